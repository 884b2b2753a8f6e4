// Suggestions under a search box: an editable combobox (WAI-ARIA 1.2). Without this it is an ordinary form.
// Its words: templates/includes/suggests.html. Nothing typed is kept, here or there.

const FEWEST = 2; // letters, before anything is asked
const PAUSE = 250; // milliseconds without a key

function make(tag, className, attributes) {
  const element = document.createElement(tag);
  element.className = className;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function part(className, words) {
  const element = make("span", className, {});
  element.textContent = words;
  return element;
}

function combobox(input, id) {
  const { suggest, suggestLabel, suggestOne, suggestMany, suggestNone } = input.dataset;
  const list = make("ul", "suggestions", { role: "listbox", id, "aria-label": suggestLabel });
  const status = make("div", "nhsuk-u-visually-hidden", { role: "status" });
  let timer, asking;
  let active = -1;

  function choose(place) {
    active = place;
    [...list.children].forEach((option, at) => option.setAttribute("aria-selected", at === place));
    input.setAttribute("aria-activedescendant", list.children[place]?.id ?? "");
    list.children[place]?.scrollIntoView({ block: "nearest" });
  }

  function show(isShown) {
    list.hidden = !isShown;
    input.setAttribute("aria-expanded", isShown);
    choose(-1);
  }

  function close() {
    clearTimeout(timer);
    asking?.abort();
    status.textContent = "";
    show(false);
  }

  function fill(found) {
    const options = found.map(({ title, kind, url, lang }, at) => {
      const option = make("li", "suggestions__option", { role: "option", id: `${id}-${at}`, "data-url": url });
      if (lang) option.lang = lang; // a reader's voice has to know
      option.append(part("", title), " ", part("suggestions__kind", kind));
      return option;
    });
    list.replaceChildren(...options);
    show(found.length > 0);
    status.textContent = [suggestNone, suggestOne][found.length] ?? suggestMany.replace("#", found.length);
  }

  async function ask() {
    asking?.abort();
    asking = new AbortController();
    try {
      const address = `${suggest}?${new URLSearchParams({ q: input.value.trim() })}`;
      const answer = await fetch(address, { signal: asking.signal, credentials: "omit", cache: "no-store" });
      const { suggestions } = await answer.json();
      if (document.activeElement === input) fill(suggestions);
    } catch {
      // overtaken, or no network: Enter still searches
    }
  }

  const go = (option) => option && location.assign(option.dataset.url);

  input.addEventListener("input", () => {
    clearTimeout(timer);
    asking?.abort();
    choose(-1);
    if (input.value.trim().length < FEWEST) return close();
    timer = setTimeout(ask, PAUSE);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const places = list.children.length + 1; // the field is one
    if (event.isComposing) return;
    if (event.key === "Escape") {
      if (list.hidden) input.value = "";
      close();
    } else if (event.key === "Enter" && active >= 0) go(list.children[active]);
    else if (step && places > 1) {
      const from = active;
      show(true);
      choose(((from + 1 + step + places) % places) - 1);
    } else return;
    event.preventDefault();
  });
  // A press must not take the focus away before its click arrives.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => go(event.target.closest("[role=option]")));

  input.after(list, status);
  input.type = "text"; // a search field empties itself at Escape
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", id]]) input.setAttribute(name, value);
  show(false);
}

document.querySelectorAll("[data-suggest]").forEach((input, at) => combobox(input, `suggestions-${at}`));

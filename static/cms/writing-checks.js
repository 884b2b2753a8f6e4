// Shows what the server found in the draft at the place where it stands. The words come as options of each check
// (core/writing/checker.py): no list is kept here.

const CHECK = /^writing-.*-check$/;

const wordsOf = (element) => element.textContent.replace(/\s+/g, " ").trim();

const IS_AT = {
  words: (element, words) => {
    const holds = (other) => wordsOf(other).includes(words);
    return holds(element) && ![...element.children].some(holds);
  },
  link: (element, words) => element.matches("a") && wordsOf(element) === words,
  picture: (element, words) => element.matches("img") && element.alt === words,
  page: () => false,
};

const main = () => document.querySelector("main") || document.body;

// Axe asks element by element; where the words stand is looked up once for each of a check's options.
const places = new WeakMap();

function placesOf(options) {
  if (!places.has(options)) {
    const elements = [...main().querySelectorAll("*")];
    const found = new Set();
    for (const words of options.words) {
      const here = words ? elements.filter((element) => IS_AT[options.at](element, words)) : [];
      // What stands nowhere in sight is said at the page's heading.
      const shown = here.length ? here : [main().querySelector("h1") || document.querySelector("h1")];
      shown.forEach((element) => found.add(element));
    }
    places.set(options, found);
  }
  return places.get(options);
}

const passes = (element, options) => !placesOf(options).has(element);

const userbar = window.wagtail?.userbar;
const written = userbar?.shadowRoot?.getElementById("checker-axe-configuration");
if (written) {
  for (const { id } of JSON.parse(written.textContent).spec.checks) {
    if (CHECK.test(id)) userbar.registerCheck(id, passes);
  }
}

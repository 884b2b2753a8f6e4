// All the script a public page has. Every page works without it; nothing is stored and nothing is sent.

const PRESSES = 3;
const PATIENCE = 5000; // milliseconds between presses of Shift

/** Make `link` leave in one tap, or with Shift pressed three times. Without script it stays an ordinary link. */
function watchForExit(link) {
  let presses = 0;
  let timer;

  const status = document.createElement("div");
  status.className = "nhsuk-u-visually-hidden";
  status.setAttribute("role", "status");
  link.after(status);

  // Blank the page before anything else, then go, so that Back does not come to this page.
  function leave() {
    const blank = document.createElement("div");
    blank.className = "leaving";
    document.body.append(blank);
    document.title = "\u00a0";
    status.textContent = link.dataset.leaving;
    location.replace(link.href);
  }

  function forget() {
    presses = 0;
    status.textContent = "";
  }

  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });

  // Any other key in between means somebody is typing a capital letter or going backwards with Tab.
  addEventListener("keydown", (event) => {
    clearTimeout(timer);
    if (event.key !== "Shift") return forget();
    if (!event.repeat) presses += 1;
    if (presses >= PRESSES) return leave();
    status.textContent = presses === 1 ? link.dataset.twoMore : link.dataset.oneMore;
    timer = setTimeout(forget, PATIENCE);
  });
}

/** Paper cannot open a fold: unfold everything for the printer, and fold it back afterwards. */
function unfoldForPrint() {
  const unfolded = [];
  addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("main details:not([open], .filter)")) {
      details.open = true;
      unfolded.push(details);
    }
  });
  addEventListener("afterprint", () => {
    for (const details of unfolded.splice(0)) details.open = false;
  });
}

const exit = document.querySelector("[data-quick-exit]");
if (exit) watchForExit(exit);
unfoldForPrint();
// Last and on its own: whatever becomes of it, the way out works.
const consent = import("./consent.js");
consent.catch(() => {});
if (document.querySelector("[data-session]")) import("./sessions.js").catch(() => {});
if (document.querySelector("[data-video]")) {
  // It gets the consent that runs here: what is joined in cannot be imported a second time (portal/static_storage.py).
  Promise.all([import("./video.js"), consent]).then(([videos, { answer, save }]) => videos.start(answer, save), () => {});
}
if (document.querySelector("[data-recording] [data-recording-player]")) import("./transcript.js").catch(() => {});
if (document.querySelector("[data-share-status]")) import("./share.js").catch(() => {});
if (document.querySelector("[data-suggest]")) import("./suggest.js").catch(() => {});

// The door, kept true while somebody waits at it: a live countdown, and a fresh look when something may have changed.
// Without script the page asks for itself again once a minute.

import { counted, words } from "./words.js";

const LOOK = 30000; // milliseconds between looks
const SOON = 1500; // milliseconds after the moment the door should have changed

/** Return "12 minutes" or "40 seconds" for a length in milliseconds, in words that do not flicker. */
export function lengthWords(milliseconds) {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  if (seconds < 60) return counted(words.seconds, seconds);
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return counted(words.minutes, minutes);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours >= 24) return counted(words.days, Math.floor(hours / 24));
  return rest ? `${counted(words.hours, hours)} ${counted(words.minutes, rest)}` : counted(words.hours, hours);
}

const arrivals = new WeakMap();

/** Say how long it is until the door opens. Counted from the server's clock: a device's own may be hours out. */
function countDown() {
  const line = document.querySelector("[data-countdown]");
  if (!line) return null;
  if (!arrivals.has(line)) arrivals.set(line, Date.now());
  const now = Date.parse(line.dataset.made) + Date.now() - arrivals.get(line);
  const left = Date.parse(line.dataset.countdown) - now;
  line.textContent = line.dataset.wordsMinutes.replace("%s", lengthWords(left));
  line.hidden = false;
  return left;
}

/** Return the door's page as it is now, read by the browser's own parser: Trusted Types let no string be one. */
function page() {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", location.pathname);
    request.setRequestHeader("Accept", "text/html");
    request.responseType = "document";
    request.onload = () => (request.status === 200 ? resolve(request.response) : reject(request.status));
    request.onerror = reject;
    request.send();
  });
}

/** Ask for the door again and put its answer in place, unless it says just what it said before. */
async function look() {
  let fresh;
  try {
    fresh = await page();
  } catch {
    return; // no network, or no answer just now: what stands here stays, and the next look comes by itself
  }
  const [said, says] = [document, fresh].map((page) => page.querySelector("#door-says")?.textContent);
  if (!says || said === says) return;
  const main = document.querySelector("#main");
  const held = main.contains(document.activeElement) ? document.activeElement : null;
  main.replaceChildren(...fresh.querySelector("#main").children);
  if (held) holdAgain(main, held);
  announce(says);
}

/** Give the keyboard its place back: the same link or button where there still is one, otherwise what the door says. */
function holdAgain(main, held) {
  const same = [...main.querySelectorAll("a, button")].find((found) => found.textContent === held.textContent);
  const heading = main.querySelector("#door-says");
  if (!same) heading.tabIndex = -1;
  (same ?? heading).focus();
}

function announce(text) {
  status.textContent = text;
}

const status = globalThis.document?.createElement("p");

function start() {
  status.className = "nhsuk-u-visually-hidden";
  status.setAttribute("role", "status");
  document.body.append(status);
  let opened = false;
  setInterval(() => {
    const left = countDown();
    if (left !== null && left < -SOON && !opened) {
      opened = true;
      look();
    }
  }, 1000);
  setInterval(look, LOOK);
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) look();
  });
  countDown();
}

if (globalThis.document?.querySelector("[data-door]")) start();

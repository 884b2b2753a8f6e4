// Keeps what a page says about its sessions true while it is open: their state, "starts in 20 minutes", "Today".
//
// The server writes every word first; this computes the same words from the same facts, as schedule/door.py,
// schedule/soon.py and schedule/clock.py do. tests/unit/test_session_words.py holds the two together.

import { counted, put, words } from "./words.js";

const MINUTE = 60_000;
const DAY = 86_400_000;
const SOON = 60 * MINUTE;
const EVERY = MINUTE / 2;
const TOLERATED = 120000; // milliseconds that a page may be old, or a clock fast, without a question
const DOOR_IS_OPEN = ["open", "live"];

// Always the UK's clock, wherever the device is.
const UK = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  hourCycle: "h23",
  hour: "2-digit",
  minute: "2-digit",
});
const UK_DATE = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
});

const parts = (format, instant) => Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));

/** Return the UK date at an instant, for example "2027-03-03". */
export function dateThere(instant) {
  const { year, month, day } = parts(UK_DATE, instant);
  return `${year.padStart(4, "0")}-${month}-${day}`;
}

/** Return "7:15am", "6pm", "midday" or "midnight". Instants are milliseconds since 1970, here and below. */
export function timeWords(instant) {
  const there = parts(UK, instant);
  const hour = Number(there.hour);
  if (there.minute === "00" && hour % 12 === 0) return hour ? words.midday : words.midnight;
  const clock = `${hour % 12 || 12}${there.minute === "00" ? "" : `:${there.minute}`}`;
  return put(hour < 12 ? words.am : words.pm, { clock });
}

function named(instant, now, [today, tomorrow, weekdays]) {
  const date = new Date(dateThere(instant));
  const ahead = (date - Date.parse(dateThere(now))) / DAY;
  if (ahead === 0) return today;
  if (ahead === 1) return tomorrow;
  const weekday = weekdays[(date.getUTCDay() + 6) % 7];
  return put(words.date, { weekday, day: date.getUTCDate(), month: words.months[date.getUTCMonth()] });
}

/** Return "Today", "Tomorrow", or "Tuesday 3 March", as seen in the UK at `now`. */
export function dayWords(instant, now) {
  return named(instant, now, [words.today, words.tomorrow, words.weekdays]);
}

/** Return the same as it stands inside a sentence: "today". */
function dayInside(instant, now) {
  return named(instant, now, [words.todayInside, words.tomorrowInside, words.weekdaysInside]);
}

/** Return the state at `now` of a session with { status, moved, opens, starts, closes, ends }. */
export function sessionState({ status, moved, opens, starts, closes, ends }, now) {
  if (status === "cancelled") return "cancelled";
  if (now >= ends) return "ended";
  if (status === "full") return "full";
  if (now >= closes) return "settled";
  if (now >= starts) return "live";
  if (now >= opens) return "open";
  return moved ? "moved" : "planned";
}

/** Return the words for the pill. */
export function stateWords(state, { opens, starts }, now) {
  if (state === "planned") {
    const time = timeWords(opens);
    const isAnotherDay = ![dateThere(now), dateThere(starts)].includes(dateThere(opens));
    return isAnotherDay ? put(words.opensAnotherDay, { day: dayInside(opens, now), time }) : put(words.opens, { time });
  }
  if (state === "moved") {
    return put(words.moved, { day: dayInside(starts, now), time: timeWords(starts) });
  }
  return words.states[state];
}

/** Tell whether it is between the start and the end of a session that takes place. */
export function isOn({ status, starts, ends }, now) {
  return status !== "cancelled" && starts <= now && now < ends;
}

/** Return "Starts in 20 minutes" within the hour before a session that takes place, otherwise nothing. */
export function soonWords({ status, starts }, now) {
  const left = starts - now;
  if (status === "cancelled" || left <= 0 || left > SOON) return "";
  const minutes = Math.ceil(left / MINUTE);
  return minutes === 60 ? words.soonHour : counted(words.soon, minutes);
}

/** Read a session's facts from the element that carries them (templates/includes/session_facts.html). */
function factsOf({ dataset }) {
  const instants = ["opens", "starts", "closes", "ends"].map((name) => [name, Date.parse(dataset[name])]);
  return { status: dataset.session, moved: "moved" in dataset, ...Object.fromEntries(instants) };
}

/** Change words only where they differ, so that nothing flickers and a reader's place is kept. */
function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

function show(element, isShown) {
  if (element.hidden === isShown) element.hidden = !isShown;
}

/** Lead into the session while its door is open, to its page before that, and nowhere once it is over. */
function turn(link, state) {
  const joins = DOOR_IS_OPEN.includes(state);
  link.href = joins ? link.dataset.door : link.dataset.page;
  link.classList.toggle("btn--primary", joins);
  link.classList.toggle("btn--quiet", !joins);
  say(link.querySelector("[data-say=go]"), joins ? link.dataset.join : link.dataset.details);
  show(link, !["cancelled", "ended"].includes(state));
}

/** Bring everything inside one session's element up to `now`. */
function tell(element, now) {
  const facts = factsOf(element);
  const state = sessionState(facts, now);
  const every = (selector) => [element, ...element.querySelectorAll(selector)].filter((found) => found.matches(selector));
  if (element.classList.contains("session")) element.className = `session session--${state}`;
  for (const pill of every("[data-say=state]")) {
    pill.className = `pill pill--${state}`;
    say(pill, stateWords(state, facts, now));
  }
  for (const day of every("[data-say=day]")) say(day, dayWords(facts.starts, now));
  for (const soon of every("[data-say=soon]")) {
    say(soon, soonWords(facts, now));
    show(soon, soon.textContent !== "");
  }
  for (const part of every("[data-in-states]")) show(part, part.dataset.inStates.split(" ").includes(state));
  for (const link of every("[data-door]")) turn(link, state);
  return { facts, state };
}

/** Take sessions that are over out of a list of sessions to come; say so where that leaves none. */
function weed(list, now) {
  const items = [...list.querySelectorAll("li")].map((item) => [item, item.matches("[data-session]") ? item : item.querySelector("[data-session]")]);
  const rows = items.filter(([, session]) => session);
  for (const [item, session] of rows) show(item, now < factsOf(session).ends);
  for (const day of list.querySelectorAll("[data-day]")) show(day, day.querySelector("li:not([hidden])") !== null);
  const over = list.querySelector("[data-over]");
  if (over) show(over, rows.length > 0 && rows.every(([item]) => item.hidden));
}

/** Show in a strip what is on now, or what begins within the hour. */
function fill(strip, now) {
  const items = [...strip.querySelectorAll("[data-session]")];
  for (const item of items) {
    const facts = factsOf(item);
    show(item, strip.dataset.strip === "on" ? isOn(facts, now) : soonWords(facts, now) !== "");
  }
  show(strip, items.some((item) => !item.hidden));
}

/** Mark the day in a month that is today in the UK. */
function markToday(now) {
  const today = dateThere(now);
  for (const day of document.querySelectorAll("[data-date]")) {
    const isToday = day.dataset.date === today;
    if (isToday) day.setAttribute("aria-current", "date");
    else day.removeAttribute("aria-current");
    show(day.querySelector("[data-today]"), isToday);
  }
}

function start() {
  const sessions = document.querySelectorAll("[data-session]");
  if (!sessions.length) return;
  // A device whose clock is slow must not take the page back to before it was made.
  const made = Math.max(...[...sessions].map((session) => Date.parse(session.dataset.made)));
  const arrived = performance.now();
  let fast = 0; // milliseconds by which the device is ahead of us
  const moment = () => Math.max(Date.now() - fast, made + performance.now() - arrived);

  function sweep() {
    const now = moment();
    for (const session of sessions) tell(session, now);
    for (const list of document.querySelectorAll("[data-coming]")) weed(list, now);
    for (const strip of document.querySelectorAll("[data-strip]")) fill(strip, now);
    markToday(now);
  }

  /** A page is a minute old at most. Where it seems older, ask which is wrong: a fast clock would hide an open door. */
  async function askTheTime() {
    if (Date.now() - made < TOLERATED) return;
    try {
      const answer = await fetch(location.href, { method: "HEAD", cache: "no-store" });
      const there = Date.parse(answer.headers.get("Date"));
      if (there) fast = Math.max(0, Date.now() - there);
      sweep();
    } catch {
      // no network: the device's clock is the only one there is
    }
  }

  sweep();
  askTheTime();
  setInterval(sweep, EVERY);
  addEventListener("pageshow", sweep);
  document.addEventListener("visibilitychange", () => document.hidden || sweep());
}

if (globalThis.document) start();

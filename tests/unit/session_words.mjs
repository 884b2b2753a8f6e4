// Reads {cases, words} from standard input as JSON, and writes what static/js/sessions.js says about each case: in the
// script's own words, or in those that a page in another language brings with it.
let text = "";
for await (const piece of process.stdin) text += piece;
const { cases, words } = JSON.parse(text);

if (words) {
  const brought = { textContent: JSON.stringify(words) };
  globalThis.document = { getElementById: () => brought, querySelectorAll: () => [] };
}
const { dateThere, dayWords, isOn, sessionState, soonWords, stateWords, timeWords } = await import("../../static/js/sessions.js");

const said = cases.map(({ now, status, moved, ...times }) => {
  const instants = Object.entries(times).map(([name, iso]) => [name, Date.parse(iso)]);
  const facts = { status, moved, ...Object.fromEntries(instants) };
  const moment = Date.parse(now);
  const state = sessionState(facts, moment);
  return {
    state,
    words: stateWords(state, facts, moment),
    day: dayWords(facts.starts, moment),
    time: timeWords(facts.starts),
    soon: soonWords(facts, moment),
    on: isOn(facts, moment),
    date: dateThere(moment),
  };
});
console.log(JSON.stringify(said));

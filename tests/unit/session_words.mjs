// Reads sessions and moments from standard input as JSON, and writes what static/js/sessions.js says about each.
import { dateThere, dayWords, isOn, sessionState, soonWords, stateWords, timeWords } from "../../static/js/sessions.js";

let text = "";
for await (const piece of process.stdin) text += piece;

const said = JSON.parse(text).map(({ now, status, moved, ...times }) => {
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

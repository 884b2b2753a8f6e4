// The words about time that scripts say. A page in another language brings its own, by the same names
// (schedule/browser_words.py); tests/unit/test_session_words.py holds the two together.

const plural = (one, more) => ({ forms: [more, one], which: "010" });

const ENGLISH = {
  weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  weekdaysInside: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  months: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
  date: "%(weekday)s %(day)s %(month)s",
  today: "Today",
  tomorrow: "Tomorrow",
  todayInside: "today",
  tomorrowInside: "tomorrow",
  midday: "midday",
  midnight: "midnight",
  am: "%(clock)sam",
  pm: "%(clock)spm",
  opens: "Opens %(time)s",
  opensAnotherDay: "Opens %(day)s, %(time)s",
  moved: "Moved to %(day)s, %(time)s",
  states: {
    open: "Doors open",
    live: "On now",
    settled: "On now, door closed",
    full: "Full",
    cancelled: "Cancelled",
    ended: "Ended",
  },
  soonHour: "Starts in 1 hour",
  soon: plural("Starts in %(minutes)s minute", "Starts in %(minutes)s minutes"),
  seconds: plural("%(count)s second", "%(count)s seconds"),
  minutes: plural("%(count)s minute", "%(count)s minutes"),
  hours: plural("%(hours)s hour", "%(hours)s hours"),
  days: plural("%(count)s day", "%(count)s days"),
};

const brought = globalThis.document?.getElementById("browser-words");

/** The words in the page's language. */
export const words = brought ? JSON.parse(brought.textContent) : ENGLISH;

/** Put values into "%(name)s", as Python does. */
export function put(text, values) {
  return text.replace(/%\((\w+)\)s/g, (_, name) => values[name]);
}

/** Return the form of a message that a number takes, filled in with it under every name. */
export function counted({ forms, which }, count) {
  return put(forms[which[Math.min(count, which.length - 1)]], { count, minutes: count, hours: count });
}

// A recording of our own and its transcript: a press on a line plays from there. Without script the text stands alone.

const player = document.querySelector("[data-recording-player]");
const transcript = document.querySelector("[data-transcript]");
const back = document.querySelector("[data-recording-back]");
let left = null; // the button to come back to

/** Play from a number of seconds, with the player in sight. */
function playFrom(seconds, button) {
  left = button;
  back.hidden = false;
  player.currentTime = seconds;
  // Refused where a browser plays nothing by itself: the player then waits at the right place.
  player.play()?.catch(() => {});
  player.scrollIntoView({ block: "nearest" });
  player.focus({ preventScroll: true });
}

/** Make one line's time a button. The words can be pressed too, but for somebody who is selecting some of them. */
function makePlayable(line) {
  const time = line.querySelector("time");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "transcript-page__play";
  time.before(button);
  button.append(time);
  const words = document.createElement("span");
  words.className = "nhsuk-u-visually-hidden";
  words.textContent = ` ${transcript.dataset.playWords}`;
  button.append(words);
  line.addEventListener("click", (event) => {
    if (!getSelection().isCollapsed || event.target.closest("a")) return;
    playFrom(Number(line.dataset.from), button);
  });
}

if (transcript) {
  for (const line of transcript.querySelectorAll("[data-from]")) makePlayable(line);
  const hint = transcript.querySelector("[data-transcript-hint]");
  if (hint) hint.hidden = false;
  back.querySelector("button").addEventListener("click", () => {
    back.hidden = true;
    left.scrollIntoView({ block: "center" });
    left.focus({ preventScroll: true });
  });
}

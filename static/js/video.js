// Videos of other sites. Until somebody asks for one, nothing of it is loaded: no player, no picture, no connection.
// A press plays one video once and is no choice about cookies. "Always" is one, and it is made in consent.js.

let answer, save; // of consent.js

const GROUP = "video";
const ALLOWED = "fullscreen; picture-in-picture";
// YouTube plays nothing for a page that does not say where it stands. This says the site, and not the page.
const REFERRER = "strict-origin-when-cross-origin";

/** Return what one figure can do: play(), stop(), and whether it may play without a press. */
function video(figure) {
  const part = (name) => figure.querySelector(`[data-video-${name}]`);
  const stage = part("stage");
  const offer = part("offer");
  const button = part("play");
  const always = part("always");
  const failed = part("failed");
  const poster = stage.firstElementChild;
  let player = null;
  let pressed = false;

  function show() {
    poster.hidden = player !== null;
    offer.hidden = player !== null;
    if (player) stage.append(player);
  }

  function play() {
    if (player) return;
    player = document.createElement("iframe");
    player.className = "video__player";
    player.title = figure.dataset.videoTitle;
    player.allow = ALLOWED;
    player.referrerPolicy = REFERRER;
    if (!pressed) player.loading = "lazy"; // by itself, it loads no sooner than somebody comes near
    player.src = figure.dataset.video;
    show();
  }

  function stop() {
    if (!player) return;
    const wasInside = document.activeElement === player;
    player.remove();
    player = null;
    pressed = false;
    failed.hidden = true;
    if (always) always.checked = false;
    show();
    if (wasInside) button.focus();
  }

  async function press() {
    pressed = true;
    play();
    player.focus();
    if (!always?.checked) return;
    try {
      await save({ [GROUP]: true });
    } catch {
      failed.hidden = false;
    }
  }

  button.addEventListener("click", press);
  show();
  figure.dataset.videoReady = "";
  return { play, stop, asks: "videoAsks" in figure.dataset, wasPressed: () => pressed };
}

let videos = [];
let said = null;

/** Bring every video in line with what was said last. A no ends those that were pressed before it, too. */
function follow() {
  const now = answer(GROUP);
  if (now === said) return;
  for (const one of videos) {
    if (now === true && !one.asks) one.play();
    if (now === false || (now === null && !one.wasPressed())) one.stop();
  }
  said = now;
}

/** Begin, with what consent.js says of a group, and how it keeps an answer. */
export function start(itsAnswer, itsSave) {
  [answer, save] = [itsAnswer, itsSave];
  videos = [...document.querySelectorAll("[data-video]")].map(video);
  follow();
  document.addEventListener("consent", follow);
}

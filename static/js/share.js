// Copy the link, print. Of no use without script, so the page keeps both out of sight until this has run, and their place free: nothing moves. Nothing is sent.

const status = document.querySelector("[data-share-status]");
const copy = document.querySelector("[data-copy-link]");
const printing = document.querySelector(".share [data-print]");

/** Show a way that works here. */
function offer(button, act) {
  button.closest("[data-share-way]").dataset.ready = "";
  button.addEventListener("click", act);
}

/** Say how it went, also when it went the same way before: a live region is silent about words that stay. */
function say(words) {
  status.textContent = "";
  setTimeout(() => {
    status.textContent = words;
  }, 50);
}

// Browsers let pages copy over https and on this very machine only.
if (copy && navigator.clipboard) {
  offer(copy, () => {
    // The page's own address: what somebody came with (a search's words, a place on the page) is not passed on.
    navigator.clipboard.writeText(location.origin + location.pathname).then(
      () => say(copy.dataset.copied),
      () => say(copy.dataset.failed),
    );
  });
}
if (printing) offer(printing, () => print());

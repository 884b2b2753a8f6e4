// Says in words that a passkey did not work: the person pressed Cancel, has none, or the browser knows none.

document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  const problem = document.querySelector("[data-passkey-problem]");
  problem.hidden = true; // so that a second failure is announced, too
  requestAnimationFrame(() => { problem.hidden = false; });
});

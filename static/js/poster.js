// The button that prints. Of no use without script, so the page keeps it hidden until this has run.

const button = document.querySelector("[data-print]");
if (button) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

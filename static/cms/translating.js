// wagtail-localize's screens (TRANSLATION_TOOLS): what they would write into the page as script.

const places = document.currentScript.dataset;
if (places.pageChooser) window.chooserUrls ??= { ...places };

document.addEventListener("change", (event) => {
  if (event.target.name !== "select_all") return;
  for (const box of document.querySelectorAll('[name="locales"]')) box.checked = event.target.checked;
});

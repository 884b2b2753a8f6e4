// wagtail-localize's screens (TRANSLATION_TOOLS): what they would write into the page as script.

const urls = document.currentScript.dataset;
if (urls.pageChooser) window.chooserUrls ??= { ...urls };

document.addEventListener("change", (event) => {
  if (event.target.name !== "select_all") return;
  for (const box of document.querySelectorAll('[name="locales"]')) box.checked = event.target.checked;
});

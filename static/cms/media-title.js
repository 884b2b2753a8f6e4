// Adding a recording: an empty title takes the file's name, as wagtailmedia's own script in the page would do.

const file = document.getElementById("id_file");
const title = document.getElementById("id_title");

file?.addEventListener("change", () => {
  if (title.value === "" && file.files.length) title.value = file.files[0].name.replace(/\.[^.]+$/, "");
});

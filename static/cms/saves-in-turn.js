// The editor saves by itself while somebody writes. Whoever presses Save or Publish in that very moment sends a new page
// a second time, and is refused: the address is taken, by what was saved a moment before. A press waits until the saving
// by itself has ended here, and once it is on its way nothing is saved by itself any more.
//
// What is written while a page saves itself is new, too. Wagtail takes what the form holds when the answer comes for what
// was saved: such words were neither previewed nor saved until the next key, and nobody was warned who left.
(() => {
  const ENDS = ["w-autosave:success", "w-autosave:error"];
  const LONGEST = 10_000; // milliseconds that a press waits: a tab that nobody looks at is not told of the end
  let saving = false;
  let sent = "";
  let pressed = null;
  let leaving = false;

  function press({ form, name, value }) {
    // The button may be gone (what is saved gets buttons of its own) or locked, so what it says is said without it.
    const said = Object.assign(document.createElement("input"), { type: "hidden", name, value });
    if (name) form.append(said);
    form.requestSubmit();
    said.remove();
  }

  // Wagtail's own note of what a form holds, and what it held when nobody had written anything yet.
  const notesOf = (form) => window.wagtail.app.getControllerForElementAndIdentifier(form, "w-unsaved");

  function without(names, data) {
    const fields = new URLSearchParams(data);
    names.forEach((name) => fields.delete(name));
    return fields.toString();
  }

  window.addEventListener("w-autosave:save", (event) => {
    if (leaving) event.preventDefault();
    if (event.defaultPrevented) return;
    saving = true;
    sent = notesOf(event.target).formData;
  });

  window.addEventListener("w-autosave:success", (event) => {
    const notes = notesOf(event.target);
    const given = Object.keys(event.detail.data.field_updates || {}); // by the server: numbers of new rows
    if (without(given, notes.formData) === without(given, sent)) return;
    // Its next look, within half a second, finds that something was written since.
    notes.initialFormData = sent;
    notes.previousFormData = sent;
  });

  const ended = () => {
    saving = false;
    const waiting = pressed;
    pressed = null;
    if (waiting) press(waiting);
  };
  ENDS.forEach((name) => window.addEventListener(name, ended));

  window.addEventListener(
    "submit",
    (event) => {
      if (!saving || !event.target.matches("[data-edit-form]")) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (pressed) return;
      pressed = { form: event.target, name: event.submitter?.name, value: event.submitter?.value };
      setTimeout(() => pressed && ended(), LONGEST);
    },
    { capture: true },
  );
  window.addEventListener("submit", (event) => {
    if (!event.defaultPrevented && event.target.matches("[data-edit-form]")) leaving = true;
  });

  // Somebody who comes back by the browser's own button finds the page as it was left.
  window.addEventListener("pageshow", () => {
    leaving = false;
  });
})();

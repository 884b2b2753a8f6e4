// Hides in the CMS's forms what does not apply yet, for example a transcript before there is a recording.
//
// A panel says when it applies: data-shown-when="recording=here|coming". "name=*" is any answer. Without this script
// everything is there. Nothing that holds an answer or a complaint is ever hidden: what is stored must be seen.

// Fields of repeated blocks, where no panel can say it: [field, the field beside it, what that one holds].
const BLOCK_RULES = [
  ["place", "frequency", /^monthly$/],
  ["which", "starts", /^0?1:/],
];
// A session's own form: needed only on the night the clocks go back.
const WHICH_NIGHT = /\b0?1:\d\d/;

function answer(form, name) {
  const fields = [...form.elements].filter((field) => field.name === name);
  const chosen = fields.find((field) => (/^(checkbox|radio)$/.test(field.type) ? field.checked : true));
  return chosen ? chosen.value : "";
}

function holds(box) {
  const fields = [...box.querySelectorAll("input, select, textarea")];
  return fields.some((field) =>
    /^(checkbox|radio)$/.test(field.type) ? field.checked : field.type !== "button" && field.value.trim() !== "",
  );
}

function complains(box) {
  return Boolean(box.querySelector(".error-message, .w-field--error, [aria-invalid='true']"));
}

function asked(form, rule) {
  const [name, wanted] = rule.split("=");
  const value = answer(form, name);
  return wanted === "*" ? value.trim() !== "" : wanted.split("|").includes(value);
}

function show(box, applies) {
  if (box.hidden === applies) box.hidden = !applies;
}

function look(form) {
  for (const box of form.querySelectorAll("[data-shown-when]")) {
    show(box, asked(form, box.dataset.shownWhen) || holds(box) || complains(box));
  }
  for (const [name, beside, wanted] of BLOCK_RULES) {
    const ending = `-value-${name}`;
    for (const field of form.querySelectorAll(`[name$="${ending}"]`)) {
      const box = field.closest(`[data-contentpath="${name}"]`);
      const value = answer(form, `${field.name.slice(0, -ending.length)}-value-${beside}`);
      const isChosen = name === "which" && field.value !== "";
      if (box) show(box, wanted.test(value) || isChosen || complains(box));
    }
  }
  const which = form.elements.namedItem("which");
  const box = which?.closest?.(".w-panel");
  if (box) {
    const times = `${answer(form, "starts_at")} ${answer(form, "ends_at")}`;
    show(box, WHICH_NIGHT.test(times) || which.value !== "" || complains(box));
  }
}

function start() {
  for (const form of document.querySelectorAll("form")) {
    if (!form.querySelector("[data-shown-when], [data-streamfield-stream-container], [name='which']")) continue;
    let waits = false;
    const soon = () => {
      if (waits) return;
      waits = true;
      requestAnimationFrame(() => {
        waits = false;
        look(form);
      });
    };
    form.addEventListener("input", soon);
    form.addEventListener("change", soon);
    new MutationObserver(soon).observe(form, { childList: true, subtree: true }); // a block that was added
    soon();
  }
}

if (document.readyState === "complete") start();
else addEventListener("load", start);

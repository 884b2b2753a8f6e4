// Which part of the look a page gets when. `first` stands in every page's head, so that whatever a visitor sees first
// needs no second request; every other sheet is linked by the templates that use it (core/templatetags/sheets.py).
// Every part of portal.scss stands in one sheet. tests/pages/test_sheets.py holds pages and sheets together.

// Rules of nhsuk-frontend are kept only when every class in them is one of these: the rest is for components we do not use.
const nhsuk = (...names) => new RegExp(`^nhsuk-(${names.join("|")})$`);
const READING = [
  "skip-link", "u-visually-hidden(-focusable)?", "details(__(summary|summary-text|text))?", "expander", "inset-text",
  "card|card--care(--(urgent|non-urgent|emergency))?|card__(heading|heading-container|content)",
];
const FORMS = ["form-group(--error)?", "label", "hint", "error-message", "input(--error)?"];

export const KEEP = nhsuk(...READING, ...FORMS);

export const SHEETS = {
  first: {
    nhsuk: nhsuk(...READING),
    parts: [
      "tokens", "type", "layout", "crisis", "header", "notice", "search", "buttons", "pills", "hero", "panel", "sessions",
      "strips", "cards", "crumbs", "filters", "listing", "prose", "blocks", "signposts", "person", "promise", "door", "share", "motion",
      "contrast",
    ],
  },
  // Below the fold of every page, and on paper: linked right before the footer, where it keeps nothing waiting.
  foot: { parts: ["footer", "consent", "print"] },
  media: { parts: ["say-this", "media", "video", "recording"] },
  month: { parts: ["month"] },
  find: { parts: ["find-support", "path"] },
  forms: { nhsuk: nhsuk(...FORMS), parts: ["forms", "calendar", "hosting", "cookies"] },
  numbers: { parts: ["numbers"] },
  poster: { parts: ["poster"] },
};

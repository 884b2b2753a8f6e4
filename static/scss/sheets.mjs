// Which part of the look a page gets when. `first` stands in every page's head, so that whatever a visitor sees first
// needs no second request; every other sheet is linked by the templates that use it (core/templatetags/sheets.py).
// Every part of portal.scss stands in one sheet. tests/pages/test_sheets.py holds pages and sheets together.

// Rules of nhsuk-frontend are kept only when every class in them is one of these: the rest is for components we do not use.
const nhsuk = (...names) => new RegExp(`^nhsuk-(${names.join("|")})$`);
const AT_ONCE = [
  "skip-link", "u-visually-hidden",
  "card|card--care(--(urgent|non-urgent|emergency))?|card__(heading|heading-container|content)",
];
const FOLDS = ["details(__(summary|summary-text|text))?", "expander", "inset-text"];
const FORMS = ["form-group(--error)?", "label", "hint", "error-message", "input(--error)?"];

export const KEEP = nhsuk(...AT_ONCE, ...FOLDS, ...FORMS);

// `paper`: the rules for paper of which components stand there too. None is needed for what is seen first.
export const SHEETS = {
  first: {
    nhsuk: nhsuk(...AT_ONCE),
    paper: nhsuk(),
    parts: [
      "tokens", "type", "layout", "crisis", "header", "notice", "search", "buttons", "pills", "hero", "panel", "sessions",
      "strips", "cards", "crumbs", "filters", "listing", "prose", "blocks", "signposts", "find-support",
      "contrast",
    ],
  },
  // One more for every page, which a browser keeps: linked before the first thing that it dresses, at the latest before
  // the footer. What stands here is hardly ever seen first, or waits for somebody's doing.
  below: {
    nhsuk: nhsuk(...FOLDS),
    paper: nhsuk(...AT_ONCE, ...FOLDS),
    parts: [
      "suggestions", "footer", "tiles", "folds", "person", "promise", "door", "consent", "share", "motion", "print",
    ],
  },
  media: { parts: ["say-this", "media", "path", "video", "recording"] },
  month: { parts: ["month"] },
  forms: { nhsuk: nhsuk(...FORMS), paper: nhsuk(...FORMS), parts: ["forms", "calendar", "hosting", "cookies"] },
  numbers: { parts: ["numbers"] },
  poster: { parts: ["poster"] },
};

// Axe refuses to run twice at once. Wagtail's editor starts it whenever a preview has loaded, and twice in the same
// breath after it saved a new page by itself. Refused once, its panel Checks finds nothing any more, whatever is
// written, until the page is loaded anew: an editor would believe that all is well. Here a run waits for the one before.
(() => {
  const { axe } = window;
  const run = axe.run.bind(axe);
  let before = Promise.resolve();

  axe.run = (...given) => {
    const now = before.then(() => run(...given));
    before = now.catch(() => {});
    return now;
  };
})();

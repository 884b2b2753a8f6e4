// Starts what Wagtail's own pages start with a script in the page, which the CMS's content policy does not allow: date
// pickers, choosers, panels of several items. Which one and with what stands in attributes of a hidden element. Only
// these names are taken, so that text which found its way into a page starts nothing else.

// Nothing here is global: scripts of single screens stand beside this one, and one of them has a `start`, too.
(() => {
  const CALLED = ["initDateChooser", "initTimeChooser", "initDateTimeChooser", "createTaskChooser", "createMediaChooser"];
  const MADE = [
    "Chooser",
    "PageChooser",
    "ImageChooser",
    "DocumentChooser",
    "SnippetChooser",
    "InlinePanel",
    "MultipleChooserPanel",
  ];
  const WAITING = '[data-controller="portal-start"]';

  function start(element) {
    if (!element.isConnected) return;
    const what = element.dataset.portalStartWhatValue;
    const given = JSON.parse(element.dataset.portalStartWithValue);
    // Once only: moving a panel up or down takes its elements out of the page and puts them in again.
    element.remove();
    if (MADE.includes(what)) new window[what](...given);
    else if (CALLED.includes(what)) window[what](...given);
    else throw new Error(`Nothing of this name is started: ${what}`);
  }

  window.wagtail.app.register(
    "portal-start",
    class extends window.StimulusModule.Controller {
      connect() {
        start(this.element);
      }
    },
  );

  // A new item's own widgets have to work as soon as it is there: choosing several pictures at once fills each item in
  // the same breath, before Stimulus has seen it.
  const panel = window.InlinePanel.prototype;
  const before = panel.initChildControls;
  panel.initChildControls = function (prefix) {
    document.querySelectorAll(`#inline_child_${prefix} ${WAITING}`).forEach(start);
    return before.call(this, prefix);
  };
})();

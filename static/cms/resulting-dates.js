// Shows in the page editor which dates the plan makes, before anything is saved.

const WAIT = 600; // milliseconds after the last keystroke

class ResultingDates {
  constructor(panel) {
    this.panel = panel;
    this.list = panel.querySelector("[data-resulting-dates-list]");
    this.form = panel.closest("form");
    panel.querySelector("[data-resulting-dates-show]").addEventListener("click", () => this.show());
    this.form.addEventListener("input", (event) => this.changed(event));
    this.form.addEventListener("change", (event) => this.changed(event));
    this.show();
  }

  changed(event) {
    const name = event.target.name || "";
    if (!/^(dates-|length_minutes|room_hosts-|speakers-)/.test(name)) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.show(), WAIT);
  }

  async show() {
    const data = new FormData(this.form);
    data.set("page_id", this.panel.dataset.pageId);
    try {
      const answer = await fetch(this.panel.dataset.resultingDates, { method: "POST", body: data });
      if (!answer.ok) throw new Error(answer.status);
      this.list.innerHTML = await answer.text();
    } catch {
      this.list.textContent = "The dates could not be shown just now. Press the button to try again.";
    }
  }
}

function start() {
  for (const panel of document.querySelectorAll("[data-resulting-dates]")) new ResultingDates(panel);
}

if (document.readyState === "complete") start();
else addEventListener("load", start);

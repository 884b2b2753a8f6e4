// Stands for a module of ours that was turned against its readers: tries each way, and writes down what the browser let
// it do. ELSEWHERE is replaced by the address of another site.

const did = {};
const sink = () => document.body.appendChild(document.createElement("div"));
const ways = {
  eval: () => (0, eval)("1"),
  Function: () => new Function("return 1")(),
  innerHTML: () => { sink().innerHTML = "<b>x</b>"; },
  outerHTML: () => { sink().outerHTML = "<b>x</b>"; },
  insertAdjacentHTML: () => sink().insertAdjacentHTML("beforeend", "<b>x</b>"),
  write: () => document.write("<b>x</b>"),
  parser: () => new DOMParser().parseFromString("<b>x</b>", "text/html"),
  fragment: () => document.createRange().createContextualFragment("<b>x</b>"),
  srcdoc: () => { document.createElement("iframe").srcdoc = "x"; },
  "script's address": () => { document.createElement("script").src = "/static/js/other.js"; },
  "script's text": () => { document.createElement("script").textContent = "1"; },
  policy: () => trustedTypes.createPolicy("default", { createHTML: (text) => text }),
  fetch: () => fetch("ELSEWHERE/fetch"),
  "fetch, unread": () => fetch("ELSEWHERE/fetch-unread", { mode: "no-cors" }),
  request: () => new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", "ELSEWHERE/request");
    Object.assign(request, { onload: resolve, onerror: reject }).send();
  }),
  worker: () => new Promise((resolve, reject) => {
    const worker = new Worker(URL.createObjectURL(new Blob(["postMessage(1)"])));
    Object.assign(worker, { onmessage: resolve, onerror: reject });
  }),
};
for (const [name, way] of Object.entries(ways)) {
  try {
    await way();
    did[name] = true;
  } catch {
    did[name] = false;
  }
}
navigator.sendBeacon("ELSEWHERE/beacon", "x");
globalThis.did = did;

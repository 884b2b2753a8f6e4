// Stands for Google's gtag.js in the tests: says and keeps what the real one does, and does it again and again.
// It honours `ga-disable-ID`, sets `_ga` and `_ga_ID` on the highest domain it can, and sends what it was told to send.
(() => {
  const id = new URL(document.currentScript.src).searchParams.get("id");
  let granted = true; // what the real one takes for granted where nothing was said
  let config = null;

  function hear([verb, what, more]) {
    if (verb === "consent" && more?.analytics_storage) granted = more.analytics_storage === "granted";
    if (verb === "config" && what === id) config = more ?? {};
  }

  function count() {
    if (!config || globalThis[`ga-disable-${id}`] === true) return;
    const domain = location.hostname.split(".").slice(-2).join(".");
    if (granted) {
      for (const name of ["_ga", `_ga_${id.slice(2)}`]) {
        document.cookie =
          `${name}=GS1.1.${Date.now()}; domain=.${domain}; path=/; max-age=${config.cookie_expires ?? 63072000}; SameSite=Lax`;
      }
    }
    const said = new URLSearchParams({
      v: 2,
      tid: id,
      dl: config.page_location ?? location.href,
      dr: config.page_referrer ?? document.referrer,
      dt: document.title,
    });
    navigator.sendBeacon(`https://region1.google-analytics.com/g/collect?${said}`);
  }

  const queue = globalThis.dataLayer;
  queue.forEach(hear);
  queue.push = (...told) => {
    told.forEach(hear);
    return Array.prototype.push.apply(queue, told);
  };
  count();
  setInterval(count, 100);
  addEventListener("pagehide", count);
})();

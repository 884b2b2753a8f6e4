// Consent, decided in the browser from one cookie that the server set, so that every visitor may be sent the same page.
// Nothing third-party is loaded before a yes, and everything of it is undone after a no, in every open tab.

const COOKIE = "cookie_consent";
const DECLINED = "-1";
const GOOGLE = "https://www.googletagmanager.com/gtag/js?id=";
const KEPT_SECONDS = 182 * 24 * 60 * 60;
const PATIENCE = 15_000; // milliseconds for the server to keep a choice

const holder = document.getElementById("consent-config");
const config = holder ? JSON.parse(holder.textContent) : { ga: "", groups: {}, honourGpc: true };
const tabs = "BroadcastChannel" in globalThis ? new BroadcastChannel("consent") : null;
let counting = false;

/** Return what was said, group by group: a version that was accepted, or "-1". */
function said() {
  const found = document.cookie.split("; ").find((pair) => pair.startsWith(`${COOKIE}=`));
  if (!found) return new Map();
  const value = found.slice(COOKIE.length + 1).replace(/^"|"$/g, "");
  return new Map(value.split("|").map((pair) => pair.split("=")).filter((pair) => pair.length === 2));
}

/** Return true, false, or null for not asked yet: also when something was declared since the last yes. */
export function answer(group) {
  const known = config.groups[group];
  const value = said().get(group);
  if (!known || value === undefined) return null;
  if (value === DECLINED) return false;
  return value >= known.version ? true : null;
}

/** Keep answers ({group: true|false}). Resolves once the browser holds them in the server's cookie; throws otherwise. */
export async function save(answers) {
  const body = new URLSearchParams();
  for (const [group, yes] of Object.entries(answers)) body.set(group, yes ? "yes" : "no");
  const response = await fetch(config.save, {
    method: "POST",
    body,
    headers: { Accept: "application/json" },
    signal: AbortSignal.timeout(PATIENCE),
  });
  // A 200 alone is no proof: the hotel's Wi-Fi says it too, and a browser may refuse every cookie.
  const kept = Object.entries(answers).every(([group, yes]) => answer(group) === yes);
  if (!response.ok || !kept) throw new Error(`not saved: ${response.status}`);
  apply();
  tellOtherTabs();
}

function tellOtherTabs() {
  tabs?.postMessage("changed");
}

/** Bring this page in line with what was said. */
function apply() {
  for (const [group, known] of Object.entries(config.groups)) {
    if (answer(group) !== true) wipe(known.cookies);
  }
  if (answer("analytics") === true) startCounting();
  else stopCounting();
  document.dispatchEvent(new Event("consent"));
}

function covers(pattern, name) {
  const source = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&")).join(".*");
  return new RegExp(`^${source}$`).test(name);
}

/** Delete cookies by name, on this host and on every domain above it: a script may have set them on any. */
function wipe(patterns) {
  const names = document.cookie.split("; ").map((pair) => pair.split("=")[0]);
  const labels = location.hostname.split(".");
  const domains = labels.map((_, place) => labels.slice(place).join("."));
  for (const name of names.filter((name) => patterns.some((pattern) => covers(pattern, name)))) {
    const gone = `${name}=; path=/; max-age=0; SameSite=Lax`;
    document.cookie = gone;
    for (const domain of domains) document.cookie = `${gone}; domain=${domain}`;
  }
}

function gtag() {
  globalThis.dataLayer.push(arguments); // Google's own queue wants the arguments object itself
}

/** Load Google Analytics, in basic consent mode: it hears nothing of anybody who has not said yes. */
function startCounting() {
  if (!config.ga) return;
  globalThis[`ga-disable-${config.ga}`] = false;
  if (counting) return;
  const script = document.createElement("script");
  script.async = true;
  try {
    script.src = GOOGLE + encodeURIComponent(config.ga);
  } catch {
    return; // a front server sent this page to somebody who had not said yes yet: the next one may load it
  }
  counting = true;
  const denied = { ad_storage: "denied", ad_user_data: "denied", ad_personalization: "denied" };
  globalThis.dataLayer = globalThis.dataLayer || [];
  gtag("consent", "default", { ...denied, analytics_storage: "denied" });
  gtag("consent", "update", { analytics_storage: "granted" });
  gtag("set", "ads_data_redaction", true);
  gtag("js", new Date());
  gtag("config", config.ga, {
    allow_google_signals: false,
    allow_ad_personalization_signals: false,
    cookie_expires: KEPT_SECONDS,
    cookie_flags: location.protocol === "https:" ? "SameSite=Lax;Secure" : "SameSite=Lax",
    page_location: location.origin + location.pathname,
    // The host alone: the page before may be one of ours where nothing is ever counted.
    page_referrer: document.referrer && `${new URL(document.referrer).origin}/`,
  });
  document.head.append(script);
}

function stopCounting() {
  if (config.ga) globalThis[`ga-disable-${config.ga}`] = true;
}

/** Return whether to ask: something is undecided, can be kept, and the browser has not said "do not share" already. */
function asks() {
  if (!config.ga || !navigator.cookieEnabled || (config.honourGpc && navigator.globalPrivacyControl)) return false;
  return Object.keys(config.groups).some((group) => answer(group) === null);
}

function banner(region) {
  const ask = region.querySelector("[data-consent-ask]");
  const done = region.querySelector("[data-consent-done]");
  const failed = region.querySelector("[data-consent-failed]");
  const buttons = ask.querySelectorAll("[data-consent-say]");

  function show(visible) {
    region.hidden = !visible;
    // So that the last lines of a page, and what has the focus, are never under it.
    const height = visible ? `${region.offsetHeight}px` : "0px";
    document.documentElement.style.setProperty("--consent-height", height);
  }

  let saving = false; // instead of disabled buttons, which would drop the keyboard's place

  async function say(yes) {
    if (saving) return;
    saving = true;
    failed.hidden = true;
    const undecided = Object.keys(config.groups).filter((group) => answer(group) === null);
    try {
      await save(Object.fromEntries(undecided.map((group) => [group, yes])));
      ask.hidden = true;
      done.hidden = false;
      done.querySelector("[data-consent-yes]").hidden = !yes;
      done.querySelector("[data-consent-no]").hidden = yes;
    } catch {
      failed.hidden = false;
    }
    saving = false;
    show(true);
    if (!done.hidden) done.focus();
  }

  for (const button of buttons) button.addEventListener("click", () => say(button.dataset.consentSay === "yes"));
  region.querySelector("[data-consent-hide]").addEventListener("click", () => {
    show(false);
    document.querySelector("main").focus({ preventScroll: true });
  });
  addEventListener("resize", () => show(!region.hidden));
  document.addEventListener("consent", () => {
    if (!region.hidden && done.hidden && !asks()) show(false);
  });
  if (asks()) show(true);
}

function start() {
  const region = document.getElementById("consent");
  if (region) banner(region);
  apply();
  // Whoever presses Save may be taking a yes back: nothing more is sent from here. The next page knows the answer.
  document.querySelector("[data-consent-form]")?.addEventListener("submit", stopCounting);
  tabs?.addEventListener("message", apply);
  // A page that comes back, from another tab or from the browser's memory, may have been away when something was said.
  addEventListener("pageshow", (event) => event.persisted && apply());
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && apply());
  const saved = document.querySelector("[data-consent-saved]");
  if (saved) {
    tellOtherTabs(); // the form on the cookies page was posted without this script
    saved.focus();
  }
}

start();

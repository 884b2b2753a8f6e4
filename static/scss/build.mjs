// Builds the sheets in static/css: the parts of nhsuk-frontend we use, turned to our tokens, then our own styles.
// Which part stands in which sheet: sheets.mjs. portal.css is all of them, for the CMS.
// Run with `npm run build`. `npm run build -- --check` writes nothing and fails if a committed file is out of date.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import * as sass from "sass";
import { KEEP, SHEETS } from "./sheets.mjs";

const here = new URL("./", import.meta.url);
const file = (path) => new URL(path, here).pathname;
const vendor = file("../../node_modules/nhsuk-frontend/");
const options = { charset: false, logger: sass.Logger.silent };

// The order in which parts may overrule each other, in every sheet.
const ORDER = [...readFileSync(file("portal.scss"), "utf8").matchAll(/@use "([\w-]+)";/g)].map(([, part]) => part);

// Sentinel colours of _nhsuk.scss, and the few that nhsuk-frontend fixes itself, to our tokens.
const TOKENS = {
  "#000001": "--ink", "#000002": "--muted", "#000003": "--on-care", "#000004": "--ink", "#000005": "--surface",
  "#000006": "--care-calm", "#000007": "--link", "#000008": "--link", "#000009": "--link-hover",
  "#00000a": "--link-hover", "#00000b": "--focus", "#00000c": "--on-focus", "#00000d": "--coral",
  "#00000e": "--line", "#00000f": "--field", "#000010": "--surface", "#000011": "--sand", "#aeb7bd": "--line",
  "#d5281b": "--care-red", "#212b32": "--care-dark", "#f0f4f5": "--sand", "#e0e4e6": "--sand", "#4c6272": "--field",
};

/** Split CSS into [head, body] pairs; a body that holds blocks is a list of pairs itself. */
function parse(css) {
  const blocks = [];
  for (let at = 0, open; (open = css.indexOf("{", at)) > -1; ) {
    let end = open + 1;
    for (let depth = 1; depth; end++) depth += { "{": 1, "}": -1 }[css[end]] ?? 0;
    const head = css.slice(at, open).replace(/\/\*.*?\*\//gs, "").replace(/^.*;/s, "").trim();
    const body = css.slice(open + 1, end - 1);
    blocks.push([head, body.includes("{") ? parse(body) : body]);
    at = end;
  }
  return blocks;
}

const kept = (selector, wanted) => (selector.match(/\.[\w-]+/g) ?? []).every((name) => wanted.test(name.slice(1)));

/** Print rules of the components that are `wanted`; those for paper, of the components named by `paper`. */
function print(blocks, wanted, paper = wanted) {
  return blocks
    .map(([head, body]) => {
      if (/ms-high-contrast: none|screen[^ -~]/.test(head)) return ""; // hacks for Internet Explorer
      if (/supports.*shape\(/.test(head)) return ""; // a second drawing of the same icons
      if (head.startsWith("@supports not (-ms-ime-align")) return print(body, wanted, paper);
      if (Array.isArray(body)) {
        const inside = head === "@media print" ? print(body, paper) : print(body, wanted, paper);
        return inside && `${head.replace(", (-ms-high-contrast: active)", "")}{${inside}}`;
      }
      if (body.includes("url(")) return ""; // icons as files: ours are drawn in the page
      const selectors = head.split(/,\s*(?![^(]*\))/).filter((one) => kept(one, wanted)).join(",");
      return selectors && `${selectors}{${logical(tokens(body))}}`;
    })
    .join("");
}

const tokens = (body) =>
  body
    .replace(/(font-family|-webkit-[\w-]+|-moz-[\w-]+): [^;]*;/g, "") // the page's own font; no prefixes
    .replace(/#[0-9a-f]{3,8}\b/gi, (hex) => {
      if (!TOKENS[hex]) throw new Error(`nhsuk-frontend uses ${hex}, which has no token in build.mjs: ${body}`);
      return `var(${TOKENS[hex]})`;
    });

const logical = (body) =>
  body
    .replace(/\b(margin|padding|border)-left\b/g, "$1-inline-start")
    .replace(/\b(margin|padding|border)-right\b/g, "$1-inline-end")
    .replace(/(^|[\s;])left:/g, "$1inset-inline-start:")
    .replace(/(^|[\s;])right:/g, "$1inset-inline-end:")
    .replace(/(float|text-align): left/g, "$1: start")
    .replace(/(float|text-align): right/g, "$1: end")
    .replaceAll("float: start", "float: inline-start")
    .replaceAll("float: end", "float: inline-end");

const base = parse(sass.compile(file("_nhsuk.scss"), { ...options, loadPaths: [`${vendor}dist/nhsuk`] }).css);
const { version } = JSON.parse(readFileSync(`${vendor}package.json`));
const NOTICE = `/*! Holds parts of nhsuk-frontend ${version} (MIT, see LICENSE.nhsuk-frontend.txt) */\n`;
const compressed = (css, syntax) =>
  sass
    .compileString(css, { ...options, syntax, style: "compressed", loadPaths: [file(".")] })
    .css.replace(/([{;]--[\w-]+): /g, "$1:")
    .replaceAll(" !important", "!important");

/** Return the CSS of these parts, in the order of portal.scss, after what they take from nhsuk-frontend. */
function sheet(parts, wanted, paper) {
  const nhsuk = wanted ? compressed(print(base, wanted, paper), "css") : "";
  const ours = compressed(ORDER.filter((part) => parts.includes(part)).map((part) => `@use "${part}";`).join(""), "scss");
  const css = [nhsuk && NOTICE.trim(), nhsuk, ours].filter(Boolean).join("\n");
  if (/url\(|frutiger|@font-face|<\//i.test(css)) throw new Error("The stylesheet asks for another file, or ends its own element.");
  return `${css}\n`;
}

const placed = Object.values(SHEETS).flatMap(({ parts }) => parts);
const lost = ORDER.filter((part) => !placed.includes(part));
if (lost.length || placed.length !== ORDER.length) throw new Error(`Each part stands in one sheet: look at ${lost} in sheets.mjs.`);

const built = Object.fromEntries(Object.entries(SHEETS).map(([name, { parts, nhsuk, paper }]) => [name, sheet(parts, nhsuk, paper)]));
built.portal = sheet(ORDER, KEEP);
for (const [name, css] of Object.entries(built)) {
  const target = file(`../css/${name}.css`);
  if (process.argv.includes("--check")) {
    if (!existsSync(target) || readFileSync(target, "utf8") !== css) throw new Error(`static/css/${name}.css is out of date: npm run build`);
  } else writeFileSync(target, css);
  console.log(`${name}.css ${css.length} bytes, ${(brotliCompressSync(css).length / 1024).toFixed(1)} KiB brotli`);
}

// SPDX-License-Identifier: Apache-2.0
// What must hold on every page. Each check gives a list of sentences; an empty list is a sound page.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { HtmlValidate } from "html-validate";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const validator = new HtmlValidate(JSON.parse(readFileSync(join(root, ".htmlvalidate.json"), "utf8")));

/** WCAG 2.2 A and AA and best practice. Without script axe's own timers never fire; the same page is checked with script. */
export async function axe(page) {
  if (!page.scripted) return [];
  await page.evaluate(axeSource);
  const result = await page.evaluate(async () => {
    const options = {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      // The back link and the person banner stand before main by design, so that the skip link passes them.
      rules: { region: { enabled: false } },
    };
    const { violations } = await window.axe.run(document, options);
    // Upstream's own enhanced widgets: their spoken name holds the visible words in another order.
    const upstream = (one, node) => one.id === "label-content-name-mismatch" && /govuk-(file-upload-button|accordion__section-button)/.test(node.html);
    for (const one of violations) one.nodes = one.nodes.filter((node) => !upstream(one, node));
    return violations.filter((one) => one.nodes.length > 0);
  });
  return result.map((one) => `axe ${one.id}: ${one.help} at ${one.nodes.map((node) => node.target.join(" ")).slice(0, 3).join(", ")}`);
}

/** Hidden fields of one name are a list, and no reader meets them. */
function isHiddenList(one, source) {
  if (one.ruleId !== "form-dup-name") return false;
  const before = source.split("\n")[one.line - 1].slice(0, one.column);
  return before.slice(before.lastIndexOf("<input")).includes('type="hidden"');
}

const validated = new Map();
export const validatedPages = () => validated.size;

/** html-validate on the HTML as sent; the same HTML is looked at once. */
export async function validate(source) {
  const same = createHash("sha256").update(source.replace(/name="(csrf|form_token)" value="[^"]*"/g, "")).digest("hex");
  if (!validated.has(same)) {
    const report = await validator.validateString(source);
    validated.set(same, report.results.flatMap((result) => result.messages).filter((one) => !isHiddenList(one, source)).map((one) => `html-validate ${one.ruleId}: ${one.message} (line ${one.line}, column ${one.column})`));
  }
  return validated.get(same);
}

/** One h1, a title that says what and where, fields with labels, links that lead somewhere, nobody's name in the title. */
export async function shape(page) {
  const found = await page.evaluate(() => ({
    headings: document.querySelectorAll("h1").length,
    title: document.title,
    problems: document.querySelectorAll("main .govuk-error-summary").length,
    language: document.documentElement.lang,
    unlabelled: [...document.querySelectorAll("input:not([type=hidden], [hidden]), select, textarea")].filter((one) => one.labels.length === 0 && !one.getAttribute("aria-label") && !one.getAttribute("aria-labelledby")).map((one) => one.name),
    brokenLinks: [...document.querySelectorAll("a[href^='#']")].filter((one) => one.hash.length > 1 && !document.getElementById(decodeURIComponent(one.hash.slice(1)))).map((one) => one.textContent.trim()),
    stuck: [...document.querySelectorAll("body *:not(dialog)")].filter((one) => !one.closest(".govuk-exit-this-page") && ["sticky", "fixed"].includes(getComputedStyle(one).position)).map((one) => one.className),
    names: (document.querySelector(".app-person__name")?.textContent ?? "").match(/\p{L}{3,}/gu) ?? [],
  }));
  const wrong = [];
  if (found.headings !== 1) wrong.push(`the page has ${found.headings} h1 headings; it must have one`);
  if (!/^.+ – .+$/.test(found.title)) wrong.push(`the title "${found.title}" must be "what – council"`);
  if (found.problems > 0 !== /^(Error|Gwall): /.test(found.title)) wrong.push(`the title "${found.title}" must begin "Error: " only when there is an error summary`);
  if (!/^(en|cy)\b/.test(found.language)) wrong.push(`the page's language is "${found.language}"`);
  if (found.unlabelled.length > 0) wrong.push(`fields without a label: ${found.unlabelled.join(", ")}`);
  if (found.brokenLinks.length > 0) wrong.push(`links to places that are not on the page: ${found.brokenLinks.join(", ")}`);
  if (found.stuck.length > 0) wrong.push(`parts that stay while the page scrolls may hide what has the focus: ${found.stuck.join(", ")}`);
  const named = found.names.filter((name) => found.title.split(/[^\p{L}]+/u).includes(name));
  if (named.length > 0) wrong.push("the title holds a person's name");
  return wrong;
}

/** What is wider than the window at its present size: nothing may scroll sideways but a part made for it. */
export async function tooWide(page, how) {
  const wide = await page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= limit) return [];
    const inScroller = (one) => one.closest(".app-scroll, .app-chart__wide, .govuk-visually-hidden") !== null;
    const parts = [...document.querySelectorAll("body *")].filter((one) => one.getBoundingClientRect().right > limit + 1 && !inScroller(one)).slice(0, 4)
      .map((one) => `${one.tagName.toLowerCase()}.${[...one.classList].join(".")} to ${Math.round(one.getBoundingClientRect().right)}`);
    return parts.length > 0 ? parts : [`the page itself to ${document.documentElement.scrollWidth}`];
  });
  return wide.map((one) => `wider than ${how}: ${one}`);
}

/** No sideways scroll at 320 CSS pixels, which is 400% zoom of 1280 (WCAG 1.4.10). */
export async function reflow(page) {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 800 });
  const wrong = await tooWide(page, "320 pixels");
  await page.setViewportSize(before);
  return wrong;
}

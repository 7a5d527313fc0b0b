// SPDX-License-Identifier: Apache-2.0
// The browser that journeys drive, and everything that must hold on every page.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { HtmlValidate } from "html-validate";
import { chromium } from "playwright-core";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const validator = new HtmlValidate(JSON.parse(readFileSync(join(root, ".htmlvalidate.json"), "utf8")));

export const chromiumPath = process.env.STEPWISE_CHROMIUM ?? "/usr/bin/chromium";
export const hasChromium = existsSync(chromiumPath);

export function openBrowser() {
  return chromium.launch({
    executablePath: chromiumPath,
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync"],
  });
}

/** A page that remembers what went wrong on it: console errors, policy violations, failed requests, script errors. */
export async function newPage(browser, { javascript = true, width = 1280, height = 900 } = {}) {
  const context = await browser.newContext({ javaScriptEnabled: javascript, viewport: { width, height }, locale: "en-GB", timezoneId: "Europe/London", bypassCSP: false });
  const page = await context.newPage();
  page.scripted = javascript;
  page.setDefaultTimeout(15_000);
  page.complaints = [];
  page.sent = null;
  page.on("response", (response) => {
    if (response.request().isNavigationRequest() && response.frame() === page.mainFrame() && !isRedirect(response.status()))
      page.sent = response.text().catch(() => null);
  });
  page.on("console", (message) => {
    if (message.type() === "error" && !isExpected(message.text())) page.complaints.push(message.text());
  });
  page.on("pageerror", (error) => page.complaints.push(`script error: ${error.message}`));
  page.on("requestfailed", (request) => {
    if (request.failure()?.errorText !== "net::ERR_ABORTED") page.complaints.push(`request failed: ${request.url()}`);
  });
  return page;
}

/** The browser logs a page that answers 404, 409 or 422 as an error; the journey asserts the status itself. */
function isExpected(text) {
  return /Failed to load resource: the server responded with a status of (404|409|422)/.test(text);
}

function isRedirect(status) {
  return status >= 300 && status < 400;
}

/** Without script axe's own timers never fire; the same page is checked with script. */
async function axe(page) {
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

async function validate(source) {
  const report = await validator.validateString(source);
  return report.results.flatMap((result) => result.messages).map((one) => `html-validate ${one.ruleId}: ${one.message} (line ${one.line}, column ${one.column})`);
}

async function shape(page) {
  const found = await page.evaluate(() => ({
    headings: document.querySelectorAll("h1").length,
    title: document.title,
    problems: document.querySelectorAll(".govuk-error-summary").length,
    language: document.documentElement.lang,
    unlabelled: [...document.querySelectorAll("input:not([type=hidden], [hidden]), select, textarea")].filter((one) => one.labels.length === 0 && !one.getAttribute("aria-label") && !one.getAttribute("aria-labelledby")).map((one) => one.name),
    brokenLinks: [...document.querySelectorAll(".govuk-error-summary a")].filter((one) => !document.getElementById(one.hash.slice(1))).map((one) => one.textContent.trim()),
  }));
  const wrong = [];
  if (found.headings !== 1) wrong.push(`the page has ${found.headings} h1 headings; it must have one`);
  if (!/^.+ – .+$/.test(found.title)) wrong.push(`the title "${found.title}" must be "what – council"`);
  if (found.problems > 0 !== found.title.startsWith("Error: ")) wrong.push(`the title "${found.title}" must begin "Error: " only when there is an error summary`);
  if (!found.language.startsWith("en")) wrong.push(`the page's language is "${found.language}"`);
  if (found.unlabelled.length > 0) wrong.push(`fields without a label: ${found.unlabelled.join(", ")}`);
  if (found.brokenLinks.length > 0) wrong.push(`error summary links that lead nowhere: ${found.brokenLinks.join(", ")}`);
  return wrong;
}

/** No sideways scroll at 320 CSS pixels, which is 400% zoom of 1280 (WCAG 1.4.10). */
async function reflow(page) {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 800 });
  const wide = await page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= limit) return [];
    const inScroller = (one) => one.closest(".app-scroll, .app-chart__wide, .govuk-visually-hidden") !== null;
    return [...document.querySelectorAll("body *")].filter((one) => one.getBoundingClientRect().right > limit + 1 && !inScroller(one)).slice(0, 4)
      .map((one) => `${one.tagName.toLowerCase()}.${[...one.classList].join(".")} to ${Math.round(one.getBoundingClientRect().right)}`);
  });
  await page.setViewportSize(before);
  return wide.map((one) => `wider than 320 pixels: ${one}`);
}

/** Everything that must hold on every page; fails with the whole list of what does not. */
export async function checkPage(page) {
  const source = (await page.sent) ?? (await page.content());
  const wrong = [...(await validate(source)), ...(await shape(page)), ...(await reflow(page)), ...(await axe(page)), ...page.complaints];
  assert.deepEqual(wrong, [], `${page.url()}\n  ${wrong.join("\n  ")}`);
}

/** Goes to an address and checks what came. */
export async function visit(page, url) {
  const response = await page.goto(url);
  await checkPage(page);
  return response;
}

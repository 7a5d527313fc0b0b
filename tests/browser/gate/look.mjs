// SPDX-License-Identifier: Apache-2.0
// Looks at one page in every way: with script and without, at three widths and with large text.
import { gzipSync } from "node:zlib";
import { axe, shape, tooWide, validate } from "../checks.mjs";

export const widths = [1280, 768, 320];
const heaviestPage = 120 * 1024, heaviestAssets = 50 * 1024;
export const counts = { pages: 0, axe: 0, looks: 0, heaviest: 0, heaviestAt: "", assets: 0 };

const policy = ["default-src 'none'", "script-src 'self'", "style-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'"];

/** What the answer itself must be: its status, its policy, its weight, sound HTML. */
async function answer(page, response, source, status) {
  const wrong = [];
  if (response && response.status() !== status) wrong.push(`it answers ${response.status()}, not ${status}`);
  const sent = response?.headers()["content-security-policy"] ?? "";
  if (response) for (const part of policy) if (!sent.includes(part)) wrong.push(`its policy lacks ${part}`);
  if (/unsafe|nonce|data:/.test(sent)) wrong.push(`its policy is open: ${sent}`);
  const weight = Buffer.byteLength(source);
  if (weight > counts.heaviest) Object.assign(counts, { heaviest: weight, heaviestAt: new URL(page.url()).pathname });
  if (weight > heaviestPage) wrong.push(`it weighs ${Math.round(weight / 1024)} KB of HTML; the most is ${heaviestPage / 1024}`);
  return [...wrong, ...(await validate(source))];
}

const weights = new Map();
/** Styles and scripts that the page asked for, gzipped. */
async function assets(page) {
  const names = await page.evaluate(() => [...document.querySelectorAll("link[rel=stylesheet], script[src]")].map((one) => one.href || one.src));
  let sum = 0;
  for (const name of names) {
    if (!weights.has(name)) weights.set(name, gzipSync(await (await page.context().request.get(name)).body(), { level: 9 }).length);
    sum += weights.get(name);
  }
  counts.assets = Math.max(counts.assets, sum);
  return sum > heaviestAssets ? [`its styles and scripts weigh ${Math.round(sum / 1024)} KB gzipped; the most is ${heaviestAssets / 1024}`] : [];
}

async function atWidths(page, all) {
  const wrong = [];
  for (const width of all) {
    await page.setViewportSize({ width, height: width === 320 ? 256 : 800 });
    wrong.push(...(await tooWide(page, `${width} pixels`)));
    counts.looks += 1;
  }
  return wrong;
}

/** In a browser whose reader has set text four times as large. */
export async function lookAtLargeText(page) {
  counts.looks += 1;
  return tooWide(page, "1280 pixels with text at 400%");
}

/** The summary of problems has the focus; else the skip link is what the first press of Tab comes to. */
async function focus(page) {
  if (await page.locator("main .govuk-error-summary").count()) {
    const on = await page.evaluate(() => document.activeElement.className);
    return /govuk-error-summary/.test(on) ? [] : [`the focus is not on the summary of problems but on "${on}"`];
  }
  await page.keyboard.press("Tab");
  const first = await page.evaluate(() => document.activeElement.className);
  return first.includes("govuk-skip-link") ? [] : [`the first press of Tab comes to "${first}", not to the skip link`];
}

/** axe with script, at each of these widths. */
async function axeAt(page, all) {
  const wrong = [];
  for (const width of all) {
    await page.setViewportSize({ width, height: 800 });
    wrong.push(...(await axe(page)).map((one) => `${one} (${width} pixels wide)`));
    counts.axe += 1;
  }
  return wrong;
}

/** Everything that is wrong with the page that was reached. Without script, and for a page that only came `again` with its problems, the narrowest width stands for all. */
export async function look(page, response, { status = 200, lenient = [], again = false } = {}) {
  const source = (await page.sent) ?? (await page.content());
  const wrong = await answer(page, response, source, status);
  if (page.scripted) wrong.push(...(await focus(page)), ...(await assets(page)));
  wrong.push(...(await shape(page)), ...(await atWidths(page, page.scripted && !again ? widths : [320])));
  if (page.scripted) wrong.push(...(await axeAt(page, again ? [320] : [1280, 320])));
  counts.pages += 1;
  return [...wrong, ...page.complaints].filter((one) => !lenient.some(([expression]) => expression.test(one)));
}

// SPDX-License-Identifier: Apache-2.0
// The browser that journeys drive, and everything that must hold on every page.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { axe, reflow, shape, validate } from "./checks.mjs";

export const chromiumPath = process.env.STEPWISE_CHROMIUM ?? "/usr/bin/chromium";
export const hasChromium = existsSync(chromiumPath);

/** `text` is how large the reader has set text: 16 pixels unless they changed it. */
export function openBrowser({ text = 16 } = {}) {
  return chromium.launch({
    executablePath: chromiumPath,
    args: [`--blink-settings=defaultFontSize=${text}`, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync"],
  });
}

export function newContext(browser, { javascript = true, width = 1280, height = 900, storageState } = {}) {
  return browser.newContext({ javaScriptEnabled: javascript, viewport: { width, height }, locale: "en-GB", timezoneId: "Europe/London", bypassCSP: false, storageState });
}

/** A page that remembers what went wrong on it: console errors, policy violations, failed requests, script errors. */
export async function newPage(browser, how = {}) {
  return watch(await (await newContext(browser, how)).newPage(), how.javascript ?? true);
}

/** Has a page of any context remember what went wrong on it. */
export function watch(page, javascript) {
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

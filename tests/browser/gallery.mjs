// SPDX-License-Identifier: Apache-2.0
// node tests/browser/gallery.mjs --gallery build/.../stepwise_gallery --assets build/.../share/assets: every component
// page through every check, with script and without, at desktop and phone width. --pictures FOLDER keeps screenshots.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import nodeTest, { after, before } from "node:test";
import { parseArgs } from "node:util";
import { checkPage, hasChromium, newPage, openBrowser, visit } from "./browser.mjs";
import { startGallery } from "./server.mjs";

const { values: options } = parseArgs({ options: { gallery: { type: "string" }, assets: { type: "string" }, pictures: { type: "string" } } });
if (!options.gallery || !options.assets) {
  console.error("Say where the gallery program and the built assets are: --gallery FILE --assets FOLDER");
  process.exit(2);
}
if (!hasChromium) {
  console.error("Chromium was not found. Install Debian's chromium, or set STEPWISE_CHROMIUM to its path.");
  process.exit(2);
}

const test = (name, use) => nodeTest(name, { timeout: 60_000 }, use);
const pages = mkdtempSync(join(tmpdir(), "stepwise-gallery-"));
const made = spawnSync(options.gallery, [pages], { encoding: "utf8" });
assert.equal(made.status, 0, made.stderr);
if (options.pictures) mkdirSync(options.pictures, { recursive: true });

let browser;
let site;
before(async () => {
  browser = await openBrowser();
  site = await startGallery(pages, options.assets);
});
after(async () => {
  await browser.close();
  await site.stop();
  rmSync(pages, { recursive: true });
});

async function withPage(how, use) {
  const page = await newPage(browser, how);
  try {
    await use(page);
  } finally {
    await page.context().close();
  }
}

for (const file of readdirSync(pages).filter((name) => name.endsWith(".html"))) {
  for (const [words, how] of [["desktop", {}], ["phone", { width: 320, height: 800 }], ["no script", { javascript: false }]]) {
    test(`${file}, ${words}`, () =>
      withPage(how, async (page) => {
        await page.goto(`${site.address}/${file}`);
        if (options.pictures) await page.screenshot({ path: join(options.pictures, `${file.replace(".html", "")}-${words.replace(" ", "-")}.png`), fullPage: true });
        await checkPage(page);
      }));
  }
}

test("a draft is saved two seconds after the last key: first the whole of it, then only what changed", () =>
  withPage({}, async (page) => {
    const bodies = [];
    await page.route("**/drafts/1", (route) => {
      bodies.push(route.request().postData());
      return route.fulfill({ status: 200, contentType: "application/json", body: '{"version": 2, "saved": "3:04pm"}' });
    });
    await page.goto(`${site.address}/form.html`);
    await page.fill("[name=given_name]", "Adah");
    await page.getByText("Draft saved at 3:04pm").waitFor({ timeout: 15_000 });
    await page.fill("[name=given_name]", "Adah May");
    await page.waitForResponse((answer) => answer.url().endsWith("/drafts/1"));
    const whole = new URLSearchParams(bodies[0]);
    assert.deepEqual([whole.get("given_name"), whole.has("words"), whole.has("password"), whole.get("csrf")], ["Adah", true, false, "token"]);
    assert.deepEqual(bodies.slice(1), ["given_name=Adah+May&version=2&csrf=token"]);
    assert.equal(await page.locator(".app-draft").getAttribute("role"), "status");
    await checkPage(page);
  }));

test("a draft that someone else overtook says so and offers both versions", () =>
  withPage({}, async (page) => {
    await page.route("**/drafts/1", (route) => route.fulfill({ status: 409, contentType: "application/json", body: '{"compare": "/both"}' }));
    await page.goto(`${site.address}/form.html`);
    await page.fill("[name=given_name]", "Adah");
    const button = page.getByRole("button", { name: "Compare the two versions" });
    await button.waitFor({ timeout: 15_000 });
    assert.equal(await button.getAttribute("formaction"), "/both");
    assert.equal(await page.inputValue("[name=given_name]"), "Adah");
  }));

test("a draft that could not be sent is tried again", () =>
  withPage({}, async (page) => {
    let tries = 0;
    await page.route("**/drafts/1", (route) => {
      tries += 1;
      return tries === 1 ? route.abort() : route.fulfill({ status: 200, contentType: "application/json", body: "{}" });
    });
    await page.goto(`${site.address}/form.html`);
    await page.fill("[name=given_name]", "Adah");
    await page.getByText("Your draft could not be saved").waitFor({ timeout: 15_000 });
    await page.getByText(/^Draft saved at/).waitFor({ timeout: 20_000 });
    assert.equal(tries, 2);
  }));

test("before the session ends a dialog offers to stay, by keyboard", () =>
  withPage({}, async (page) => {
    await page.route("**/record.html", async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: (await answer.text()).replace('data-seconds-left="1800"', 'data-seconds-left="100"') });
    });
    await page.goto(`${site.address}/record.html`);
    const dialog = page.getByRole("dialog", { name: "You are about to be signed out" });
    await dialog.waitFor({ timeout: 15_000 });
    assert.equal(await page.evaluate(() => document.activeElement.textContent.trim()), "Stay signed in");
    await checkPage(page);
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "hidden" });
  }));

test("the summary of problems takes the focus and leads to the field", () =>
  withPage({}, async (page) => {
    await page.goto(`${site.address}/form.html`);
    assert.ok(await page.evaluate(() => document.activeElement.classList.contains("govuk-error-summary")));
    await page.getByRole("link", { name: "Date of birth must be a real date" }).click();
    assert.equal(await page.evaluate(() => document.activeElement.id), "date-of-birth");
  }));

test("charts and tags can be read in forced colours", () =>
  withPage({}, async (page) => {
    await page.emulateMedia({ forcedColors: "active" });
    await visit(page, `${site.address}/charts.html`);
    if (options.pictures) await page.screenshot({ path: join(options.pictures, "charts-forced.png"), fullPage: true });
  }));

test("a record prints without its navigation", () =>
  withPage({}, async (page) => {
    await page.goto(`${site.address}/record.html`);
    await page.emulateMedia({ media: "print" });
    for (const part of [".govuk-service-navigation", ".moj-sub-navigation", ".app-footer", ".app-account"])
      assert.equal(await page.locator(part).isVisible(), false, `${part} must not be printed`);
    assert.ok(await page.locator(".app-person__name").isVisible());
  }));

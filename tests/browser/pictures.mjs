// SPDX-License-Identifier: Apache-2.0
// node tests/browser/pictures.mjs --binary build/release/src/stepwise: the pictures of docs/pictures, at desk and phone width.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { press, search, signIn, teamManager } from "../journeys/_steps.mjs";
import { newPage, openBrowser } from "./browser.mjs";
import { runCommand, startServer } from "./server.mjs";

const { values: options } = parseArgs({ options: { binary: { type: "string" } } });
const binary = resolve(options.binary);
const folder = join(dirname(fileURLToPath(import.meta.url)), "../../docs/pictures");
mkdirSync(folder, { recursive: true });

const prepare = async (data) => runCommand(binary, ["demo", "--people", "2000", "--data", data]);
const server = await startServer(binary, { prepare, words: ["--development"] });
const browser = await openBrowser();

/** One draft in two windows, and what the slower of them is shown. */
async function sideBySide(page, keep) {
  await page.getByLabel("What I want").fill("To go to the allotment on Sundays");
  await page.getByRole("status").filter({ hasText: /Draft saved/ }).waitFor();
  const draft = await page.locator("form[data-draft-page]").getAttribute("data-draft-page");
  const other = await page.context().newPage();
  await other.goto(server.address + draft);
  await other.getByLabel("What I want").fill("To go to the allotment, and to the market");
  await other.getByRole("status").filter({ hasText: /Draft saved/ }).waitFor();
  await other.close();
  await page.getByLabel("What I want").fill("To go to the allotment on Sundays, with my brother");
  await page.getByRole("button", { name: "Compare the two versions" }).click();
  await page.waitForURL(/compare/);
  await keep("side-by-side");
}

/** A form about a person: its list of sections, one of them, and what it says when an answer is missing. */
async function questionnaire(page, person, keep) {
  await page.goto(`${server.address}${person}/forms`);
  const start = page.locator("main form[action*='/forms/start/'] button");
  await Promise.all([page.waitForEvent("load"), start.first().click()]);
  await keep("form");
  await Promise.all([page.waitForEvent("load"), page.locator("main .govuk-task-list a").first().click()]);
  await keep("form-section");
}

async function welsh(page, person, keep) {
  await page.goto(`${server.address}/language/cy?to=${encodeURIComponent(person)}`);
  await keep("welsh");
  await page.goto(`${server.address}/language/en?to=/`);
}

/** The first page of a PDF, drawn by poppler. */
async function paper(page, person) {
  await page.goto(`${server.address}/print?page=${encodeURIComponent(person)}`);
  await Promise.all([page.waitForEvent("load"), page.locator("main form button").first().click()]);
  const document = server.address + new URL(page.url()).pathname;
  for (let i = 0; i < 60; i += 1) {
    const pdf = await page.context().request.get(`${document}/document.pdf`);
    if (pdf.status() === 200) {
      spawnSync("pdftoppm", ["-png", "-r", "80", "-singlefile", "-", join(folder, "paper")], { input: await pdf.body() });
      return;
    }
    await page.waitForTimeout(500);
  }
}

try {
  for (const [width, suffix] of [[1100, "desk"], [360, "phone"]]) {
    const page = await newPage(browser, { width, height: 800 });
    const keep = (name, fullPage = false) => page.screenshot({ path: join(folder, `${name}-${suffix}.png`), fullPage });
    await page.goto(`${server.address}/gallery`);
    await keep("gallery");
    await signIn(page, server.address, teamManager);
    await keep("home");
    await search(page, server.address, "smith");
    await keep("search");
    await page.locator("main a[href^='/people/']").first().click();
    await page.waitForLoadState();
    await keep("record");
    const person = new URL(page.url()).pathname;
    await page.goto(`${server.address}${person}/contacts/new`);
    await keep("conversation");
    await press(page, "Save contact");
    await keep("problems");
    await sideBySide(page, keep);
    await questionnaire(page, person, keep);
    await welsh(page, person, keep);
    if (suffix === "desk") await paper(page, person);
    await page.goto(`${server.address}/scoreboard/fd-contacts-resolved`);
    await page.locator("figure").first().scrollIntoViewIfNeeded();
    await keep("measure");
    await page.goto(`${server.address}/scoreboard`);
    await keep("scoreboard");
    await page.context().close();
  }
} finally {
  await browser.close();
  await server.stop();
}

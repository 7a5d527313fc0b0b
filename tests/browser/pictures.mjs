// SPDX-License-Identifier: Apache-2.0
// node tests/browser/pictures.mjs --binary build/release/src/stepwise: the pictures of docs/pictures, at desk and phone width.
import { mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { search, signIn, teamManager } from "../journeys/_steps.mjs";
import { newPage, openBrowser } from "./browser.mjs";
import { runCommand, startServer } from "./server.mjs";

const { values: options } = parseArgs({ options: { binary: { type: "string" } } });
const binary = resolve(options.binary);
const folder = join(dirname(fileURLToPath(import.meta.url)), "../../docs/pictures");
mkdirSync(folder, { recursive: true });

const server = await startServer(binary, { prepare: async (data) => runCommand(binary, ["demo", "--people", "2000", "--data", data]) });
const browser = await openBrowser();
try {
  for (const [width, suffix] of [[1100, "desk"], [360, "phone"]]) {
    const page = await newPage(browser, { width, height: 800 });
    const keep = (name, fullPage = false) => page.screenshot({ path: join(folder, `${name}-${suffix}.png`), fullPage });
    await signIn(page, server.address, teamManager);
    await keep("home");
    await search(page, server.address, "smith");
    await keep("search");
    await page.locator("main a[href^='/people/']").first().click();
    await page.waitForLoadState();
    await keep("record");
    await page.goto(`${page.url().split("?")[0]}/contacts/new`);
    await keep("conversation");
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

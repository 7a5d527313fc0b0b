// SPDX-License-Identifier: Apache-2.0
// node tests/browser/run.mjs --binary build/release/src/stepwise: every journey in tests/journeys, in a real browser.
// --only WORD runs journeys whose name holds the word; --pictures FOLDER lets journeys keep screenshots.
import { existsSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import test from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { checkPage, hasChromium, newPage, openBrowser, visit } from "./browser.mjs";
import { runCommand, startServer } from "./server.mjs";

const { values: options } = parseArgs({
  options: {
    binary: { type: "string" },
    journeys: { type: "string" },
    only: { type: "string", default: "" },
    pictures: { type: "string" },
  },
});
const folder = resolve(options.journeys ?? join(dirname(fileURLToPath(import.meta.url)), "../journeys"));
const binary = options.binary && resolve(options.binary);

function stop(words) {
  console.error(words);
  process.exit(2);
}

if (!binary || !existsSync(binary)) stop("Say which program to drive: --binary build/release/src/stepwise");
if (!hasChromium) stop("Chromium was not found. Install Debian's chromium, or set STEPWISE_CHROMIUM to its path.");

const files = readdirSync(folder).filter((name) => name.endsWith(".mjs") && !name.startsWith("_")).sort();
const journeys = [];
for (const file of files) {
  const journey = await import(pathToFileURL(join(folder, file)).href);
  if (journey.name.includes(options.only)) journeys.push(journey);
}
if (journeys.length === 0) stop(`No journey in ${folder}${options.only ? ` has "${options.only}" in its name` : ""}.`);

const browser = await openBrowser();
/**
 * A journey exports `name` (a sentence), the default function, and may export `prepare(data, run)`, which fills the
 * data folder by running commands of the program: run(["demo", ...]).
 */
for (const journey of journeys) {
  await test(journey.name, { timeout: 300_000 }, async (t) => {
    const run = (words) => runCommand(binary, words);
    const server = await startServer(binary, { prepare: async (data) => journey.prepare?.(data, run), words: journey.words ?? [] });
    const opened = [];
    const open = async (how) => {
      const page = await newPage(browser, how);
      opened.push(page);
      return page;
    };
    try {
      await journey.default({ t, address: server.address, data: server.data, printed: server.printed, run, open, visit, checkPage, pictures: options.pictures });
    } finally {
      for (const page of opened) await page.context().close();
      await server.stop();
    }
  });
}
await browser.close();

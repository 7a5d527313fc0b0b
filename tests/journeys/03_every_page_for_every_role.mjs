// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { administrator, analyst, contactWorker, director, practitioner, press, search, signIn, smallCouncil, teamManager } from "./_steps.mjs";

export const name = "Every page that a role can reach is sound: HTML, accessibility, policy, 320 pixels, no name in a title";
export const prepare = smallCouncil;

const most = 60;
/** Pages of one kind look alike: one of each is looked at. */
const kindOf = (path) => path.replace(/\/[a-z0-9]{16}(?=\/|$)/g, "/:reference").replace(/\?.*/, "");

async function crawl(page, address, checkPage) {
  const seen = new Set(), waiting = ["/"];
  for (const path of waiting) {
    const response = await page.goto(address + path);
    assert.ok(response.status() < 400, `${path} answered ${response.status()}`);
    if (!(response.headers()["content-type"] ?? "").startsWith("text/html")) continue;
    await checkPage(page);
    const links = await page.evaluate(() => [...document.querySelectorAll("a[href]")].map((link) => link.getAttribute("href")));
    for (const link of links) {
      if (!link.startsWith("/") || link.includes(".csv") || seen.has(kindOf(link)) || seen.size >= most) continue;
      seen.add(kindOf(link));
      waiting.push(link);
    }
  }
  return seen.size;
}

export default async function journey({ address, open, checkPage, data, run }) {
  const nobody = await open({});
  for (const path of ["/sign-in", "/help", "/help/accessibility", "/help/privacy"]) {
    await nobody.goto(address + path);
    await checkPage(nobody);
  }
  for (const who of [contactWorker, practitioner, teamManager, analyst, director, administrator]) {
    const page = await open({});
    const code = who === administrator ? async () => run(["user", "code", who, "--data", data]).trim() : undefined;
    await signIn(page, address, who, code);
    assert.ok((await crawl(page, address, checkPage)) > 5, `${who} reaches almost nothing`);
    if (who !== contactWorker) continue;
    await search(page, address, "smith");
    await checkPage(page);
    const person = await page.locator("main a[href^='/people/']").first().getAttribute("href");
    for (const tab of ["", "/timeline", "/details", "/people", "/access-history", "/contacts/new"]) {
      const response = await page.goto(address + person + tab);
      assert.ok(response.status() === 200, `${tab} answered ${response.status()}`);
      await checkPage(page);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { follow, heading, practitioner, press, signIn } from "./_steps.mjs";

export const name = "A young woman’s fund changes provider: what it did for each outcome, a new agreement, every penny moved on, and the new provider keeps the ledger";
/** Large enough for several funds. */
export const prepare = async (data, run) => run(["demo", "--people", "600", "--seed", "7", "--data", data]);

const text = (page) => page.locator("main").innerText();
const pounds = (words) => Number(words.replaceAll(",", ""));

async function fillDay(page, field, days) {
  const day = new Date(Date.now() + days * 86_400_000);
  for (const [box, value] of [["day", day.getDate()], ["month", day.getMonth() + 1], ["year", day.getFullYear()]]) await page.locator(`input[name=${field}_${box}]`).fill(`${value}`);
}

async function change({ address, open, checkPage, pictures }, javascript) {
  const page = await open({ javascript });
  await signIn(page, address, practitioner);

  // one who changed provider before: nothing is left in the old fund, and the balance stands in the new one
  await page.goto(`${address}/budgets?show=moved&team=all`);
  await checkPage(page);
  assert.match(await text(page), /Rosehip Support/);
  await page.locator("main table tbody tr", { hasText: "Rosehip Support" }).first().getByRole("link").first().click();
  await page.waitForURL(/\/budget\//);
  assert.match(await text(page), /Rosehip Support holds it for the person/);

  // the list of funds, and one with something left; what changed its provider has no statement yet and stands further down
  await page.goto(`${address}/budgets?show=isf&team=all`);
  await checkPage(page);
  await page.locator("main table tbody tr", { hasText: /under/ }).first().getByRole("link").first().click();
  await page.waitForURL(/\/budget\//);
  await heading(page, "Individual Service Fund");
  await checkPage(page);
  const old = page.url().split("?")[0], budget = old.slice(0, old.lastIndexOf("/"));

  // the latest statement says what came, what was spent for which outcome, and what she can do with what is left
  await page.locator("a[href*='/statements/']").first().click();
  await page.waitForURL(/statements/);
  await checkPage(page);
  for (const words of [/What changed for me/, /Under or over, to date/, /What I can do with what is left/, /Who to ask/]) assert.match(await text(page), words);
  if (pictures && javascript) await page.screenshot({ path: `${pictures}/statement.png`, fullPage: true });
  await follow(page, "Easy read");
  await checkPage(page);
  assert.match(await text(page), /This is about my money for support/);

  // a new fund with the provider she chose; a step of the guidance that comes too late is asked for again
  await page.goto(budget);
  await press(page, "Open: Individual Service Fund");
  await heading(page, "Open an account");
  await fillDay(page, "starts", 0);
  await page.locator("input[name=provider]").fill("Rosehip Support");
  for (const step of ["told_how", "told_managed", "told_disputes", "agreed"]) await fillDay(page, step, -3);
  await fillDay(page, "shown_examples", 0);
  for (const [field, words] of [["parties", "She, Rosehip Support and the council"], ["may_buy", "What helps with her outcomes"], ["may_not_buy", "Debts, gambling"], ["who_decides", "She does, with her sister"],
    ["fee_words", "Payroll"], ["records_words", "Receipts, six years"], ["dispute_route", "The worker, then their manager"], ["ending_words", "Four weeks’ notice; what is left moves with her"]])
    await page.locator(`textarea[name=${field}]`).fill(words);
  await page.locator("input[name=fee]").fill("3.50");
  await page.locator("input[name=flexibility_percent]").fill("15");
  await page.locator("input[name=bank_weeks]").fill("4");
  await page.locator("input[name=bank_for_weeks]").fill("12");
  await checkPage(page);
  await press(page, "Open the account");
  assert.match(await page.title(), /^Error: /);
  assert.equal(await page.locator("input[name=provider]").inputValue(), "Rosehip Support");
  await checkPage(page);
  await fillDay(page, "shown_examples", -2);
  await press(page, "Open the account");
  await heading(page, "Individual Service Fund");
  assert.match(await text(page), /Rosehip Support holds it for the person/);
  const fresh = page.url().split("?")[0];

  // the old one ends, and every penny moves on
  await page.goto(old);
  const before = pounds((await text(page)).match(/Balance today\s+£([\d,.]+)/)[1]);
  await press(page, "End the account");
  await heading(page, "End the account");
  await page.getByLabel("The person changes provider").check();
  await page.locator("textarea[name=words]").fill("She likes Rosehip’s people, and her sister does too");
  await page.getByLabel(/On to another account: Individual Service Fund, Rosehip Support/).check();
  await checkPage(page);
  await press(page, "End the account");
  assert.match(await text(page), /Account ended\. Nothing is left in it/);
  assert.match(await text(page), /Balance today\s+£0\.00/);
  await page.goto(fresh);
  assert.equal(pounds((await text(page)).match(/Balance today\s+£([\d,.]+)/)[1]), before, "what left the old fund is in the new one");

  // the new provider keeps the ledger by a link, and sees no name
  await page.goto(`${fresh}/link`);
  await page.locator("input[name=sent_to]").fill("By hand, at the visit");
  await press(page, "Make a link");
  await checkPage(page);
  const link = (await page.locator("main code").innerText()).trim();
  const theirs = await open({ javascript });
  await theirs.goto(link);
  await checkPage(theirs);
  await heading(theirs, "Fund of");
  await theirs.getByLabel("Spent", { exact: true }).check();
  await theirs.locator("input[name=amount]").fill("12.50");
  await fillDay(theirs, "on", 0);
  await theirs.locator("input[name=words]").fill("Song books");
  await theirs.locator("select[name=outcome]").selectOption({ index: 1 });
  await press(theirs, "Write it");
  assert.match(await text(theirs), /Song books/);
  await checkPage(theirs);
  await page.goto(fresh);
  assert.match(await text(page), /Song books/, "she and her worker see it at once");
  if (pictures && javascript) await page.screenshot({ path: `${pictures}/fund.png`, fullPage: true });

  // withdrawn, the link opens nothing
  await page.goto(`${fresh}/link`);
  await page.getByRole("button", { name: /Withdraw the link/ }).click();
  await page.waitForURL(/done=withdrawn/);
  await theirs.goto(link);
  await heading(theirs, "This link does not work");
}

export default async function journey(kit) {
  await change(kit, false);
  await change(kit, true);
}

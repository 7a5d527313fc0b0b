// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { addPerson, heading, practitioner, press, signIn, smallCouncil } from "./_steps.mjs";

export const name = "A couple where both care, and what stays between whom, with script off and on";
export const prepare = smallCouncil;

const main = (page) => page.locator("main").innerText();
const group = (page, words) => page.getByRole("group", { name: words });
const path = (page) => new URL(page.url()).pathname;

/** The three boxes of today. */
async function fillToday(page, field) {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", day: "numeric", month: "numeric", year: "numeric" }).formatToParts(new Date());
  for (const part of ["day", "month", "year"]) await page.locator(`[name="${field}_${part}"]`).fill(parts.find((one) => one.type === part).value);
}

/** They are husband and wife on both records. */
async function theyAreACouple({ page, address }, wife, husband) {
  await page.goto(`${address}${wife.record}/people/find`);
  await page.getByLabel(/Name, date of birth/).fill(`${husband.given} ${husband.family}`);
  await press(page, "Search");
  await press(page, `Choose ${husband.given} ${husband.family}`);
  await page.getByLabel("Husband, wife or partner").check();
  await Promise.all([page.waitForEvent("load"), page.locator("main form button").last().click()]);
}

/** Each is heard on their own record. */
async function oneCares({ page, address, checkPage }, carer, other, words) {
  await page.goto(`${address}${carer.record}/caring/add/tie`);
  await heading(page, "Whom they care for, and how");
  await press(page, "Save");
  assert.match(await page.title(), /^Error: /);
  await checkPage(page);
  await page.getByLabel("Whom do they care for?").selectOption({ label: `${other.given} ${other.family}` });
  await page.getByLabel("What is that person to them?").selectOption({ label: "Husband, wife or partner" });
  await group(page, "Do they live together?").getByLabel("Yes", { exact: true }).check();
  await group(page, /^Is it necessary care/).getByLabel("Yes", { exact: true }).check();
  await group(page, "Are they paid for it?").getByLabel(/^No: unpaid/).check();
  await page.getByLabel(/^What I do/).fill(words.does);
  await page.getByLabel("What caring does to my own life").fill(words.costs);
  await group(page, "Has the adult agreed to that?").getByLabel("Not asked", { exact: true }).check();
  await press(page, "Save");
  const home = await main(page);
  assert.match(home, new RegExp(words.does));
  await checkPage(page);
}

/** A conversation of her own; what she would do; and who steps in when she cannot. */
async function sheIsAsked({ page, address }, wife, husband) {
  const home = `${address}${wife.record}/caring`;
  await page.goto(`${home}/add/invitation`);
  await group(page, "How would it be held?").getByLabel("On their own").check();
  await group(page, "What do they say?").getByLabel("Yes, they would like it").check();
  await press(page, "Save");
  await page.goto(`${home}/add/offer`);
  await page.getByLabel("Whom would it help?").selectOption({ label: `${husband.given} ${husband.family}` });
  await page.getByLabel("What would they do?").fill("Breakfast and a look at the tablets");
  for (const question of ["Are they able to, now?", "Are they willing, now?", "Is it likely that they stay able?", "Is it likely that they stay willing?"]) await group(page, question).getByLabel("Yes", { exact: true }).check();
  await press(page, "Save");
  await page.goto(`${home}/add/emergency`);
  await page.getByLabel("Who will need somebody else?").selectOption({ label: `${husband.given} ${husband.family}` });
  await page.getByLabel(/^Who steps in/).fill("Her sister Rosalind, from across the beck");
  await press(page, "Save");
}

async function sheShares({ page, address, checkPage }, wife, husband) {
  await page.goto(`${address}${wife.record}/caring/add/sharing`);
  await page.getByLabel("Who may know?").selectOption({ label: `${husband.given} ${husband.family}, whom they care for` });
  for (const piece of ["That one cares for the other", "What I am willing to do from now on", "What to do if I cannot care tomorrow"]) await page.getByLabel(piece).check();
  await page.getByLabel("How did they say so?").fill("Said so at home");
  await checkPage(page);
  await press(page, "Save");
}

/** She takes an offer back: no reason, no blame, and one review begins for him, without her words. */
async function sheTakesOneBack({ page, address, checkPage }, wife, husband) {
  await page.goto(`${address}${wife.record}/caring`);
  await page.locator('a[href*="/caring/withdraw/"]').first().click();
  await page.waitForURL(/withdraw/);
  await page.getByLabel("What they would like to say about it").fill("Mornings have become too much");
  await checkPage(page);
  await press(page, "Take it back");
  await page.goto(`${address}${husband.record}/unpaid-care`);
  assert.doesNotMatch(await main(page), /too much|Mornings/);
  await checkPage(page);
  await page.goto(`${address}${husband.record}/reviews`);
  const reviews = page.locator('main a[href*="/reviews/"]', { hasText: "Because something changed" });
  assert.equal(await reviews.count(), 1, "one review, however it came about");
  await reviews.click();
  await page.waitForURL(/\/reviews\/./);
  assert.match(await main(page), /Nobody did anything wrong/);
  assert.doesNotMatch(await main(page), /too much|Mornings/);
  await checkPage(page);
}

async function couple({ address, open: browser, checkPage, pictures }, javascript) {
  const page = await browser({ javascript });
  const [wife, husband] = javascript
    ? [{ given: "Loveday", family: "Thistlemere", born: "3/4/1944" }, { given: "Barnaby", family: "Quillfeather", born: "9/10/1941" }]
    : [{ given: "Perpetua", family: "Gorsebank", born: "14/7/1939" }, { given: "Osbert", family: "Vinnicombe", born: "22/11/1937" }];
  const world = { page, address, checkPage };
  await signIn(page, address, practitioner);
  for (const one of [wife, husband]) {
    await addPerson(page, address, one.given, one.family, one.born);
    one.record = path(page);
  }
  await theyAreACouple(world, wife, husband);
  const hers = { does: "I cook and see to his tablets", costs: "I have not been to the choir since spring" }, his = { does: "I read her letters to her", costs: "I worry at night" };
  await oneCares(world, wife, husband, hers);
  await oneCares(world, husband, wife, his);
  await sheIsAsked(world, wife, husband);
  await page.goto(`${address}${husband.record}`);
  assert.doesNotMatch(await main(page), /Rosalind|tablets|choir/);
  await sheShares(world, wife, husband);
  await page.goto(`${address}${husband.record}/unpaid-care`);
  const shared = await main(page);
  assert.match(shared, /Rosalind/);
  assert.match(shared, /A plan may count on it/);
  assert.doesNotMatch(shared, /choir/);
  await checkPage(page);
  if (pictures && javascript) await page.screenshot({ path: `${pictures}/couple-shared.png`, fullPage: true });
  await page.goto(`${address}${husband.record}/caring`);
  assert.doesNotMatch(await main(page), /choir|Rosalind/);
  await page.goto(`${address}/carers?show=both`);
  assert.match(await main(page), new RegExp(`${wife.given} ${wife.family}`));
  await checkPage(page);
  await sheTakesOneBack(world, wife, husband);
  if (pictures && javascript) {
    await page.goto(`${address}${wife.record}/caring`);
    await page.screenshot({ path: `${pictures}/couple-her-page.png`, fullPage: true });
  }
}

export default async function journey(kit) {
  await couple(kit, false);
  await couple(kit, true);
}

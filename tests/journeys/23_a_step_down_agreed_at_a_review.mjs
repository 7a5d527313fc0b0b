// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { addPerson, follow, heading, practitioner, press, signIn, smallCouncil } from "./_steps.mjs";

export const name = "A step down agreed at a review, with script off and on";
export const prepare = smallCouncil;

/** The three boxes of a day so many days from now. */
async function fillDay(page, field, days) {
  const day = new Date(Date.now() + days * 24 * 3600 * 1000);
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", day: "numeric", month: "numeric", year: "numeric" }).formatToParts(day);
  for (const part of ["day", "month", "year"]) await page.locator(`[name="${field}_${part}"]`).fill(parts.find((one) => one.type === part).value);
}
const group = (page, words) => page.getByRole("group", { name: words });
const main = (page) => page.locator("main").innerText();

/** Somebody asks for a look back, and it is planned. */
async function oneIsAskedFor({ page, address, person, checkPage }) {
  await page.goto(`${address}${person}/reviews`);
  await heading(page, "Reviews");
  await press(page, "Plan a review");
  await heading(page, "Plan a review");
  await checkPage(page);
  await press(page, "Save");
  assert.match(await page.title(), /^Error: /);
  await page.getByLabel("Planned", { exact: true }).check();
  await page.getByLabel("In words").fill("Mornings go alone since the rail was put in.");
  await press(page, "Save");
  assert.match(await main(page), /at the latest/);
  await checkPage(page);
  return page.url().split("?")[0];
}

/** It is held at the kitchen table: life first, the money last. */
async function itIsHeld({ page, checkPage }, review) {
  await page.goto(`${review}/talk`);
  await heading(page, "What was talked about");
  await checkPage(page);
  await fillDay(page, "begun_on", 0);
  await group(page, "Who took part").getByLabel("Service user only").check();
  await page.getByLabel("Who came").fill("The person and a neighbour");
  await group(page, "Help to take part").getByLabel("Takes part without help").check();
  await group(page, /^The carer/).getByLabel("There is no carer").check();
  await group(page, "Safety").getByLabel("Nothing was seen or said that worries anybody").check();
  await press(page, "Save");
  assert.match(await page.title(), /^Error: /);
  assert.match(await main(page), /what could be tried next/i);
  await page.getByLabel("What could be tried next").fill("The market on her own, by bus.");
  await press(page, "Save");
  await page.goto(`${review}/top`);
  await page.getByLabel("Working: first", { exact: true }).fill("My neighbour’s breakfasts");
  await page.getByLabel("For the future: first").fill("To stay in my street");
  await press(page, "Save");
}

/** Less support is not a thing that a review does by itself. */
async function lessNeedsAReason({ page, checkPage }, review) {
  await page.goto(`${review}/decide`);
  await group(page, "What was decided").getByLabel("Step down").check();
  await page.getByLabel("Why", { exact: true }).fill("Washes and dresses alone.");
  await page.getByLabel("What is done next").fill("Ring after two weeks and ask how it goes");
  await fillDay(page, "follow_by", 14);
  await page.getByLabel("By whom").selectOption({ index: 1 });
  await press(page, "Save the decision");
  assert.match(await main(page), /a review alone is not a reason to give less/i);
  await checkPage(page);
  await group(page, "What changed").getByLabel("The person needs less").check();
  await group(page, "What the person thinks of it").getByLabel("Agrees", { exact: true }).check();
  await page.getByLabel("In their words").fill("I would rather have my mornings to myself.");
  await press(page, "Save the decision");
}

/** Both agree how it went; it is finished, printed and followed up. */
async function itIsFinished({ page, address, checkPage }, review) {
  await page.goto(`${review}/finish`);
  await checkPage(page);
  await group(page, "How far the outcomes are met, all together").getByLabel("Fully met").check();
  await group(page, "Agreed with").getByLabel("The person", { exact: true }).check();
  await fillDay(page, "next_on", 180);
  await press(page, "Finish");
  const words = await main(page);
  assert.match(words, /Step down/);
  assert.match(words, /I would rather have my mornings to myself/);
  assert.match(words, /To stay in my street/);
  await checkPage(page);
  await follow(page, "Ask what it was like");
  await heading(page, "What was it like?");
  await checkPage(page);
  for (let statement = 1; statement <= 12; ++statement) await page.locator(`[name="s${statement}"][value="${statement === 3 ? "did_not_say" : "yes"}"]`).check();
  await press(page, "Save");
  await page.goto(`${address}/reviews?show=follows&team=all`);
  assert.match(await main(page), /Do what a review decided/);
  await checkPage(page);
}

async function stepDown({ address, open: browser, checkPage, pictures }, javascript) {
  const page = await browser({ javascript });
  const [given, family, born] = javascript ? ["Morwenna", "Penhallowick", "3/4/1941"] : ["Isidore", "Wrenthorpe", "9/10/1938"];
  await signIn(page, address, practitioner);
  await addPerson(page, address, given, family, born);
  const world = { page, address, checkPage, person: new URL(page.url()).pathname };
  const review = await oneIsAskedFor(world);
  await itIsHeld(world, review);
  await lessNeedsAReason(world, review);
  await itIsFinished(world, review);
  await page.goto(review);
  if (pictures && javascript) await page.screenshot({ path: `${pictures}/step-down.png`, fullPage: true });
}

export default async function journey(kit) {
  await stepDown(kit, false);
  await stepDown(kit, true);
}

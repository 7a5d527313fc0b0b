// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { addPerson, contactWorker, countThisMonth, fillContact, follow, heading, press, signIn, smallCouncil, teamManager } from "./_steps.mjs";

export const name = "A call is resolved by an introduction that worked: found near home, met together, thriving, and giving something back";
export const prepare = smallCouncil;

const text = (page) => page.locator("main").innerText();
const daysAgo = (days) => new Date(Date.now() - days * 24 * 3600 * 1000);

async function fillDay(page, field, day) {
  await page.locator(`input[name=${field}_day]`).fill(String(day.getDate()));
  await page.locator(`input[name=${field}_month]`).fill(String(day.getMonth() + 1));
  await page.locator(`input[name=${field}_year]`).fill(String(day.getFullYear()));
}

/** Whoever calls lives at a postcode that the council's directory knows. */
async function giveAnAddress(page, address, record) {
  await page.goto(`${address}/community`);
  const postcode = (await text(page)).match(/ZZ\d+ \d[A-Z]{2}/)?.[0];
  assert.ok(postcode, "no place of the directory shows a postcode");
  await page.goto(`${address}${record}/details/address`);
  await page.getByLabel("Postcode").fill(postcode);
  await Promise.all([page.waitForEvent("load"), page.locator("main form button").first().click()]);
}

async function resolved({ address, open, checkPage, pictures }, javascript) {
  const manager = await open({});
  await signIn(manager, address, teamManager);
  const before = { going: await countThisMonth(manager, address, "cm-introductions-going"), contributors: await countThisMonth(manager, address, "cm-contributors") };

  // a call, and what she wants
  const page = await open({ javascript });
  await signIn(page, address, contactWorker);
  const [given, family, born] = javascript ? ["Clementine", "Oakenshaw", "5/6/1944"] : ["Dorothea", "Larkspur", "7/8/1941"];
  await addPerson(page, address, given, family, born);
  const record = new URL(page.url()).pathname;
  await giveAnAddress(page, address, record);
  await page.goto(`${address}${record}/contacts/new`);
  await fillContact(page, "To be singing with others again", "Introduction made");
  await press(page, "Save contact");
  const contact = page.url().split("?")[0];
  await checkPage(page);

  // matches by walking distance, each with its reasons; her words begin the search and stand in no address
  await press(page, "Look for a place near home");
  await checkPage(page);
  assert.equal(await page.getByLabel("What would they like?").inputValue(), "To be singing with others again");
  await press(page, "Look");
  await checkPage(page);
  const found = await text(page);
  assert.match(found, /singing/i);
  assert.match(found, /Why it was found/);
  assert.match(found, /About \d+ minutes? on foot/);
  assert.ok(!page.url().includes("singing"), "what she wants stands in an address");
  if (pictures && javascript) await page.screenshot({ path: `${pictures}/community_search.png`, fullPage: true });

  // introduced and met together
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: /^Introduce to / }).first().click()]);
  await heading(page, "Make an introduction");
  await checkPage(page);
  assert.equal(await page.getByLabel("What do they want?").inputValue(), "To be singing with others again");
  await page.getByLabel("Why there?").fill("She sang alto for thirty years");
  await fillDay(page, "made_on", daysAgo(84));
  await page.getByLabel("Yes, we met together").check();
  await press(page, "Save introduction");
  await checkPage(page);
  assert.match(await text(page), /Not asked yet/);
  const introduction = page.url().split("?")[0];

  // nothing is finished without a result
  await press(page, "Record how it is going");
  await press(page, "Save how it is going");
  assert.match(await page.title(), /^Error: /);
  assert.match(await text(page), /Choose how it is going/);

  // four weeks later: thriving, and to be asked again at twelve
  await page.getByLabel("Thriving").check();
  await fillDay(page, "on", daysAgo(56));
  await page.getByLabel("What did they say?").fill("They saved me a seat");
  await page.getByLabel("Yes, on the day below").check();
  await fillDay(page, "again_on", daysAgo(0));
  await press(page, "Save how it is going");
  await checkPage(page);
  assert.match(await text(page), /They saved me a seat/);

  // twelve weeks: she gives something back
  await press(page, "Record how it is going");
  await checkPage(page);
  await page.getByLabel("Thriving").check();
  await page.getByRole("group", { name: /gives something back/ }).getByLabel("Yes", { exact: true }).check();
  await page.getByLabel("What do they bring?").fill("Teaches the altos");
  await page.getByLabel("No, this is finished").check();
  await press(page, "Save how it is going");
  await checkPage(page);
  assert.match(await text(page), /Teaches the altos/);
  if (pictures && javascript) await page.screenshot({ path: `${pictures}/introduction.png`, fullPage: true });

  // the contact is confirmed as resolved
  await page.goto(contact);
  await press(page, "Record a follow-up");
  await page.getByLabel("Yes, it is settled").check();
  await press(page, "Save follow-up");
  await checkPage(page);
  assert.match(await text(page), /Settled, confirmed/);

  // seen in the numbers, and on her record
  assert.equal(await countThisMonth(manager, address, "cm-introductions-going"), before.going + 1);
  assert.equal(await countThisMonth(manager, address, "cm-contributors"), before.contributors + 1);
  await page.goto(`${address}${record}/introductions`);
  await checkPage(page);
  assert.match(await text(page), /Now brings something: Teaches the altos/);
  await page.goto(introduction);
  await follow(page, "a conversation");
  assert.equal(page.url(), contact);
}

export default async function journey(kit) {
  await resolved(kit, false);
  await resolved(kit, true);
}

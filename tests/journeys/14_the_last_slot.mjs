// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { addPerson, contactWorker, fillContact, follow, heading, openHelp, practitioner, press, signIn, smallCouncil, teamManager } from "./_steps.mjs";

export const name = "Two workers want the last slot: one books it during the call, the other loses nothing and books the next";
export const prepare = smallCouncil;

const inDays = (days) => new Date(Date.now() + days * 24 * 3600 * 1000);
const london = (date) => Object.fromEntries(new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", day: "numeric", month: "numeric", year: "numeric" }).formatToParts(date).map((part) => [part.type, part.value]));

async function fillDay(page, group, date) {
  const { day, month, year } = london(date);
  const fields = page.getByRole("group", { name: group });
  await fields.getByLabel("Day").fill(day);
  await fields.getByLabel("Month").fill(month);
  await fields.getByLabel("Year").fill(year);
}

/** A venue with one clinic in three days, of a single slot for a single person. */
async function oneSlot(page, address, venue, checkPage) {
  await page.goto(`${address}/venues`);
  await checkPage(page);
  await press(page, "Add a venue");
  await page.getByLabel("Name", { exact: true }).fill(venue);
  await page.getByLabel("Address").fill("1 Harbour Row");
  await page.getByLabel("Postcode").fill("ZZ9 9ZZ");
  await page.getByLabel("Step-free all the way").check();
  await press(page, "Save the venue");
  await heading(page, venue);
  await checkPage(page);
  for (const [from, to] of [["10am", "11am"], ["2pm", "3pm"]]) {
    await follow(page, "Add a clinic");
    await fillDay(page, "First day", inDays(3));
    await page.getByLabel("Only on that day").check();
    await page.getByLabel("Begins").fill(from);
    await page.getByLabel("Ends").fill(to);
    await page.getByLabel("Minutes for each person").fill("60");
    await page.getByLabel("People at the same time").fill("1");
    await page.getByLabel("Who sees people there?").selectOption({ index: 1 });
    await checkPage(page);
    await press(page, "Add the clinic");
  }
}

async function look(page, venue) {
  await page.getByLabel("Venue", { exact: true }).selectOption({ label: `${venue}, ZZ9 9ZZ` });
  await page.getByLabel("What do they want to talk about?").fill("Getting to the allotment again");
  await press(page, "Show free times");
  assert.equal(await page.getByLabel("What do they want to talk about?").inputValue(), "Getting to the allotment again", "looking for times loses what was typed");
}

async function theLastSlot({ address, open, checkPage, pictures }, javascript) {
  const manager = await open({});
  const venue = javascript ? "Harbour Hall" : "Harbour House";
  await signIn(manager, address, teamManager);
  await oneSlot(manager, address, venue, checkPage);

  // a call that ends in a Talking Point leads to the diary
  const worker = await open({ javascript });
  await signIn(worker, address, contactWorker);
  await addPerson(worker, address, ...(javascript ? ["Xanthe", "Quibblewick", "3/4/1948"] : ["Zephyrine", "Oxenthwaite", "13/8/1938"]));
  await follow(worker, "Record a conversation");
  await fillContact(worker, "To get to the allotment again", "Talking Point appointment");
  await press(worker, "Save contact");
  await press(worker, "Book a Talking Point");
  await heading(worker, "Book a Talking Point");
  await checkPage(worker);
  await look(worker, venue);

  // a second worker has the same page open, about somebody else
  const second = await open({ javascript });
  await signIn(second, address, practitioner);
  await addPerson(second, address, ...(javascript ? ["Ignatius", "Fothergillio", "5/6/1951"] : ["Ptolemy", "Vavasseur", "25/1/1929"]));
  await openHelp(second);
  await follow(second, "Book a Talking Point");
  await look(second, venue);

  const ten = new RegExp(`at 10:00am, ${venue}`), two = new RegExp(`at 2:00pm, ${venue}`);
  await worker.getByLabel(ten).check();
  await press(worker, "Book");
  await checkPage(worker);
  assert.match(await worker.locator("main").innerText(), /Talking Point booked/);
  if (pictures && javascript) await worker.screenshot({ path: `${pictures}/talking-point.png`, fullPage: true });

  await second.getByLabel(ten).check();
  await press(second, "Book");
  await checkPage(second);
  assert.match(await second.title(), /^Error: /);
  assert.match(await second.locator("main").innerText(), /Somebody has just booked the last place/);
  assert.equal(await second.getByLabel("What do they want to talk about?").inputValue(), "Getting to the allotment again");
  assert.equal(await second.getByLabel(ten).count(), 0, "the full slot is offered again");
  await second.getByLabel(two).check();
  await press(second, "Book");
  assert.match(await second.locator("main").innerText(), /Talking Point booked/);

  // the venue closes after all: both are named, and stand in the team's work until each has another time
  await manager.goto(`${address}/venues`);
  await follow(manager, venue);
  await follow(manager, "Close the venue for some days");
  await fillDay(manager, "First day closed", inDays(3));
  await fillDay(manager, "Last day closed", inDays(3));
  await manager.getByLabel("Why?").fill("A burst pipe");
  await press(manager, "Close the venue");
  await checkPage(manager);
  const closed = await manager.locator("main").innerText();
  assert.match(closed, /2 people are booked on days the venue is closed/);
  await worker.reload();
  assert.match(await worker.locator("main").innerText(), /The venue is closed that day: A burst pipe/);
  await press(worker, "Find another time");
  await checkPage(worker);
  await worker.getByLabel("The waiting list").check();
  await worker.getByLabel("Ours: we cannot keep the time").check();
  await worker.getByLabel("Why?").fill("A burst pipe");
  await press(worker, "Save the change");
  assert.match(await worker.locator("main").innerText(), /On the waiting list/);
  await checkPage(worker);
}

export default async function journey(kit) {
  await theLastSlot(kit, false);
  await theLastSlot(kit, true);
}

// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { addPerson, contactWorker, follow, heading, openHelp, practitioner, press, signIn, smallCouncil } from "./_steps.mjs";

export const name = "Work changes hands with a receipt, and a case is heard for five minutes and five minutes";
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
const main = (page) => page.locator("main").innerText();

/** Something to do about a new person, in the worker's own list. */
async function somethingToDo(page, address, who, words, checkPage) {
  await addPerson(page, address, ...who);
  await openHelp(page);
  await follow(page, "Add something to do");
  await checkPage(page);
  await press(page, "Save");
  assert.match(await page.title(), /^Error: /);
  await page.getByLabel("What is to be done?").fill(words);
  await fillDay(page, "By which day?", inDays(1));
  await press(page, "Save");
  assert.match(await main(page), /Added/);
  await checkPage(page);
}

async function handedOver({ address, open, checkPage }, javascript) {
  const words = javascript ? "Ring about the key safe" : "Ring about the step at the back door";
  const giver = await open({ javascript }), taker = await open({ javascript });
  await signIn(giver, address, practitioner);
  await somethingToDo(giver, address, javascript ? ["Barnaby", "Oakenfold", "7/8/1939"] : ["Rosalind", "Larkrise", "3/4/1948"], words, checkPage);
  await giver.goto(`${address}/work?until=month`);
  await checkPage(giver);
  await giver.getByLabel(new RegExp(`Choose ${words}`)).check();
  await press(giver, "Hand over what is chosen");
  await heading(giver, "Hand over work");
  await checkPage(giver);
  await press(giver, "Hand over");
  assert.match(await giver.title(), /^Error: /);
  await giver.getByLabel("To whom?").selectOption({ label: await giver.getByLabel("To whom?").locator("option", { hasText: "Amina Fairclough" }).innerText() });
  await giver.getByLabel("Why, and what should they know?").fill("You spoke with her last week");
  await press(giver, "Hand over");
  assert.match(await main(giver), /Waiting to be acknowledged/);
  await checkPage(giver);

  // it is hers at once, and asks for a receipt
  await signIn(taker, address, contactWorker);
  await taker.goto(`${address}/work?until=month`);
  assert.match(await main(taker), new RegExp(words));
  await follow(taker, "Hand-over from Kate Illingworth to acknowledge");
  assert.match(await main(taker), /You spoke with her last week/);
  await press(taker, "I have taken it up");
  assert.match(await main(taker), /Taken up/);
  await taker.goto(`${address}/work?until=month`);
  await follow(taker, words);
  await checkPage(taker);
  await press(taker, "It is done");
  await taker.goto(`${address}/work?until=month`);
  assert.doesNotMatch(await main(taker), new RegExp(words));
}

async function heard({ address, open, checkPage, pictures }, javascript) {
  const page = await open({ javascript });
  await signIn(page, address, practitioner);
  await page.goto(`${address}/peer-forum`);
  await press(page, "Add a forum");
  await fillDay(page, "Which day?", inDays(javascript ? 3 : 4));
  await page.getByLabel("What is it called?").fill(javascript ? "Thursday forum" : "Friday forum");
  await press(page, "Save");
  await checkPage(page);
  const given = javascript ? "Euphemia" : "Clementine";
  await addPerson(page, address, given, javascript ? "Fernsby" : "Harrowgate", javascript ? "9/10/1944" : "5/6/1951");
  const record = new URL(page.url()).pathname;
  await page.goto(`${address}${record}/support`);
  await follow(page, "Bring to the peer challenge forum");
  await page.getByLabel("Which forum?").selectOption({ label: await page.getByLabel("Which forum?").locator("option", { hasText: javascript ? "Thursday forum" : "Friday forum" }).innerText() });
  await page.getByLabel("After a dip").check();
  await page.getByLabel("What do you want colleagues to help you with?").fill(`How does ${given} get back to the choir?`);
  await press(page, "Put it on the agenda");
  assert.match(await main(page), /knows people by their initials/);
  await checkPage(page);
  await page.getByLabel("What do you want colleagues to help you with?").fill("How does she get back to the choir?");
  await press(page, "Put it on the agenda");
  assert.doesNotMatch(await main(page), new RegExp(given));
  await checkPage(page);

  await press(page, "Start presenting (To say how it is)");
  await checkPage(page);
  if (javascript) {
    await page.waitForFunction(() => /^4:5\d$/.test(document.querySelector("[data-forum-clock]").textContent));
    assert.equal(await page.locator("#clock-words").innerText(), "Five minutes left");
  }
  if (pictures && javascript) await page.screenshot({ path: `${pictures}/peer-forum.png`, fullPage: true });
  await press(page, "Start feedback (Questions and suggestions)");
  await press(page, "Stop the clock (Questions and suggestions)");
  await page.getByLabel("A suggestion").fill("Ask who sang beside her");
  await press(page, "Add the suggestion");
  await follow(page, "Say whether you took it up");
  await page.getByLabel("Taken up in part").check();
  await page.getByLabel("Why?").fill("She would like to be asked by one friend, not by three");
  await checkPage(page);
  await press(page, "Save");
  await page.getByLabel("What could help colleagues with other people?").fill("One friend at the door is worth three invitations");
  await press(page, "Save the learning");
  await page.getByLabel("What became of it?").fill("Sang on Sunday, second row");
  await press(page, "Save the follow-up");
  assert.match(await main(page), /Followed up/);
  await page.goto(`${address}/peer-forum/learning?words=friend`);
  assert.match(await main(page), /One friend at the door/);
  await checkPage(page);
}

export default async function journey(kit) {
  for (const javascript of [false, true]) {
    await handedOver(kit, javascript);
    await heard(kit, javascript);
  }
}

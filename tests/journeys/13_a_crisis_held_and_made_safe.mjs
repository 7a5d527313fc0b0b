// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { addPerson, fillContact, follow, heading, practitioner, press, signIn, smallCouncil } from "./_steps.mjs";

export const name = "A crisis is held and made safe: an emergency plan with small sums, nothing long-term without a reason, and back to listening";
export const prepare = smallCouncil;

const text = (page) => page.locator("main").innerText();

async function crisis({ address, open, checkPage, pictures }, javascript) {
  const page = await open({ javascript });
  await signIn(page, address, practitioner);
  const [given, family, born] = javascript ? ["Marigold", "Thistlewood", "3/4/1948"] : ["Barnaby", "Fernsby", "9/10/1955"];
  await addPerson(page, address, given, family, born);
  const record = new URL(page.url()).pathname;

  // the call: somebody is frightened, and someone will visit
  await follow(page, "Record a conversation");
  await fillContact(page, "Not to be alone at night until the lock is mended", "Rapid response");
  await page.getByLabel("Someone may be at risk").check();
  await page.getByLabel("What was done about safety").fill("A neighbour sits with them until we come");
  await press(page, "Save contact");
  await checkPage(page);
  assert.match(await text(page), /What comes next/);
  assert.equal(await page.getByRole("button", { name: "Hand over to safeguarding" }).count(), 1);

  // conversation 2, with what the call said already
  await press(page, "Conversation 2: work intensively");
  await checkPage(page);
  assert.equal(await page.getByLabel("What must change for the person to be safe and in control").inputValue(), "Not to be alone at night until the lock is mended");
  await page.getByLabel("Legal footing").selectOption({ label: "Urgent needs" });
  await press(page, "Begin");
  await heading(page, "Conversation 2: work intensively");
  await checkPage(page);
  assert.match(await text(page), /Hold and make safe/);
  const here = page.url().split("?")[0];

  // an emergency plan, with sixty pounds
  await press(page, "Add to the emergency plan");
  await page.getByLabel("What will be done?").fill("The lock mended and a spare key cut");
  await page.getByLabel("Who will do it?").fill("Kate, with the locksmith");
  await page.getByLabel("Money for it").fill("60");
  await checkPage(page);
  await press(page, "Add to the plan");
  await checkPage(page);
  assert.match(await text(page), /£60\.00 of £250\.00 is promised/);
  if (pictures && javascript) await page.screenshot({ path: `${pictures}/conversation_2.png`, fullPage: true });

  // nobody plans long-term in a crisis: without a reason nothing starts
  await page.goto(`${address}${record}/support/new`);
  await page.locator("select[name=service_type]").selectOption({ label: "Long term support: Community" });
  await page.locator("select[name=service_component]").selectOption({ index: 1 });
  await page.locator("input[name=provider]").fill("Beckside Care");
  const today = new Date();
  for (const [box, value] of [["day", today.getDate()], ["month", today.getMonth() + 1], ["year", today.getFullYear()]]) await page.locator(`input[name=start_${box}]`).fill(`${value}`);
  await press(page, "Start the service");
  await checkPage(page);
  assert.match(await text(page), /A conversation 2 is open/);
  assert.match(await page.title(), /^Error: /);

  // seen through: the line is done, the talk is kept, and a day for the next
  await page.goto(here);
  await page.getByRole("button", { name: /^Done/ }).first().click();
  await page.waitForURL(/done=step/);
  await press(page, "Add to the log");
  await page.getByLabel("How were you in touch?").selectOption({ label: "In person" });
  await page.getByLabel("What was said and done").fill("Two quiet nights. The new key is with the neighbour.");
  await checkPage(page);
  await press(page, "Save");
  assert.match(await text(page), /Two quiet nights/);

  // ended only when stable and in control
  await press(page, "End it");
  await checkPage(page);
  const end = async (inControl) => {
    await page.getByLabel("Listen and connect: conversation 1").check();
    await page.getByLabel("Why it ends, and what the person says about it").fill("I can manage the nights now");
    await page.getByRole("group", { name: "Are things stable?" }).getByLabel("Yes").check();
    await page.getByRole("group", { name: "Does the person feel in control again?" }).getByLabel(inControl ? "Yes" : "No, not yet").check();
    await page.getByLabel("What the next one begins with").fill("Cards with the neighbour on Thursdays");
    await press(page, "End it");
  };
  await end(false);
  await checkPage(page);
  assert.match(await text(page), /Stay with the person until they feel in control/);
  assert.equal(await page.getByLabel("What the next one begins with").inputValue(), "Cards with the neighbour on Thursdays");
  await end(true);
  await heading(page, "Conversation 1: listen and connect");
  await checkPage(page);
  assert.match(await text(page), /This one follows, with the same worker|Cards with the neighbour/);
  assert.match(await text(page), /Kate Illingworth is with the person/);

  // the record tells it
  await page.goto(`${address}${record}/help`);
  await checkPage(page);
  assert.match(await text(page), /Conversation 1: listen and connect/);
}

export default async function journey(kit) {
  await crisis(kit, false);
  await crisis(kit, true);
}

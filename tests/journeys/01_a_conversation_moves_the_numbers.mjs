// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { addPerson, contactWorker, countThisMonth, fillContact, follow, heading, press, signIn, smallCouncil, teamManager } from "./_steps.mjs";

export const name = "A conversation is recorded, with script off and on, and the council's first numbers move";
export const prepare = smallCouncil;

async function recordOneConversation({ address, open, checkPage, pictures }, javascript) {
  const worker = await open({ javascript });
  const manager = await open({});
  await signIn(manager, address, teamManager);
  const before = await countThisMonth(manager, address, "fd-contacts-resolved");
  await checkPage(manager);

  // sign in, search, no match, add a person
  await signIn(worker, address, contactWorker);
  await checkPage(worker);
  const [given, family, born] = javascript ? ["Zebedee", "Quillfeather", "1/2/1950"] : ["Ottoline", "Wrenshawe", "7/8/1961"];
  await addPerson(worker, address, given, family, born);
  await checkPage(worker);
  await heading(worker, "Overview");
  assert.ok(!(await worker.title()).includes(family), "a page title holds a person's name");

  // a contact without an answer is refused and keeps what was typed
  await follow(worker, "Record a conversation");
  await checkPage(worker);
  await worker.getByLabel("What I want").fill("To get to the allotment again");
  await press(worker, "Save contact");
  await checkPage(worker);
  assert.match(await worker.title(), /^Error: /);
  assert.equal(await worker.getByLabel("What I want").inputValue(), "To get to the allotment again");

  // recorded
  await fillContact(worker, "To get to the allotment again", "Introduction made");
  await press(worker, "Save contact");
  await checkPage(worker);
  assert.match(await worker.locator("main").innerText(), /To get to the allotment again/);
  if (pictures && javascript) await worker.screenshot({ path: `${pictures}/contact.png`, fullPage: true });

  // the number moved at once, and leads to the contact
  const after = await countThisMonth(manager, address, "fd-contacts-resolved");
  assert.equal(after, before + 1);
  await manager.locator("table", { has: manager.getByText("By month") }).last().locator("tbody tr").first().locator("a").first().click();
  await heading(manager, "People behind the number");
  await checkPage(manager);
  await manager.locator("tr", { hasText: family }).getByRole("link", { name: /^Contact on/ }).click();
  await manager.waitForURL(/\/contacts\//);
  assert.match(await manager.locator("main").innerText(), /To get to the allotment again/);
  await checkPage(manager);

  // whoever looked is on the record
  await worker.goto(`${address}/people`);
  await worker.getByLabel(/Name, date of birth/).fill(`${given} ${family}`);
  await press(worker, "Search");
  await follow(worker, new RegExp(family));
  await follow(worker, "Access history");
  await checkPage(worker);
  const history = await worker.locator("main").innerText();
  assert.match(history, /Amina Fairclough/);
  assert.match(history, /Jomo Pemberton/);
}

export default async function journey(kit) {
  await recordOneConversation(kit, false);
  await recordOneConversation(kit, true);
}

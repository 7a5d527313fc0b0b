// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { addPerson, follow, heading, practitioner, press, signIn, smallCouncil, teamManager } from "./_steps.mjs";

export const name = "From three visits a day and two baths to a plan for staying in her street: a neighbour’s breakfasts, a disagreement kept, signed by somebody else, put in place, and one line from hope to cost";
export const prepare = smallCouncil;

const text = (page) => page.locator("main").innerText();
const box = (page, name) => page.locator(`[name="${name}"]`).first();
const choose = (page, name, value) => page.locator(`[name="${name}"][value="${value}"]`).check();
async function day(page, name, from_today = 0) {
  const on = new Date(Date.now() + from_today * 86_400_000);
  for (const [part, value] of [["day", on.getDate()], ["month", on.getMonth() + 1], ["year", on.getFullYear()]]) await page.locator(`[name="${name}_${part}"]`).fill(`${value}`);
}

/** Visits and baths are a way of getting there: the page asks what they would give her, and keeps nothing of it. */
async function askedWhatForIt(page, checkPage) {
  const asked = () => page.locator("[data-live]").innerText();
  const look = (words) => box(page, "words").fill(words).then(() => press(page, "Look at the wording"));
  await look("Three visits a day and two baths a week");
  assert.match(await asked(), /What would it give you\?/);
  await checkPage(page);
  await look("I live on in my own street and have breakfast with my neighbour five days a week");
  assert.doesNotMatch(await asked(), /What would it give you\?/);
}

/** A good week as she would live it: who is there, what it is for, what it costs. */
async function perfectWeek(page, address, record, checkPage) {
  const fill = async (day, piece) => {
    for (const [name, value] of Object.entries(piece)) {
      const field = page.locator(`[name="${day}_${name}"]`).first();
      if (["time", "kind"].includes(name.slice(2))) await field.selectOption(value);
      else await field.fill(value);
    }
  };
  await page.goto(`${address}${record}/thinking/new/week`);
  await choose(page, "voice", "own");
  await fill("monday", { "0_time": "morning", "0_what": "Breakfast", "0_with": "Mrs Ellery", "0_kind": "unpaid", "1_time": "evening", "1_what": "One bath", "1_kind": "paid", "1_cost": "33.60" });
  await page.locator('select[name="monday_0_outcome"]').selectOption({ index: 1 });
  await checkPage(page);
  await press(page, "Save");
  await page.goto(`${page.url().split("?")[0]}/change?part=tuesday`);
  await fill("tuesday", { "0_time": "afternoon", "0_what": "The chair by the window", "0_kind": "alone" });
  await press(page, "Save");
  for (const words of [/Breakfast/, /Mrs Ellery/, /breakfast with my neighbour five days a week/, /The whole week\s+3\s+£33\.60/]) assert.match(await text(page), words);
  await checkPage(page);
}

/** An outcome in her own words, as far as a plan needs it. */
async function outcome(page, address, record, checkPage) {
  await page.goto(`${address}${record}/outcomes/new/check`);
  await box(page, "issue").fill("Three visits a day and two baths a week");
  if (await box(page, "matters").count()) await box(page, "matters").fill("The street, and breakfast with somebody");
  await press(page, "Save and go on");
  const here = new URL(page.url()).pathname.split("/").slice(0, 5).join("/");
  await page.goto(`${address}${here}/now`);
  await box(page, "working").fill("Everybody in the street knows me");
  await press(page, "Save and go on");
  await page.goto(`${address}${here}/success`);
  await box(page, "success").fill("Breakfast with Mrs Ellery, and the chair by the window at four");
  await press(page, "Save and go on");
  await page.goto(`${address}${here}/test`);
  await askedWhatForIt(page, checkPage);
  await box(page, "words").fill("I live on in my own street and have breakfast with my neighbour five days a week");
  await checkPage(page);
  await press(page, "Save and go on");
}

/** A line of the plan. */
async function line(page, plan, fields, checkPage) {
  await page.goto(`${plan}/pieces/new`);
  await box(page, "what").fill(fields.what);
  await box(page, "when").fill(fields.when);
  await page.locator("select[name=outcome]").selectOption({ index: 1 });
  await choose(page, "who_kind", fields.who_kind);
  await box(page, "who").fill(fields.who);
  if (fields.price) {
    await page.locator("select[name=component]").selectOption({ label: "Home support or domiciliary care" });
    await page.locator("select[name=unit]").selectOption({ label: "an hour" });
    await box(page, "units").fill(fields.units);
    await box(page, "own_price").fill(fields.price);
    await box(page, "provider").fill(fields.who);
    await choose(page, "held_as", "managed");
    await page.locator("select[name=service_type]").selectOption({ label: "Long term support: Community" });
  }
  if (checkPage) await checkPage(page);
  await press(page, "Save");
}

async function street({ address, open, checkPage, pictures }, javascript) {
  const page = await open({ javascript });
  await signIn(page, address, practitioner);
  const [given, family, born] = javascript ? ["Winifred", "Applegarth", "2/5/1938"] : ["Elsie", "Brockbank", "14/9/1936"];
  await addPerson(page, address, given, family, born);
  const record = new URL(page.url()).pathname;
  await outcome(page, address, record, checkPage);

  await perfectWeek(page, address, record, checkPage);

  // she holds the pen
  await page.goto(`${address}${record}/plan`);
  await checkPage(page);
  await press(page, "Begin a plan");
  await choose(page, "written_by", "person");
  await press(page, "Begin");
  const plan = page.url().split("?")[0];
  assert.match(await text(page), /Still to do before it is signed/);
  await checkPage(page);

  // people first, money last; the price is agreed where the card has none
  await line(page, plan, { what: "Breakfast with Mrs Ellery, who eats alone too", when: "Monday to Friday, half past eight", who_kind: "community", who: "Mrs Ellery, number 9" }, checkPage);
  await line(page, plan, { what: "Leg exercises before breakfast", when: "Every morning", who_kind: "me", who: "Myself" });
  await line(page, plan, { what: "Help with one bath", when: "Saturdays", who_kind: "paid_budget", who: "Beckside Care", units: "1.5", price: "22.40" });
  assert.match(await text(page), /£33\.60 a week/);
  await checkPage(page);

  // her words, and the parts that the law asks for
  await page.goto(`${plan}/words`);
  await choose(page, "written_by", "person");
  await box(page, "my_words").fill("I want to stop in my own street. I do not need three visits a day. I need my breakfast with somebody.");
  await box(page, "matters").fill("My home, my street, and saying myself how my day goes");
  await box(page, "advice").fill("The falls class at the chapel, which is free");
  await box(page, "involved").fill("Herself, her daughter and Mrs Ellery");
  await choose(page, "heard", "yes");
  await day(page, "review_on", 49);
  await choose(page, "checks_seen", "yes");
  await checkPage(page);
  await press(page, "Save");
  await page.goto(`${plan}/when-things-change`);
  await box(page, "dips").fill("I live on tea. Sit down with me.");
  await box(page, "risks").fill("The three steps to the street, by myself");
  await box(page, "contingency").fill("My daughter rings at eight");
  await press(page, "Save");

  // she agrees with most of it, and the rest stands in her words
  await page.goto(`${plan}/agreement`);
  await choose(page, "answer", "in_part");
  await choose(page, "by", "person");
  await press(page, "Save");
  assert.match(await page.title(), /^Error: /);
  await box(page, "disagrees").fill("The bath on Saturdays. I would sooner have it on Mondays");
  await checkPage(page);
  await press(page, "Save");

  // there is no estimate, so somebody else is asked; whoever wrote it cannot agree to it
  await page.goto(`${plan}/sign`);
  assert.match(await text(page), /A manager/);
  await box(page, "reasons").fill("It keeps her in her street for less than was spent");
  await checkPage(page);
  await press(page, "Ask");
  assert.match(await text(page), /Waiting for signature/);
  await page.goto(`${plan}/words`);
  assert.match(await text(page), /asked to sign it/);

  const manager = await open({ javascript });
  await signIn(manager, address, teamManager);
  await manager.goto(`${address}/approvals`);
  await follow(manager, new RegExp(`${given} ${family}`));
  await checkPage(manager);
  await press(manager, "Agree");

  // in place, with its one service in the return, and the document she holds
  await page.goto(plan);
  assert.match(await text(page), /Signed, to be put in place/);
  await page.goto(`${plan}/start`);
  assert.match(await text(page), /Starts on/);
  await day(page, "on");
  await checkPage(page);
  await press(page, "Put it in place");
  assert.match(await text(page), /The plan is in place/);
  await page.goto(`${address}${record}/support`);
  assert.match(await text(page), /1\.5 hours a week/);
  await page.goto(`${plan}/document`);
  for (const words of [/My plan/, /I want to stop in my own street/, /Mrs Ellery, number 9/, /I would sooner have it on Mondays/, /£33\.60 a week, which is £1,752\.00 a year/, /The falls class/]) assert.match(await text(page), words);
  await checkPage(page);
  if (pictures && javascript) await page.screenshot({ path: `${pictures}/plan_document.png`, fullPage: true });

  // what is signed never changes
  await page.goto(`${plan}/pieces/new`);
  assert.match(await text(page), /never changes/);

  // one line from what she hopes for to what it costs
  await page.goto(`${address}${record}/thread`);
  await heading(page, "From what matters to what came of it");
  assert.match(await text(page), /What did this money do for this outcome\?/);
  assert.match(await text(page), /Breakfast with Mrs Ellery/);
  await checkPage(page);
  if (pictures && javascript) await page.screenshot({ path: `${pictures}/thread.png`, fullPage: true });
}

export default async function journey(kit) {
  await street(kit, false);
  await street(kit, true);
}

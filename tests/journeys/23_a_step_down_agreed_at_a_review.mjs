// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { follow, heading, practitioner, press, signIn, teamManager } from "./_steps.mjs";

export const name = "A step down agreed at a review: both see it differently and talk, nothing shrinks until the plan’s next version is signed, then the service, the money and the return follow it";
/** Large enough for several people with a plan and an account. */
export const prepare = async (data, run) => run(["demo", "--people", "600", "--seed", "7", "--data", data]);

const group = (page, words) => page.getByRole("group", { name: words });
const main = (page) => page.locator("main").innerText();
const pounds = (words) => Math.round(Number(words.replaceAll(",", "")) * 100);
const days = (count) => new Date(Date.now() + count * 86_400_000);
const iso = (day) => new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" }).format(day);

/** The three boxes of a day so many days from now. */
async function fillDay(page, field, count) {
  const [year, month, day] = iso(days(count)).split("-");
  for (const [part, value] of [["day", day], ["month", month], ["year", year]]) await page.locator(`[name="${field}_${part}"]`).fill(`${Number(value)}`);
}

/** What stands on the record today: hours and pounds of the support, and pounds in the plan and in its accounts. */
async function standing({ page, address, person }) {
  await page.goto(`${address}${person}/support`);
  const support = (await main(page)).match(/(\d+) services? (?:is|are) given now\. ([\d.]+) hours? a week\. £([\d,.]+) a week/);
  await page.goto(`${address}${person}/budget`);
  const budget = await main(page);
  const figure = (words) => pounds(budget.match(new RegExp(`${words}\\s+£([\\d,.]+)`))?.[1] ?? "0");
  return { services: Number(support?.[1] ?? 0), hours: Number(support?.[2] ?? 0), given: pounds(support?.[3] ?? "0"), agreed: figure("Agreed in the plan"), accounts: figure("In these accounts today") };
}

/** People whose plan is in place, with one service by the hour, two outcomes and an account that the council manages. */
async function somebody(kit, how_many) {
  const found = [];
  for (let at = 1; at <= 6 && found.length < how_many; ++at) {
    await kit.page.goto(`${kit.address}/budgets?show=all&team=all&page=${at}`);
    const rows = await kit.page.locator("main table tbody tr", { hasText: "Managed account" }).evaluateAll((all) => all.map((row) => row.querySelector("a").getAttribute("href").split("/budget")[0]));
    for (const person of rows) {
      const now = await standing({ ...kit, person });
      if (now.services !== 1 || now.hours < 4 || now.agreed !== now.accounts || now.agreed !== now.given) continue;
      await kit.page.goto(`${kit.address}${person}/plan`);
      if (!/In place since/.test(await main(kit.page)) || /Being written|Waiting for|to be put in place/.test(await main(kit.page))) continue;
      await kit.page.goto(`${kit.address}${person}/thread`);
      if (((await main(kit.page)).match(/What will be different/g) ?? []).length < 2) continue;
      found.push(person);
      if (found.length === how_many) break;
    }
  }
  assert.equal(found.length, how_many, "the demo council has such people");
  return found;
}

/** A look back is planned. */
async function itIsPlanned({ page, address, person, checkPage }) {
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
  assert.match(await main(page), /The plan it looks back at/);
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
  await page.getByLabel("Who came").fill("The person, a neighbour and the support worker");
  await group(page, "Help to take part").getByLabel("Takes part without help").check();
  await group(page, /^The carer/).getByLabel("There is no carer").check();
  await group(page, "Safety").getByLabel("Nothing was seen or said that worries anybody").check();
  await press(page, "Save");
  assert.match(await page.title(), /^Error: /);
  assert.match(await main(page), /what could be tried next/i);
  await page.getByLabel("What could be tried next").fill("The market alone, by bus.");
  await press(page, "Save");
}

async function rate(page, marks, others) {
  for (const [name, points] of Object.entries(marks)) await page.locator(`[name=${name}]`).selectOption(`${points}`);
  await page.getByLabel("Who they are").fill(others);
  await group(page, "What was agreed").getByLabel("Fully met").check();
  await group(page, "What happens with this outcome").getByLabel("Keep it", { exact: true }).check();
  await press(page, "Save");
}

/** Outcome by outcome, by the person and by others. Two points apart is where a talk begins. */
async function outcomeByOutcome({ page, checkPage }, review) {
  await page.goto(review);
  const outcomes = await page.locator("main a[href*='/o-']").evaluateAll((all) => all.map((one) => one.href));
  assert.ok(outcomes.length >= 2);
  await page.goto(outcomes[0]);
  await checkPage(page);
  await rate(page, { own_attainment: 4, own_help: 0, others_attainment: 2, others_help: 1 }, "The support worker");
  assert.match(await main(page), /They see it differently: talk about it together/);
  assert.match(await main(page), /To talk about/);
  await checkPage(page);
  for (const outcome of outcomes.slice(1)) {
    await page.goto(outcome);
    await rate(page, { own_attainment: 3, own_help: 1, others_attainment: 3, others_help: 1 }, "The support worker");
  }
  await page.goto(`${review}/top`);
  await page.getByLabel("Working: first", { exact: true }).fill("My neighbour’s breakfasts");
  await page.getByLabel("For the future: first").fill("To stay in my street");
  await press(page, "Save");
  return outcomes[0];
}

/** Less support is not a thing that a review does by itself. */
async function lessNeedsAReason({ page, checkPage }, review) {
  await page.goto(`${review}/decide`);
  assert.match(await main(page), /Nothing yet: support and money change when the plan’s next version is agreed/);
  await group(page, "What was decided").getByLabel("Step down").check();
  await page.getByLabel("Why", { exact: true }).fill("Washes and dresses alone most mornings.");
  await page.getByLabel("What is done next").fill("Write the plan’s next version together");
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

/** It is not finished before they have talked; the result is agreed, and nothing has changed for the person. */
async function itIsFinished({ page, address, checkPage }, review, differs) {
  const finish = async () => {
    await page.goto(`${review}/finish`);
    await group(page, "How far the outcomes are met, all together").getByLabel("Partially met").check();
    await group(page, "Agreed with").getByLabel("The person", { exact: true }).check();
    await fillDay(page, "next_on", 180);
    await press(page, "Finish");
  };
  await finish();
  assert.match(await page.title(), /^Error: /);
  assert.match(await main(page), /differently\. Talk about it and write what was said/);
  await checkPage(page);
  await page.goto(differs);
  await page.getByLabel("Where they see it differently").fill("She counts the mornings, he counts the times he waited outside the door. Both are right.");
  await press(page, "Save");
  assert.doesNotMatch(await main(page), /To talk about/);
  await finish();
  const words = await main(page);
  for (const said of [/Step down/, /I would rather have my mornings to myself/, /To stay in my street/, /Both are right/, /Nothing changes until the next version of the plan/]) assert.match(words, said);
  await checkPage(page);
  await follow(page, "Easy read");
  assert.match(await main(page), /Nothing changes yet/);
  await checkPage(page);
  await page.goto(review);
  await follow(page, "Ask what it was like");
  await heading(page, "What was it like?");
  for (let statement = 1; statement <= 12; ++statement) await page.locator(`[name="s${statement}"][value="${statement === 3 ? "did_not_say" : "yes"}"]`).check();
  await press(page, "Save");
  await page.goto(`${address}/reviews?show=follows&team=all`);
  assert.match(await main(page), /Do what a review decided/);
  await checkPage(page);
}

/** The plan's next version: two hours a week less, agreed with the person and signed by somebody else where it must be. */
async function thePlanIsMadeAgain({ page, open, address, checkPage }, review, javascript, hours) {
  await page.goto(review);
  await follow(page, "Begin the plan’s next version");
  await page.getByLabel("Why a new version?").fill("Stepping down, as agreed at the review.");
  await press(page, "Begin");
  const plan = page.url().split("?")[0];
  const lines = await page.locator("main a[href*='/pieces/']").evaluateAll((all) => all.map((one) => one.href).filter((one) => !one.endsWith("/new")));
  for (const line of lines) {
    await page.goto(line);
    if (!(await page.locator('[name="who_kind"][value="paid_budget"]').isChecked())) continue;
    await page.locator('[name="units"]').fill(`${hours}`);
    await press(page, "Save");
  }
  await page.goto(`${plan}/words`);
  await page.locator('[name="difference"]').fill("The neighbour’s breakfasts do part of it.");
  await fillDay(page, "review_on", 49);
  await page.locator('[name="checks_seen"]').check();
  await press(page, "Save");
  await page.goto(`${plan}/agreement`);
  await page.locator('[name="answer"][value="agreed"]').check();
  await page.locator('[name="by"][value="person"]').check();
  await press(page, "Save");
  await page.goto(`${plan}/sign`);
  await checkPage(page);
  const [sum] = (await main(page)).match(/£[\d,.]+(?= a week)/);
  if (await page.getByRole("button", { name: "Ask", exact: true }).count()) {
    await page.locator('[name="reasons"]').fill("It is what the person wants, and it costs less.");
    await press(page, "Ask");
    const manager = await open({ javascript });
    await signIn(manager, address, teamManager);
    await manager.goto(`${address}/approvals`);
    await Promise.all([manager.waitForEvent("load"), manager.locator("main tbody tr", { hasText: `${sum} a week` }).getByRole("link").first().click()]);
    await press(manager, "Agree");
  } else {
    await press(page, "Sign the plan");
  }
  await page.goto(plan);
  assert.match(await main(page), /Signed, to be put in place/);
  return plan;
}

const cells = (line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((one) => one[1].replace(/^"|"$/g, ""));

/** What the return says of somebody's services and of the review of today. */
function inTheReturn({ run, data }, person) {
  const file = join(data, "return.csv"), today = iso(days(0));
  try {
    run(["cld", "export", "--data", data, "--la-code", "211", "--from", iso(days(-300)), "--to", today, "--on", today, "--output", file]);
  } catch (wrong) {
    assert.match(wrong.message, /ended with 1:/, "written, with what the demo gets wrong on purpose");
  }
  const [head, ...lines] = readFileSync(file, "utf8").trim().split(/\r?\n/).map(cells);
  const rows = lines.map((line) => Object.fromEntries(head.map((column, at) => [column, line[at]]))).filter((row) => person.endsWith(row.LA_Person_Unique_Identifier));
  const services = rows.filter((row) => row.Event_Type === "Service");
  return {
    before: services.find((row) => row.Event_End_Date === iso(days(-1))),
    after: services.find((row) => row.Event_Start_Date === today),
    review: rows.find((row) => row.Event_Type === "Review" && row.Event_Start_Date === today),
  };
}

async function stepDown(kit, javascript, person) {
  const { open: browser, address, pictures } = kit;
  const page = await browser({ javascript });
  await signIn(page, address, practitioner);
  const world = { ...kit, page, person };
  const before = await standing(world);
  const review = await itIsPlanned(world);
  await itIsHeld(world, review);
  const differs = await outcomeByOutcome(world, review);
  await lessNeedsAReason(world, review);
  await itIsFinished(world, review, differs);
  assert.deepEqual(await standing(world), before, "a review alone cuts nothing");
  const hours = before.hours - 2;
  const plan = await thePlanIsMadeAgain(world, review, javascript, hours);
  const signed = await standing(world);
  assert.deepEqual([signed.hours, signed.given, signed.accounts], [before.hours, before.given, before.accounts], "signed and not yet in place, the person has what they had");
  assert.ok(signed.agreed < before.agreed);
  await page.goto(`${plan}/start`);
  assert.match(await main(page), /Changes on/);
  await fillDay(page, "on", 0);
  await press(page, "Put it in place");
  assert.match(await main(page), /The plan is in place/);
  const after = await standing(world);
  assert.deepEqual(after, { services: 1, hours, given: signed.agreed, agreed: signed.agreed, accounts: signed.agreed }, "support, plan and accounts say the same, and less than before");
  await page.goto(`${address}${person}/budget`);
  assert.doesNotMatch(await main(page), /In the plan, and in no account yet/);
  await kit.checkPage(page);
  if (pictures && javascript) await page.screenshot({ path: `${pictures}/step-down-budget.png`, fullPage: true });
  await page.goto(`${address}${person}/thread`);
  assert.ok((await main(page)).includes(`£${(signed.agreed / 100).toLocaleString("en-GB", { minimumFractionDigits: 2 })} a week`), "the thread costs what the plan costs now");
  await page.goto(review);
  await follow(page, "Say that it was done");
  await page.getByLabel("What was done").fill("The plan’s next version is in place.");
  await press(page, "Done");
  if (pictures && javascript) await page.screenshot({ path: `${pictures}/step-down.png`, fullPage: true });
}

export default async function journey(kit) {
  const page = await kit.open({ javascript: false });
  await signIn(page, kit.address, practitioner);
  const people = await somebody({ ...kit, page }, 2);
  await stepDown(kit, false, people[0]);
  await stepDown(kit, true, people[1]);
  for (const person of people) {
    const { before, after, review } = inTheReturn(kit, person);
    assert.deepEqual([review.Review_Reason, review.Review_Outcomes_Achieved], ["Planned", "Partially met"], "the review, with what was agreed");
    assert.match(before.Event_Outcome, /Continuation/i);
    assert.equal(after.Event_End_Date, "");
    assert.equal(Number(before.Planned_units_per_week) - Number(after.Planned_units_per_week), 2, "the service that ended yesterday goes on today with two hours less");
  }
}

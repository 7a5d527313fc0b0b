// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { addPerson, follow, heading, practitioner, press, signIn, smallCouncil } from "./_steps.mjs";

export const name = "A young man's progression with a relapse and a recovery, and no page that calls a dip a failure";
export const prepare = smallCouncil;

const unkind = /\bfail|regress|deteriorat|\bworse/i;

/** A day so many days from today, as the three boxes of a date take it. */
function days(from) {
  const day = new Date(Date.now() + from * 86_400_000);
  return [String(day.getDate()), String(day.getMonth() + 1), String(day.getFullYear())];
}

async function fillDay(page, legend, from) {
  const group = page.getByRole("group", { name: legend });
  const [day, month, year] = days(from);
  await group.getByLabel("Day", { exact: true }).fill(day);
  await group.getByLabel("Month", { exact: true }).fill(month);
  await group.getByLabel("Year", { exact: true }).fill(year);
}

/** Whatever the page says of a dip, it is in words and colours that judge nobody. */
async function kind(page, checkPage) {
  await checkPage(page);
  const main = page.locator("main");
  assert.doesNotMatch(await main.innerText(), unkind, `unkind words on ${page.url()}`);
  assert.equal(await main.locator(".govuk-tag--red, .govuk-warning-text, .govuk-error-message").count(), 0, `a warning on ${page.url()}`);
  const red = await main.evaluate((root) => [...root.querySelectorAll("*")].filter((one) => {
    const { color, backgroundColor, stroke, fill } = getComputedStyle(one);
    return [color, backgroundColor, stroke, fill].some((each) => /^rgb\((1[6-9]\d|2\d\d), [0-6]?\d, [0-6]?\d\)/.test(each));
  }).length);
  assert.equal(red, 0, `red on ${page.url()}`);
}

async function story({ address, open, checkPage, pictures }, javascript) {
  const page = await open({ javascript });
  const look = () => kind(page, checkPage);
  await signIn(page, address, practitioner);
  await addPerson(page, address, javascript ? "Caspian" : "Lysander", javascript ? "Larkspring" : "Fernhollow", "3/4/2003");
  const home = `${page.url().split("?")[0]}/progression`;

  // a plan: strengths first, from one level to the next
  await page.goto(home);
  await look();
  await press(page, "Make a progression plan");
  await look();
  await page.getByLabel("What the person can do, enjoys and brings").fill("Knows plants by their Latin names; never late");
  await page.getByLabel("What I want").fill("My own flat near the garden centre");
  await page.getByLabel("Gain: learn to do more").check();
  await page.getByLabel("Level now").selectOption({ label: "Support every day" });
  await page.getByLabel("Next level").selectOption({ label: "Support on some days of the week" });
  await fillDay(page, "The plan starts on", -200);
  await fillDay(page, "The plan ends on", 60);
  await page.getByLabel("Small steps").fill("Two buses alone\nPay the gas bill");
  await press(page, "Save the plan");
  await heading(page, "When things dip");
  await look();

  // agreed beforehand, with a card to print
  await page.getByLabel("Early signs").fill("Late to bed, no washing up");
  await page.getByLabel("What I do", { exact: true }).fill("Ring my sister, walk to the allotment");
  await page.getByLabel("Quick contact").fill("Duty line, 0113 496 0123");
  await press(page, "Save");
  await look();
  await follow(page, "The card to print");
  await look();
  assert.match(await page.locator("main").innerText(), /Dips are normal/);

  // a gain
  await page.goto(`${home}/event`);
  await page.getByLabel("Gain", { exact: true }).check();
  await fillDay(page, "On which day?", -120);
  await page.getByLabel("What happened?").fill("Paid work at the garden centre");
  await page.getByLabel("Who noticed?").selectOption({ label: "The person themselves" });
  await page.getByLabel("Level now, as you see it").selectOption({ label: "Support on some days of the week" });
  await page.getByLabel(/How I would say it is going/).fill("8");
  await press(page, "Save");
  await look();

  // a relapse, talked through: temporary help with a last day and a named reviewer
  await page.goto(`${home}/event`);
  await page.getByLabel("Relapse").check();
  await fillDay(page, "On which day?", -30);
  await page.getByLabel("What happened?").fill("Three bad nights, and the voices came back");
  await page.getByLabel("Who noticed?").selectOption({ label: "Family or a friend" });
  await page.getByLabel("Level now, as you see it").selectOption({ label: "Support for most of the day" });
  await press(page, "Save");
  await heading(page, "Relapse of");
  await look();
  assert.match(await page.locator("main").innerText(), /Highest so far: Support on some days of the week/);
  const relapse = page.url().split("?")[0];
  await press(page, "Talk it through");
  await look();
  await fillDay(page, "When did you talk it through?", -29);
  await page.getByLabel("What do I want now?").fill("To go home to the shared house, and keep my job");
  await page.getByLabel("What still works?").fill("Ringing when it is bad; the garden");
  await page.getByLabel("Some more support for a time").check();
  await page.getByLabel("What will be done, and by whom").fill("A visit each morning from the team");
  await fillDay(page, "Last day of this help, or the day to look again", 10);
  await page.getByRole("group", { name: "Is anybody at risk of harm?" }).getByLabel("Considered: no need").check();
  await page.getByRole("group", { name: "Does the personal budget need a look?" }).getByLabel("Considered: no need").check();
  await press(page, "Save what we agreed");
  await look();
  assert.match(await page.locator("main").innerText(), /Being helped/);
  for (const list of ["everyone", "dips", "not-met", "stuck", "reverted", "ready", "follow-up"]) {
    await page.goto(`${address}/progression?list=${list}&team=all`);
    await look();
  }

  // on its feet again, further than before; a named person decides about the help
  await page.goto(relapse);
  await press(page, "Record a recovery");
  assert.ok(await page.getByLabel("Recovery").isChecked());
  await fillDay(page, "On which day?", -3);
  await page.getByLabel("What happened?").fill("Back at work: they kept his place");
  await page.getByLabel("Who noticed?").selectOption({ label: "A worker" });
  await page.getByLabel("Level now, as you see it").selectOption({ label: "Support now and then" });
  await page.getByLabel(/How I would say it is going/).fill("9");
  await press(page, "Save");
  await look();
  await page.goto(relapse);
  await look();
  assert.match(await page.locator("main").innerText(), /Back on their feet/);
  await press(page, "Decide what comes next");
  await look();
  await page.getByLabel("The help ends").check();
  await press(page, "Save the decision");
  await look();

  // the whole line, dip and all
  await page.goto(`${home}/trajectory`);
  await look();
  const line = await page.locator("main").innerText();
  assert.match(line, /Today is the highest so far: Support now and then/);
  assert.equal(await page.locator("main figure svg").count() > 0, true);
  const table = (await page.locator("main figure table").textContent()).replace(/\s+/g, " ");
  for (const words of ["Support for most of the day", "Relapse: Three bad nights", "Support now and then"]) assert.ok(table.includes(words), `${words} is not in the table`);
  if (pictures && javascript) await page.screenshot({ path: `${pictures}/trajectory.png`, fullPage: true });
  await page.goto(home);
  await look();
  if (pictures && javascript) await page.screenshot({ path: `${pictures}/progression.png`, fullPage: true });
  await page.goto(home.replace("/progression", "/timeline"));
  assert.doesNotMatch(await page.locator("main").innerText(), unkind);
  await page.goto(home.replace("/progression", "/help"));
  assert.match(await page.locator("main").innerText(), /Today is the highest so far/);
}

export default async function journey(kit) {
  await story(kit, false);
  await story(kit, true);
}

// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { addPerson, administrator, follow, heading, practitioner, press, signIn, smallCouncil } from "./_steps.mjs";

export const name = "A form from loading to comparing: published, filled in, left and taken up, copied, finished, amended, compared; and help asked for on a phone";
export const prepare = smallCouncil;

const form = {
  resourceType: "Questionnaire",
  url: "https://stepwise.example/questionnaires/a-good-week",
  version: "1",
  title: "A good week",
  status: "active",
  item: [
    { linkId: "week", type: "group", text: "Your week", item: [
      { linkId: "best", type: "text", text: "What was best this week?", required: true },
      { linkId: "since", type: "date", text: "Since when?" }] },
    { linkId: "next", type: "group", text: "Next week", item: [{ linkId: "plan", type: "text", text: "What would you like to do?" }] }],
};

async function publish(page, address, folder) {
  const file = join(folder, "a-good-week.json");
  writeFileSync(file, JSON.stringify(form));
  await page.goto(`${address}/admin/forms/load`);
  await page.locator("input[type=file]").setInputFiles(file);
  await page.locator("input[name=slug]").fill("a-good-week");
  await page.locator("input[name=audience][value=staff]").check();
  await press(page, "Check and load");
  await heading(page, "A good week");
  await page.goto(`${address}/admin/forms/a-good-week/1/publish`);
  await page.locator("main form button").first().click();
  await page.waitForURL(/done=published/);
}

/** Saves this section and goes on. */
async function goOn(page) {
  await Promise.all([page.waitForEvent("load"), page.locator("button[name=do][value=continue]").last().click()]);
}

async function begin(page, record) {
  await page.goto(`${record}/forms`);
  await Promise.all([page.waitForEvent("load"), page.locator("form[action$='/forms/start/a-good-week'] button").click()]);
  await follow(page, "Your week");
}

async function finish(page) {
  await goOn(page);
  await goOn(page);
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: /Finish/ }).first().click()]);
  await page.waitForURL(/\/done$/);
  await follow(page, "Read it");
}

async function asksForHelp(page, address) {
  await page.goto(`${address}/ask/ask-for-help`);
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Start now" }).click()]);
  const continues = () => Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Continue" }).last().click()]);
  const choose = async (label) => { await page.getByLabel(label, { exact: true }).check(); await continues(); };
  const type = async (words) => { await page.locator("main input[type=text], main textarea").first().fill(words); await continues(); };
  for (let turns = 0; turns < 20 && !page.url().endsWith("/check"); turns++) {
    const asked = (await page.locator("h1").innerText()).trim();
    if (/Who is this for/.test(asked)) await choose(await page.locator("main label").first().innerText());
    else if (/safe right now/.test(asked)) await choose("Yes");
    else if (/date of birth/.test(asked)) await continues();
    else if (/understand and be/.test(asked)) await choose((await page.locator("main .govuk-checkboxes__label, main .govuk-radios__label").last().innerText()).trim());
    else if (/get in touch/.test(asked)) await choose((await page.locator("main .govuk-radios__label").last().innerText()).trim());
    else if (await page.locator("main .govuk-radios__input").count()) await choose((await page.locator("main .govuk-radios__label").first().innerText()).trim());
    else await type(/name/.test(asked) ? "Pat Example" : "To get back to the pool");
  }
  await Promise.all([page.waitForEvent("load"), page.locator("form[action$='/submit'] button").last().click()]);
  await page.waitForURL(/\/sent\//);
  return page.url().split("/").pop();
}

export default async function journey({ address, open, checkPage, data, run }) {
  const desk = await open({});
  await signIn(desk, address, administrator, async () => run(["user", "code", administrator, "--data", data]).match(/\d{6}/)[0]);
  await publish(desk, address, data);
  await checkPage(desk);

  const page = await open({});
  await signIn(page, address, practitioner);
  await addPerson(page, address, "Winifred", "Larkrise-Bell", "5/6/1941");
  const record = page.url().split("?")[0];

  // half a date, left and taken up again
  await begin(page, record);
  await page.getByLabel("What was best this week?").fill("The band on Sunday");
  await page.getByLabel("Day").fill("31");
  await page.getByLabel("Month").fill("Febr");
  await page.getByRole("status").filter({ hasText: /Draft saved/ }).waitFor();
  await page.goto(`${address}/drafts`);
  await follow(page, /A good week/);
  await follow(page, "Your week");
  assert.equal(await page.getByLabel("Day").inputValue(), "31");
  assert.equal(await page.getByLabel("Month").inputValue(), "Febr");
  await checkPage(page);
  await page.getByLabel("Day").fill("");
  await page.getByLabel("Month").fill("");
  await finish(page);
  assert.match(await page.locator("main").innerText(), /The band on Sunday/);
  await checkPage(page);

  // the next time, last time's answer stands beside and is copied
  await begin(page, record);
  assert.match(await page.locator("main").innerText(), /The band on Sunday/);
  await Promise.all([page.waitForEvent("load"), page.locator("button[value='copy:q1']").click()]);
  assert.equal(await page.getByLabel("What was best this week?").inputValue(), "The band on Sunday");
  await finish(page);

  // amended with a reason, and compared by words
  await press(page, "Amend this form");
  await page.locator("textarea[name=reason]").fill("She said Saturday");
  await Promise.all([page.waitForEvent("load"), page.locator("form[action$='/amend'] button").last().click()]);
  await follow(page, "Your week");
  await page.getByLabel("What was best this week?").fill("The band on Saturday");
  await finish(page);
  await page.goto(`${page.url().split("?")[0]}/compare`);
  assert.match(await page.locator("main del").first().innerText(), /Sunday/);
  assert.match(await page.locator("main ins").first().innerText(), /Saturday/);
  await checkPage(page);

  // somebody asks for help on a phone without scripts
  const phone = await open({ width: 320, javascript: false });
  const reference = await asksForHelp(phone, address);
  assert.match(await phone.locator("main").innerText(), new RegExp(reference));
  await page.goto(`${address}/forms/received/${reference}`);
  assert.match(await page.locator("main").innerText(), /To get back to the pool/);
  await page.locator("textarea[name=outcome]").fill("Rang back and talked about the pool");
  await Promise.all([page.waitForEvent("load"), page.locator(`form[action$='${reference}'] button`).last().click()]);
  await heading(page, "Forms received");
  assert.match(run(["audit", "verify", "--data", data]), /verifies/);
}

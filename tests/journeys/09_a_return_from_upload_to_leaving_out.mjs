// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { analyst, follow, heading, press, signIn, smallCouncil, teamManager } from "./_steps.mjs";

export const name = "A return from upload to leaving out: a bad file is read about, a mended one serves its quarters, and a reason leaves it out; with script and without";
export const prepare = smallCouncil;

const columns = ["LA_Code", "Reporting_Period_Start_Date", "Reporting_Period_End_Date", "NHS_Number", "LA_Person_Unique_Identifier", "Gender", "Ethnicity", "Date_of_Birth", "Client_Type",
  "Primary_Support_Reason", "Postcode", "Accommodation_Status", "Has_Unpaid_Carer", "Client_Funding_Status", "Event_Type", "Event_Reference", "Event_Start_Date", "Event_End_Date",
  "Event_Outcome", "Request_Route_of_Access", "Team"];

/** Requests of twelve months, ten in each, by people nobody is. */
function file({ year, gender, code = "503" }) {
  const rows = [columns.join(",")];
  for (let month = 0; month < 12; month += 1) {
    const day = new Date(Date.UTC(year, 3 + month, 10)).toISOString().slice(0, 10);
    for (let each = 0; each < 10; each += 1) {
      const number = month * 10 + each;
      rows.push([code, `${year}-04-01`, `${year + 1}-03-31`, "", `Example-${number}`, number === 7 ? gender : "Female", "White: Irish", "1950-05-05", "Service user", "Mental health support", "ZZ1 1AA",
        "Shared Lives scheme", "No", "Unknown", "Request", `R${year}-${number}`, day, day, "NFA: Other", "Community / Other route", "North"].join(","));
    }
  }
  return `${rows.join("\n")}\n`;
}

async function upload(page, address, folder, named, text) {
  const path = join(folder, named);
  writeFileSync(path, text);
  await page.goto(`${address}/returns/upload`);
  await page.locator("input[type=file]").setInputFiles(path);
  await page.getByRole("button", { name: "Upload", exact: true }).click();
  await page.waitForURL(/\/returns\/[^/]+\?done=kept/);
  await heading(page, "Return received on");
  return page.url().split("?")[0];
}

/** The page again until it says so, as somebody waiting would look. */
async function until(page, address, words) {
  for (let tries = 0; tries < 100; tries += 1) {
    await page.goto(address);
    if ((await page.locator("main").innerText()).replace(/\s+/g, " ").includes(words)) return;
    await page.waitForTimeout(200);
  }
  assert.fail(`the page never said "${words}": ${await page.locator("main").innerText()}`);
}

export default async function journey({ address, open, checkPage, data, run }) {
  const page = await open({});
  await signIn(page, address, analyst);
  await follow(page, "Returns");
  await checkPage(page);

  // no file chosen: said beside the field, before anything is sent
  await page.goto(`${address}/returns/upload`);
  await checkPage(page);
  await press(page, "Upload");
  assert.match(await page.title(), /^Error: /);
  await checkPage(page);

  // a bad file: read what is wrong, by row and team, and no person
  const bad = await upload(page, address, data, "bad.csv", file({ year: 2024, gender: "Lady" }));
  await until(page, bad, "What is wrong in it");
  const found = await page.locator("main").innerText();
  assert.match(found, /Gender/);
  assert.match(found, /"Lady" is not in the list/);
  assert.match(found, /North: 1/);
  assert.doesNotMatch(found, /Example-7|ZZ1 1AA|1950/);
  await checkPage(page);
  const rows = await page.request.get(`${bad}/problems.csv`);
  assert.match(await rows.text(), /bad\.csv,9,failure,.*R2024-7,North/);

  // the same file again is refused, by script, on the same page
  await page.goto(`${address}/returns/upload`);
  await page.locator("input[type=file]").setInputFiles(join(data, "bad.csv"));
  await page.getByRole("button", { name: "Upload", exact: true }).click();
  await page.getByText(/This file is here already/).first().waitFor();
  assert.match(await page.title(), /^Error: /);

  // the mended one serves the quarters, later than the bad one: it takes its place
  const plainPage = await open({ javascript: false });
  await signIn(plainPage, address, analyst);
  const mended = await upload(plainPage, address, data, "mended.csv", file({ year: 2024, gender: "Male" }));
  await until(plainPage, mended, "Serves 1 Apr 2024 to 31 Mar 2025");
  await checkPage(plainPage);
  await follow(plainPage, "What was chosen of this return, and why");
  assert.match(await plainPage.locator("main").innerText(), /503/);
  await checkPage(plainPage);
  await until(plainPage, bad, "Serves Nothing:");

  // figures from the command line count it
  assert.match(run(["measure", "run", "fd-contacts-resolved", "--returns", "--by", "council", "--from", "2024-04-01", "--to", "2025-03-31", "--data", data]), /503/);

  // left out with a reason: the bad one serves again, and the list says why
  await plainPage.goto(mended);
  await press(plainPage, "Leave it out");
  await press(plainPage, "Leave it out");
  assert.match(await plainPage.title(), /^Error: /);
  await plainPage.getByLabel("Reason").fill("It was made from the wrong month");
  await press(plainPage, "Leave it out");
  await until(plainPage, bad, "Serves 1 Apr 2024 to 31 Mar 2025");
  await plainPage.goto(`${address}/returns`);
  assert.match(await plainPage.locator("main").innerText(), /It was made from the wrong month/);
  await checkPage(plainPage);
  await plainPage.goto(mended);
  await press(plainPage, "Let it count again");
  await until(plainPage, mended, "Serves 1 Apr 2024 to 31 Mar 2025");

  // whoever may only look finds no way to change anything
  const manager = await open({});
  await signIn(manager, address, teamManager);
  await manager.goto(mended);
  assert.equal(await manager.getByText("Leave it out").count(), 0);
  assert.equal((await manager.request.get(`${address}/returns/upload`)).status(), 404);
}

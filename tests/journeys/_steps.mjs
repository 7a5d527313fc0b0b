// SPDX-License-Identifier: Apache-2.0
// Steps that several journeys share, in the words of the people who do them.
import assert from "node:assert/strict";

export const password = "Larks-over-Beckside-22";
export const contactWorker = "amina.fairclough", practitioner = "kate.illingworth", supportPlanner = "ben.okoro", teamManager = "jomo.pemberton";
export const analyst = "femi.yeadon", director = "gita.raza", administrator = "hana.whitlam";

/** A small demo council, the same every time. */
export const smallCouncil = async (data, run) => run(["demo", "--people", "200", "--seed", "7", "--data", data]);

export async function signIn(page, address, name, code) {
  await page.goto(`${address}/sign-in`);
  await page.getByLabel("Sign-in name").fill(name);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  if (code) {
    await page.getByLabel(/code/i).fill(await code());
    await page.getByRole("button", { name: /Continue|Sign in/ }).click();
  }
  await page.waitForURL(`${address}/`);
}

/** Presses a button and waits for the page that answers. */
export async function press(page, name) {
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name, exact: true }).first().click()]);
}
export async function follow(page, name) {
  await Promise.all([page.waitForEvent("load"), page.getByRole("link", { name }).first().click()]);
}

/** From a record to its page of help, where each room has its part. */
export async function openHelp(page) {
  await page.goto(`${new URL(page.url()).origin}${new URL(page.url()).pathname.split("/").slice(0, 3).join("/")}/help`);
}

export async function search(page, address, words) {
  await page.goto(`${address}/people`);
  await page.getByLabel(/Name, date of birth/).fill(words);
  await press(page, "Search");
}

export async function addPerson(page, address, given, family, born) {
  await search(page, address, `${given} ${family} ${born}`);
  await heading(page, "Nobody found");
  await press(page, "Add a new person");
  await page.getByLabel("First and middle names").fill(given);
  await page.getByLabel("Last name").fill(family);
  await press(page, "Continue");
}

/** Fills the contact page as far as it must be, with a resolution by its label. */
export async function fillContact(page, want, resolution) {
  await page.getByLabel("How did they get in touch?").selectOption({ label: "Telephone" });
  await page.getByLabel("What I want").fill(want);
  await page.getByLabel("No concern").check();
  await page.getByLabel("Legal footing").selectOption({ label: "Information and advice" });
  await page.getByRole("group", { name: "What was the main thing done?" }).getByLabel(resolution, { exact: true }).check();
}

export async function heading(page, words) {
  const h1 = (await page.locator("h1").innerText()).trim();
  assert.ok(words instanceof RegExp ? words.test(h1) : h1.includes(words), `the page is headed "${h1}", not "${words}"`);
}

/** How many contacts a measure counts this month, as the scoreboard's page says it. */
export async function countThisMonth(page, address, measure) {
  await page.goto(`${address}/scoreboard/${measure}`);
  const row = page.locator("table", { has: page.getByText("By month") }).last().locator("tbody tr").first();
  const cells = await row.locator("td").allInnerTexts();
  return Number.parseInt(cells[0].replace(",", ""), 10) || 0;
}

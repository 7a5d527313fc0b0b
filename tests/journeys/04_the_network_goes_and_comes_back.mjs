// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { addPerson, contactWorker, fillContact, follow, password, press, signIn, smallCouncil } from "./_steps.mjs";

export const name = "The network goes and comes back, a second tab overtakes, the session ends: nothing that was typed is lost";
export const prepare = smallCouncil;

const status = (page, words) => page.getByRole("status").filter({ hasText: words }).waitFor({ timeout: 40_000 });
const want = (page) => page.getByLabel("What I want");

async function begin(page, address, [given, family, born]) {
  await addPerson(page, address, given, family, born);
  await follow(page, "Record a conversation");
}

/** Types, loses the network, types on, tries to save, gets it back: all of it is on the server. */
async function networkGoes({ address, open, checkPage }) {
  const page = await open({});
  await signIn(page, address, contactWorker);
  await begin(page, address, ["Ambrose", "Larkfield", "5/6/1951"]);
  await want(page).fill("To sing in the choir");
  await status(page, /^Draft saved at/);
  await page.context().setOffline(true);
  await want(page).fill("To sing in the choir again, and to get there by bus");
  await status(page, /could not be saved/);
  const here = page.url();
  await page.getByRole("button", { name: "Save contact", exact: true }).click();
  await status(page, /no connection/);
  assert.equal(page.url(), here, "the page was left while there was no network");
  await want(page).fill("To sing in the choir again, and to get there by the 36 bus");
  page.complaints.length = 0;
  await page.context().setOffline(false);
  await status(page, /^Draft saved at/);
  await checkPage(page);

  // loading the page again brings it back, and it can be recorded
  await page.reload();
  assert.equal(await want(page).inputValue(), "To sing in the choir again, and to get there by the 36 bus");
  await fillContact(page, await want(page).inputValue(), "Introduction made");
  await press(page, "Save contact");
  assert.match(await page.locator("main").innerText(), /by the 36 bus/);
  await page.goto(`${address}/drafts`);
  assert.doesNotMatch(await page.locator("main").innerText(), /Larkfield/, "the draft of what was recorded is still there");
}

/** Leaving the page at once after the last key saves as well. */
async function pageIsLeft({ address, open }) {
  const page = await open({});
  await signIn(page, address, contactWorker);
  await begin(page, address, ["Clover", "Winterbourne", "9/10/1944"]);
  await want(page).pressSequentially("My own front door");
  await page.goto(`${address}/drafts`);
  await page.waitForTimeout(500);
  await page.reload();
  await page.locator("main tr, main li").filter({ hasText: "Winterbourne" }).getByRole("link").first().click();
  await page.waitForLoadState();
  assert.equal(await want(page).inputValue(), "My own front door");
}

/** Two tabs on one draft: the second to save is told, and sees both texts side by side. */
async function twoTabs({ address, open, checkPage }) {
  const page = await open({});
  await signIn(page, address, contactWorker);
  await begin(page, address, ["Edmund", "Harrowgate", "1/3/1939"]);
  await want(page).fill("A window that opens");
  await status(page, /^Draft saved at/);
  const second = await page.context().newPage();
  await second.goto(page.url());
  await want(second).fill("A window that opens on the garden");
  await status(second, /^Draft saved at/);
  await want(page).fill("A window that opens, and a chair beside it");
  const compare = page.getByRole("button", { name: "Compare the two versions" });
  await compare.waitFor({ timeout: 20_000 });
  await Promise.all([page.waitForEvent("load"), compare.click()]);
  const both = await page.locator("main").innerText();
  assert.match(both, /on the garden/);
  assert.match(both, /a chair beside it/);
  await checkPage(page);
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: /this window/ }).click()]);
  assert.equal(await want(page).inputValue(), "A window that opens, and a chair beside it");
  await second.close();
}

/** The session is ended elsewhere with text in the form: signed in again in another tab, the page saves it by itself. */
async function sessionEnds({ address, open }) {
  const page = await open({});
  await signIn(page, address, contactWorker);
  await begin(page, address, ["Sybil", "Nightingale-Moor", "12/12/1947"]);
  await want(page).fill("My sister to have a rest");
  await status(page, /^Draft saved at/);
  await page.context().clearCookies();
  await want(page).fill("My sister to have a rest on Sundays");
  await status(page, /You have been signed out/);
  const [again] = await Promise.all([page.context().waitForEvent("page"), page.getByRole("link", { name: "Sign in in a new tab" }).click()]);
  await again.getByLabel("Sign-in name").fill(contactWorker);
  await again.getByLabel("Password", { exact: true }).fill(password);
  await again.getByRole("button", { name: "Sign in" }).click();
  await again.waitForURL(`${address}/`);
  await page.bringToFront();
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await status(page, /^Draft saved at/);
  await again.close();

  // and when the page itself goes to sign-in, it comes back to what was typed
  await page.context().clearCookies();
  await page.reload();
  await page.getByLabel("Sign-in name").fill(contactWorker);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await press(page, "Sign in");
  assert.equal(await want(page).inputValue(), "My sister to have a rest on Sundays");
}

/** Signing out in one tab saves what is typed in another, within the two seconds of quiet. */
async function signsOut({ address, open }) {
  const page = await open({});
  await signIn(page, address, contactWorker);
  await begin(page, address, ["Wilfred", "Applegarth", "4/4/1940"]);
  const other = await page.context().newPage();
  await other.goto(`${address}/help`);
  await want(page).fill("To bake again");
  await Promise.all([other.waitForURL(/sign-in/), other.getByRole("button", { name: "Sign out" }).first().click()]);
  await other.getByLabel("Sign-in name").fill(contactWorker);
  await other.getByLabel("Password", { exact: true }).fill(password);
  await other.getByRole("button", { name: "Sign in" }).click();
  await other.waitForURL(`${address}/`);
  await other.goto(`${address}/drafts`);
  await other.locator("main tr, main li").filter({ hasText: "Applegarth" }).getByRole("link").first().click();
  await other.waitForLoadState();
  assert.equal(await want(other).inputValue(), "To bake again");
  await other.close();
}

export default async function journey(kit) {
  for (const part of [networkGoes, pageIsLeft, twoTabs, sessionEnds, signsOut]) await kit.t.test(part.name, () => part(kit));
}

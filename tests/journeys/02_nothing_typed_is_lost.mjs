// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { addPerson, contactWorker, fillContact, follow, heading, press, signIn, smallCouncil } from "./_steps.mjs";

export const name = "Nothing that was typed is lost: drafts save themselves, a double click saves once, a stale save shows both";
export const prepare = smallCouncil;

export default async function journey({ address, open, checkPage, data, run }) {
  const page = await open({});
  await signIn(page, address, contactWorker);
  await addPerson(page, address, "Philomena", "Ashgrove-Bell", "3/4/1948");
  const record = page.url();

  // two seconds after the last key the draft is on the server; another tab takes it up
  await follow(page, "Record a conversation");
  await page.getByLabel("What I want").fill("Someone to walk with on Thursdays");
  await page.getByRole("status").filter({ hasText: /Draft saved/ }).waitFor();
  const second = await page.context().newPage();
  await second.goto(`${address}/`);
  await second.locator("main a[href^='/drafts/']").first().click();
  await second.waitForLoadState();
  assert.equal(await second.getByLabel("What I want").inputValue(), "Someone to walk with on Thursdays");

  // a double click makes one contact
  await fillContact(second, "Someone to walk with on Thursdays", "Introduction made");
  await second.evaluate(() => {
    const form = document.querySelector("main form");
    const body = new URLSearchParams(new FormData(form));
    return Promise.all([1, 2].map(() => fetch(form.action, { method: "POST", body, redirect: "manual" })));
  });
  await second.goto(`${record.split("?")[0]}/timeline`);
  const told = (await second.locator("main").innerText()).match(/Someone to walk with on Thursdays/g) ?? [];
  assert.ok(told.length <= 1, "a double click recorded two contacts");
  await second.close();

  // two people save the same details
  const other = await open({});
  await signIn(other, address, "kate.illingworth");
  const details = `${record.split("?")[0]}/details/names`;
  await page.goto(details);
  await other.goto(details);
  await page.getByLabel("Likes to be called").fill("Phil");
  await press(page, "Save");
  await other.getByLabel("Likes to be called").fill("Mena");
  await press(other, "Save");
  const both = await other.locator("main").innerText();
  assert.match(both, /Phil/);
  assert.match(both + (await other.locator("main").innerHTML()), /Mena/);
  await checkPage(other);
  assert.match(run(["audit", "verify", "--data", data]), /verifies/);
}

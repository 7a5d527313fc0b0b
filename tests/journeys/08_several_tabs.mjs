// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { contactWorker, signIn, smallCouncil } from "./_steps.mjs";

export const name = "Several tabs of one session: one that slept does not close the others, and signing out closes all of them";
export const prepare = smallCouncil;

/** Another tab of the same person, which knows whether it was loaded again. */
async function tab(page, url, { asleep = false } = {}) {
  const other = await page.context().newPage();
  if (asleep) await other.clock.install();
  await other.goto(url);
  await other.evaluate(() => (document.documentElement.dataset.sameLoad = "yes"));
  return other;
}
const sameLoad = (page) => page.evaluate(() => document.documentElement.dataset.sameLoad === "yes");

/** A laptop is closed over one tab for longer than a session lasts, while work goes on in another. */
async function oneTabSlept(page, address) {
  const working = await tab(page, `${address}/people`);
  await working.getByLabel(/Name, date of birth/).fill("Half of a na");
  const slept = await tab(page, `${address}/people`, { asleep: true });
  await slept.clock.fastForward("45:00");
  await slept.waitForTimeout(2_500);
  assert.ok(await sameLoad(slept), "a tab that slept left its page, though the session goes on");
  assert.ok(!(await slept.locator("#session-dialog").isVisible()), "a tab that slept warns of the end of a session that goes on");
  assert.ok(await sameLoad(working), "a tab that slept closed another, in which someone was typing");
  assert.equal(await working.getByLabel(/Name, date of birth/).inputValue(), "Half of a na");
  await slept.close();
  await working.close();
}

/** What another tab shows is gone at once when its person signs out, not when it asks next. */
async function signedOut(page, address) {
  const record = await tab(page, `${address}/people`);
  await page.getByRole("button", { name: "Sign out" }).first().click();
  await record.waitForURL(/\/sign-in/, { timeout: 8_000 });
  await record.close();
}

export default async function journey({ address, open }) {
  const page = await open({});
  await signIn(page, address, contactWorker);
  await oneTabSlept(page, address);
  await signedOut(page, address);
}

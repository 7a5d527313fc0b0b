// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { contactWorker, heading, password, smallCouncil } from "./_steps.mjs";

export const name = "With the keyboard alone somebody signs in, finds a person and records a conversation";
export const prepare = smallCouncil;

const most = 120;

/** What has the focus: its words or its label, and whether one can see that it has it. */
function focused(page) {
  return page.evaluate(() => {
    const one = document.activeElement;
    const box = one.getBoundingClientRect();
    const spoken = one.labels?.[0]?.innerText ?? one.innerText ?? "";
    const group = one.closest("fieldset")?.querySelector("legend")?.innerText ?? "";
    const look = getComputedStyle(one);
    const inked = look.outlineStyle !== "none" || look.boxShadow !== "none" || /radio|checkbox/.test(one.type ?? "");
    const inView = box.bottom > 0 && box.top < window.innerHeight && box.right > 0 && box.left < window.innerWidth;
    return { spoken: spoken.trim(), group: group.trim(), type: one.type ?? one.tagName, seen: one === document.body || (inked && inView) };
  });
}

/** Presses Tab until the focus is on what is wanted; whatever is passed must show that it has the focus. */
async function tabTo(page, words, group = /.*/) {
  for (let i = 0; i < most; i += 1) {
    await page.keyboard.press("Tab");
    const on = await focused(page);
    assert.ok(on.seen, `one cannot see that "${on.spoken}" has the focus`);
    if (words.test(on.spoken) && group.test(on.group)) return;
  }
  assert.fail(`Tab does not come to ${words}`);
}

async function type(page, label, words) {
  await tabTo(page, label);
  await page.keyboard.type(words);
}

async function enter(page) {
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
}

/** Radio buttons are one stop of Tab; the arrows choose among them. */
async function choose(page, group, words) {
  await tabTo(page, /.*/, group);
  await page.keyboard.press("Space");
  for (let i = 0; i < 30 && !words.test((await focused(page)).spoken); i += 1) await page.keyboard.press("ArrowDown");
  assert.match((await focused(page)).spoken, words);
}

export default async function journey({ address, open, checkPage }) {
  const page = await open({});
  await page.goto(`${address}/sign-in`);
  await type(page, /^Sign-in name/, contactWorker);
  await type(page, /^Password/, password);
  await tabTo(page, /^Sign in$/);
  await enter(page);

  // the skip link leads past the navigation
  await page.goto(`${address}/people`);
  await page.keyboard.press("Tab");
  assert.match((await focused(page)).spoken, /^Skip to main content/);
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "main-content");
  await type(page, /^Name, date of birth/, "smith");
  await tabTo(page, /^Search$/);
  await enter(page);
  await tabTo(page, /Smith/i);
  await enter(page);
  await heading(page, "Overview");
  await tabTo(page, /^Record a conversation/);
  await enter(page);

  await tabTo(page, /^How did they get in touch/);
  await page.keyboard.type("Telephone");
  await type(page, /^What I want/, "To walk to the shop by myself");
  await choose(page, /^Is anyone unsafe/, /^No concern/);
  await choose(page, /^What was the main thing done/, /^Introduction made$/);
  await tabTo(page, /^Legal footing/);
  await page.keyboard.type("Information");
  await tabTo(page, /^Save contact$/);
  await enter(page);
  assert.match(await page.locator("main").innerText(), /To walk to the shop by myself/);
  await checkPage(page);
}

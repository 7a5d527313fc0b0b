// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { addPerson, heading, practitioner, press, signIn, smallCouncil } from "./_steps.mjs";

export const name = "A hospital discharge ends at six weeks with no care, with script off and on";
export const prepare = smallCouncil;

/** The three boxes of a day so many days ago. */
async function fillDay(page, field, daysAgo) {
  const day = new Date(Date.now() - daysAgo * 24 * 3600 * 1000);
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", day: "numeric", month: "numeric", year: "numeric" }).formatToParts(day);
  for (const part of ["day", "month", "year"]) await page.locator(`[name="${field}_${part}"]`).fill(parts.find((one) => one.type === part).value);
}
const group = (page, words) => page.getByRole("group", { name: words });
const open = async (page, words) => Promise.all([page.waitForEvent("load"), page.getByRole("link", { name: words, exact: true }).or(page.getByRole("button", { name: words, exact: true })).first().click()]);

/** The hospital sends its notice, twice. */
async function theNoticeComes({ page, address, person, checkPage }) {
  await page.goto(`${address}${person}/discharges/new`);
  await heading(page, "Record a hospital notice");
  await checkPage(page);
  for (const ward of ["Ward 4", "Ward 7"]) {
    await page.goto(`${address}${person}/discharges/new`);
    await group(page, "Which notice is it?").getByLabel("Assessment notice").check();
    await fillDay(page, "received", 55);
    await fillDay(page, "admitted", 62);
    await page.getByLabel("Hospital", { exact: true }).fill("Beckside General");
    await page.getByLabel("Ward", { exact: true }).fill(ward);
    await group(page, "How were they admitted?").getByLabel("Emergency or not planned").check();
    await group(page, "Did the person agree to the notice being sent?").getByLabel("Yes", { exact: true }).check();
    await group(page, "Did the hospital consider NHS continuing healthcare?").getByLabel("Yes", { exact: true }).check();
    await page.getByLabel("What the hospital says is needed").fill("Hip mended. Help with washing and the stairs to begin with.");
    await press(page, "Save notice");
  }
  assert.match(await page.locator("main").innerText(), /a further notice of a stay that was on record already/i);
  await heading(page, "In hospital since");
  await checkPage(page);
  return new URL(page.url()).pathname;
}

/** Ready, held up by two reasons, and home with help. */
async function theWayOut({ page, address, checkPage }, stay) {
  await open(page, "Ready to leave");
  await fillDay(page, "on", 50);
  await group(page, "What are they waiting for?").getByLabel("Waiting for medicines or papers from the ward").check();
  await press(page, "Save");
  await open(page, "Change the reason for waiting");
  await fillDay(page, "on", 48);
  await group(page, "What are they waiting for?").getByLabel("Waiting for short-term help to start").check();
  await press(page, "Save reason");
  await page.goto(`${address}/discharges`);
  assert.match(await page.locator("main").innerText(), /Ready and waiting/);
  await checkPage(page);
  await page.goto(`${address}${stay}`);
  await open(page, "Left hospital");
  await press(page, "Save");
  assert.match(await page.title(), /^Error: /);
  await checkPage(page);
  await fillDay(page, "on", 45);
  await group(page, "Where did they go?").getByLabel("Own home").check();
  await group(page, "Home First pathway").getByLabel("Pathway 1").check();
  await group(page, "Were they referred for short-term help?").getByLabel("Yes", { exact: true }).check();
  await press(page, "Save");
  assert.match(await page.locator("main").innerText(), /5 days, since/);
  await checkPage(page);
}

/** Short-term help begins, with one goal, and goes on for six weeks. */
async function sixWeeks({ page, address, checkPage }) {
  await open(page, "Start short-term help");
  await page.getByLabel("Reablement").check();
  await page.getByLabel("Why now").fill("A broken hip. Lost confidence on the stairs.");
  await fillDay(page, "begun", 45);
  await group(page, "Does the person come from hospital?").getByLabel("Yes", { exact: true }).check();
  await page.getByLabel("Occupational therapist", { exact: true }).check();
  await press(page, "Begin short-term help");
  const here = page.url().split("?")[0];
  await page.goto(`${here}/start`);
  await fillDay(page, "seen", 44);
  await page.getByLabel("What I can do now").fill("Chair to bed with somebody");
  await page.getByLabel("What I want back").fill("My own breakfast, and the stairs");
  await group(page, /Has the person been told/).getByLabel("Yes").check();
  await page.getByLabel("Hours of paid support a week now").fill("0");
  await page.locator("#start-washing").selectOption({ label: "Some help each time" });
  await press(page, "Save the first visit");
  await page.goto(`${here}/goals/new`);
  await page.getByLabel("The goal, in the person’s own words").fill("Make my own breakfast");
  await page.getByLabel("Where they are with it now").fill("Stands two minutes");
  await page.getByLabel("How they, and others, will know").fill("Five mornings a week");
  for (const [box, value] of [["Day", "30"], ["Month", "12"], ["Year", String(new Date().getFullYear() + 1)]]) await page.getByLabel(box, { exact: true }).fill(value);
  await page.getByLabel("0: as expected").fill("Five mornings");
  await press(page, "Save the goal");
  await page.goto(`${here}/agree`);
  await fillDay(page, "agreed", 44);
  await page.getByLabel("Hours of help a week needed now").fill("7");
  await page.getByLabel("Who does what").fill("Carers stand by");
  await press(page, "Save what was agreed");
  await page.goto(`${here}/provider`);
  await page.getByLabel("Our own team").check();
  await press(page, "Save whom you asked");
  await checkPage(page);
  return here;
}

/** The last meeting, and an end with nothing further. */
async function theEnd({ page, address, checkPage, pictures }, here, stay) {
  await page.goto(`${here}/first-visit`);
  await press(page, "Save the first visit");
  await page.goto(`${here}/meetings/new`);
  await group(page, "Was the person there?").getByLabel("Yes").check();
  await group(page, /What was decided/).getByLabel("Go on as now").check();
  await press(page, "Save the meeting");
  await page.goto(`${here}/end`);
  await page.getByLabel("No further help needed").check();
  await page.getByLabel(/At home, living alone/).check();
  await page.getByLabel("The plan for when help stops").fill("Lunch club on Thursdays, her niece on Sundays");
  await press(page, "End short-term help");
  assert.match(await page.locator("main").innerText(), /No further help needed/);
  await checkPage(page);
  if (pictures) await page.screenshot({ path: `${pictures}/home-from-hospital.png`, fullPage: true });

  // and somebody asked how it went
  await page.goto(`${address}${stay}/follow-up`);
  await page.getByLabel("How it went").fill("Breakfast by myself. No more visits.");
  await press(page, "Save");
  assert.match(await page.locator("main").innerText(), /Left, and asked how it went/);
  await checkPage(page);
}

async function homeFromHospital({ address, open: browser, checkPage, pictures }, javascript) {
  const page = await browser({ javascript });
  const [given, family, born] = javascript ? ["Zillah", "Quennevale", "3/4/1944"] : ["Osric", "Thrimblewyke", "9/10/1939"];
  await signIn(page, address, practitioner);
  await addPerson(page, address, given, family, born);
  const person = new URL(page.url()).pathname;
  const kit = { page, address, person, checkPage, pictures: javascript ? pictures : undefined };
  const stay = await theNoticeComes(kit);
  await theWayOut(kit, stay);
  const here = await sixWeeks(kit);
  await theEnd(kit, here, stay);
  await page.goto(`${address}${person}/help`);
  assert.match(await page.locator("main").innerText(), /Beckside General/);
}

export default async function journey(kit) {
  await homeFromHospital(kit, false);
  await homeFromHospital(kit, true);
}

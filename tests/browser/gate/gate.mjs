// SPDX-License-Identifier: Apache-2.0
// node tests/browser/gate/gate.mjs --binary build/release/src/stepwise: every route that the router lists, looked at in a
// browser as a role that may see it. --only WORDS looks at routes that the regular expression fits (and leaves out what needs them all).
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { after, describe, it } from "node:test";
import { parseArgs } from "node:util";
import { hasChromium, openBrowser } from "../browser.mjs";
import { validatedPages } from "../checks.mjs";
import { Council, people } from "./council.mjs";
import { formsOn, sendEmpty } from "./forms.mjs";
import { counts, look, lookAtLargeText } from "./look.mjs";
import { Routes, rolesFor } from "./router.mjs";
import { changes, pages, states } from "./table.mjs";
import { Walk, actionsIn } from "./walk.mjs";

const { values: options } = parseArgs({ options: { binary: { type: "string" }, only: { type: "string", default: "" } } });
const stop = (words) => (console.error(words), process.exit(2));
if (!options.binary || !existsSync(options.binary)) stop("Say which program to look at: --binary build/release/src/stepwise");
if (!hasChromium) stop("Chromium was not found. Install Debian's chromium, or set STEPWISE_CHROMIUM to its path.");

const together = { concurrency: Math.max(2, availableParallelism()), timeout: 1_500_000 };
const began = Date.now();
const browser = await openBrowser();
const largeText = await openBrowser({ text: 64 });
const council = await Council.open(resolve(options.binary), browser, largeText);
const routes = Routes.of(council.binary, council.server.data);
const walk = new Walk(council, routes);
for (const role of ["nobody", ...Object.keys(people)]) await walk.as(role, role === "nobody" ? ["/sign-in", "/help", "/gallery"] : ["/", "/help"]);
await walk.further(routes.pages().filter((route) => route.path.startsWith("/people/:person/") && !pages[route.path]).map((route) => route.path));
await council.furnishFrom(walk);
const walked = Date.now();

const drawn = { actions: new Set() };
const only = new RegExp(options.only);
const wanted = (route) => only.test(route.path);
const sent = { forms: 0, refused: 0, accepted: 0 };
let files = 0, leading = 0;

/** Where to look at a route as a role: the table's address, the route itself, or a link that some page showed. */
function addressOf(route, role) {
  const line = pages[route.path] ?? {};
  const told = typeof line.at === "function" ? line.at(council) : line.at;
  return told ?? (route.has ? walk.example(route, role) : route.path);
}

/** The looks that a route needs: [role, address]. */
function looksAt(route) {
  const line = pages[route.path] ?? {};
  const roles = line.as && line.as !== "each" ? [line.as] : rolesFor(route).filter((role) => council.admits(role));
  const found = roles.map((role) => [role, addressOf(route, role)]).filter(([, address]) => address);
  return line.as === "each" ? found : found.slice(0, 1);
}

function sound(wrong) {
  if (wrong.length > 0) assert.fail(`\n  ${wrong.join("\n  ")}`);
}

async function lookAtFile(role, address, type) {
  const answer = await council.asking(role).get(council.address + address);
  assert.equal(answer.status(), 200);
  assert.match(answer.headers()["content-type"] ?? "", type);
  assert.ok((await answer.body()).length > 0, "the file is empty");
  files += 1;
}

async function lookAtLeading(role, address, route) {
  const answer = await council.asking(role).get(council.address + address);
  assert.ok(answer.status() < 400, `it answers ${answer.status()}`);
  assert.notEqual(routes.answering("GET", answer.url().slice(council.address.length))?.path, route.path, "it leads nowhere: look at it as a page");
  leading += 1;
}

/** Where the forms of a page that was reached go. */
async function remember(page) {
  for (const action of actionsIn(await page.content())) drawn.actions.add(action);
}

async function lookAtPage(role, address, javascript, line) {
  await council.withPage(role, javascript, async (page) => {
    const response = await page.goto(council.address + address);
    await remember(page);
    assert.match(response.headers()["content-type"] ?? "", /^text\/html/, "it is no page: say so in the table");
    assert.ok(response.request().redirectedFrom() === null, `it leads to ${page.url()}: say so in the table`);
    sound(await look(page, response, { lenient: line.lenient }));
  });
}

async function lookAt(route, role, address) {
  const line = pages[route.path] ?? {};
  if (line.file) return lookAtFile(role, address, line.file);
  if (line.leads) return lookAtLeading(role, address, route);
  for (const javascript of [true, false]) await lookAtPage(role, address, javascript, line);
  await council.withPage(role, "large", async (page) => (await page.goto(council.address + address), sound(await lookAtLargeText(page))));
}

/** One form, empty, with script or without: refused with a sound page of problems, or taken. One that was taken may have done its work and be gone. */
async function sendForm(role, address, form, javascript) {
  return council.withPage(role, javascript, async (page) => {
    await page.goto(council.address + address);
    if (!(await formsOn(page)).some((one) => one.nth === form.nth && one.action === form.action)) return;
    const response = await sendEmpty(page, form.nth);
    sent.forms += 1;
    if (response.status() < 400) return void (sent.accepted += 1);
    assert.equal(response.status(), 422, `an empty form is answered with ${response.status()}`);
    assert.match(await page.title(), /^Error: /);
    assert.ok((await page.locator("main .govuk-error-summary").count()) === 1, "there is no summary of problems");
    sound(await look(page, response, { status: 422, again: true }));
    sent.refused += 1;
  });
}

async function sendForms(role, address) {
  const forms = await council.withPage(role, false, async (page) => (await page.goto(council.address + address), formsOn(page)));
  for (const form of forms) {
    const goes = routes.answering(form.method, form.action);
    assert.ok(goes, `a form goes to ${form.action}, which is no route`);
    if (pages[goes.path]?.empty === false || form.method === "GET") continue;
    for (const javascript of [false, true]) await sendForm(role, address, form, javascript);
  }
}

const all = routes.pages().filter(wanted);
describe("every page that the router lists", together, () => {
  for (const route of all) {
    const looks = looksAt(route);
    if (looks.length === 0 && pages[route.path]?.unseen) continue;
    if (looks.length === 0) it(route.path, () => assert.fail("no page links to it and tests/browser/gate/table.mjs has no example: add a line"));
    for (const [role, address] of looks) it(`${route.path} as ${role}`, () => lookAt(route, role, address));
  }
});

describe("pages that no address leads to", together, () => {
  for (const state of states.filter((one) => only.test(one.name)))
    for (const javascript of [true, false])
      it(`${state.name}${javascript ? "" : ", without script"}`, () =>
        council.withPage(state.as, javascript, async (page) => {
          await state.reach(page, council);
          await remember(page);
          sound(await look(page, null, state));
        }));
});

describe("every form, sent empty", together, () => {
  for (const route of all) {
    const line = pages[route.path] ?? {};
    if (line.file || line.leads || line.empty === false) continue;
    const [first] = looksAt(route);
    if (first) it(`${route.path} as ${first[0]}`, () => sendForms(...first));
  }
});

it("every link answers", () => sound(walk.broken));
if (!options.only) {
  for (const route of routes.changes())
    it(`a page has a form for POST ${route.path}`, () => {
      const found = [...walk.actions, ...drawn.actions].some((action) => routes.answering("POST", action) === route);
      assert.ok(found || changes[route.path], "no page that a role is shown has a form for it, and tests/browser/gate/table.mjs gives no reason");
    });
  it("the table names no route that is not there", () => {
    const listed = new Set(routes.rows.map((row) => row.path));
    assert.deepEqual([...Object.keys(pages), ...Object.keys(changes)].filter((path) => !listed.has(path)), []);
  });
}

after(async () => {
  await council.close();
  await Promise.all([browser.close(), largeText.close()]);
  const seconds = (from, to) => ((to - from) / 1000).toFixed(0);
  console.log(`page gate: ${routes.rows.length} routes: ${all.length - files - leading} pages, ${files} files, ${leading} that lead on, ${routes.changes().length} changes; ` +
    `${counts.pages} pages looked at, ${counts.looks} widths, ${counts.axe} times with axe, ${validatedPages()} different HTML; ` +
    `${sent.forms} forms sent empty (${sent.refused} refused, ${sent.accepted} taken); ${walk.asked.size} links; ` +
    `heaviest page ${(counts.heaviest / 1024).toFixed(0)} KB (${counts.heaviestAt}), styles and scripts ${(counts.assets / 1024).toFixed(1)} KB gzipped; ` +
    `${seconds(began, walked)} s to walk, ${seconds(walked, Date.now())} s to look`);
});

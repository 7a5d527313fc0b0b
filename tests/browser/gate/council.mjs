// SPDX-License-Identifier: Apache-2.0
// The demo council with one of everything that pages are about, and somebody of each role signed in to it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as staff from "../../journeys/_steps.mjs";
import { newContext, watch } from "../browser.mjs";
import { runCommand, startServer } from "../server.mjs";

export const people = {
  team_manager: staff.teamManager, contact_worker: staff.contactWorker, practitioner: staff.practitioner,
  administrator: staff.administrator, analyst: staff.analyst, director: staff.director, support_planner: staff.supportPlanner,
};

/** Family names that the demo council's people are given. */
function familyNames() {
  const file = readFileSync(join(dirname(fileURLToPath(import.meta.url)), "../../../lists/demo/names.txt"), "utf8");
  return file.split("[british.family]\n")[1].split("\n[")[0].split("\n").filter((line) => line && !line.startsWith("#"));
}

/** Who has given a password and no code, by the name they gave. The site forgets them after ten minutes. */
const halfway = { halfway: people.administrator, newcomer: "ivo.tansley" };
const forgotten = 5 * 60_000;

export class Council {
  constructor(binary, browser, largeText, server) {
    Object.assign(this, { binary, browser, largeText, server, address: server.address, contexts: new Map() });
  }

  /** `largeText` is a browser whose reader has set text four times as large. */
  static async open(binary, browser, largeText) {
    const prepare = (data) => staff.smallCouncil(data, (words) => runCommand(binary, words));
    const council = new Council(binary, browser, largeText, await startServer(binary, { prepare, words: ["--development"] }));
    try {
      await council.admit();
      await council.furnish();
    } catch (error) {
      await council.close();
      throw error;
    }
    return council;
  }

  /** Signs each role in once; its pages with script and without share the sign-in. */
  async admit() {
    for (const role of ["nobody", ...Object.keys(people)]) {
      const code = role === "administrator" ? async () => this.run(["user", "code", people[role]]).trim() : undefined;
      await this.enter(role, role === "nobody" ? async () => {} : (page) => staff.signIn(page, this.address, people[role], code));
    }
    this.run(["user", "add", "ivo.tansley", "--name", "Ivo Tansley", "--role", "administrator", "--password-stdin"], staff.password);
    await this.offerWelsh();
    await this.enter("welsh", (page) => this.readWelsh(page));
    for (const role of Object.keys(halfway)) await this.enterHalfway(role);
  }

  async offerWelsh() {
    await this.withPage("administrator", false, async (page) => {
      await page.goto(`${this.address}/admin/words`);
      await page.locator("input[name=offered][value=cy]").check();
      await this.pressFirst(page, "main form:has(input[name=offered]) button");
    });
  }

  async readWelsh(page) {
    await staff.signIn(page, this.address, people.team_manager);
    await page.goto(`${this.address}/language/cy?to=/help`);
    assert.equal(await page.locator("html").getAttribute("lang"), "cy");
  }

  run(words, input) {
    return runCommand(this.binary, [...words, "--data", this.server.data], {}, input);
  }

  async sendPassword(page, name) {
    await page.goto(`${this.address}/sign-in`);
    await page.getByLabel("Sign-in name").fill(name);
    await page.getByLabel("Password", { exact: true }).fill(staff.password);
    await staff.press(page, "Sign in");
  }

  enterHalfway(role) {
    this.entered ??= new Map();
    this.entered.set(role, Date.now());
    return this.enter(role, (page) => this.sendPassword(page, halfway[role]));
  }

  async enter(role, signIn) {
    const first = await newContext(this.browser);
    const page = await first.newPage();
    await signIn(page);
    await page.close();
    this.contexts.set(`${role} true`, first);
    const storageState = await first.storageState();
    this.contexts.set(`${role} false`, await newContext(this.browser, { javascript: false, storageState }));
    this.contexts.set(`${role} large`, await newContext(this.largeText, { storageState }));
  }

  /** Whether somebody of the role has signed in here. */
  admits(role) {
    return this.contexts.has(`${role} true`);
  }

  /** Asks for pages without drawing them, as a role. */
  asking(role) {
    return this.contexts.get(`${role} false`).request;
  }

  /** `how`: true with script, false without, "large" for somebody who reads large text. */
  async withPage(role, how, use) {
    if (halfway[role] && Date.now() - this.entered.get(role) > forgotten) await this.enterHalfway(role);
    const page = watch(await this.contexts.get(`${role} ${how}`).newPage(), how !== false);
    try {
      return await use(page);
    } finally {
      await page.close();
    }
  }

  /** What the demo council does not hold by itself: a draft, a restricted record that was opened. */
  async furnish() {
    this.stylesheet = /href="(\/assets\/app-[^"]+\.css)"/.exec(await (await this.asking("nobody").get(`${this.address}/help`)).text())[1];
    for (const role of ["contact_worker", "team_manager"]) {
      await this.withPage(role, false, async (page) => {
        await this.startDraft(page);
        await this.startForm(page);
        if (role === "contact_worker") await this.openRestricted(page);
        else await this.print(page);
      });
    }
    await this.withPage("administrator", false, (page) => this.loadForm(page));
    await this.enter("asker", (page) => this.startAsking(page));
    await this.withPage("analyst", false, (page) => this.findReturn(page));
    await this.findOpenReferral();
  }

  /** One of each thing that the directory publishes. */
  async findOpenReferral() {
    this.openReferral = {};
    for (const kind of ["services", "taxonomies", "taxonomy_terms", "service_at_locations"]) {
      const list = await (await this.asking("nobody").get(`${this.address}/openreferral/${kind}`)).json();
      this.openReferral[kind] = `/openreferral/${kind}/${list.contents[0].id}`;
    }
    this.place = /href="(\/places\/[a-z0-9]{8,})"/.exec(await (await this.asking("nobody").get(`${this.address}/places?wants=walking`)).text())[1];
  }

  /** A return of the demo council that counts. */
  async findReturn(page) {
    await page.goto(`${this.address}/returns`);
    this.submission = await page.locator("main tr", { hasText: "Counts" }).locator("a[href^='/returns/']").first().getAttribute("href");
  }

  /** What needs an example that the walk found. */
  async furnishFrom(walk) {
    const received = walk.foundByAny("/forms/received/:reference");
    this.sent = `/ask/ask-for-help/sent/${received.address.split("/").pop()}`;
    const finished = walk.foundByAny("/people/:person/forms/:response");
    await this.withPage(finished.role, false, (page) => this.amendForm(page, finished.address));
    this.handOver = walk.shown("team_manager", "/work/hand-over?");
    await this.withPage("team_manager", false, (page) => this.takeRisk(page));
    const signed = walk.foundByAny("/people/:person/disagreements/about/:about");
    await this.withPage(signed.role, false, (page) => this.disagree(page, signed.address));
  }

  async startDraft(page) {
    await staff.search(page, this.address, "smith");
    this.person = await page.locator("main a[href^='/people/']").first().getAttribute("href");
    await page.goto(`${this.address}${this.person}/contacts/new`);
    await page.getByLabel("What I want").fill("To be near the river again");
    await staff.press(page, "Save and come back later");
    this.draft = (await page.locator("main a[href^='/drafts/']").first().getAttribute("href")).split("/").slice(0, 3).join("/");
  }

  /** A form about the person, begun and put aside. */
  async startForm(page) {
    await page.goto(`${this.address}${this.person}/forms`);
    await this.pressFirst(page, "main form[action*='/forms/start/'] button");
    this.formDraft = new URL(page.url()).pathname.split("/").slice(0, 4).join("/");
    assert.match(this.formDraft, /^\/forms\/drafts\/\w+$/);
  }

  /** A risk that somebody wants to take: few people of so small a council have one that is still open. */
  async takeRisk(page) {
    await page.goto(`${this.address}${this.person}/progression/risks`);
    for (const box of await page.locator("main textarea").all()) await box.fill("The bus to the allotment, alone, with a charged phone");
    await this.pressFirst(page, "main form button");
    this.risk = await page.locator("main a[href*='/progression/risks/']").first().getAttribute("href");
  }

  /** What somebody says is wrong in an assessment, waiting for its answer. */
  async disagree(page, address) {
    await page.goto(this.address + address);
    for (const box of await page.locator("main textarea").all()) await box.fill("It says I never go out. I go out on Tuesdays.");
    for (const name of new Set(await page.locator("main input[type=radio]").evaluateAll((radios) => radios.map((one) => one.name)))) await page.locator(`input[name="${name}"]`).first().check();
    const manager = await page.locator("main select").first().locator("option", { hasText: "Jomo Pemberton" }).evaluateAll((options) => options[0]?.value);
    await page.locator("main select").first().selectOption(manager ?? { index: 1 });
    await this.pressFirst(page, "main form button");
    this.disagreement = await page.locator("main a[href*='/disagreements/']:not([href*='/about/'])").last().getAttribute("href");
  }

  /** A form of the public, begun: its beginner is known by a cookie. */
  async startAsking(page) {
    await page.goto(`${this.address}/ask/ask-for-help`);
    await this.pressFirst(page, "main form button");
    this.askStep = new URL(page.url()).pathname;
  }

  /** A newer version of a form, loaded and not yet published. */
  async loadForm(page) {
    const form = await (await this.asking("administrator").get(`${this.address}/admin/forms/home-visit-safety/1/form.json`)).json();
    await page.goto(`${this.address}/admin/forms/home-visit-safety/load`);
    await page.locator("textarea[name=json]").fill(JSON.stringify({ ...form, version: "2", title: `${form.title} (spring)` }));
    await this.pressFirst(page, "main form button");
  }

  /** A finished form that was amended, so that it has two versions. */
  async amendForm(page, finished) {
    await page.goto(`${this.address}${finished}/amend`);
    await page.locator("main textarea").first().fill("The date was wrong");
    await this.pressFirst(page, "main form button");
    const draft = new URL(page.url()).pathname.split("/").slice(0, 4).join("/");
    await page.goto(`${this.address}${draft}/check`);
    await this.pressFirst(page, "main form[action$='/submit'] button");
    this.amended = new URL(page.url()).pathname.split("/").slice(0, 5).join("/");
  }

  /** A document of a page, when this machine can make one. */
  async print(page) {
    await page.goto(`${this.address}/print?page=${encodeURIComponent(this.person)}`);
    await this.pressFirst(page, "main form button");
    this.document = new URL(page.url()).pathname;
    for (let i = 0; i < 60 && !/ready|failed|"done"/.test(await (await this.asking("team_manager").get(`${this.address}${this.document}/state`)).text()); i += 1)
      await page.waitForTimeout(500);
  }

  async pressFirst(page, button) {
    await Promise.all([page.waitForEvent("load"), page.locator(button).first().click()]);
  }

  /** One member of staff opens it; for all others it is still closed. */
  async openRestricted(page) {
    for (const words of familyNames()) {
      this.restricted = /href="(\/break-glass\/\w+)"/.exec(await this.found("contact_worker", words))?.[1];
      if (!this.restricted) continue;
      await page.goto(this.address + this.restricted);
      await page.locator("main textarea").fill("She rang and asked for me by name");
      await this.pressFirst(page, "main form button");
      return;
    }
    assert.fail("no search finds a restricted record in the demo council");
  }

  /** The page of results of a search, as HTML. */
  async found(role, words) {
    this.csrf ??= /name="csrf" value="([^"]+)"/.exec(await (await this.asking(role).get(`${this.address}/people`)).text())[1];
    const answer = await this.asking(role).post(`${this.address}/people/search`, { form: { q: words, csrf: this.csrf } });
    assert.equal(answer.status(), 200);
    return answer.text();
  }

  async close() {
    for (const context of this.contexts.values()) await context.close();
    await this.server.stop();
  }
}

// SPDX-License-Identifier: Apache-2.0
// What the gate must be told about a route. A page without parameters needs no line, and neither does one that some
// page links to. Add a line when the gate names a route, or when the example that a link gives is too poor.
//
//   at      where to look: a path, or a function of the council (see council.mjs) that gives one
//   as      the role to look as; "each" looks as every role that may see it
//   leads   it only leads to another page, for this reason
//   file    it answers with something that is no page: its content type
//   empty   false, with why: a form on this page, or to this address, must not be sent empty
//   unseen  the demo council holds nothing that leads here: which test or journey looks at it
//   lenient [expression, why]: what may be wrong on this page
//   posted  for POST: why no page that the gate looks at has a form for it

export const pages = {
  "/": { as: "each" },
  "/ask/:slug": { at: "/ask/ask-for-help" },
  "/ask/:slug/:step": { at: (council) => council.askStep, as: "asker" },
  "/ask/:slug/check": { at: "/ask/ask-for-help/check", as: "asker" },
  "/ask/:slug/sent/:reference": { at: (council) => council.sent, as: "asker" },
  "/assets/*": { at: (council) => council.stylesheet, file: /^text\/css/ },
  "/break-glass/:person": { at: (council) => council.restricted, as: "team_manager" },
  "/contacts.csv": { file: /^text\/csv/ },
  "/drafts/:draft": { at: (council) => council.draft, as: "team_manager", leads: "to the form that the draft is of" },
  "/drafts/:draft/compare": { at: (council) => `${council.draft}/compare`, as: "team_manager", leads: "to the form: there is nothing to compare" },
  "/forms/drafts/:draft/delete": { at: (council) => `${council.formDraft}/delete`, as: "team_manager", leads: "to where any draft is deleted" },
  "/gallery/:name": { empty: false, why: "its forms are examples that go nowhere", lenient: [[/first press of Tab/, "an example of a part that takes the focus"]] },
  "/language/:code": { at: "/language/en?to=/help", leads: "back to the page, in the language" },
  "/people/:person": { as: "each" },
  "/people/add": { leads: "to the search that comes before adding a person" },
  "/people/search": { leads: "to the search, with an empty box" },
  "/people/new": { leads: "to the search that comes before adding a person" },
  "/people/:person/forms/:response/amend": { at: (council) => `${council.amended}/amend`, as: "team_manager" },
  "/people/:person/forms/:response/compare": { at: (council) => `${council.amended}/compare`, as: "team_manager" },
  "/people/:person/forms/:response/done": { at: (council) => `${council.amended}/done`, as: "team_manager" },
  "/people/:person/forms/:response/versions": { at: (council) => `${council.amended}/versions`, as: "team_manager" },
  "/people/:person/forms/:response/response.json": { file: /^application\/(fhir\+)?json/ },
  "/admin/forms/:form/:version/form.json": { file: /^application\/(fhir\+)?json/ },
  "/print": { at: (council) => `/print?page=${encodeURIComponent(council.person)}`, as: "team_manager" },
  "/print/:document": { at: (council) => council.document, as: "team_manager" },
  "/print/:document/document.pdf": { at: (council) => `${council.document}/document.pdf`, as: "team_manager", file: /^application\/pdf/ },
  "/print/:document/state": { at: (council) => `${council.document}/state`, as: "team_manager", file: /^application\/json/ },
  "/returns/:submission": { at: (council) => council.submission, as: "analyst" },
  "/returns/:submission/state": { at: (council) => `${council.submission}/state`, as: "analyst", file: /^application\/json/ },
  "/returns/:submission/problems.csv": { at: (council) => `${council.submission}/problems.csv`, as: "analyst", file: /^text\/csv/ },
  "/returns/:submission/problems.json": { at: (council) => `${council.submission}/problems.json`, as: "analyst", file: /^application\/json/ },
  "/returns/:submission/quality.csv": { at: (council) => `${council.submission}/quality.csv`, as: "analyst", file: /^text\/csv/ },
  "/returns/:submission/chosen": { at: (council) => `${council.submission}/chosen`, as: "analyst" },
  "/returns/:submission/exclude": { at: (council) => `${council.submission}/exclude`, as: "analyst" },
  "/scoreboard": { as: "each" },
  "/scoreboard/:measure/councils": { at: "/scoreboard/fd-contacts-resolved/councils" },
  "/scoreboard/:measure/councils.csv": { at: "/scoreboard/fd-contacts-resolved/councils.csv", file: /^text\/csv/ },
  "/scoreboard/:measure/figures.csv": { file: /^text\/csv/ },
  "/scoreboard/tables/:table": { at: "/scoreboard/tables/salt-lts001a" },
  "/scoreboard/tables/:table/figures.csv": { at: "/scoreboard/tables/salt-lts001a/figures.csv", file: /^text\/csv/ },
  "/scoreboard/tables/:table/people": { at: "/scoreboard/tables/salt-lts001a/people?age=1&row=0&column=2" },
  "/returns/building": { as: "each" },
  "/people/:person/budget/:account/link": { unseen: "budget_test and journey 21" },
  "/people/:person/eligibility/:determination/give": { unseen: "eligibility_test" },
  "/people/:person/plan/:plan/sign": { unseen: "plan_test and journey 20" },
  "/people/:person/plan/:plan/start": { unseen: "plan_test and journey 20" },
  "/people/:person/support/:service/resume": { unseen: "support_test" },
  "/allocations/:allocation/sheet": { unseen: "allocation_test" },
  "/work/hand-over": { at: (council) => council.handOver, as: "team_manager" },
  "/returns/building/teams/:team": { at: "/returns/building/teams/no-team", as: "team_manager" },
  "/returns/building/teams/:team/list.csv": { at: "/returns/building/teams/no-team/list.csv", as: "team_manager", file: /^text\/csv/ },
  "/appointments/:appointment/letter": { unseen: "journey 14 and appointment_test" },
  "/community/feeds/:load": { unseen: "open_referral_test" },
  "/fund/:secret": { unseen: "journey 21 and budget_pages_test" },
  "/conversations/:conversation/plan": { unseen: "journey 13 and conversation_test" },
  "/people/:person/progression/dips/:dip/answer": { unseen: "journey 12 and progression_test" },
  "/people/:person/progression/dips/:dip/decide": { unseen: "journey 12 and progression_test" },
  "/people/:person/progression/drafts/:draft": { unseen: "progression_test" },
  "/people/:person/thinking/drafts/:draft": { unseen: "thinking_site_test" },
  "/people/:person/thinking/media/:media": { unseen: "thinking_media_test" },
  "/people/:person/thinking/photos/:photo": { unseen: "thinking_site_test" },
  "/people/:person/capacity/drafts/:draft": { unseen: "capacity_site_test" },
  "/people/:person/capacity/decisions/:item/best-interests": { unseen: "capacity_site_test" },
  "/people/:person/plan/drafts/:draft": { unseen: "plan_test" },
  "/people/:person/caring/drafts/:draft": { unseen: "carer_site_test" },
  "/people/:person/eligibility/drafts/:draft": { unseen: "eligibility_site_test" },
  "/people/:person/disagreements/:disagreement": { at: (council) => council.disagreement, as: "team_manager" },
  "/people/:person/progression/risks/:risk": { at: (council) => council.risk, as: "team_manager" },
  "/people/:person/progression/risks/:risk/learning": { at: (council) => `${council.risk}/learning`, as: "team_manager" },
  "/people/:person/disagreements/drafts/:draft": { unseen: "eligibility_test" },
  "/assessments/drafts/:draft": { unseen: "assessment_test" },
  "/assessments/:assessment/talk": { empty: false, why: "its one button begins a draft of the conversation" },
  "/people/:person/reviews/drafts/:draft": { unseen: "review_test" },
  "/short-term/drafts/:draft": { unseen: "short_term_test" },
  "/short-term/looks/:look": { unseen: "short_term_test" },
  "/places/owner/:secret": { unseen: "directory_test" },
  "/places/owner/:secret/right": { unseen: "directory_test" },
  "/places/owner/:secret/stopped": { unseen: "directory_test" },
  "/people/:person/progression/plans/:plan/follow-up": { unseen: "progression_test" },
  "/safeguarding/:handoff": { unseen: "journey 13 and safeguarding_test" },
  "/short-term/:episode/after-death": { unseen: "short_term_test" },
  "/short-term/:episode/cancel": { unseen: "short_term_test" },
  "/short-term/:episode/first-visit": { unseen: "journey 11 and short_term_test" },
  "/places/:place": { at: (council) => council.place },
  "/introductions.csv": { file: /^text\/csv/ },
  "/work.csv": { at: "/work.csv?scope=mine", file: /^text\/csv/ },
  "/discharges/upload/example.csv": { file: /^text\/csv/ },
  "/allocations/drafts/:draft": { unseen: "allocation_test" },
  "/allocations/:allocation/additions": { unseen: "allocation_test" },
  "/allocations/:allocation/areas/:area": { unseen: "allocation_test" },
  "/allocations/grids/:grid/file": { file: /^(application\/toml|text\/csv)/ },
  "/fairness/vignettes/:round": { empty: false, why: "it would close the round that other pages are looked at with" },
  "/fairness/file": { file: /^text\/csv/ },
  "/fairness/calibrations/:calibration/file": { unseen: "fairness_test" },
  "/allocations/grids/:grid/publish": { empty: false, why: "it would publish the draft that other pages are looked at with" },
  "/openreferral": { file: /^application\/json/ },
  "/openreferral/": { file: /^application\/json/ },
  "/openreferral/services": { file: /^application\/json/ },
  "/openreferral/services/:id": { at: (council) => council.openReferral.services, file: /^application\/json/ },
  "/openreferral/taxonomies": { file: /^application\/json/ },
  "/openreferral/taxonomies/:id": { at: (council) => council.openReferral.taxonomies, file: /^application\/json/ },
  "/openreferral/taxonomy_terms": { file: /^application\/json/ },
  "/openreferral/taxonomy_terms/:id": { at: (council) => council.openReferral.taxonomy_terms, file: /^application\/json/ },
  "/openreferral/service_at_locations": { file: /^application\/json/ },
  "/openreferral/service_at_locations/:id": { at: (council) => council.openReferral.service_at_locations, file: /^application\/json/ },
  "/session/time-left": { file: /^application\/json/ },
  "/sign-in/code": { as: "halfway" },
  "/sign-in/set-up": { as: "newcomer" },
  "/scoreboard/figures.csv": { file: /^text\/csv/ },
  "/theme.css": { file: /^text\/css/ },
};

export const changes = {
  "/account/end-other-sessions": "a button that appears when somebody is signed in twice",
  "/account/sessions/:session/end": "a button that appears when somebody is signed in twice",
  "/admin/staff/:staff/unlock": "a button that appears when somebody is locked out",
  "/admin/forms/shipped": "a button that goes when the forms that come with the program are loaded",
  "/forms/drafts/:draft/choose": "a form of the page with both texts",
  "/ask/:slug/compare": "a script sends the form there when two windows hold one draft",
  "/ask/:slug/choose": "a form of the page with both texts",
  "/ask/:slug/delete": "a button that appears when a form was begun before",
  "/drafts/:draft/compare": "a script sends the form there when two windows hold one draft (journey 04)",
  "/places/owner/:secret": "an owner’s own link, made once and shown once (directory_test)",
  "/places/owner/:secret/right": "an owner’s own link (directory_test)",
  "/places/owner/:secret/stopped": "an owner’s own link (directory_test)",
  "/appointments/:appointment/next-done": "a button that appears when something is to follow an appointment (appointment_test)",
  "/fund/:secret": "a provider's own page, reached by a link that is shown once (budget_test and journey 21)",
  "/people/:person/budget/:account/link": "a fund that a provider runs (budget_test and journey 21)",
  "/people/:person/eligibility/:determination/give": "a determination that was just made (eligibility_test)",
  "/people/:person/plan/:plan/sign": "a plan that the person has agreed to (plan_test and journey 20)",
  "/people/:person/plan/:plan/start": "a plan that is signed (plan_test and journey 20)",
  "/people/:person/support/:service/resume": "a service that is suspended (support_test)",
  "/allocations/:allocation/additions": "a starting figure that is being worked out (allocation_test)",
  "/allocations/:allocation/after": "a starting figure that is decided (allocation_test)",
  "/allocations/:allocation/areas/:area": "a starting figure that is being worked out (allocation_test)",
  "/allocations/:allocation/decide": "a starting figure whose levels are all set (allocation_test)",
  "/allocations/:allocation/questions": "a starting figure that stands (allocation_test)",
  "/fairness/calibrations/:calibration": "a form that appears once thirty cases are paired: more than so few people give (fairness_test)",
  "/fairness/vignettes": "a button that appears when no round of vignettes is open (fairness_test)",
  "/conversations/:conversation/plan": "the plan of an open conversation 2 (journey 13)",
  "/conversations/:conversation/plan/:step/done": "a button of the plan of an open conversation 2 (journey 13)",
  "/assessments/:assessment/look": "a button beside what stood on an assessment that was amended (assessment_test)",
  "/safeguarding/:handoff/received": "a button of a hand-off that waits for its receipt (journey 13)",
  "/reviews/spread": "a form that appears when a month holds too many (review_test)",
  "/short-term/:episode/after-death": "a button that appears after a death (short_term_test)",
  "/short-term/:episode/cancel": "a state of an episode (short_term_test)",
  "/short-term/:episode/first-visit": "a state of an episode (journey 11)",
  "/outcomes/look": "a script sends the form there while somebody types (outcome_site_test)",
  "/people/:person/community/gap": "a button that appears when nothing fits (introduction_test)",
  "/people/:person/introductions/choose": "a button beside each place that was found (journey 10)",
  "/people/:person/progression/dips/:dip/answer": "a dip that nobody has answered (journey 12)",
  "/people/:person/progression/dips/:dip/decide": "temporary help that ends (journey 12)",
  "/people/:person/progression/plans/:plan/follow-up": "a plan that ended (progression_test)",
  "/people/:person/capacity/decisions/:item/best-interests": "a decision that somebody could not make (capacity_site_test)",
  "/community/:place/links/:link/withdraw": "a button beside an owner’s link (directory_test)",
  "/returns/:submission/include": "a button that appears when a return is left out (journey 09)",
  "/drafts/:draft/keep": "a form of the page with both texts (journey 02)",
};

/** Pages that no address of their own leads to: how to get there. */
export const states = [
  {
    name: "people found by a search", as: "team_manager",
    reach: async (page, council) => search(page, council, "smith"),
  },
  {
    name: "nobody found by a search", as: "team_manager",
    reach: async (page, council) => search(page, council, "Zebedee Quillfeather 1/2/1950"),
  },
  {
    name: "the form for a new person", as: "team_manager",
    reach: async (page, council) => {
      await search(page, council, "Zebedee Quillfeather 1/2/1950");
      await press(page, "Add a new person");
    },
  },
  {
    name: "the form for somebody in their life", as: "team_manager",
    reach: async (page, council) => {
      await page.goto(`${council.address}${council.person}/people/find`);
      await Promise.all([page.waitForEvent("load"), page.locator("form[action$='/people/new'] button").first().click()]);
    },
  },
  {
    name: "people whom somebody may be related to", as: "team_manager",
    reach: async (page, council) => {
      await page.goto(`${council.address}${council.person}/people/find`);
      await page.locator("main input[type=text], main input[type=search]").first().fill("smith");
      await Promise.all([page.waitForEvent("load"), page.locator("main form button").first().click()]);
    },
  },
  ...["/", "/people", "/contacts", "/scoreboard"].map((path) => ({
    name: `${path} in Welsh`, as: "welsh",
    reach: (page, council) => page.goto(council.address + path),
  })),
  {
    name: "a record in Welsh", as: "welsh",
    reach: (page, council) => page.goto(council.address + council.person),
  },
  {
    name: "the form for a conversation in Welsh", as: "welsh",
    reach: (page, council) => page.goto(`${council.address}${council.person}/contacts/new`),
  },
  {
    name: "a page that is not there", as: "team_manager", status: 404,
    reach: (page, council) => page.goto(`${council.address}/nowhere`),
  },
];

async function search(page, council, words) {
  await page.goto(`${council.address}/people`);
  await page.getByLabel(/Name, date of birth/).fill(words);
  await press(page, "Search");
}

async function press(page, name) {
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name, exact: true }).first().click()]);
}

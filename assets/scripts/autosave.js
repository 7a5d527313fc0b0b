// SPDX-License-Identifier: Apache-2.0
// Forms with data-autosave on a page: their keepers, what is said about them, and what happens when the page is left.
import { fieldsOf, filled, saveBody, timeWords } from "./draft.js";
import { Keeper } from "./keeper.js";

const patience = 15_000;
/** Browsers refuse a larger body for a request that outlives its page. */
const mostWhenLeaving = 60_000;
const notKept = new Set(["file", "password", "submit", "button"]);
const worries = new Set(["failed", "notSent", "overtaken", "gone", "signedOut", "another"]);

class Draft {
  constructor(form) {
    this.form = form;
    this.address = form.dataset.autosave;
    this.status = form.querySelector("[data-autosave-status]") ?? this.addStatus();
    this.keeper = new Keeper({
      read: () => this.read(),
      send: (what) => this.send(what),
      renew: () => renew(form.ownerDocument),
      told: (state, body) => this.told(state, body),
      version: this.field("version")?.value ?? "",
      unsaved: Boolean(form.ownerDocument.querySelector("main .govuk-error-summary")),
    });
    form.addEventListener("input", () => this.keeper.typed());
    form.addEventListener("change", () => this.keeper.typed());
    form.addEventListener("submit", (event) => this.submitted(event));
  }

  addStatus() {
    const status = document.createElement("p");
    status.className = "app-draft";
    status.setAttribute("role", "status");
    this.form.append(status);
    return status;
  }

  field(name) {
    return this.form.querySelector(`input[name="${name}"]`);
  }

  read() {
    const names = [...this.form.elements].filter((one) => !notKept.has(one.type)).map((one) => one.name);
    return fieldsOf(new FormData(this.form).entries(), names);
  }

  async send({ fields, version, leaving }) {
    const body = saveBody(fields, version, this.field("csrf")?.value ?? "");
    const answer = await fetch(this.address, {
      method: "POST",
      body,
      headers: { Accept: "application/json" },
      credentials: "same-origin",
      redirect: "manual",
      keepalive: leaving && body.toString().length < mostWhenLeaving,
      signal: leaving ? undefined : AbortSignal.timeout(patience),
    });
    return { status: answer.type === "opaqueredirect" ? 0 : answer.status, body: await answer.json().catch(() => ({})) };
  }

  told(state, body) {
    const words = this.form.dataset;
    if (state === "saved") {
      const version = this.field("version");
      if (version) version.value = this.keeper.version;
      this.takeAddress();
      this.say(state, body.words ?? filled(words.draftSaved, body.saved ?? timeWords(new Date())));
    } else if (state === "overtaken") {
      this.say(state, body.words ?? words.draftOvertaken);
      if (body.compare) this.offerComparison(body.compare);
    } else if (state === "gone") this.say(state, body.words ?? words.draftGone);
    else if (state === "signedOut") this.say(state, words.draftSignedOut, "/sign-in", words.draftSignIn);
    else if (state === "another") this.say(state, words.draftAnother);
    else this.say(state, state === "notSent" ? words.draftNotSent : words.draftFailed);
  }

  /** The page's address becomes the draft's own, so that loading it again brings back what was typed. */
  takeAddress() {
    const page = this.form.dataset.draftPage;
    if (!page || window.location.pathname === page) return;
    this.cameFrom ??= window.location.pathname + window.location.search;
    window.history.replaceState(null, "", page);
  }

  say(state, words, address = null, linkWords = "") {
    this.status.classList.toggle("app-draft--worry", worries.has(state));
    this.status.textContent = words ?? "";
    if (!address) return;
    const link = document.createElement("a");
    Object.assign(link, { className: "govuk-link", href: address, target: "_blank", rel: "noopener", textContent: linkWords });
    this.status.append(" ", link);
  }

  /** Sends the whole form to the page that shows both texts side by side. */
  offerComparison(address) {
    const button = document.createElement("button");
    Object.assign(button, { className: "govuk-button govuk-button--secondary", formAction: address, textContent: this.form.dataset.draftCompare });
    this.status.append(" ", button);
  }

  /** Saves before the form is sent, and keeps the page when it would be lost: no network, or signed out. */
  async submitted(event) {
    if (this.going || event.submitter?.hasAttribute("formaction")) return this.keeper.stop();
    event.preventDefault();
    if (this.asking) return undefined;
    this.asking = true;
    const state = this.keeper.pending() ? await this.keeper.save() : await reachable();
    this.asking = false;
    if (state === "failed") return this.told("notSent", {});
    if (state === "signedOut") return undefined;
    this.keeper.stop();
    this.going = true;
    if (this.cameFrom) window.history.replaceState(null, "", this.cameFrom);
    this.form.requestSubmit(event.submitter);
    setTimeout(() => (this.going = false), patience);
    return undefined;
  }
}

async function reachable() {
  const answer = await fetch("/session/time-left", { headers: { Accept: "application/json" }, signal: AbortSignal.timeout(patience) }).catch(() => null);
  return answer ? "quiet" : "failed";
}

/** Whether the same person is signed in again, in another tab; this page then takes the new token. */
async function renew(page) {
  const answer = await fetch("/drafts", { redirect: "manual", headers: { Accept: "text/html" } });
  if (!answer.ok) return "no";
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  const who = (one) => one.querySelector(".app-account__name")?.textContent ?? "";
  if (who(fresh) !== who(page)) return "another";
  const token = fresh.querySelector("input[name=csrf]")?.value;
  if (!token) return "no";
  for (const field of page.querySelectorAll("input[name=csrf]")) field.value = token;
  return "yes";
}

/** Watches every form with data-autosave. `saveNow` resolves when all have been tried. */
export function watchForms(document) {
  const drafts = [...document.querySelectorAll("form[data-autosave]")].map((form) => new Draft(form));
  const saveNow = () => Promise.all(drafts.map((draft) => draft.keeper.save()));
  const goingOn = () => drafts.some((draft) => draft.going);
  document.addEventListener("visibilitychange", () => {
    if (!goingOn()) saveNow();
  });
  window.addEventListener("online", saveNow);
  window.addEventListener("pagehide", () => {
    if (!goingOn()) for (const draft of drafts) draft.keeper.leave();
  });
  window.addEventListener("beforeunload", (event) => {
    const lost = (draft) => draft.keeper.pending() && draft.keeper.state !== "quiet" && draft.keeper.state !== "saved";
    if (!goingOn() && drafts.some(lost) && !document.querySelector(".govuk-exit-this-page")) event.preventDefault();
  });
  return {
    saveNow,
    pending: () => drafts.some((draft) => draft.keeper.pending()),
    /** Where what was typed is found again: the draft's own page once there is one. */
    page: () => drafts.find((draft) => Number(draft.keeper.version) > 0 && draft.form.dataset.draftPage)?.form.dataset.draftPage ?? window.location.pathname + window.location.search,
  };
}

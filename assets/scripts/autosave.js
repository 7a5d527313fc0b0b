// SPDX-License-Identifier: Apache-2.0
import { changedFields, fieldsOf, retryDelay, saveBody, timeWords } from "./draft.js";

const quietTime = 2_000;

/** Saves one form's changed fields to its data-autosave address, two seconds after the last change. */
class Draft {
  constructor(form) {
    this.form = form;
    this.address = form.dataset.autosave;
    this.saved = this.read();
    this.status = form.querySelector("[data-autosave-status]") ?? this.addStatus();
    this.tries = 0;
    this.stopped = false;
    this.busy = null;
    form.addEventListener("input", () => this.later(quietTime));
    form.addEventListener("change", () => this.later(quietTime));
    form.addEventListener("submit", () => this.stop());
  }

  addStatus() {
    const status = document.createElement("p");
    status.className = "app-draft";
    status.setAttribute("role", "status");
    this.form.append(status);
    return status;
  }

  read() {
    const names = [...this.form.elements].filter((one) => one.type !== "file" && one.type !== "submit").map((one) => one.name);
    return fieldsOf(new FormData(this.form).entries(), names);
  }

  later(wait) {
    if (this.stopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), wait);
  }

  stop() {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  /** One save at a time; what is typed meanwhile goes in the next one. */
  async save() {
    clearTimeout(this.timer);
    if (this.stopped) return;
    if (this.busy) {
      await this.busy;
      if (this.stopped) return;
    }
    const now = this.read();
    const changed = changedFields(this.saved, now);
    if (changed.size === 0) return;
    this.busy = this.send(changed, now);
    await this.busy;
    this.busy = null;
  }

  async send(changed, now) {
    try {
      const answer = await fetch(this.address, {
        method: "POST",
        body: saveBody(changed, this.field("version")?.value ?? "", this.field("csrf")?.value ?? ""),
        headers: { Accept: "application/json" },
        credentials: "same-origin",
        redirect: "manual",
        keepalive: true,
      });
      await this.answered(answer, now);
    } catch {
      this.failed();
    }
  }

  field(name) {
    return this.form.querySelector(`input[name="${name}"]`);
  }

  async answered(answer, now) {
    if (answer.ok) {
      const body = await answer.json().catch(() => ({}));
      const version = this.field("version");
      if (version && body.version !== undefined) version.value = String(body.version);
      this.saved = now;
      this.tries = 0;
      this.say(`Draft saved at ${body.saved ?? timeWords(new Date())}`);
    } else if (answer.status === 409) {
      const body = await answer.json().catch(() => ({}));
      this.stop();
      this.say(body.words ?? "Someone else has changed this since you opened it. Your words are still on this page.", null, null, true);
      if (body.compare) this.offerComparison(body.compare);
    } else if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) {
      this.stop();
      this.say("You have been signed out, so this draft is not being saved. Keep this page open and sign in.", "/sign-in", "Sign in in a new tab");
    } else if (answer.status === 404 || answer.status === 422) {
      const body = await answer.json().catch(() => ({}));
      this.stop();
      this.say(body.words ?? "This draft is no longer kept. Your words are still on this page.", null, null, true);
    } else {
      this.failed();
    }
  }

  /** Sends the whole form to the page that shows both texts side by side. */
  offerComparison(address) {
    const button = document.createElement("button");
    button.className = "govuk-button govuk-button--secondary";
    button.formAction = address;
    button.textContent = "Compare the two versions";
    this.status.append(" ", button);
  }

  failed() {
    this.tries += 1;
    this.say("Your draft could not be saved. Keep this page open: it will try again.", null, null, true);
    this.later(retryDelay(this.tries));
  }

  say(words, address = null, linkWords = "", worry = Boolean(address)) {
    this.status.classList.toggle("app-draft--worry", worry);
    this.status.textContent = words;
    if (!address) return;
    const link = document.createElement("a");
    link.className = "govuk-link";
    link.href = address;
    link.target = "_blank";
    link.rel = "noopener";
    link.textContent = linkWords;
    this.status.append(" ", link);
  }
}

/** Watches every form with data-autosave; `saveNow` resolves when all have been tried. */
export function watchForms(document) {
  const drafts = [...document.querySelectorAll("form[data-autosave]")].map((form) => new Draft(form));
  const saveNow = () => Promise.all(drafts.map((draft) => draft.save()));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") saveNow();
  });
  return { saveNow };
}

// SPDX-License-Identifier: Apache-2.0
import { clockWords } from "./draft.js";

const channelName = "stepwise-session";
const askEvery = 53_000;
const warnAt = 120;
const spokenAt = [120, 60, 30, 10];
const patience = 5_000;
const pause = (time) => new Promise((done) => setTimeout(done, time));

/** Warns two minutes before the session ends, keeps tabs in step, and saves drafts before sign-out. */
class Session {
  constructor(dialog, drafts) {
    this.dialog = dialog;
    this.drafts = drafts;
    this.clock = dialog.querySelector("[data-session-clock]");
    this.words = dialog.querySelector("[data-session-words]");
    this.channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(channelName);
    this.channel?.addEventListener("message", (event) => this.heard(event.data));
    dialog.querySelector("[data-session-stay]").addEventListener("submit", (event) => this.stay(event));
    dialog.addEventListener("cancel", (event) => this.stay(event));
    for (const form of document.querySelectorAll('form[action="/sign-out"]')) form.addEventListener("submit", (event) => this.signOut(event));
    this.setSeconds(Number(dialog.dataset.secondsLeft));
    this.tell();
    setInterval(() => this.ask(), askEvery);
    setInterval(() => this.tick(), 1_000);
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") this.ask();
    });
  }

  setSeconds(seconds) {
    if (!Number.isFinite(seconds)) return;
    this.ends = Date.now() + seconds * 1_000;
    if (seconds > warnAt && this.dialog.open) this.dialog.close();
    if (seconds > 0 && this.left) {
      this.left = false;
      this.drafts.saveNow();
    }
  }

  tell() {
    this.channel?.postMessage({ ends: this.ends });
  }

  heard(data) {
    if (data?.save) this.drafts.saveNow();
    if (data?.ended) this.end();
    if (Number.isFinite(data?.ends) && data.ends > this.ends) this.setSeconds((data.ends - Date.now()) / 1_000);
  }

  async ask() {
    try {
      const answer = await fetch("/session/time-left", { headers: { Accept: "application/json" }, redirect: "manual", signal: AbortSignal.timeout(patience) });
      if (answer.ok) this.setSeconds((await answer.json()).seconds);
      else if (answer.type === "opaqueredirect" || answer.status === 401) this.setSeconds(0);
    } catch {
      // The network may be back in time; the clock here goes on.
    }
  }

  async stay(event) {
    event.preventDefault();
    const form = this.dialog.querySelector("[data-session-stay]");
    try {
      const answer = await fetch(form.getAttribute("action"), {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        headers: { Accept: "application/json" },
        redirect: "manual",
      });
      if (!answer.ok) return this.leave();
      this.setSeconds((await answer.json()).seconds);
      this.tell();
      if (this.dialog.open) this.dialog.close();
    } catch {
      this.words.textContent = this.dialog.dataset.stayFailed ?? "";
    }
  }

  tick() {
    const left = (this.ends - Date.now()) / 1_000;
    if (left > warnAt) return;
    if (left <= 0) {
      this.end();
      return;
    }
    if (!this.dialog.open) this.warn();
    this.clock.textContent = clockWords(left);
    const spoken = spokenAt.filter((at) => at >= left - 1).pop();
    if (spoken && spoken !== this.spoken) this.words.textContent = this.dialog.dataset[`at${spoken}`] ?? "";
    this.spoken = spoken;
  }

  warn() {
    this.drafts.saveNow();
    this.dialog.showModal();
  }

  /** The clock of a tab that slept is not believed, nor another tab's word: work elsewhere may have kept the session. */
  async end() {
    if (this.ending || this.left) return;
    this.ending = true;
    await this.ask();
    this.ending = false;
    if (this.ends <= Date.now()) this.leave();
  }

  /** Every tab saves its drafts before the session is ended. */
  async signOut(event) {
    event.preventDefault();
    this.channel?.postMessage({ save: true });
    await Promise.race([Promise.all([this.drafts.saveNow(), pause(this.channel ? 300 : 0)]), pause(2_000)]);
    event.target.submit();
  }

  /** Drafts first, for at most two seconds. The page asked for again leads to sign-in and back; what could not be saved
   *  keeps its page. */
  async leave() {
    if (this.left) return;
    this.left = true;
    this.channel?.postMessage({ ended: true });
    await Promise.race([this.drafts.saveNow(), pause(2_000)]);
    if (!this.drafts.pending()) window.location.assign(this.drafts.page());
    else if (this.dialog.open) this.dialog.close();
  }
}

/** A page of nobody signed in has other tabs ask whether they still are. */
export function watchSession(document, drafts) {
  const dialog = document.getElementById("session-dialog");
  if (!dialog && typeof BroadcastChannel !== "undefined") new BroadcastChannel(channelName).postMessage({ ended: true });
  if (dialog && typeof dialog.showModal === "function") return new Session(dialog, drafts);
  return null;
}

// SPDX-License-Identifier: Apache-2.0
import { durationWords } from "./draft.js";

const askEvery = 53_000;
const warnAt = 120;

/** Warns two minutes before the session ends, keeps tabs in step, and saves drafts before sign-out. */
class Session {
  constructor(dialog, saveDrafts) {
    this.dialog = dialog;
    this.saveDrafts = saveDrafts;
    this.clock = dialog.querySelector("[data-session-clock]");
    this.words = dialog.querySelector("[data-session-words]");
    this.channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("stepwise-session");
    this.channel?.addEventListener("message", (event) => this.heard(event.data));
    dialog.querySelector("[data-session-stay]").addEventListener("submit", (event) => this.stay(event));
    dialog.addEventListener("cancel", (event) => this.stay(event));
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
  }

  tell() {
    this.channel?.postMessage({ ends: this.ends });
  }

  heard(data) {
    if (data?.ended) this.leave();
    if (Number.isFinite(data?.ends) && data.ends > this.ends) this.setSeconds((data.ends - Date.now()) / 1_000);
  }

  async ask() {
    try {
      const answer = await fetch("/session/time-left", { headers: { Accept: "application/json" }, redirect: "manual" });
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
      this.words.textContent = "You could not be kept signed in. Check your connection and try again.";
    }
  }

  tick() {
    const left = (this.ends - Date.now()) / 1_000;
    if (left > warnAt) return;
    if (left <= 0) {
      this.leave();
      return;
    }
    if (!this.dialog.open) this.warn(left);
    this.clock.textContent = durationWords(left);
    if (Math.round(left) % 20 === 0) this.words.textContent = `You will be signed out in ${durationWords(left)}.`;
  }

  warn(left) {
    this.saveDrafts();
    this.words.textContent = `You will be signed out in ${durationWords(left)}.`;
    this.dialog.showModal();
  }

  /** Drafts first, for at most two seconds; the page asked for again leads to sign-in and back here. */
  async leave() {
    if (this.leaving) return;
    this.leaving = true;
    this.channel?.postMessage({ ended: true });
    await Promise.race([this.saveDrafts(), new Promise((done) => setTimeout(done, 2_000))]);
    window.location.assign(window.location.pathname);
  }
}

export function watchSession(document, saveDrafts) {
  const dialog = document.getElementById("session-dialog");
  if (dialog && typeof dialog.showModal === "function") return new Session(dialog, saveDrafts);
  return null;
}

// SPDX-License-Identifier: Apache-2.0
// Keeps one draft: when to save, what to send, and what each answer means. The page and the network are its arguments.
import { changedFields, retryDelay } from "./draft.js";

const quietTime = 2_000;

/**
 * `read()` gives the form's fields; `send({fields, version, leaving})` gives `{status, body}` or throws when there is no
 * network; `renew()` says whether the same person is signed in again; `told(state, body)` shows how things stand.
 * `unsaved`: what the page holds was never taken by the server, as on a page that came back with problems.
 */
export class Keeper {
  constructor({ read, send, renew, told, version, unsaved = false }) {
    Object.assign(this, { read, send, renew, told, version, unsaved });
    this.first = read();
    this.saved = unsaved || !Number(version) ? null : this.first;
    this.state = "quiet";
    this.tries = 0;
    this.busy = null;
    if (unsaved) this.later(quietTime);
  }

  /** What the server does not hold yet. When it holds nothing, everything, as soon as anything was typed. */
  changes(now = this.read()) {
    if (this.saved) return changedFields(this.saved, now);
    return this.unsaved || changedFields(this.first, now).size > 0 ? now : new Map();
  }

  pending() {
    return this.changes().size > 0;
  }

  /** No save is worth trying: someone else's version, or no draft to save to. */
  ended() {
    return this.state === "overtaken" || this.state === "gone";
  }

  typed() {
    if (this.state === "failed" && this.timer) return;
    this.later(quietTime);
  }

  later(wait) {
    clearTimeout(this.timer);
    this.timer = this.ended() ? null : setTimeout(() => this.save(), wait);
  }

  stop() {
    clearTimeout(this.timer);
    this.timer = null;
  }

  /** One save at a time; what is typed meanwhile goes in the next one. Gives the state that it leaves. */
  async save() {
    this.stop();
    while (this.busy) await this.busy;
    if (this.ended()) return this.state;
    this.busy = this.saving();
    await this.busy;
    this.busy = null;
    return this.state;
  }

  async saving() {
    if (this.state === "signedOut" && !(await this.renewed())) return;
    const now = this.read();
    const fields = this.changes(now);
    if (fields.size > 0) await this.ask(fields, now);
  }

  /** The page is going away: there is no time to wait for a save that is under way, which will have made one version more. */
  leave() {
    this.stop();
    const fields = this.changes();
    if (this.ended() || this.state === "signedOut" || fields.size === 0) return;
    const version = this.busy ? String((Number(this.version) || 0) + 1) : this.version;
    this.send({ fields, version, leaving: true }).catch(() => {});
  }

  async renewed() {
    const again = await this.renew().catch(() => "no");
    if (again === "another") this.become("another");
    if (again === "yes") this.state = "quiet";
    return again === "yes";
  }

  async ask(fields, now) {
    try {
      this.answered(await this.send({ fields, version: this.version, leaving: false }), now);
    } catch {
      this.failed();
    }
  }

  answered({ status, body }, now) {
    if (status >= 200 && status < 300) {
      if (body.version !== undefined) this.version = String(body.version);
      this.saved = now;
      this.unsaved = false;
      this.tries = 0;
      this.become("saved", body);
    } else if (status === 409) this.become("overtaken", body);
    else if (status === 0 || status === 401 || status === 403) this.become("signedOut", body);
    else if (status === 404 || status === 413 || status === 422) this.become("gone", body);
    else this.failed();
  }

  failed() {
    this.tries += 1;
    this.become("failed");
    this.later(retryDelay(this.tries));
  }

  become(state, body = {}) {
    this.state = state === "another" ? "signedOut" : state;
    this.told(state, body);
  }
}

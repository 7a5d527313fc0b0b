// SPDX-License-Identifier: Apache-2.0
// Questions that depend on an answer. The server says what is asked: after a change to an answer that decides, the draft is
// saved, the page asked for again, and what is newly asked or no longer asked is put in or taken out. Nothing else moves:
// the place of the cursor and everything typed stay as they are.
import { initAll } from "govuk-frontend";

const keyOf = (place) => place.dataset.place;
const placesIn = (container) => [...container.children].filter((child) => child.dataset.place !== undefined);

/** Makes `old` hold the places that `fresh` holds, in its order; gives those that came and counts those that went. */
function follow(old, fresh) {
  const wanted = placesIn(fresh);
  const keys = new Set(wanted.map(keyOf));
  const gone = placesIn(old).filter((place) => !keys.has(keyOf(place)));
  for (const place of gone) place.remove();
  const here = new Map(placesIn(old).map((place) => [keyOf(place), place]));
  const came = [];
  let last = null;
  for (const place of wanted) {
    let mine = here.get(keyOf(place));
    if (!mine) {
      mine = document.importNode(place, true);
      if (last) last.after(mine);
      else old.prepend(mine);
      came.push(mine);
    }
    last = mine;
  }
  return { came, gone: gone.length };
}

function followAll(form, fresh) {
  const mine = new Map([...form.querySelectorAll("[data-places]")].map((container) => [container.dataset.places, container]));
  const out = { came: [], gone: 0 };
  for (const container of fresh.querySelectorAll("[data-places]")) {
    const old = mine.get(container.dataset.places);
    if (!old?.isConnected) continue;
    const { came, gone } = follow(old, container);
    out.came.push(...came);
    out.gone += gone;
  }
  return out;
}

class Questions {
  constructor(form, drafts) {
    Object.assign(this, { form, drafts, asking: null, again: false });
    this.status = form.querySelector("[data-questions-status]");
    form.querySelector("[data-questions-update]")?.setAttribute("hidden", "");
    form.addEventListener("change", (event) => {
      if (event.target.closest("[data-place]")?.hasAttribute("data-decides")) this.refresh();
    });
  }

  /** One at a time; a change meanwhile asks once more. */
  async refresh() {
    if (this.asking) {
      this.again = true;
      return;
    }
    this.asking = this.ask().catch(() => this.offerButton());
    await this.asking;
    this.asking = null;
    if (!this.again) return;
    this.again = false;
    await this.refresh();
  }

  async ask() {
    await this.drafts.saveNow();
    const answer = await fetch(this.form.action, { headers: { Accept: "text/html" }, credentials: "same-origin", redirect: "manual" });
    const page = answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
    const fresh = page?.querySelector("form[data-questions]");
    const version = (form) => form.querySelector("input[name=version]")?.value;
    if (!fresh || version(fresh) !== version(this.form)) {
      this.offerButton();
      return;
    }
    const { came, gone } = followAll(this.form, fresh);
    for (const place of came) initAll({ scope: place });
    if (this.status && (came.length > 0 || gone > 0)) this.status.textContent = this.status.dataset.changed;
  }

  /** The way without a script is there when this one failed. */
  offerButton() {
    this.form.querySelector("[data-questions-update]")?.removeAttribute("hidden");
  }
}

export function watchQuestions(document, drafts) {
  return [...document.querySelectorAll("form[data-questions][data-autosave]")].map((form) => new Questions(form, drafts));
}

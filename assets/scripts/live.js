// SPDX-License-Identifier: Apache-2.0
const pauseWhenTyping = 700;

/** Parts of a form that the server writes anew while somebody types: `data-live` is the address that the form is sent to. */
export function watchLive(document, send = fetch, pause = pauseWhenTyping) {
  for (const place of document.querySelectorAll("[data-live]")) {
    const form = place.closest("form");
    let wait, latest;
    form.addEventListener("input", () => {
      clearTimeout(wait);
      wait = setTimeout(async () => {
        const body = (latest = new URLSearchParams(new FormData(form)));
        const answer = await send(place.dataset.live, { method: "POST", body, redirect: "error" }).catch(() => null);
        const words = answer?.ok ? await answer.text() : null;
        if (words !== null && body === latest && words !== place.dataset.said) place.innerHTML = place.dataset.said = words;
      }, pause);
    });
  }
}

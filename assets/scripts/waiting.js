// SPDX-License-Identifier: Apache-2.0
const askEvery = 1_500;
const mostTries = 80;

/**
 * A page that waits for something the server is making: asks for `data-waiting` (JSON `{"state", "words"}`) until the state
 * is no longer "waiting", says the words in the page's status, and turns its link into the way to what was made. An answer
 * with a `percent` fills the place's progress bar, and as long as that moves the asking goes on.
 */
export function watchWaiting(document, fetchState = fetch, pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds))) {
  const place = document.querySelector("[data-waiting]");
  return place ? wait(place, fetchState, pause) : null;
}

async function wait(place, fetchState, pause) {
  let percent = 0;
  for (let tries = 0; tries < mostTries; tries += 1) {
    await pause(askEvery);
    const answer = await ask(place.dataset.waiting, fetchState);
    if (answer?.percent > percent) {
      tries = 0;
      percent = place.querySelector("progress").value = answer.percent;
      const words = place.querySelector("[data-waiting-words]");
      if (words.textContent !== answer.words) words.textContent = answer.words;
    }
    if (!answer || answer.state === "waiting") continue;
    place.querySelector("[data-waiting-words]").textContent = answer.words;
    const link = place.querySelector("[data-waiting-link]");
    if (answer.state === "ready") {
      link.setAttribute("href", link.dataset.waitingLink);
      link.textContent = link.dataset.waitingLinkWords;
    }
    return answer.state;
  }
  return "waiting";
}

async function ask(address, fetchState) {
  try {
    const answer = await fetchState(address, { headers: { Accept: "application/json" }, redirect: "manual" });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

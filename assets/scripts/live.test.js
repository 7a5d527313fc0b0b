// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import test from "node:test";
import { watchLive } from "./live.js";

function page(answers) {
  let typed;
  const form = { addEventListener: (_, heard) => (typed = heard) };
  const place = { dataset: { live: "/outcomes/look" }, innerHTML: "before", closest: () => form };
  globalThis.FormData = class {
    *[Symbol.iterator]() {
      yield ["words", "I want to walk"];
    }
  };
  const sent = [];
  const send = async (address, { method, body }) => {
    sent.push([address, method, body.get("words")]);
    const answer = answers[Math.min(sent.length, answers.length) - 1];
    if (answer === "lost") throw new Error("no network");
    return { ok: answer !== "refused", text: async () => answer };
  };
  watchLive({ querySelectorAll: () => [place] }, send, 1);
  return { place, sent, type: () => typed() };
}
const after = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

test("what the server writes takes the place of what was there, once a pause in typing", async () => {
  const { place, sent, type } = page(["<p>one</p>"]);
  type();
  type();
  await after(20);
  assert.deepEqual(sent, [["/outcomes/look", "POST", "I want to walk"]]);
  assert.equal(place.innerHTML, "<p>one</p>");
});

test("words that are the same are not said again", async () => {
  const { place, type } = page(["<p>one</p>"]);
  type();
  await after(20);
  place.innerHTML = "untouched";
  type();
  await after(20);
  assert.equal(place.innerHTML, "untouched");
});

test("without a network, or when it is refused, what was there stays", async () => {
  for (const answer of ["lost", "refused"]) {
    const { place, type } = page([answer]);
    type();
    await after(20);
    assert.equal(place.innerHTML, "before");
  }
});

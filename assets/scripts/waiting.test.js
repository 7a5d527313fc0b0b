// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import test from "node:test";
import { watchWaiting } from "./waiting.js";

function page() {
  const words = { textContent: "Your document is being made." };
  const link = { dataset: { waitingLink: "/print/a/document.pdf", waitingLinkWords: "Open the PDF" }, href: "/print/a", textContent: "Check again", setAttribute: (name, value) => (link[name] = value) };
  const bar = { value: 0 };
  const place = { dataset: { waiting: "/print/a/state" }, querySelector: (selector) => (selector === "progress" ? bar : selector === "[data-waiting-words]" ? words : link) };
  return { words, link, bar, document: { querySelector: () => place } };
}
const answers = (states) => {
  let next = 0;
  return async () => {
    const state = states[Math.min(next++, states.length - 1)];
    if (state === "lost") throw new Error("no network");
    return { ok: state !== "refused", json: async () => ({ state, words: `it is ${state}` }) };
  };
};
const soon = async () => {};

test("a document that becomes ready is announced and its link leads to it", async () => {
  const { words, link, document } = page();
  assert.equal(await watchWaiting(document, answers(["waiting", "lost", "refused", "ready"]), soon), "ready");
  assert.equal(words.textContent, "it is ready");
  assert.equal(link.href, "/print/a/document.pdf");
  assert.equal(link.textContent, "Open the PDF");
});

test("one that failed is announced and the link stays", async () => {
  const { words, link, document } = page();
  assert.equal(await watchWaiting(document, answers(["failed"]), soon), "failed");
  assert.equal(words.textContent, "it is failed");
  assert.equal(link.href, "/print/a");
});

test("it stops asking after a while, so that it keeps no session alive for ever", async () => {
  let asked = 0;
  const { document } = page();
  const state = await watchWaiting(document, async () => ((asked += 1), { ok: true, json: async () => ({ state: "waiting" }) }), soon);
  assert.equal(state, "waiting");
  assert.equal(asked, 80);
});

test("progress fills the bar and keeps the asking up", async () => {
  const { bar, words, document } = page();
  let asked = 0;
  const answer = async () => {
    asked += 1;
    const percent = Math.min(99, Math.floor(asked / 10));
    return { ok: true, json: async () => (asked < 995 ? { state: "waiting", percent, words: `over ${percent - (percent % 25)}` } : { state: "ready", percent: 100, words: "checked" }) };
  };
  assert.equal(await watchWaiting(document, answer, soon), "ready");
  assert.equal(asked, 995);
  assert.equal(bar.value, 100);
  assert.equal(words.textContent, "checked");
});

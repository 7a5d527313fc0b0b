// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import test from "node:test";
import { changedFields, clockWords, fieldsOf, filled, retryDelay, saveBody, timeWords } from "./draft.js";

const names = ["words", "needs", "csrf", "version", ""];

test("only changed fields are sent, with version and token", () => {
  const saved = fieldsOf([["words", "one"], ["needs", "a"]], names);
  const now = fieldsOf([["words", "two"], ["needs", "a"], ["csrf", "t"]], names);
  const body = saveBody(changedFields(saved, now), "4", "token");
  assert.equal(body.toString(), "words=two&version=4&csrf=token");
});

test("the last box unticked is sent empty, so that it is cleared", () => {
  const saved = fieldsOf([["words", "x"], ["needs", "a"]], names);
  const now = fieldsOf([["words", "x"]], names);
  assert.equal(saveBody(changedFields(saved, now), "1", "t").get("needs"), "");
});

test("nothing changed is nothing to send", () => {
  const one = fieldsOf([["needs", "a"], ["needs", "b"]], names);
  assert.equal(changedFields(one, fieldsOf([["needs", "a"], ["needs", "b"]], names)).size, 0);
  assert.equal(changedFields(one, fieldsOf([["needs", "b"], ["needs", "a"]], names)).size, 1);
});

test("files and housekeeping are not part of a draft", () => {
  assert.deepEqual([...fieldsOf([["words", { name: "photo" }], ["version", "3"]], names)], [["words", []], ["needs", []]]);
});

test("waits grow and stop growing", () => {
  assert.deepEqual([1, 2, 3, 4, 9].map(retryDelay), [5_000, 10_000, 20_000, 30_000, 30_000]);
});

test("times are said as people say them", () => {
  const at = (hour, minute) => timeWords(new Date(2026, 0, 1, hour, minute));
  assert.deepEqual([at(0, 5), at(11, 59), at(12, 0), at(15, 4)], ["12:05am", "11:59am", "12:00pm", "3:04pm"]);
  assert.deepEqual([-3, 1, 59.6, 61, 120].map(clockWords), ["0:00", "0:01", "1:00", "1:01", "2:00"]);
  assert.deepEqual([filled("Saved at {0}", "3:04pm"), filled(undefined, "3:04pm")], ["Saved at 3:04pm", "3:04pm"]);
});

// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import test from "node:test";
import { watchUpload } from "./upload.js";

const target = () => {
  const listeners = {};
  return { listeners, addEventListener: (name, listener) => (listeners[name] = listener) };
};

function page(files) {
  const bar = { value: 0 };
  const place = { hidden: true, querySelector: () => bar };
  const words = { textContent: "", dataset: { sending: "being sent", keeping: "being kept", lost: "lost" } };
  const button = { disabled: false };
  const parts = { "input[type=file]": { files }, "[data-upload-progress]": place, "[data-upload-words]": words, "button[type=submit]": button };
  const form = { ...target(), querySelector: (selector) => parts[selector], getAttribute: () => "/returns/upload" };
  const main = { replaced: null, replaceWith: (other) => (main.replaced = other) };
  const summary = { focused: false, setAttribute: () => {}, focus: () => (summary.focused = true) };
  const document = {
    title: "Upload", location: { assign: (to) => (document.went = to) },
    querySelector: (selector) => ({ "[data-upload]": form, main, ".govuk-error-summary": summary })[selector],
    defaultView: { DOMParser: class { parseFromString(text) { return { title: `Error: ${text}`, querySelector: () => "new main" }; } } },
  };
  return { bar, place, words, button, form, main, summary, document };
}

function request() {
  const made = { ...target(), upload: target(), open: (...how) => (made.opened = how), send: (data) => (made.sent = data) };
  return made;
}

function submit(things, made) {
  const event = { prevented: false, preventDefault: () => (event.prevented = true) };
  watchUpload(things.document, function () { return made; }, class {});
  things.form.listeners.submit(event);
  return event;
}

test("a form without a file is sent as it is, so that the server says what is missing", () => {
  const made = request();
  assert.equal(submit(page([]), made).prevented, false);
  assert.equal(made.opened, undefined);
});

test("sending shows how far it is, then goes where the answer leads", () => {
  const things = page(["a file"]);
  const made = request();
  assert.equal(submit(things, made).prevented, true);
  assert.deepEqual(made.opened, ["POST", "/returns/upload"]);
  assert.equal(things.place.hidden, false);
  assert.equal(things.button.disabled, true);
  assert.equal(things.words.textContent, "being sent");
  made.upload.listeners.progress({ loaded: 30, total: 120 });
  assert.equal(things.bar.value, 25);
  made.upload.listeners.load();
  assert.equal(things.words.textContent, "being kept");
  made.responseURL = "http://stepwise.test/returns/abc?done=kept";
  made.listeners.load();
  assert.equal(things.document.went, made.responseURL);
});

test("a refusal takes the place of the page's main part and is read out", () => {
  const things = page(["a file"]);
  const made = request();
  submit(things, made);
  made.responseURL = "http://stepwise.test/returns/upload";
  made.responseText = "it is here already";
  made.listeners.load();
  assert.equal(things.main.replaced, "new main");
  assert.equal(things.document.title, "Error: it is here already");
  assert.equal(things.summary.focused, true);
});

test("a lost connection is said, and the button works again", () => {
  const things = page(["a file"]);
  const made = request();
  submit(things, made);
  made.listeners.error();
  assert.equal(things.words.textContent, "lost");
  assert.equal(things.place.hidden, true);
  assert.equal(things.button.disabled, false);
});

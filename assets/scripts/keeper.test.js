// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import test, { mock } from "node:test";
import { Keeper } from "./keeper.js";

/** A form with one box and a server that answers as told; nothing waits for a clock but the test's own. */
function desk({ version = "3", unsaved = false, answers = [], renew = async () => "yes" } = {}) {
  const desk = { form: { words: "as it was" }, sent: [], told: [], answers };
  desk.keeper = new Keeper({
    read: () => new Map(Object.entries(desk.form).map(([name, value]) => [name, [value]])),
    send: async ({ fields, version: from, leaving }) => {
      desk.sent.push({ ...Object.fromEntries([...fields].map(([name, values]) => [name, values[0]])), from, leaving });
      const answer = desk.answers.shift() ?? { status: 200, body: { version: Number(from) + 1 } };
      if (answer === "no network") throw new TypeError("fetch failed");
      return answer;
    },
    renew,
    told: (state) => desk.told.push(state),
    version,
    unsaved,
  });
  desk.type = (words) => {
    desk.form.words = words;
    desk.keeper.typed();
  };
  return desk;
}

const withClock = (name, use) =>
  test(name, async () => {
    mock.timers.enable({ apis: ["setTimeout"] });
    const pass = async (time) => {
      mock.timers.tick(time);
      for (let i = 0; i < 20; i += 1) await Promise.resolve();
    };
    try {
      await use(pass);
    } finally {
      mock.timers.reset();
    }
  });

withClock("a save goes two seconds after the last key, with the version it was made from", async (pass) => {
  const { keeper, type, sent } = desk();
  type("a");
  await pass(1_999);
  type("ab");
  await pass(1_999);
  assert.equal(sent.length, 0);
  await pass(1);
  assert.deepEqual(sent, [{ words: "ab", from: "3", leaving: false }]);
  assert.equal(keeper.version, "4");
  assert.equal(keeper.pending(), false);
});

withClock("a draft that the server does not have is sent whole, then only what changed", async (pass) => {
  const one = desk({ version: "0" });
  one.form.other = "untouched";
  one.keeper.first = one.keeper.read();
  await pass(10_000);
  assert.equal(one.sent.length, 0, "opening a page begins no draft");
  one.type("a");
  await pass(2_000);
  one.type("b");
  await pass(2_000);
  assert.deepEqual(one.sent.map(({ words, other }) => [words, other]), [["a", "untouched"], ["b", undefined]]);
});

withClock("a page that came back with problems is saved whole without another key", async (pass) => {
  const { sent } = desk({ unsaved: true });
  await pass(2_000);
  assert.equal(sent.length, 1);
});

withClock("without a network it goes on trying, and then holds the newest words", async (pass) => {
  const one = desk({ answers: ["no network", "no network"] });
  one.type("a");
  await pass(2_000);
  one.type("ab");
  await pass(5_000);
  assert.deepEqual(one.told, ["failed", "failed"]);
  assert.ok(one.keeper.pending());
  await pass(10_000);
  assert.deepEqual(one.told.at(-1), "saved");
  assert.equal(one.sent.at(-1).words, "ab");
  assert.equal(one.keeper.pending(), false);
});

withClock("an overtaken draft is not sent again, and is still unsaved", async (pass) => {
  const one = desk({ answers: [{ status: 409, body: {} }] });
  one.type("a");
  await pass(2_000);
  one.type("b");
  await pass(60_000);
  assert.equal(one.sent.length, 1);
  assert.deepEqual([one.told, one.keeper.pending()], [["overtaken"], true]);
});

for (const status of [0, 401, 403])
  withClock(`signed out (${status}): nothing is sent until the same person is back`, async (pass) => {
    let again = "no";
    const one = desk({ answers: [{ status, body: {} }], renew: async () => again });
    one.type("a");
    await pass(2_000);
    await one.keeper.save();
    again = "another";
    await one.keeper.save();
    assert.equal(one.sent.length, 1);
    again = "yes";
    await one.keeper.save();
    assert.deepEqual(one.told, ["signedOut", "another", "saved"]);
    assert.equal(one.sent.length, 2);
  });

withClock("what is typed while a save is under way goes in the next one, from the next version", async (pass) => {
  const one = desk();
  one.type("a");
  const first = one.keeper.save();
  one.form.words = "ab";
  await Promise.all([first, one.keeper.save()]);
  await pass(0);
  assert.deepEqual(one.sent.map(({ words, from }) => [words, from]), [["a", "3"], ["ab", "4"]]);
});

withClock("leaving during a save sends the rest with the version that the save will make", async () => {
  const one = desk();
  one.type("a");
  const first = one.keeper.save();
  one.form.words = "ab";
  one.keeper.leave();
  await first;
  assert.deepEqual(one.sent[1], { words: "ab", from: "4", leaving: true });
});

withClock("leaving with nothing new sends nothing", async () => {
  const one = desk();
  one.keeper.leave();
  assert.equal(one.sent.length, 0);
});

withClock("a page that comes back to sight twice once somebody is signed in again saves once, and does not overtake itself", async (pass) => {
  const { keeper, type, sent, told } = desk({ answers: [{ status: 401, body: {} }] });
  type("a");
  await pass(2_000);
  assert.deepEqual(told, ["signedOut"]);
  await Promise.all([keeper.save(), keeper.save()]);
  assert.equal(sent.length, 2, "the one that was refused, and one more");
  assert.deepEqual(told, ["signedOut", "saved"]);
});

// What the way to Python does when a worker dies, or lacks a file, at a bad moment. The workers are made up; the way is the page's own.
//   node tests/scripts/core_of_a_page.mjs
import assert from "node:assert/strict";
import { test } from "node:test";
import { Core } from "../../builder/web/boot/core.js";

const READY = ["load", "engine", "program"];

/** A worker that answers as `answers` says, by name and how often it was asked, or else by the name itself; null is no answer. */
class MadeUp {
  static made = [];
  static answers = {};
  asked = [];
  #heard = [];
  constructor() {
    MadeUp.made.push(this);
  }
  addEventListener(kind, listener) {
    if (kind === "message") this.#heard.push(listener);
  }
  postMessage({ id, name }) {
    this.asked.push(name);
    const answer = MadeUp.answers[name]?.(this, this.asked.filter((one) => one === name).length) ?? { value: JSON.stringify({ name }) };
    Promise.resolve(answer).then((given) => setTimeout(() => this.#heard.forEach((listener) => listener({ data: { id, ...given } }))));
  }
  terminate() {
    this.postMessage = () => {};
  }
}
globalThis.Worker = MadeUp;

function pageWith(answers, second = Promise.resolve(new ArrayBuffer(0))) {
  MadeUp.made = [];
  MadeUp.answers = answers;
  const parts = { worker: "", pyodide: "", asm: "", wasm: {}, library: {}, app: [Promise.resolve(new ArrayBuffer(0)), second], facts: {} };
  return new Core(parts, { recovered: "" }, null);
}

test("a first view that lacks a file waits for the rest, though that was asked for before, and keeps its worker", async () => {
  let arrive;
  const core = pageWith(
    { open: (worker) => (worker.asked.includes("later") ? undefined : { error: "failed" }) },
    new Promise((resolve) => (arrive = resolve)),
  );
  await core.start();
  core.complete();
  const view = core.begin({});
  setTimeout(() => arrive(new ArrayBuffer(0)), 20);
  assert.deepEqual(await view, { name: "open" });
  assert.equal(MadeUp.made.length, 1);
  assert.deepEqual(MadeUp.made[0].asked, [...READY, "open", "later", "open"]);
});

test("a view that fails with all files here is not asked of the same worker again", async () => {
  const core = pageWith({ open: (worker) => (worker === MadeUp.made[0] ? { error: "failed" } : undefined) });
  await core.start();
  await core.complete();
  assert.deepEqual(await core.begin({}), { name: "open" });
  assert.deepEqual(
    MadeUp.made.map(({ asked }) => asked),
    [
      [...READY, "later", "open"],
      [...READY, "open"],
    ],
  );
});

test("what comes later is never given to another worker than the one that began without it", async () => {
  let arrive;
  const core = pageWith(
    { open: (worker) => (worker === MadeUp.made[0] ? { error: "died" } : undefined) },
    new Promise((resolve) => (arrive = resolve)),
  );
  await core.start();
  const first = core.complete().catch(({ message }) => message);
  await core.begin({});
  arrive(new ArrayBuffer(0));
  assert.equal(await first, "died");
  await core.complete();
  const [, replaced] = MadeUp.made;
  assert.deepEqual(replaced.asked, [...READY, "open", "later"]);
});

test("a key that a worker died of is answered by the next as by any: the letter first, the focus where it was, then the rest", async () => {
  const key = { type: "input", name: "a", value: "b" };
  const core = pageWith({
    open: () => ({ value: JSON.stringify({ room: "room", focus: "step", more: true, regions: { letter: { order: ["one"], html: { one: "old" } } } }) }),
    atOnce: (worker) =>
      worker === MadeUp.made[0]
        ? { error: "died" }
        : { value: JSON.stringify({ more: true, regions: { letter: { order: ["one"], html: { one: "new" } } } }) },
    rest: () => ({ value: JSON.stringify({ more: false, focus: null, state: "kept", regions: {} }) }),
  });
  await core.start();
  await core.begin({});
  const view = await core.handle(key);
  const regions = { letter: { order: ["one"], html: { one: "new" } } };
  assert.deepEqual(view, { room: "room", focus: null, more: true, regions, heard: [key] });
  assert.deepEqual(MadeUp.made[1].asked, [...READY, "open", "later", "atOnce"]);
  assert.equal((await core.rest()).state, "kept");
});

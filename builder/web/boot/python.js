/** Python in a worker, made of bytes that this page holds: brought up, asked, watched and, if it dies or is done with, buried. */
import { forget, isHere } from "../memory.mjs";
import { arrived, CannotStart } from "./parts.js";
import { shown } from "./shown.js";
import { today } from "./today.js";

/** A worker that is alive but has not answered for this long never will. */
const PATIENCE_MS = 30_000;

const scripts = globalThis.trustedTypes?.createPolicy("appealwright-worker", { createScriptURL: (url) => url });

export class Python {
  #parts;
  #memory;
  #died;
  #worker = null;
  #calls = new Map();
  #lastCall = 0;
  /** Whether the worker has all of its files: a promise of that, or null while nobody asked for more than it began with. */
  #whole = null;
  /** Whether that was kept. */
  #isWhole = false;
  /** Resolves once the worker has what it begins with, or has failed: it takes nothing else before. */
  #standing = null;
  /** Whether it began with a memory: that has the program whole. */
  #remembers = false;

  /**
   * `parts` are promises of what a worker is made of; `parts.release` lets those be read that a worker which remembers can do without. `memory`
   * says where Python's memory may lie to begin from (boot/snapshot.js), or is null. `died` is called once a worker has died by itself.
   */
  constructor(parts, memory, died) {
    this.#parts = parts;
    this.#memory = memory;
    this.#died = died;
  }

  /** Whether the worker has all of its files. */
  get isWhole() {
    return this.#isWhole;
  }

  /** Brings Python up; after this, the first view is a matter of milliseconds. */
  async start() {
    const remembers = this.#memory !== null && (await isHere(this.#memory));
    try {
      await this.#started(remembers);
    } catch (trouble) {
      if (trouble.reason !== "python" || !remembers) throw trouble;
      this.bury();
      await forget(this.#memory);
      await this.#started(false);
    }
  }

  /** Leaves Python's memory for later visits, the sessions that they may open today begun. */
  leave() {
    return this.call("keep", { left: this.#memory, today: today() });
  }

  /** Ends for good: nothing of it stays on the device. */
  async end() {
    this.bury();
    this.#parts = null;
    if (this.#memory) await forget(this.#memory);
  }

  /** Sees to it that the worker has its files: what a first view needs is opened without the rest of them. */
  complete() {
    this.#whole ??= this.#completed();
    return this.#whole;
  }

  async #completed() {
    const { library, app, letters, release } = this.#parts;
    const [worker, remembers] = [this.#worker, this.#remembers];
    release?.();
    await this.#standing;
    const rest = remembers ? await arrived({ library }) : await Promise.all([...(await app).slice(1), ...(letters ? [letters] : [])]);
    // What comes later is for the worker that began without it: another one, in its place by now, is asked anew.
    if (worker !== this.#worker) throw new Error("died");
    await this.call(remembers ? "files" : "later", rest);
    if (worker === this.#worker) this.#isWhole = true;
  }

  /** The worker's answer. Fails with what went wrong there, or with "died" where there is no worker or it ends first. */
  call(name, payload) {
    if (!this.#worker) return Promise.reject(new Error("died"));
    const id = ++this.#lastCall;
    this.#worker.postMessage({ id, name, payload });
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => this.bury(), PATIENCE_MS);
      this.#calls.set(id, { resolve, reject, late });
    });
  }

  /** Ends the worker, unless another one is in its place by now. What it was asked fails. */
  bury(worker = this.#worker) {
    worker?.terminate();
    if (worker !== this.#worker) return;
    this.#worker = null;
    for (const id of [...this.#calls.keys()]) this.#settle({ id, error: "died" });
  }

  /** Python in a worker, which begins with what is here: where it `remembers`, with the memory that an earlier visit left. */
  async #started(remembers) {
    const { info, language, worker: code, pyodide, asm, wasm, library, app, facts, messages, release } = this.#parts;
    const address = await code;
    await shown; // in a page that is opened ahead, no worker runs
    const worker = new Worker(scripts ? scripts.createScriptURL(address) : address, { type: "module" });
    this.#worker = worker;
    worker.addEventListener("message", ({ data }) => this.#settle(data));
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.bury(worker);
    });
    this.#whole = null;
    this.#isWhole = false;
    this.#remembers = remembers;
    if (!remembers) release?.();
    let stands;
    this.#standing = new Promise((resolve) => (stands = resolve));
    try {
      await this.call("load", { pyodide: await pyodide, asm: await asm, memory: remembers ? this.#memory : null });
      await this.call("engine", { info, language, wasm: await wasm, library: remembers ? null : await library });
      if (!remembers) await this.call("program", { app: await (await app)[0], ...(await arrived({ facts, messages })) });
    } catch (trouble) {
      throw trouble instanceof CannotStart ? trouble : new CannotStart("python");
    } finally {
      stands();
    }
    if (remembers) performance.mark("restored");
    this.#watch(worker).catch(() => {});
  }

  /** A worker that the browser kills says nothing. But it holds a lock while it lives, so we get the lock when it dies. */
  async #watch(worker) {
    await shown; // a page that is opened ahead gets no locks
    if (worker !== this.#worker || !navigator.locks) return;
    const lifeline = crypto.randomUUID();
    if (await this.call("hold", lifeline)) await navigator.locks.request(lifeline, () => this.#mourned(worker));
  }

  #mourned(worker) {
    if (worker !== this.#worker) return;
    this.bury(worker);
    this.#died();
  }

  #settle({ id, value, error }) {
    const call = this.#calls.get(id);
    if (!call) return;
    this.#calls.delete(id);
    clearTimeout(call.late);
    if (error) call.reject(new Error(error));
    else call.resolve(value);
  }
}

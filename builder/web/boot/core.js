/** The way to Python: one worker, made of bytes this page holds, and made again from the last known state if it dies. */
import { forget, isHere } from "../memory.mjs";
import { arrived, CannotStart } from "./parts.js";
import { shown } from "./shown.js";
import { today } from "./today.js";

/** A worker that is alive but has not answered for this long never will. */
const PATIENCE_MS = 30_000;

const scripts = globalThis.trustedTypes?.createPolicy("appealwright-worker", { createScriptURL: (url) => url });

export class Core {
  #parts;
  #words;
  #memory;
  #worker = null;
  /** Whether a worker is ready in place of one that died by itself: a promise of that, or null. */
  #spare = null;
  #calls = new Map();
  #lastCall = 0;
  #options = null;
  #state = null;
  /** What was heard since that state. */
  #since = [];
  /** How much was typed or pressed that has no answer yet. */
  #unheard = 0;
  /** What the person had when an example took its place. */
  #aside = null;
  /** Whether the worker has all of its files: a promise of that, or null while nobody asked for more than it began with. */
  #whole = null;
  /** Whether that was kept. */
  #isWhole = false;
  /** Resolves once the worker has what it begins with, or has failed: it takes nothing else before. */
  #standing = null;
  /** Whether it began with a memory: that has the program whole. */
  #remembers = false;

  /**
   * `parts` are promises of what a worker is made of; `parts.release` lets those be read that a worker which remembers can do without. `words.recovered` is said to the person when something they did could not be carried
   * out. `memory` says where Python's memory may lie to begin from (boot/snapshot.js), or is null.
   */
  constructor(parts, words, memory) {
    this.#parts = parts;
    this.#words = words;
    this.#memory = memory;
  }

  /** Whether anything would be lost if the page went away now. */
  get holdsAnswers() {
    return this.#aside ? this.#aside.state !== null : this.#state !== null || this.#since.length > 0 || this.#unheard > 0;
  }

  /** Brings Python up; after this, the first view is a matter of milliseconds. */
  async start() {
    const remembers = this.#memory !== null && (await isHere(this.#memory));
    try {
      await this.#started(remembers);
    } catch (trouble) {
      if (trouble.reason !== "python" || !remembers) throw trouble;
      this.#bury();
      await forget(this.#memory);
      await this.#started(false);
    }
  }

  /** Leaves Python's memory for later visits, the sessions that they may open today begun; not once there may be an answer in it. */
  async keep() {
    if (!this.#options) await this.complete();
    if (!this.#options) await this.#call("keep", { left: this.#memory, today: today() });
  }

  /** Has Python do what a visit does, with invented cases, so that the browser compiles it. Nothing comes of it. */
  rehearse() {
    return this.#call("rehearse");
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
      this.#bury(worker);
    });
    this.#whole = null;
    this.#isWhole = false;
    this.#remembers = remembers;
    if (!remembers) release?.();
    let stands;
    this.#standing = new Promise((resolve) => (stands = resolve));
    try {
      await this.#call("load", { pyodide: await pyodide, asm: await asm, memory: remembers ? this.#memory : null });
      await this.#call("engine", { info, language, wasm: await wasm, library: remembers ? null : await library });
      if (!remembers) await this.#call("program", { app: await (await app)[0], ...(await arrived({ facts, messages })) });
    } catch (trouble) {
      throw trouble instanceof CannotStart ? trouble : new CannotStart("python");
    } finally {
      stands();
    }
    if (remembers) performance.mark("restored");
    this.#watch(worker).catch(() => {});
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
    await this.#call(remembers ? "files" : "later", rest);
    if (worker === this.#worker) this.#isWhole = true;
  }

  /** A worker that the browser kills says nothing. But it holds a lock while it lives, so we get the lock when it dies. */
  async #watch(worker) {
    await shown; // a page that is opened ahead gets no locks
    if (worker !== this.#worker || !navigator.locks) return;
    const lifeline = crypto.randomUUID();
    if (await this.#call("hold", lifeline)) await navigator.locks.request(lifeline, () => this.#replace(worker));
  }

  /** Goes on from a state that was kept, once the session is opened. */
  resume(state) {
    this.#state = state;
  }

  /** The first view: the person's own, or at once the example that they chose. */
  begin(options, example) {
    this.#options = options;
    return example ? this.showExample(example) : this.#openedAnew(options);
  }

  /** The first view of a session. The options are kept, to begin again from if the worker dies. */
  async open(options) {
    this.#options = options;
    await this.#spare;
    this.#spare = null;
    this.#since = [];
    const asked = JSON.stringify({ ...options, state: this.#state });
    if (this.#state !== null) await this.complete();
    const wasWhole = this.#isWhole;
    try {
      return JSON.parse(await this.#call("open", asked));
    } catch (trouble) {
      if (wasWhole || trouble.message === "died") throw trouble;
      await this.complete();
      return JSON.parse(await this.#call("open", asked));
    }
  }

  /** Shows an invented example. What the person has is set aside. */
  async showExample(example) {
    this.#aside ??= { options: this.#options, state: this.#state };
    this.#state = null;
    return this.#openedAnew({ ...this.#aside.options, example });
  }

  /** Leaves the example, of which nothing stays; what was set aside comes back. */
  async leaveExample() {
    const { options, state } = this.#aside;
    this.#aside = null;
    this.#state = state;
    return this.#openedAnew(options);
  }

  /** Forgets this person and begins with the next, in a worker that never knew the one before. Who writes stays as it was. */
  async nextPerson() {
    this.#options = { ...(this.#aside?.options ?? this.#options), draft_lost: false };
    this.#state = this.#aside = null;
    return this.#reopened();
  }

  /**
   * The view after an event, or what the eye waits for of it: where it says that there is `more`, `rest` has the rest.
   * Never fails: what cannot be carried out leaves what was before, and says so.
   */
  async handle(event) {
    this.#unheard++;
    try {
      return await this.#handled(event).catch((trouble) => this.#recovered(trouble, event));
    } finally {
      this.#unheard--;
    }
  }

  /** What the views since the last whole one left out. Never fails either. */
  async rest() {
    try {
      return await this.#viewed("rest");
    } catch (trouble) {
      return this.#recovered(trouble);
    }
  }

  /** What was found in a pasted letter, as markup. It needs no session, and leaves nothing to go on from. */
  async check(request) {
    try {
      await this.complete();
      return await this.#call("check", JSON.stringify(request));
    } catch (trouble) {
      if (trouble.message !== "died") throw trouble;
      this.#bury();
      await this.start();
      await this.complete();
      return this.#call("check", JSON.stringify(request));
    }
  }

  /** A finished file: { name, mime, data }. */
  async exportFile(request) {
    try {
      return await this.#asked("export", JSON.stringify(request));
    } catch (trouble) {
      if (trouble.message !== "died") throw trouble;
      await this.#reopened();
      return this.#call("export", JSON.stringify(request));
    }
  }

  /** Python's own attempt to ask for the address: `pythonRefused`, unless the lock has a hole. */
  knock(address) {
    return this.#call("knock", address);
  }

  /** Forgets everything: the worker's memory, what was kept to revive it, and the page itself. */
  async erase() {
    this.#bury();
    this.#state = this.#aside = this.#options = this.#parts = null;
    document.body.replaceChildren();
    if (this.#memory) await forget(this.#memory);
    globalThis.guard.leave();
  }

  async #handled(event) {
    const view = await this.#viewed("atOnce", JSON.stringify(event));
    if (view.more) this.#since.push(event);
    return view;
  }

  async #viewed(name, payload) {
    const view = JSON.parse(await this.#asked(name, payload));
    if (view.state) [this.#state, this.#since] = [view.state, []];
    return view;
  }

  /** The view of another worker that has heard what this one had heard; of `event` too, if this one died by itself. */
  async #recovered({ message }, event) {
    const heard = this.#since;
    if (message === "died") {
      const view = await this.#heardAgain(event ? [...heard, event] : heard).catch(() => null);
      if (view) return view;
    }
    const view = await this.#wholeAgain(heard).catch(() => this.#reopened());
    return { ...view, announce: this.#words.recovered };
  }

  /** What the eye waits for first, as after any event. The focus stays where it is: the first view of a session would move it. */
  async #heardAgain(events) {
    let view = await this.#reopened();
    for (const event of events) view = onTopOf(view, await this.#handled(event));
    return { ...view, ...(view.more && { focus: null }), heard: events };
  }

  async #wholeAgain(events) {
    const view = await this.#heardAgain(events);
    return view.more ? onTopOf(view, await this.#viewed("rest")) : view;
  }

  #openedAnew(options) {
    return this.open(options).catch(() => this.#reopened());
  }

  async #reopened() {
    if (!(await this.#spare)) {
      this.#bury();
      await this.start();
    }
    return this.open(this.#options);
  }

  /** Brings the next worker up as soon as one has died: the person's next keystroke then waits for little of it. */
  #replace(worker) {
    if (worker !== this.#worker) return;
    this.#bury(worker);
    if (this.#options) this.#spare = this.start().then(
      () => true,
      () => false,
    );
  }

  /** A call to the session that is open. A worker in reserve knows of none yet. */
  async #asked(name, payload) {
    if (this.#spare) throw new Error("died");
    await this.complete();
    return this.#call(name, payload);
  }

  #call(name, payload) {
    if (!this.#worker) return Promise.reject(new Error("died"));
    const id = ++this.#lastCall;
    this.#worker.postMessage({ id, name, payload });
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => this.#bury(), PATIENCE_MS);
      this.#calls.set(id, { resolve, reject, late });
    });
  }

  #settle({ id, value, error }) {
    const call = this.#calls.get(id);
    if (!call) return;
    this.#calls.delete(id);
    clearTimeout(call.late);
    if (error) call.reject(new Error(error));
    else call.resolve(value);
  }

  #bury(worker = this.#worker) {
    worker?.terminate();
    if (worker !== this.#worker) return;
    this.#worker = null;
    for (const id of [...this.#calls.keys()]) this.#settle({ id, error: "died" });
  }
}

/** A changed-parts-only view laid over the whole view it followed. */
function onTopOf(whole, view) {
  const regions = { ...whole.regions };
  for (const [name, { order, html }] of Object.entries(view.regions ?? {})) {
    regions[name] = { order, html: { ...whole.regions[name]?.html, ...html } };
  }
  return { ...whole, ...view, room: view.room ?? whole.room, regions };
}

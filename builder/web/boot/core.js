/** A session that outlives its worker: what the person has is kept here, and Python is brought to it again if it dies. */
import { Python } from "./python.js";

export class Core {
  #python;
  #words;
  /** Whether a worker is ready in place of one that died by itself: a promise of that, or null. */
  #spare = null;
  #options = null;
  #state = null;
  /** What was heard since that state. */
  #since = [];
  /** How much was typed or pressed that has no answer yet. */
  #unheard = 0;
  /** What the person had when an example took its place. */
  #aside = null;

  /** `parts` and `memory` as for Python (boot/python.js). `words.recovered` is said to the person when something they did could not be carried out. */
  constructor(parts, words, memory) {
    this.#python = new Python(parts, memory, () => this.#replace());
    this.#words = words;
  }

  /** Whether anything would be lost if the page went away now. */
  get holdsAnswers() {
    return this.#aside ? this.#aside.state !== null : this.#state !== null || this.#since.length > 0 || this.#unheard > 0;
  }

  /** Brings Python up; after this, the first view is a matter of milliseconds. */
  start() {
    return this.#python.start();
  }

  /** Sees to it that Python has its files: what a first view needs is opened without the rest of them. */
  complete() {
    return this.#python.complete();
  }

  /** Leaves Python's memory for later visits, the sessions that they may open today begun; not once there may be an answer in it. */
  async keep() {
    if (!this.#options) await this.#python.complete();
    if (!this.#options) await this.#python.leave();
  }

  /** Has Python do what a visit does, with invented cases, so that the browser compiles it. Nothing comes of it. */
  rehearse() {
    return this.#python.call("rehearse");
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
    if (this.#state !== null) await this.#python.complete();
    const wasWhole = this.#python.isWhole;
    try {
      return JSON.parse(await this.#python.call("open", asked));
    } catch (trouble) {
      if (wasWhole || trouble.message === "died") throw trouble;
      await this.#python.complete();
      return JSON.parse(await this.#python.call("open", asked));
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
      await this.#python.complete();
      return await this.#python.call("check", JSON.stringify(request));
    } catch (trouble) {
      if (trouble.message !== "died") throw trouble;
      this.#python.bury();
      await this.#python.start();
      await this.#python.complete();
      return this.#python.call("check", JSON.stringify(request));
    }
  }

  /** A finished file: { name, mime, data }. */
  async exportFile(request) {
    try {
      return await this.#asked("export", JSON.stringify(request));
    } catch (trouble) {
      if (trouble.message !== "died") throw trouble;
      await this.#reopened();
      return this.#python.call("export", JSON.stringify(request));
    }
  }

  /** Python's own attempt to ask for the address: `pythonRefused`, unless the lock has a hole. */
  knock(address) {
    return this.#python.call("knock", address);
  }

  /** Forgets everything: the worker's memory, what was kept to revive it, and the page itself. */
  async erase() {
    const ended = this.#python.end();
    this.#state = this.#aside = this.#options = null;
    document.body.replaceChildren();
    await ended;
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
      this.#python.bury();
      await this.#python.start();
    }
    return this.open(this.#options);
  }

  /** Brings the next worker up as soon as one has died: the person's next keystroke then waits for little of it. */
  #replace() {
    if (this.#options) this.#spare = this.#python.start().then(
      () => true,
      () => false,
    );
  }

  /** A call to the session that is open. A worker in reserve knows of none yet. */
  async #asked(name, payload) {
    if (this.#spare) throw new Error("died");
    await this.#python.complete();
    return this.#python.call(name, payload);
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

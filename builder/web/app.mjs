/**
 * The room behind the lock: shows the views that Python answers, and carries the person's events to Python.
 * It holds no words, no rules and no answers. The two secrets that never go to Python are here: a passphrase, a draft's key.
 *
 * `core` is the only way to Python; every call answers a promise:
 *   begin(options, example) and handle(event)  a view (already parsed), or of it what the eye waits for: if there is `more`, then
 *   rest()                           the rest of it
 *   exportFile(request)              { name, mime, data }
 *   showExample(name), leaveExample(), nextPerson()  a view
 *   erase()                          never comes back
 */

import { copy } from "./copy.mjs";
import * as draft from "./draft.mjs";
import { isLocked, locked, unlocked } from "./lockedfile.mjs";
import { openPapers } from "./papers.mjs";
import { share } from "./share.mjs";
import { printSheaf } from "./sheaf.mjs";
import { NARROW, show } from "./views.mjs";

/** From this length on, reading a text takes long enough to say so. */
const LONG_TEXT = 50_000;

/** Opens the room inside `container`, on an example if one is named; resolves when the first question can be answered. */
export async function openRoom(container, core, options, example, reading = {}) {
  const line = new Line(core, (view, waiting) => shown(view, here, waiting));
  const send = (event) => line.send(event);
  const here = { container, core, line, send, file: null, pictures: null, margins: {}, stepped: false, ownsDraft: false, showing: Promise.resolve() };
  container.addEventListener("input", (event) => typed(event, here));
  container.addEventListener("click", (event) => pressed(event, here));
  container.addEventListener("change", (event) => chosenFile(event, here));
  container.addEventListener("submit", (event) => {
    event.preventDefault();
    if (event.target.dataset.region) send({ type: "action", action: "next", target: "" });
  });
  container.addEventListener("animationend", ({ target }) => delete target.parentElement.dataset.changed);
  addEventListener("popstate", () => {
    here.stepped = false;
    send({ type: "action", action: "step-back", target: "" });
  });
  addEventListener("beforeprint", () => setMargins(here.margins));
  NARROW.addEventListener("change", () => send({ type: "layout", narrow: NARROW.matches }));
  // Read anew whenever a session begins: the window may have changed since.
  const chosen = Object.defineProperty({ ...options }, "narrow", { get: () => NARROW.matches, enumerable: true });
  const first = await core.begin(chosen, example);
  here.pictures = openPapers(container, send, reading);
  await opened(first, here);
}

const LARGEST_FILE = 20_000_000;

/** Sends events one at a time, in order. While Python is busy, only the latest value of a field waits. */
class Line {
  #core;
  #answered;
  #waiting = [];
  #draining = null;
  /** Whether the last view left something out. */
  #isOwed = false;

  constructor(core, answered) {
    this.#core = core;
    this.#answered = answered;
  }

  send(event) {
    const last = this.#waiting.at(-1);
    if (event.type === "input" && last?.type === "input" && last.name === event.name) this.#waiting.pop();
    this.#waiting.push(event);
    this.#draining ??= this.#drain();
  }

  /** Asks for what the last view left out, once nothing waits. */
  rest() {
    this.#isOwed = true;
    this.#draining ??= this.#drain();
  }

  /** Resolves when Python has heard everything that was sent. */
  async empty() {
    await this.#draining;
  }

  async #drain() {
    try {
      while (this.#waiting.length > 0 || this.#isOwed) {
        // Where somebody goes on typing, the rest comes with that of the next key.
        const view = await (this.#waiting.length > 0 ? this.#core.handle(this.#waiting.shift()) : this.#core.rest());
        this.#isOwed = Boolean(view.more);
        await this.#answered(view, this.#waiting);
      }
    } finally {
      this.#draining = null;
    }
  }
}

// Events

function typed({ target }, { container, send }) {
  if (!target.name) return;
  if (target.dataset.busy && target.value.length > LONG_TEXT) container.querySelector("[role=status]").textContent = target.dataset.busy;
  const ticks = target.type === "checkbox";
  send({ type: "input", name: target.name, value: ticks && !target.checked ? "" : target.value });
}

function pressed(event, here) {
  const button = event.target.closest("button[data-action], button[data-local]");
  if (!button) return;
  const { action, local, target = "" } = button.dataset;
  if (local) onThisSide[local](button, here);
  else here.send({ type: "action", action, target });
}

/** What only the page can do. */
const onThisSide = {
  async download(button, { core, line, send }) {
    const { document: id, format } = button.dataset;
    try {
      await line.empty();
      saveFile(await core.exportFile({ document: id, format }));
      send({ type: "action", action: "saved", target: "" });
    } catch {
      send({ type: "action", action: "not-saved", target: "" });
    }
  },
  async share(button, { core, line, send }) {
    const { document: id, format } = button.dataset;
    try {
      await line.empty();
      const outcome = await share(await core.exportFile({ document: id, format }));
      if (outcome !== "left") send({ type: "action", action: outcome === "shared" ? "shared" : "not-shared", target: format });
    } catch {
      send({ type: "action", action: "not-saved", target: "" });
    }
  },
  async copy(button, { core, line, send }) {
    const { document: id, format } = button.dataset;
    const file = line.empty().then(() => core.exportFile({ document: id, format }));
    const isThere = await copy(file.then(({ data }) => new Blob([data], { type: "text/plain" })));
    send({ type: "action", action: isThere ? "copied" : "not-copied", target: format });
  },
  /** Browsers offer the page's title as the name of the PDF: for that moment it is the document's. */
  print(button) {
    const { title } = document;
    document.title = button.dataset.title;
    window.print();
    document.title = title;
  },
  async printAll(button, { core, line, send }) {
    try {
      await line.empty();
      printSheaf(await core.exportFile({ document: "packet", format: button.dataset.format }));
    } catch {
      send({ type: "action", action: "not-saved", target: "" });
    }
  },
  example: (button, here) => begun(here, () => here.core.showExample(button.dataset.target)),
  leaveExample: (button, here) => begun(here, () => here.core.leaveExample()),
  async keepFile(button, { core, line, send }) {
    const field = document.getElementById("passphrase");
    try {
      await line.empty();
      const file = await core.exportFile({ document: "answers", format: field.value ? "locked" : "json" });
      if (field.value) file.data = await locked(file.data, field.value);
      saveFile(file);
      field.value = "";
      send({ type: "action", action: "saved", target: "" });
    } catch {
      send({ type: "action", action: "not-saved", target: "" });
    }
  },
  async unlockFile(button, { file, send, pictures }) {
    try {
      const data = await unlocked(file, document.getElementById("unlock").value);
      pictures.forget();
      send({ type: "action", action: "restore", target: new TextDecoder().decode(data) });
    } catch (trouble) {
      send({ type: "action", action: "not-opened", target: trouble.message });
    }
  },
  reveal(button) {
    const field = document.getElementById(button.dataset.target);
    const isHidden = field.type === "password";
    field.type = isHidden ? "text" : "password";
    button.setAttribute("aria-pressed", isHidden);
  },
  async nextPerson(button, here) {
    await draft.erase();
    await here.line.empty();
    const { keeps } = button.dataset;
    const kept = keeps && (await here.core.exportFile({ document: keeps, format: "json" }));
    await here.showing;
    here.file = null;
    here.pictures.forget();
    here.container.replaceChildren();
    await begun(here, () => here.core.nextPerson());
    if (kept) here.send({ type: "action", action: "restore", target: new TextDecoder().decode(kept.data) });
  },
  async erase(button, { core, pictures }) {
    pictures.forget();
    await draft.erase();
    core.erase();
  },
};

/** What stands in the margins of a sheet. Set when there is one to print: on the root, it makes the browser look at the whole page again. */
function setMargins(margins) {
  for (const [name, value] of Object.entries(margins)) document.documentElement.style.setProperty(name, value);
}

/** Shows the first view of another session, once the one before has heard everything. */
async function begun(here, session) {
  await here.line.empty();
  await opened(await session(), here);
}

/** Shows a first view; what it left out comes as soon as nobody types. */
async function opened(view, here) {
  await shown(view, here);
  if (view.more) here.line.rest();
}

/** Shows a view once the one before stands, and keeps or erases the draft as it says. */
async function shown(view, here, waiting) {
  const { container, send } = here;
  // One that could not be shown holds up none after it.
  here.showing = here.showing.catch(() => {}).then(() => show(container, view, waiting));
  await here.showing;
  here.margins = view.print ?? here.margins;
  if (view.can_go_back && !here.stepped) {
    globalThis.guard.step();
    here.stepped = true;
  }
  if (view.draft === "keep") kept(view, here).catch(({ message }) => send({ type: "action", action: "no-draft", target: message }));
  else if (view.draft === "erase") draft.erase();
}

/** Keeps the draft, but never in place of one that this tab did not open: another tab, or an earlier visit, may need that. */
async function kept({ room, state }, here) {
  here.ownsDraft ||= Boolean(room) || !(await draft.exists());
  if (!here.ownsDraft) throw new Error("other");
  await draft.keep(state);
}

async function chosenFile({ target }, here) {
  if (target.id !== "restore" || target.files.length === 0) return;
  const [file] = target.files;
  target.value = "";
  if (file.size > LARGEST_FILE) {
    // Far too large for a saved file or a record, it is not even read: it could take all of the memory.
    here.send({ type: "action", action: "not-opened", target: "record_too_large" });
    return;
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  here.file = isLocked(bytes) ? bytes : null;
  if (here.file) here.send({ type: "action", action: "locked", target: "" });
  else {
    here.pictures.forget();
    here.send({ type: "action", action: "restore", target: new TextDecoder().decode(bytes) });
  }
}

function saveFile({ name, mime, data }) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([data], { type: mime }));
  link.download = name;
  link.click();
  // The browser reads the blob after the click; it is let go once that is surely done.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

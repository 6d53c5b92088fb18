/**
 * Python's side of the lock. This module runs from a blob, inherits the page's sealed policy, and is handed every byte it needs:
 * the compiled runtime, the archives, the addresses of two more blobs. It answers calls and decides nothing.
 */
import { opened, write } from "./memory.mjs";

/** Pyodide wants an address to look for its files under; everything it asks for there is answered from memory. */
const NOWHERE = "https://nowhere.invalid/";

let browser = null;

/** Pyodide tries it to learn what kind of worker this is; the policy's refusal would stand in the console. */
self.importScripts = undefined;
/**
 * What no policy need be trusted with is gone, as in the page (guard.js): what sends packets, and fonts, which a worker of WebKit loads from
 * our own host whatever the policy says.
 */
for (const name of ["WebTransport", "FontFace", "fonts"]) {
  Object.defineProperty(self, name, { value: undefined, writable: false, configurable: false });
}

/** What answers once Python stands: nothing holds the bytes any more that it was made of. */
async function closed() {
  throw new TypeError("the network is closed");
}

/** Pyodide asks for its files by `fetch` and for its runtime by a streaming compile: both are given what we hold. */
function serveFromMemory({ wasm, library }, remembered) {
  self.fetch = async (address) => {
    const url = String(address?.url ?? address);
    if (url.endsWith("/python_stdlib.zip")) return new Response(library ?? "");
    if (url.endsWith("/pyodide.asm.wasm")) return new Response();
    return closed();
  };
  WebAssembly.instantiateStreaming = async (_, imports) => {
    const instance = await WebAssembly.instantiate(wasm, imports);
    ({ memory } = instance.exports);
    remembered?.makeRoom(memory);
    return { module: wasm, instance };
  };
}

/** Where Python works. */
let memory = null;
/** The engine's scripts, and the memory that an earlier visit left, on their way. */
let glue = null;
let remembering = null;

async function loadedPython({ info }, remembered) {
  const [{ loadPyodide }, { default: createPyodideModule }] = await glue;
  // What Python prints could hold an answer; the console is no place for it.
  const silent = { stdout: () => {}, stderr: () => {} };
  // Undocumented, and pinned with the version: with a snapshot Python begins from it, without one it can make one.
  const begun = remembered ? { _loadSnapshot: remembered.asSnapshot(() => remembered.layOn(memory)) } : { _makeSnapshot: true };
  return loadPyodide({ indexURL: NOWHERE, createPyodideModule, lockFileContents: { info, packages: {} }, ...silent, ...begun });
}

/** Files are not part of Python's memory; what is imported later is read from the archive. The bytes are handed over, not copied. */
function putFiles(python, files) {
  for (const [path, body] of Object.entries(files)) python.FS.writeFile(path, new Uint8Array(body), { canOwn: true });
}

/**
 * Imports the program and takes the rows. Nobody reads what Python prints, so its streams are let go of, with 0.4 MB of room for what
 * was on its way. What is imported stays for good: garbage is neither looked for while it is made, nor in it ever after,
 * or a keystroke now and then would wait for a search through half a million things. In what is made later it is looked for once an answer
 * is on its way (`tidied`).
 */
const BEGIN = `
import gc, marshal, os, sys
gc.disable()
sys.stdin = sys.stdout = sys.stderr = sys.__stdin__ = sys.__stdout__ = sys.__stderr__ = None
def taken(path):
    "The content of a file that nobody needs again."
    with open(path, 'rb') as file:
        content = file.read()
    os.remove(path)
    return content
first = taken('/app')
exec(marshal.loads(marshal.loads(first)['/app/shelf.pyc']))
shelf.put(first)
del first
import prepared
patterns = prepared.use(shelf.taken('prepared.bin'))
from appealwright import browser
browser.load(taken('/facts.json'))
gc.freeze()
`;

/** Of the patterns that were compiled at build, those that were asked for are with who asked. */
const LET_GO = "patterns.let_go()";

/** Whether Python's memory can hold an answer, or stems from a snapshot. */
let isSpent = false;

/**
 * Takes a lock and never gives it back: whoever waits for it learns of this worker's death, however it comes. Answers whether it has it: where
 * a site may keep nothing, it gets no locks either.
 */
function heldUntilDeath(name) {
  return new Promise((told) => {
    if (!navigator.locks) told(false);
    navigator.locks?.request(name, () => new Promise(() => told(true))).catch(() => told(false));
  });
}

/** What Python has of the network is the browser's: it asks as any program of this worker could. */
const KNOCK = `
import js
from pyodide.ffi import JsException
try:
    asked = js.XMLHttpRequest.new()
    asked.open("GET", address, False)
    asked.send()
    outcome = "pythonSent"
except JsException:
    outcome = "pythonRefused"
outcome
`;

let interpreter = null;
let spoken = null;

function door() {
  browser ??= interpreter.pyimport("appealwright.browser");
  return browser;
}

const calls = {
  /** Begins to read the engine's scripts, and a memory where it is to begin from one, while the engine itself may still be compiled. */
  load({ pyodide, asm, memory: left }) {
    glue = Promise.all([import(pyodide), import(asm)]);
    remembering = left && opened(left);
    for (const begun of [glue, remembering]) begun?.catch(() => {}); // heard by the start
  },

  /** Starts Python itself. */
  async engine(parts) {
    const remembered = await remembering;
    serveFromMemory(parts, remembered);
    try {
      interpreter = await loadedPython(parts, remembered);
    } finally {
      remembered?.close();
    }
    self.fetch = WebAssembly.instantiateStreaming = closed;
    isSpent = Boolean(remembered);
    spoken = parts.language;
  },

  /** Brings up as much of the program as a first view needs, with the rows and the words of the page; in a memory all of them are. */
  program({ app, facts, messages }) {
    putFiles(interpreter, { "/app": app, "/facts.json": facts, ...(messages && { "/messages.json": messages }) });
    interpreter.runPython(BEGIN);
    if (messages) interpreter.runPython(`browser.learn("${spoken}", taken('/messages.json'))`);
  },

  /** Takes what of the program comes later, in pieces. */
  later(pieces) {
    for (const piece of pieces) {
      putFiles(interpreter, { "/app": piece });
      interpreter.runPython("shelf.put(taken('/app'))");
    }
    isUnready = true;
  },

  /** Puts the library's archive where a Python that remembers looks for what it has not read yet. */
  files({ library }) {
    const [archive] = interpreter.FS.readdir("/lib").filter((name) => name.endsWith(".zip"));
    putFiles(interpreter, { [`/lib/${archive}`]: library });
    isUnready = true;
  },

  hold: heldUntilDeath,

  /** Keeps the memory from before the first answer; nothing where there was one, or where such a memory is what it began from. */
  async keep({ left, today }) {
    if (isSpent) return;
    interpreter.runPython(`${LET_GO}; browser.warm_up("${spoken}", "${today}")`);
    const snapshot = interpreter.makeMemorySnapshot();
    try {
      await write(left, snapshot);
    } finally {
      // As large as Python's own memory: it is let go of now, and not when a browser next looks for garbage.
      snapshot.buffer.transfer?.(0);
    }
  },

  /** What a visit does, with invented cases: the browser then has compiled it. */
  rehearse() {
    interpreter.runPython(`browser.rehearse("${spoken}")`);
  },

  knock(address) {
    const locals = interpreter.toPy({ address });
    const outcome = interpreter.runPython(KNOCK, { globals: locals });
    locals.destroy();
    return outcome;
  },

  open(options) {
    isSpent = true;
    return door().open_at_once(options);
  },

  check(request) {
    isSpent = true;
    return door().check(request);
  },

  atOnce: (event) => browser.at_once(event),
  rest: () => browser.rest(),

  export(request) {
    const file = browser.export(request);
    const { name, mime, data } = file;
    const answer = { name, mime, data: data.toJs() };
    data.destroy();
    file.destroy();
    return answer;
  },
};

/** Milliseconds after an answer: the page has shown it, and the next key is not there yet. */
const LATER = 50;
let pause = 0;
/** Whether there is something to be done in the first pause. */
let isUnready = false;

/** Does what nobody waits for: once, what a first view did without; ever after, Python looks for garbage. */
function rested() {
  try {
    if (isUnready) {
      door().get_ready();
      interpreter.runPython(LET_GO);
    } else browser?.tidy();
  } catch {
    // Nothing hangs on it: what it spares is done when it is needed. An error that went on from here would end the worker.
  }
  isUnready = false;
}

self.addEventListener("message", async ({ data: { id, name, payload } }) => {
  clearTimeout(pause);
  try {
    const value = await calls[name](payload);
    self.postMessage({ id, value });
    clearTimeout(pause);
    pause = setTimeout(rested, LATER);
  } catch {
    // A traceback can quote an answer, so none leaves this worker.
    self.postMessage({ id, error: "failed" });
  }
});

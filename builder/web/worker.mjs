/**
 * Python's side of the lock. This module runs from a blob, inherits the page's sealed policy, and is handed every byte it needs:
 * the compiled runtime, the archives, the addresses of two more blobs. It answers calls and decides nothing.
 */

/** Pyodide wants an address to look for its files under; everything it asks for there is answered from memory. */
const NOWHERE = "https://nowhere.invalid/";

let browser = null;

/** Pyodide asks for its files by `fetch` and for its runtime by a streaming compile: both are given what we hold. */
function serveFromMemory({ runtime, library }) {
  self.fetch = async (address) => {
    const url = String(address?.url ?? address);
    if (url.endsWith("/python_stdlib.zip")) return new Response(library);
    if (url.endsWith("/pyodide.asm.wasm")) return new Response();
    throw new TypeError("the network is closed");
  };
  WebAssembly.instantiateStreaming = async (_, imports) => ({
    module: runtime,
    instance: await WebAssembly.instantiate(runtime, imports),
  });
}

async function loadedPython({ pyodide, asm, info }) {
  const [{ loadPyodide }, { default: createPyodideModule }] = await Promise.all([import(pyodide), import(asm)]);
  // What Python prints could hold an answer; the console is no place for it.
  const silent = { stdout: () => {}, stderr: () => {} };
  return loadPyodide({ indexURL: NOWHERE, createPyodideModule, lockFileContents: { info, packages: {} }, ...silent });
}

/** Takes a lock and never gives it back: whoever waits for it learns of this worker's death, however it comes. */
function heldUntilDeath(name) {
  return new Promise((taken) => {
    if (!navigator.locks) taken();
    navigator.locks?.request(name, () => new Promise(() => taken()));
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

const calls = {
  async start({ app, facts, messages, language, lifeline, ...parts }) {
    serveFromMemory(parts);
    const python = await loadedPython(parts);
    python.FS.writeFile("/app.zip", new Uint8Array(app));
    python.FS.writeFile("/facts.json", new Uint8Array(facts));
    python.runPython("import sys; sys.path.insert(0, '/app.zip')");
    python.runPython("from appealwright import browser; browser.load(open('/facts.json', 'rb').read())");
    interpreter = python;
    browser = python.pyimport("appealwright.browser");
    if (messages) {
      python.FS.writeFile("/messages.json", new Uint8Array(messages));
      python.runPython(`browser.learn("${language}", open('/messages.json', 'rb').read())`);
    }
    await heldUntilDeath(lifeline);
  },

  knock(address) {
    const locals = interpreter.toPy({ address });
    const outcome = interpreter.runPython(KNOCK, { globals: locals });
    locals.destroy();
    return outcome;
  },

  open: (options) => browser.open(options),

  handle: (event) => browser.handle(event),

  export(request) {
    const file = browser.export(request);
    const { name, mime, data } = file;
    const answer = { name, mime, data: data.toJs() };
    data.destroy();
    file.destroy();
    return answer;
  },
};

self.addEventListener("message", async ({ data: { id, name, payload } }) => {
  try {
    self.postMessage({ id, value: await calls[name](payload) });
  } catch {
    // A traceback can quote an answer, so none leaves this worker.
    self.postMessage({ id, error: "failed" });
  }
});

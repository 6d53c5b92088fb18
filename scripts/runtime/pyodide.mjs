// Runs one of our Python build steps inside Pyodide under Node, so that the byte code it makes fits the browser's own Python.
//   node scripts/runtime/pyodide.mjs [--engine FOLDER] [--stdlib ZIP] SCRIPT.py [ARGUMENT ...]
// The step sees the repository as its working folder; relative paths mean the same as outside.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { loadPyodide } from "pyodide";

const REPOSITORY = path.resolve(import.meta.dirname, "../..");
const INSIDE = "/repository";

function parsed(words) {
  const options = {};
  while (words[0].startsWith("--")) {
    const [name, value] = words.splice(0, 2);
    options[name.slice(2)] = path.resolve(value);
  }
  return { ...options, script: words[0], rest: words };
}

const { engine, stdlib, script, rest } = parsed(process.argv.slice(2));
const python = await loadPyodide({
  ...(engine && { indexURL: engine, lockFileURL: path.join(REPOSITORY, "node_modules/pyodide/pyodide-lock.json") }),
  stdLibURL: stdlib && pathToFileURL(stdlib).pathname,
  // Optimised, the compiler leaves out asserts and docstrings: a tenth of the bytes, and nothing the browser reads.
  // The fixed date makes the compiler key byte code by hash of the source, not by time.
  env: { PYTHONOPTIMIZE: "2", SOURCE_DATE_EPOCH: "315532800", HOME: "/home/pyodide" },
});
python.FS.mkdirTree(INSIDE);
python.FS.mount(python.FS.filesystems.NODEFS, { root: REPOSITORY }, INSIDE);
python.FS.chdir(INSIDE);
python.globals.set("arguments", python.toPy(rest));
python.runPython("import sys; sys.argv[:] = arguments; del arguments");
try {
  python.runPython(await readFile(path.join(REPOSITORY, script), "utf8"), { filename: script });
} catch (error) {
  // Node would show the runtime's minified source; the Python traceback is what helps.
  console.error(error.message);
  process.exit(1);
}

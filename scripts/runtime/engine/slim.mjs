// Cuts the engine to what the builder uses: `node scripts/runtime/engine/slim.mjs` reads node_modules/pyodide and writes build/engine.
//
// The engine is one WebAssembly module made for every program: it offers thousands of functions to extensions that are loaded later.
// Nothing is ever loaded later here. So only what the script beside it names stays on offer, modules that are never imported refuse
// to load, and whatever nothing reaches any more falls away. No function that stays is changed.
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import binaryen from "binaryen";
import { slimScript, usedExports } from "./glue.mjs";
import { functionSizes, memoryImage, withMemory } from "./sections.mjs";

const FROM = "node_modules/pyodide";
const TO = "build/engine";
const IMAGE = `${TO}/image.bin`;
// Functions of equal code were made one when the engine was built. Up to this size, in bytes, one may do for another that stays.
const LARGEST_SHARED = 100;
const LEFT_OUT = "left-out";
// What the engine was compiled with: the optimizer may write nothing newer, or older browsers could not read it.
const { MutableGlobals, NontrappingFPToInt, BulkMemory, BulkMemoryOpt, SignExt, ExceptionHandling, ReferenceTypes, Multivalue } = binaryen.Features;
const FEATURES = MutableGlobals | NontrappingFPToInt | BulkMemory | BulkMemoryOpt | SignExt | ExceptionHandling | ReferenceTypes | Multivalue;

/** The memory, emptied by Python: it reads byte code. */
async function emptied(image) {
  await writeFile(IMAGE, image);
  execFileSync("node", ["scripts/runtime/pyodide.mjs", "scripts/runtime/engine/image.py"], { stdio: "inherit" });
  const body = await readFile(IMAGE);
  await rm(IMAGE);
  return body;
}

function exportsOf(module) {
  return Array.from({ length: module.getNumExports() }, (_, at) => binaryen.getExportInfo(module.getExportByIndex(at)));
}

/** Makes the left-out modules refuse to load, and the functions that only they call fail at once. */
function close(module, sizes, { modules, functions }) {
  const starts = new Set(modules.map((name) => `PyInit_${name}`));
  const offered = exportsOf(module).filter(({ kind }) => kind === binaryen.ExternalFunction);
  const found = offered.filter(({ name }) => starts.has(name));
  if (found.length !== starts.size) throw new Error(`of ${starts.size} modules to leave out the engine has ${found.length}`);
  for (const { value } of found) binaryen.Function.setBody(module.getFunction(value), module.i32.const(0));
  for (const { name, value } of offered) {
    const belongs = functions.some((start) => name.startsWith(start)) && sizes[value] > LARGEST_SHARED;
    if (belongs) binaryen.Function.setBody(module.getFunction(value), module.unreachable());
  }
}

/** Takes the functions of left-out modules from the table that calls by number go through; a call that came there would fail at once. */
function emptySlots(module, slots) {
  const segment = module.getElementSegmentByIndex(0);
  const { name, table, offset, data } = binaryen.getElementSegmentInfo(segment);
  const first = binaryen.getExpressionInfo(offset).value;
  module.addFunction(LEFT_OUT, binaryen.none, binaryen.none, [], module.unreachable());
  for (const [from, to = from] of slots) data.fill(LEFT_OUT, from - first, to - first + 1);
  module.removeElementSegment(name);
  module.addActiveElementSegment(table, name, data, module.i32.const(first));
}

function slimEngine(bytes, exports, leftOut) {
  const module = binaryen.readBinary(bytes);
  module.setFeatures(FEATURES);
  close(module, functionSizes(bytes), leftOut);
  emptySlots(module, leftOut.slots);
  for (const { name } of exportsOf(module)) if (!exports.has(name)) module.removeExport(name);
  module.runPasses(["remove-unused-module-elements", "memory-packing", "remove-unused-module-elements"]);
  return module.emitBinary();
}

async function main() {
  const [engine, script, loader, leftOut] = await Promise.all([
    readFile(`${FROM}/pyodide.asm.wasm`),
    readFile(`${FROM}/pyodide.asm.mjs`, "utf8"),
    readFile(`${FROM}/pyodide.mjs`, "utf8"),
    readFile("scripts/runtime/engine/left-out.json", "utf8").then(JSON.parse),
  ]);
  const hash = createHash("sha256").update(engine).digest("hex");
  if (hash !== leftOut.sha256) throw new Error(`scripts/runtime/engine/left-out.json fits another engine: found ${hash}`);
  await mkdir(TO, { recursive: true });
  const exports = usedExports(script, loader);
  const slim = slimEngine(withMemory(engine, await emptied(memoryImage(engine))), exports, leftOut);
  const imports = new Set(WebAssembly.Module.imports(new WebAssembly.Module(slim)).map(({ name }) => name));
  await writeFile(`${TO}/pyodide.asm.wasm`, slim);
  await writeFile(`${TO}/pyodide.asm.mjs`, await slimScript(script, exports, imports));
}

await main();

// For maintainers, when the engine is updated: prints the slots of left-out.json. `node scripts/runtime/engine/slots.mjs`, some minutes.
//
// C calls many functions by number, through a table, so the optimizer keeps whatever has a slot there: the methods of all modules that are
// left out. A slot may be emptied if nothing that stays knows its number. Three things show that:
//   - The functions of a module stand together, from the one that starts it to the one that starts the next.
//   - No instruction of a function that stays holds the number.
//   - No word of memory holds it but those of things that only functions of left-out modules name. A thing reaches from where it is named
//     to where the next one is, and what a living thing names lives.
// All of memory counts, and all numbers: what looks like a slot's number by chance keeps it. Functions of equal code were made one when the
// engine was built; a small one may be anybody's, so memory behind the name of a living thing counts as that thing's own for them.
import { readFile } from "node:fs/promises";
import binaryen from "binaryen";
import { functionSizes, memoryImage } from "./sections.mjs";

const ENGINE = "node_modules/pyodide/pyodide.asm.wasm";
const SLIM = "build/engine/pyodide.asm.wasm";
const LEFT_OUT = "scripts/runtime/engine/left-out.json";
const FIRST_ADDRESS = 1024;
const LARGEST_SHARED = 100;
const OWN = 256;

const bytes = await readFile(ENGINE);
const { modules } = JSON.parse(await readFile(LEFT_OUT, "utf8"));
const sizes = functionSizes(bytes);
// What is emptied there (image.py) names nothing any more.
const image = memoryImage(await readFile(SLIM));
const words = new Uint32Array(image.buffer, 0, image.length >> 2);
const module = binaryen.readBinary(bytes);

/** Of each function, in order, the numbers that its instructions hold. */
function numbersHeld(text) {
  const held = new Map();
  for (const [, name, body] of text.matchAll(/^ \(func \$(\S+)([^]*?)(?=^ \(|^\))/gm)) {
    held.set(name, new Set(Array.from(body.matchAll(/(?:i32\.const | offset=)(-?\d+)/g), ([, number]) => number >>> 0)));
  }
  return held;
}

/** Which functions are of left-out modules: from the start of one to that of the next module, if nothing else is offered between them. */
function leftOutFunctions(size) {
  const offered = Array.from({ length: module.getNumExports() }, (_, at) => binaryen.getExportInfo(module.getExportByIndex(at)));
  const starts = new Set(modules.map((name) => `PyInit_${name}`));
  const own = new Map(offered.filter(({ name, value }) => /^_?Py/.test(name) || size.get(value) > LARGEST_SHARED).map(({ name, value }) => [value, name]));
  const found = new Set();
  let since = null;
  for (const function_ of size.keys()) {
    const name = own.get(function_);
    if (name?.startsWith("PyInit_")) for (const one of since ?? []) found.add(one);
    if (name) since = starts.has(name) ? [] : null;
    since?.push(function_);
  }
  return found;
}

/** What lives in memory, by a table of where things begin: those that functions which stay name, and what these name. */
function living(held, out) {
  const isAddress = (number) => number >= FIRST_ADDRESS && number < image.length;
  const named = (of) => [...held].filter(([name]) => of(name)).flatMap(([, numbers]) => [...numbers].filter(isAddress));
  const starts = Uint32Array.from(new Set([...named(() => true), ...words.filter(isAddress)])).sort();
  const following = new Map(Array.from(starts, (start, at) => [start, starts[at + 1] ?? image.length]));
  return (own) => {
    const lives = new Set();
    const found = new Set(named((name) => !out.has(name)));
    for (const start of found) {
      lives.add(start);
      const end = Math.max(following.get(start), Math.min(start + own, image.length));
      for (const word of words.subarray(start >> 2, (end + 3) >> 2)) if (isAddress(word)) found.add(word);
    }
    return { starts, lives };
  };
}

/** The numbers that words of living things hold. */
function heldByLiving({ starts, lives }, own) {
  const numbers = new Set();
  let [next, last, alive] = [0, -own, true];
  for (let at = 0; at < words.length; at += 1) {
    for (; next < starts.length && starts[next] <= 4 * at + 3; next += 1) {
      alive = lives.has(starts[next]);
      if (alive) last = starts[next];
    }
    if (alive || 4 * at - last < own) numbers.add(words[at]);
  }
  return numbers;
}

function ranges(numbers) {
  const found = [];
  for (const number of numbers) {
    if (found.length && found.at(-1)[1] === number - 1) found.at(-1)[1] = number;
    else found.push([number, number]);
  }
  return found.map(([from, to]) => (from === to ? [from] : [from, to]));
}

const { offset, data } = binaryen.getElementSegmentInfo(module.getElementSegmentByIndex(0));
const first = binaryen.getExpressionInfo(offset).value;
const held = numbersHeld(module.emitText());
const size = new Map([...held.keys()].map((name, at) => [name, sizes[at]]));
const out = leftOutFunctions(size);
const lives = living(held, out);
const kept = new Map([0, OWN].map((own) => [own, heldByLiving(lives(own), own)]));
const asked = new Set([...held].filter(([name]) => !out.has(name)).flatMap(([, numbers]) => [...numbers]));
const slots = Array.from(data, (name, at) => [first + at, name])
  .filter(([slot, name]) => out.has(name) && !asked.has(slot) && !kept.get(size.get(name) > LARGEST_SHARED ? 0 : OWN).has(slot))
  .map(([slot]) => slot);
console.log(JSON.stringify(ranges(slots)));

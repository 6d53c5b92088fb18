// The theme's own search, outside of a browser: node search.mjs WORKER INDEX, the questions as a JSON list on standard input.
// Prints a JSON list: for each question the pages in the order they are shown, each with the parts of it that were found.

import { readFileSync } from "node:fs";
import vm from "node:vm";

const [worker, index] = process.argv.slice(2);
const listeners = [];
const hear = (message) => listeners.forEach((listener) => listener(message));
let answer;
const scope = vm.createContext({ addEventListener: (_, listener) => listeners.push(listener), postMessage: (message) => answer(message), console });
scope.self = scope;
scope.importScripts = (...names) => names.forEach((name) => run(new URL(name, `file://${worker}`)));
run(worker);

function run(file) {
  vm.runInContext(readFileSync(file, "utf8"), scope);
}

function told(type, data) {
  return new Promise((resolve) => {
    answer = resolve;
    hear({ data: { type, data } });
  });
}

const SETUP = 0;
const QUERY = 2;
await told(SETUP, { ...JSON.parse(readFileSync(index, "utf8")), options: { suggest: false } });
const found = [];
for (const question of JSON.parse(readFileSync(0, "utf8"))) {
  const { data } = await told(QUERY, question);
  found.push(data.items.map((parts) => parts.map((part) => part.location)));
}
console.log(JSON.stringify(found));

/** Fetches everything the builder will ever need, checks it, and keeps it as bytes: after the lock nothing can be fetched. */

import { keepPart } from "./offline.js";

/** Why the builder cannot start. `reason` names the words on the page: network, damaged, unsupported, framed or python. */
export class CannotStart extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/** Stops early, with a reason the person can act on, where the browser lacks what the builder stands on. */
export function checkBrowser() {
  if (globalThis.top !== globalThis.self) throw new CannotStart("framed");
  const needed = [globalThis.WebAssembly?.compileStreaming, globalThis.DecompressionStream, globalThis.Worker, globalThis.crypto?.subtle];
  if (!needed.every(Boolean)) throw new CannotStart("unsupported");
}

/**
 * What workers are made of, again and again if need be: the runtime, the archives, and the code under blob addresses. All bytes are here
 * then and are what was published; `runtime` is a promise, for it may still be compiled. `onProgress` hears how much of the whole has
 * arrived, from 0 to 1.
 */
export async function fetchParts(manifest, onProgress) {
  const meter = progressMeter(Object.values(manifest), onProgress);
  const fetched = (name) => checkedStream(manifest[name], meter);
  const [{ runtime }, library, app, facts, messages, pyodide, asm, worker] = await Promise.all([
    fetched("wasm").then(compiling),
    ...["library", "app", "facts"].map((name) => fetched(name).then(bytes)),
    // The words of this page's language, where Python does not bring them along.
    manifest.messages && fetched("messages").then(bytes),
    ...["pyodide", "asm", "worker"].map((name) => fetched(name).then(code)),
  ]);
  return { runtime, library, app, facts, messages, pyodide, asm, worker };
}

/** What reads PDFs and photos, where the page offers it: code under blob addresses, the recognizer compiled, the language. */
export async function fetchReaders(manifest, onProgress) {
  const meter = progressMeter(Object.values(manifest), onProgress);
  const made = { "ocr-wasm": compiled, english: bytes };
  const fetched = Object.entries(manifest).map(async ([name, part]) => [name, await (made[name] ?? code)(await checkedStream(part, meter))]);
  return Object.fromEntries(await Promise.all(fetched));
}

/** The kinds of file that can be read with these parts. */
export function kindsRead(manifest) {
  return [...("pdf" in manifest ? ["pdf"] : []), ...("ocr" in manifest ? ["photo"] : [])];
}

/** For each manifest a listener, so that `onProgress` hears of all of them as one. */
export function sharedProgress(manifests, onProgress) {
  const sizes = manifests.map((manifest) => Object.values(manifest).reduce((sum, part) => sum + part.bytes, 0));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const arrived = sizes.map(() => 0);
  return sizes.map((size, at) => (part) => {
    arrived[at] = part * size;
    onProgress(arrived.reduce((sum, bytes) => sum + bytes, 0) / total);
  });
}

function progressMeter(parts, onProgress) {
  const total = parts.reduce((sum, part) => sum + part.bytes, 0);
  let arrived = 0;
  return (length) => {
    arrived += length;
    onProgress(Math.min(arrived / total, 1));
  };
}

/** The part's content as a stream that can be used while it arrives, and a promise that the whole was what we published. */
async function checkedStream(part, meter) {
  const response = await fetch(part.url).catch(() => null);
  if (!response?.ok) throw new CannotStart("network");
  const counted = response.body.pipeThrough(counter(meter));
  const [toCheck, toUse] = counted.tee();
  const intact = matches(toCheck, part);
  return { content: part.inflated ? toUse.pipeThrough(new DecompressionStream("gzip")) : toUse, intact };
}

function counter(meter) {
  return new TransformStream({
    async transform(chunk, controller) {
      meter(chunk.length);
      controller.enqueue(chunk);
      await breath();
    },
  });
}

/** Between two chunks the page answers the person: parts that are here already would be inflated in one go otherwise. */
function breath() {
  if (globalThis.scheduler?.yield) return scheduler.yield();
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

async function matches(stream, part) {
  const whole = await new Response(stream).arrayBuffer().catch(() => {
    throw new CannotStart("network");
  });
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", whole));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (hex !== part.sha256) throw new CannotStart("damaged");
  keepPart(part.url, whole);
}

/** The value, once the bytes it was made of are known to be intact. A part that fails both ways is reported as what it is. */
async function verified(value, intact) {
  const [check, made] = await Promise.allSettled([intact, value]);
  if (check.status === "rejected") throw check.reason;
  if (made.status === "rejected") throw new CannotStart("damaged");
  return made.value;
}

/** Once the bytes are intact, a promise of the module; in a box, so that nobody waits for it yet. */
async function compiling({ content, intact }) {
  const runtime = compiled({ content, intact });
  runtime.catch(() => {}); // heard by whoever needs it
  await intact;
  return { runtime };
}

function compiled({ content, intact }) {
  const response = new Response(content, { headers: { "Content-Type": "application/wasm" } });
  return verified(WebAssembly.compileStreaming(response), intact);
}

function bytes({ content, intact }) {
  return verified(new Response(content).arrayBuffer(), intact);
}

async function code(part) {
  return URL.createObjectURL(new Blob([await bytes(part)], { type: "text/javascript" }));
}

/** Fetches everything the builder will ever need, checks it, and keeps it as bytes: after the lock nothing can be fetched. */

import { breath } from "./breath.js";
import { isKept, keepPart, layAside } from "./offline.js";

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
 * What Python starts with, in turn. The rest, which it reads later, is asked for once nearly all of this is here: sooner, and the two share the
 * line; later, and the line stands idle for a trip.
 */
const FIRST = ["worker", "pyodide", "asm", "wasm", "library"];
const MOST = 0.97;
/** What a Python that remembers has read already. */
const REMEMBERED = ["library", "app", "facts", "messages", "letters"];

/**
 * What workers are made of, again and again if need be: `wasm` compiled, the archives, and the code under blob addresses, each a promise.
 * All of it has been asked for and is on its way: nothing more is asked of the network. A part that does not come as it was published is
 * a promise that fails. `onProgress` hears how much of the whole has arrived, from 0 to 1. What lies on this device and a memory has already
 * is not read before it is `wanted`.
 */
export function fetchParts(manifest, onProgress, wanted = Promise.resolve()) {
  const made = { wasm: compiled, library: bytes, app: pieces, facts: bytes, messages: bytes, letters: bytes, pyodide: code, asm: code, worker: code };
  return arriving(manifest, made, FIRST, onProgress, wanted);
}

/** What reads PDFs and photos, where the page offers it, each a promise: the recognizer compiled, the language, code under blob addresses. */
export function fetchReaders(manifest, onProgress) {
  const made = { pdf: code, "pdf-worker": code, ocr: code, "ocr-wasm": compiled, "ocr-worker": code, english: bytes };
  return arriving(manifest, made, Object.keys(manifest), onProgress, Promise.resolve());
}

/** The parts once all are here. */
export async function arrived(parts) {
  return Object.fromEntries(await Promise.all(Object.entries(parts).map(async ([name, part]) => [name, await part])));
}

/** A promise for each part, once every one has been answered; those that are not named in `first` are asked for later, unless all are here. */
async function arriving(manifest, made, first, onProgress, wanted) {
  const meter = progressMeter(Object.values(manifest), onProgress);
  const early = countdown(first.reduce((sum, name) => sum + manifest[name].bytes, 0) * MOST);
  const answers = [];
  const parts = {};
  for (const name of new Set([...first, ...Object.keys(manifest)])) {
    const part = manifest[name];
    const isEarly = isKept || first.includes(name);
    const answer = isEarly ? answered(part) : early.done.then(() => answered(part));
    const counted = isEarly ? (length) => [meter, early.count].forEach((count) => count(length)) : meter;
    answers.push(answer);
    const rested = isKept && REMEMBERED.includes(name) ? Promise.all([answer, wanted]) : Promise.all([answer]);
    parts[name] = rested.then(([given]) => (given.engine ? ready(given.engine, part, counted) : made[name](counting(given.response, counted), part)));
    parts[name].catch(() => {}); // heard by whoever needs it
  }
  // The second stands for the one that fails before all are answered.
  await Promise.race([Promise.all(answers), Promise.all(Object.values(parts))]);
  return parts;
}

/** `done` resolves once so many bytes were counted. */
function countdown(length) {
  let missing = length;
  let resolved;
  const done = new Promise((resolve) => (resolved = resolve));
  const count = (more) => {
    missing -= more;
    if (missing <= 0) resolved();
  };
  return { done, count };
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

/** The answer for a part; an engine may be here as an earlier visit laid it aside. */
async function answered(part) {
  const laidAside = part.ready && isKept && (await fetch(part.ready).catch(() => null));
  if (laidAside?.status === 200) return { engine: laidAside };
  const response = await fetch(part.url).catch(() => null);
  if (!response?.ok) throw new CannotStart("network");
  return { response };
}

/** The module, of an answer that the browser can keep its own work with. The service worker has checked it. */
function ready(engine, part, meter) {
  meter(part.bytes);
  return WebAssembly.compileStreaming(engine);
}

/** The bytes of an answer, counted as they come, a few at a time. */
function counting(response, meter) {
  return response.body.pipeThrough(counter(meter));
}

/** What comes, as it can be used while it arrives, and a promise of its bytes once the whole is known to be what we published. */
function checked(arriving, { sha256, inflated }) {
  const [toCheck, toUse] = arriving.tee();
  const intact = matching(toCheck, sha256);
  return { content: inflated ? toUse.pipeThrough(new DecompressionStream("gzip")) : toUse, intact };
}

/** So many bytes are inflated at a time, a few milliseconds of work: a part that is here already comes in one chunk. */
const PIECE = 1 << 16;

function counter(meter) {
  return new TransformStream({
    async transform(chunk, controller) {
      meter(chunk.length);
      for (let at = 0; at < chunk.length; at += PIECE) {
        controller.enqueue(chunk.subarray(at, at + PIECE));
        await breath();
      }
    },
  });
}

async function matching(stream, sha256) {
  const whole = await new Response(stream).arrayBuffer().catch(() => {
    throw new CannotStart("network");
  });
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", whole));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (hex !== sha256) throw new CannotStart("damaged");
  return whole;
}

/** The value, once the bytes it was made of are known to be intact. A part that fails both ways is reported as what it is. */
async function verified(value, intact) {
  const [check, made] = await Promise.allSettled([intact, value]);
  if (check.status === "rejected") throw check.reason;
  if (made.status === "rejected") throw new CannotStart("damaged");
  return made.value;
}

/** The module; the next visit finds the engine as it was inflated here. */
async function compiled(arriving, part) {
  const { content, intact } = checked(arriving, part);
  const response = new Response(content, { headers: { "Content-Type": "application/wasm" } });
  const copy = response.clone();
  const module = await verified(WebAssembly.compileStreaming(response), intact);
  kept(part, [intact]);
  layAside(part.ready, copy);
  return module;
}

function bytes(arriving, part) {
  const { content, intact } = checked(arriving, part);
  kept(part, [intact]);
  return verified(new Response(content).arrayBuffer(), intact);
}

async function code(arriving, part) {
  return URL.createObjectURL(new Blob([await bytes(arriving, part)], { type: "text/javascript" }));
}

/** The pieces of a part, each a promise: the first can be used while the others are still on their way. */
function pieces(arriving, part) {
  const made = cut(arriving, part.pieces).map((stream, place) => checked(stream, { ...part.pieces[place], inflated: true }));
  const intact = made.map((piece) => piece.intact);
  kept(part, intact);
  const whole = made.map((piece) => verified(new Response(piece.content).arrayBuffer(), piece.intact));
  for (const piece of whole) piece.catch(() => {}); // heard by whoever needs it
  return whole;
}

/** One stream as several, by their lengths. Where it ends too soon, so do they. */
function cut(arriving, lengths) {
  const sides = lengths.map(() => new TransformStream());
  const writers = sides.map(({ writable }) => writable.getWriter());
  handedOut(arriving, lengths, writers).catch((trouble) => {
    for (const writer of writers) writer.abort(trouble).catch(() => {});
  });
  return sides.map(({ readable }) => readable);
}

async function handedOut(arriving, lengths, writers) {
  const reader = arriving.getReader();
  let chunk = new Uint8Array();
  for (const [place, { bytes: length }] of lengths.entries()) {
    for (let missing = length; missing > 0; ) {
      if (chunk.length === 0) {
        const { done, value } = await reader.read();
        if (done) return Promise.all(writers.slice(place).map((writer) => writer.close()));
        chunk = value;
      }
      const given = chunk.subarray(0, missing);
      await writers[place].write(given);
      chunk = chunk.subarray(given.length);
      missing -= given.length;
    }
    await writers[place].close();
  }
}

/** Lays a part aside for later visits, once all of it is known to be intact. */
function kept({ url }, intact) {
  Promise.all(intact).then(
    (whole) => keepPart(url, new Blob(whole)),
    () => {},
  );
}

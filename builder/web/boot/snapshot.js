/**
 * Python's memory as it stood before anyone was asked anything, made by this device on an earlier visit: a later one begins there.
 * It holds the program and the rows, and no answer: Python refuses to make one once a session was opened. The lock does not touch this
 * storage, nor does it send anything. Where anything is amiss, there is none, and Python starts the long way.
 */
import { breath } from "./breath.js";

const BUILDER = new URL("../../", import.meta.url);
const CACHE = `appealwright ${BUILDER.pathname} snapshot`;

/** Below this, in gigabytes, a second copy of Python's memory is too much. */
const LEAST_MEMORY = 2;

function addressOf(version) {
  return new URL(`snapshot-${version}`, BUILDER).href;
}

/** The memory for this version of the builder, made by this very browser; null where there is none. */
export async function kept(version) {
  try {
    const cache = await caches.open(CACHE);
    const found = await cache.match(addressOf(version));
    return found?.headers.get("Made-By") === navigator.userAgent ? await found.arrayBuffer() : null;
  } catch {
    return null;
  }
}

/** Whether there is one. */
export async function isHere(version) {
  try {
    return Boolean(await (await caches.open(CACHE)).match(addressOf(version)));
  } catch {
    return false;
  }
}

/** Puts the memory in place of what any earlier version left. */
export async function keep(version, memory) {
  await forget();
  const cache = await caches.open(CACHE);
  await cache.put(addressOf(version), new Response(inPieces(memory), { headers: { "Made-By": navigator.userAgent } }));
}

const PIECE = 1 << 19;

/** The bytes in pieces. In one, the page would stand still while they are copied. */
function inPieces(memory) {
  let at = 0;
  return new ReadableStream({
    async pull(controller) {
      await breath();
      if (at < memory.byteLength) controller.enqueue(new Uint8Array(memory, at, Math.min(PIECE, memory.byteLength - at)));
      else controller.close();
      at += PIECE;
    },
  });
}

/** Removes it. Never fails: where nothing can be stored, nothing is. */
export async function forget() {
  try {
    await caches.delete(CACHE);
  } catch {}
}

/** Whether one may be made here: not where the person saves data, or the device is short of memory. */
export function isWelcome() {
  return Boolean(globalThis.caches) && !navigator.connection?.saveData && (navigator.deviceMemory ?? LEAST_MEMORY) >= LEAST_MEMORY;
}

/** Who presses Start within this time is not to wait for a copy that only the next visit needs. */
const A_MOMENT_MS = 1500;

/** Resolves when the person seems to be reading, or is not here yet, and the page has nothing better to do. */
export async function idle() {
  if (document.prerendering) return;
  await new Promise((resolve) => setTimeout(resolve, A_MOMENT_MS));
  await new Promise((resolve) => (globalThis.requestIdleCallback ?? setTimeout)(resolve));
}

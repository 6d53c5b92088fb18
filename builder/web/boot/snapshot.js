/**
 * Python's memory as it stood before anyone was asked anything, made by this device on an earlier visit: a later one begins there (memory.mjs).
 * It holds the program and the rows, and no answer: Python refuses to make one once a session was opened. Where anything is amiss, there is
 * none, and Python starts the long way.
 */
const BUILDER = new URL("../../", import.meta.url);

/** Below this, in gigabytes, a second copy of Python's memory is too much. */
const LEAST_MEMORY = 2;

/** Where the memory lies for this version of the builder, made by this very browser. There is one at a time. */
export function placeOf(version) {
  return { file: `appealwright ${encodeURIComponent(BUILDER.pathname)} snapshot`, key: `${version} ${navigator.userAgent}` };
}

/** Whether one may be made here: not where the person saves data, or the device is short of memory. */
export function isWelcome() {
  return Boolean(navigator.storage?.getDirectory) && !navigator.connection?.saveData && (navigator.deviceMemory ?? LEAST_MEMORY) >= LEAST_MEMORY;
}

/** Who presses Start within this time is not to wait for a copy that only the next visit needs. */
const A_MOMENT_MS = 1500;

/** Resolves when the person seems to be reading, and the page has nothing better to do. */
export async function idle() {
  await new Promise((resolve) => setTimeout(resolve, A_MOMENT_MS));
  await new Promise((resolve) => (globalThis.requestIdleCallback ?? setTimeout)(resolve));
}

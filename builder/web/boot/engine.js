/**
 * The engine as the browser compiles it. Chromium keeps that beside the answer in which the engine came, if this is an answer from the
 * service worker's store, and once a good deal of it was worth compiling well (docs/decisions/0074). The next visit then compiles nothing.
 */
import { isAside, layAside } from "./offline.js";

/** Others keep no such code, and need not rehearse for it. */
export const isKeptCompiled = Boolean(navigator.userAgentData);

const A_MOMENT_MS = 100;
const PATIENCE_MS = 5000;
const A_WHILE_MS = 3000;

function passed(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Lays the engine aside inflated, and resolves once it is in the service worker's store. */
export async function storedEngine({ url, ready }) {
  const { body } = await fetch(url);
  const inflated = body.pipeThrough(new DecompressionStream("gzip"));
  await layAside(ready, new Response(inflated, { headers: { "Content-Type": "application/wasm" } }));
  await (await fetch(ready)).arrayBuffer();
  for (let waited = 0; waited < PATIENCE_MS && (await isAside(ready)); waited += A_MOMENT_MS) await passed(A_MOMENT_MS);
}

/** Has the browser compile what a visit asks for; resolves when it has had the time to finish that and to keep it. */
export async function rehearsed(core) {
  await core.rehearse();
  await passed(A_WHILE_MS);
}

/**
 * Runs in a worker of a guide whose reader seems about to open the builder: does ahead what a first visit would do, so that Python's
 * memory, and the engine as the browser compiles it, are here. There is no person's word in it: none was asked for yet.
 */
import { isHere } from "../memory.mjs";
import { Core } from "./core.js";
import { isKeptCompiled, rehearsed, storedEngine } from "./engine.js";
import { fetchParts } from "./parts.js";
import * as snapshot from "./snapshot.js";

self.addEventListener("message", async ({ data: { manifest, version, info, language } }) => {
  try {
    const left = snapshot.placeOf(version);
    if (!snapshot.isWelcome()) return;
    if (!(await isHere(left))) await madeReady(manifest, { info, language }, left);
    self.postMessage("ready");
  } catch {
    // The builder then starts as it does for everyone.
  } finally {
    self.close();
  }
});

async function madeReady(manifest, given, left) {
  if (isKeptCompiled) await storedEngine(manifest.wasm);
  const parts = await fetchParts(manifest, () => {});
  const core = new Core({ ...parts, ...given }, {}, left);
  await core.start();
  await core.keep();
  if (isKeptCompiled) await rehearsed(core);
}

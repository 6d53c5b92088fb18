/** Opens the builder: load, check, lock, start Python, and only then the first personal question. */
import { openRoom } from "../app.mjs";
import * as draft from "../draft.mjs";
import { isHere } from "../memory.mjs";
import { formats } from "../share.mjs";
import { offerAttempt } from "./attempt.js";
import { Core } from "./core.js";
import { lock } from "./lock.js";
import * as offline from "./offline.js";
import { arrived, CannotStart, checkBrowser, fetchParts, fetchReaders, kindsRead, sharedProgress } from "./parts.js";
import * as porch from "./porch.js";
import * as snapshot from "./snapshot.js";
import { today } from "./today.js";

const { manifest, version, readers, info, language, words } = JSON.parse(document.getElementById("page-data").textContent);

/** A font that a later view is the first to use could not be fetched any more. */
function loadFonts() {
  return Promise.allSettled(Array.from(document.fonts, (font) => font.load()));
}

function warnBeforeLosing(core) {
  addEventListener("beforeunload", (event) => {
    if (core.holdsAnswers) event.preventDefault();
  });
}

/** Resolves once the page is painted: its words come before the megabytes. One that nobody looks at is never painted. */
function painted() {
  return new Promise((resolve) => {
    if (document.hidden) resolve();
    else requestAnimationFrame(() => setTimeout(resolve));
  });
}

/** A promise that is kept when it is released, at the latest when there is nothing here to do with. */
function heldBack(isHere) {
  let release;
  const wanted = new Promise((resolve) => (release = resolve));
  isHere.then((here) => here || release());
  return { wanted, release };
}

/** Locks as soon as everything has been asked for and answered; what is still arriving then can carry nothing out. */
async function startedCore() {
  checkBrowser();
  const left = snapshot.placeOf(version);
  // What is on this device holds up no words.
  if (!offline.isKept) await painted();
  porch.showProgress(0);
  const [ofParts, ofReaders] = sharedProgress([manifest, readers], porch.showProgress);
  const keeping = Promise.all([offline.register(), loadFonts().then(offline.keepPage)]);
  const { wanted, release } = heldBack(isHere(left));
  const [parts, reading] = await Promise.all([fetchParts(manifest, ofParts, wanted), fetchReaders(readers, ofReaders), loadFonts()]);
  await offline.settled(keeping);
  lock();
  porch.showLocked();
  performance.mark("locked");
  // What comes after the first view is as needful: where it is not what was published, nobody is to begin.
  parts.app.then((pieces) => Promise.all([...pieces, parts.letters])).catch(failed);
  const core = new Core({ ...parts, release, info, language }, words, left);
  const [read] = await Promise.all([arrived(reading), core.start()]);
  porch.showReady();
  offerAttempt(core);
  performance.mark("ready");
  return { core, reading: read };
}

/** While the person is still on the porch: keeps Python's memory for the next visit. */
async function keepSnapshot(core) {
  await snapshot.idle();
  if (snapshot.isWelcome()) await core.keep();
  performance.mark("snapshot");
}

function roomOptions() {
  return { as_of: today(), language, porch: porch.choices(), reads: kindsRead(readers), shares: formats(), state: null };
}

async function main() {
  const begun = porch.begun(draft.erase);
  draft.exists().then((found) => found && porch.showDraft());
  try {
    const { core, reading } = await startedCore();
    warnBeforeLosing(core);
    keepSnapshot(core).catch(() => {});
    const { example, draft: wanted } = await begun;
    if (wanted) core.resume(await draft.kept());
    porch.enterRoom();
    const options = { ...roomOptions(), draft_lost: Boolean(wanted) && !core.holdsAnswers };
    await openRoom(document.getElementById("room"), core, options, example, reading);
    performance.mark("open");
    core.complete().then(() => performance.mark("whole"), failed);
  } catch (error) {
    globalThis.guard.fail(error instanceof CannotStart ? error.reason : "python");
  }
}

/** Says that a part did not come as it was published; other troubles are heard where they matter. */
function failed(trouble) {
  if (trouble instanceof CannotStart) globalThis.guard.fail(trouble.reason);
}

main();

/** How far a page that locks has come: one bar and one line, on the builder's page and on the two small ones. Their words stand in the page. */
const find = (id) => document.getElementById(id);
const page = document.documentElement.dataset;

/** A line that brings nothing for so long may never do so again: the person is told. */
const PATIENCE_MS = 30_000;
let patience = 0;
let isWaiting = true;
/** What was said before it was said that nothing comes. */
let before = null;

/** Says how far loading has come. The bar moves with every chunk; screen readers hear only the changes of state. */
export function showProgress(part) {
  const bar = find("progress"); // a page that is ready has none, and may still be sent what it needs later
  if (bar) bar.value = part;
  if (page.network !== "locked") find("lock").textContent = find("lock").dataset.loading.replace("{percent}", Math.floor(part * 100));
  takeBack();
  if (isWaiting && part < 1) patience = setTimeout(showSilence, PATIENCE_MS);
}

/** Says nothing more of the line: nobody waits for it any longer. */
export function endWaiting() {
  isWaiting = false;
  takeBack();
}

function showSilence() {
  before = find("status").textContent;
  find("status").textContent = find("status").dataset.silent;
}

function takeBack() {
  clearTimeout(patience);
  if (before !== null && find("status").textContent === find("status").dataset.silent) find("status").textContent = before;
  before = null;
}

/** Says that the network is closed. */
export function showLocked() {
  find("lock").textContent = find("lock").dataset.locked;
  page.network = "locked";
}

// Fetches the builder's parts while a guide is read, once the reader shows a mind to go there, and lets a worker do what a first visit
// would: the builder then opens at once. Only addresses of this site, listed in builder/ahead.json, and nothing where bytes are dear.
// A browser that can then opens the page itself ahead, unseen and locked: it is shown when the link is followed (overrides/main.html).

const links = [...document.links].filter(({ origin, pathname }) => origin === location.origin && pathname.endsWith("/builder/"));

/** Whether bytes are dear, or the line so slow that the page itself needs it. */
function savesData() {
  const { connection } = navigator;
  return Boolean(connection?.saveData) || /2g/.test(connection?.effectiveType ?? "");
}

async function fetched(address) {
  const answer = await fetch(address, { priority: "low" });
  await answer.arrayBuffer();
  return answer;
}

let begun = false;

/** Fetches them one after the other, so that leaving the page wastes one part at the most. */
async function fetchAhead() {
  if (begun || savesData()) return;
  begun = true;
  const list = new URL("ahead.json", links[0].href);
  const { files, run, given } = await (await fetch(list)).json();
  for (const file of files) await fetched(new URL(file, list));
  makeReady(new URL(run, list), whole(given, list));
}

/** What a worker is given, its addresses whole: it begins from elsewhere. */
function whole(given, list) {
  const addressed = ([name, value]) => [name, name === "url" || name === "ready" ? new URL(value, list).href : value];
  const parts = Object.entries(given.manifest).map(([name, part]) => [name, Object.fromEntries(Object.entries(part).map(addressed))]);
  return { ...given, manifest: Object.fromEntries(parts) };
}

function makeReady(script, given) {
  const worker = new Worker(script, { type: "module" });
  worker.addEventListener("message", () => {
    isReady = true;
    openAhead();
  });
  worker.postMessage(given);
}

/** Whether all is here that the page needs, and whether the reader has pointed at it, and not only had it in sight. */
let isReady = false;
let isMeant = false;

function openAhead() {
  if (isReady && isMeant && !savesData()) for (const link of links) if (link.href === links[0].href) link.dataset.ahead = "";
}

/** Nothing is amiss if it cannot be: the builder fetches its parts itself. */
function ahead() {
  fetchAhead().catch(() => {});
}

function meant() {
  isMeant = true;
  ahead();
  openAhead();
}

/** So long a link is in sight for whoever reads beside it; who scrolls past is spared. */
const RESTS_MS = 5000;

/** A link in the text that rests in sight while the page is idle. The one in the header is always there, and says nothing. */
function watchSight() {
  const resting = new Map();
  const rest = () => (globalThis.requestIdleCallback ?? setTimeout)(ahead);
  const watcher = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      clearTimeout(resting.get(target));
      if (isIntersecting) resting.set(target, setTimeout(rest, RESTS_MS));
    }
  });
  for (const link of links) if (link.closest("article")) watcher.observe(link);
}

for (const link of links) for (const intent of ["pointerenter", "focus", "touchstart"]) link.addEventListener(intent, meant, { passive: true });
if (links.length > 0) watchSight();

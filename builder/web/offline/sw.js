/**
 * The service worker: the site without a network. Before this text `scripts/offline.py` puts LIST, one version of the site:
 * { version, files: { path: its SHA-256 }, made: the same of what a page makes of them, needs: { page: [paths] } }. Nothing is kept but
 * what the list names, byte for byte.
 *
 * It lives outside the policies of every page, so it is made deaf: it hears no message, asks our own host alone, by GET alone, for
 * addresses that stand in the list or that a person follows. While a builder is open it fetches nothing of its own accord.
 */
const ROOT = new URL(self.registration.scope);
const PREFIX = `appealwright ${ROOT.pathname} site `;
const CACHE = PREFIX + LIST.version;
/** What a builder that came before its service worker laid aside: unchecked until it is looked up. */
const BROUGHT = `${PREFIX}brought`;
/** After this long a page that is here is shown, though the network might still answer. */
const PATIENCE_MS = 3000;
const KEEPING_MS = 30_000;
/** Nothing is amiss where nothing was made yet, so the console hears of no error. */
const NOT_MADE = 204;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const address = new URL(url);
  if (address.origin !== ROOT.origin || method !== "GET") event.respondWith(Response.error());
  else if (mode === "navigate") event.respondWith(page(event, pathOf(address)));
  else if (isListed(address)) event.respondWith(part(event, pathOf(address)));
});

// Addresses

function pathOf({ pathname }) {
  const path = pathname.startsWith(ROOT.pathname) ? decodeURIComponent(pathname.slice(ROOT.pathname.length)) : null;
  return path === "" || path?.endsWith("/") ? `${path}index.html` : path;
}

function addressOf(path) {
  return new URL(path.split("/").map(encodeURIComponent).join("/"), ROOT).href;
}

/** Whether this version of the site has the address. A page names the version of a file that it wants by the beginning of its hash. */
function isListed(address) {
  const hash = hashListed(pathOf(address));
  return hash !== undefined && (address.search === "" || address.search === `?${hash.slice(0, 10)}`);
}

function hashListed(path) {
  return LIST.files[path] ?? LIST.made[path];
}

// Answers

/** A page: the newest there is, for the law in it may have changed; without a network, or on one that sleeps, the one that is here. */
async function page(event, path) {
  const asked = fetch(event.request);
  if (path in LIST.files) keepCopy(event, path, asked);
  const here = path in LIST.files ? lookUp(path).catch(() => undefined) : Promise.resolve();
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  const first = await Promise.race([asked.catch(() => undefined), late]);
  if (first && first.status < 500) return first;
  return (await here) ?? asked.catch(() => withoutNetwork());
}

/** Anything else: by its hash it is the same, here and there. What a page made is here or nowhere. */
async function part(event, path) {
  const here = await lookUp(path, event).catch(() => undefined);
  if (here) return here;
  if (path in LIST.made) return new Response(null, { status: NOT_MADE });
  const asked = fetch(event.request);
  keepCopy(event, path, asked);
  return asked;
}

/** Leads to the page that says what is here, from where its own links hold. */
async function withoutNetwork() {
  const page = "offline/index.html";
  return (await lookUp(page)) ? Response.redirect(new URL("offline/", ROOT), 302) : Response.error();
}

// What is kept

/** The file as it is here. One that was brought is looked at, answered, and then kept. */
async function lookUp(path, event) {
  const here = await caches.match(addressOf(path), { cacheName: CACHE });
  if (here) return here;
  const brought = await caches.match(addressOf(path), { cacheName: BROUGHT });
  const checked = brought && (await intact(path, brought));
  if (!checked) return undefined;
  const kept = takenFrom(BROUGHT, path, checked.clone()).catch(() => {});
  if (event) event.waitUntil(kept);
  else await kept;
  return checked;
}

/** Keeps it here, and no longer there. */
async function takenFrom(there, path, response) {
  await put(path, response);
  await (await caches.open(there)).delete(addressOf(path));
}

function keepCopy(event, path, asked) {
  const copy = asked.then((response) => (response.ok ? response.clone() : undefined));
  const kept = copy.then((response) => response && checkedIn(path, response)).catch(() => undefined);
  // One that a page gave up halfway may never end, and a newer version would wait for it.
  event.waitUntil(Promise.race([kept, new Promise((resolve) => setTimeout(resolve, KEEPING_MS))]));
}

/** Keeps the file if it is what the list says, and says whether it is. */
async function checkedIn(path, response) {
  const checked = await intact(path, response);
  if (!checked) return false;
  await put(path, checked);
  return true;
}

/** The answer, if it is what the list says. A version that was replaced meanwhile keeps nothing more: of a slow answer it is asked last. */
async function intact(path, response) {
  const body = await response.arrayBuffer();
  if ((await hashOf(body)) !== hashListed(path) || !(await caches.has(CACHE))) return undefined;
  const type = response.headers.get("Content-Type") ?? "application/octet-stream";
  return new Response(body, { headers: { "Content-Type": type } });
}

async function put(path, response) {
  const cache = await caches.open(CACHE);
  await cache.put(addressOf(path), response);
}

async function hashOf(body) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  return btoa(String.fromCharCode(...digest)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

// Versions

async function ourOther() {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
}

/** Takes this version whole: each page that the one before held, with all it needs. Else nothing of it, and the one before stays. */
async function install() {
  const older = await ourOther();
  await caches.open(CACHE);
  const held = new Set();
  for (const name of older) for (const { url } of await (await caches.open(name)).keys()) held.add(pathOf(new URL(url)));
  try {
    for (const path of held) if (path in LIST.files) await taken([path, ...needsOf(path)], older);
    for (const path of held) if (path in LIST.made) await takenOver(path, older);
  } catch (trouble) {
    await caches.delete(CACHE);
    throw trouble;
  }
  if (!(await isBuilderOpen())) await self.skipWaiting();
}

/** Whether no version was here before: at most what a builder laid aside. */
function isFirst(older) {
  return older.every((name) => name === BROUGHT);
}

function needsOf(path) {
  return path.endsWith(".html") ? (LIST.needs[path] ?? LIST.needs.guide) : [];
}

/**
 * Where data is to be saved, what would have to be fetched is let go; it is kept again when it is visited. So is, while a builder is open,
 * what the first one to come has not laid aside yet: it lies there when it is asked for. A new version is taken whole or not at all.
 */
async function taken(paths, older) {
  const missing = [];
  for (const path of paths) if (!(await takenOver(path, older))) missing.push(path);
  if (missing.length > 0 && (navigator.connection?.saveData || (isFirst(older) && (await isBuilderOpen())))) {
    const cache = await caches.open(CACHE);
    await cache.delete(addressOf(paths[0]));
    return;
  }
  for (const path of missing) {
    if (await isBuilderOpen()) throw new Error("a letter is being written: not now");
    const response = await fetch(addressOf(path), { cache: "no-cache", credentials: "omit", referrerPolicy: "no-referrer" });
    if (!response.ok || !(await checkedIn(path, response))) throw new Error(`not what the list says: ${path}`);
  }
}

async function takenOver(path, older) {
  for (const cacheName of [CACHE, ...older]) {
    const here = await caches.match(addressOf(path), { cacheName });
    if (here && (cacheName === CACHE || (await checkedIn(path, here)))) return true;
  }
  return false;
}

async function isBuilderOpen() {
  const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return open.some(({ url }) => /^(\w\w\/)?(builder|reader|check)\//.test(pathOf(new URL(url)) ?? ""));
}

/** Older versions go, and nothing else of whoever shares this address with us. What a first builder brings is left for it. */
async function takeOver() {
  const older = await ourOther();
  await Promise.all(older.filter((name) => name !== BROUGHT || !isFirst(older)).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/**
 * Keeps the builder on this device, so that it opens without a network the next time. All of it happens before the lock, of bytes
 * that are here or on their way; once the page is locked, it neither asks for anything nor can speak to the service worker.
 */
const site = new URL("../../../", import.meta.url).pathname;
/** What addresses begin from: the page; a worker is given whole ones. */
const base = globalThis.document?.baseURI ?? import.meta.url;
/** The service worker checks what lies there, takes it over, and clears the rest away. */
const BROUGHT = `appealwright ${site} site brought`;

const A_MOMENT_MS = 500;

/** What was asked for and has not been answered. */
const asking = new Set();

/**
 * Whether a service worker brought this page: then it has kept what it brought. One that comes later has not. A worker, of a guide,
 * leaves it to the guide.
 */
export const isKept = !globalThis.document || Boolean(navigator.serviceWorker?.controller);

/** Registers the service worker; never fails. It fetches nothing while this page is open. A page opened ahead leaves it to the guide. */
export async function register() {
  if (isKept || !navigator.serviceWorker || document.prerendering) return;
  const address = `${site}sw.js`;
  const policy = globalThis.trustedTypes?.createPolicy("appealwright-offline", { createScriptURL: () => address });
  await navigator.serviceWorker.register(policy ? policy.createScriptURL("") : address, { scope: site }).catch(() => {});
}

/** Keeps a part that has arrived whole. */
export function keepPart(url, bytes) {
  if (!isKept) keep(new URL(url, base).href, new Response(bytes)).catch(() => {});
}

/** Keeps what was made of a part: it says what it is, and the service worker what it must be. Never fails. */
export function layAside(url, response) {
  return keep(new URL(url, base).href, response).catch(() => {});
}

/** Whether it lies there still; the service worker takes it over when it is asked for. */
export async function isAside(url) {
  return (await caches.match(new URL(url, base).href, { cacheName: BROUGHT })) !== undefined;
}

/** Keeps the page itself, and the scripts, styles and fonts it has loaded, from where the browser has just put them. */
export async function keepPage() {
  if (isKept) return;
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const small = loaded.filter((url) => url.startsWith(document.baseURI.split("/builder/")[0]) && !url.includes("/parts/"));
  await Promise.allSettled([document.baseURI, ...small].map(keepLoaded));
}

/** Resolves when all is on its way here, or after a moment; nothing more is asked for from there on. */
export async function settled(keeping) {
  await Promise.race([keeping, new Promise((resolve) => setTimeout(resolve, A_MOMENT_MS))]);
  for (const unanswered of asking) unanswered.abort();
}

/** Resolves once the file is answered; it is kept while it arrives. */
async function keepLoaded(url) {
  const request = new AbortController();
  asking.add(request);
  const response = await fetch(url, { cache: "force-cache", signal: request.signal });
  asking.delete(request);
  if (response.ok) keep(url, response).catch(() => {});
}

async function keep(url, response) {
  const { origin, pathname } = new URL(url);
  const file = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
  const cache = await caches.open(BROUGHT);
  await cache.put(`${origin}${file}`, response);
}

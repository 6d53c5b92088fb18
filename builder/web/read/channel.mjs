/**
 * Hands pages from the reader page to a room that is open in another tab of this browser, on this site. A browser lets only
 * pages of the same origin hear it; nothing of it touches the network.
 */
const NAME = `appealwright reader ${globalThis.guard.site}`;
const PATIENCE_MS = 1500;

/** Calls `take(pages)` for all pages handed over, and tells the reader that they have arrived. */
export function heardPages(take) {
  const channel = new BroadcastChannel(NAME);
  channel.addEventListener("message", ({ data }) => {
    if (!Array.isArray(data?.pages) || !data.pages.every(isPage)) return;
    take(data.pages);
    channel.postMessage({ received: data.id });
  });
}

/** A page as files.mjs has it. */
function isPage(page) {
  return typeof page?.text === "string" && Array.isArray(page.lines) && page.picture?.file instanceof Blob;
}

/** Resolves to whether a room took the pages. */
export function handedOver(pages) {
  const channel = new BroadcastChannel(NAME);
  const id = crypto.randomUUID();
  return new Promise((resolve) => {
    const done = (taken) => {
      channel.close();
      resolve(taken);
    };
    channel.addEventListener("message", ({ data }) => data?.received === id && done(true));
    channel.postMessage({ id, pages });
    setTimeout(() => done(false), PATIENCE_MS);
  });
}

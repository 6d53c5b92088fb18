/**
 * Hands a text from the reader page to a room that is open in another tab of this browser, on this site. A browser lets only
 * pages of the same origin hear it; nothing of it touches the network.
 */
const NAME = `appealwright reader ${globalThis.guard.site}`;
const PATIENCE_MS = 1500;

/** Calls `take(pages)` for every text handed over, and tells the reader that it has arrived. */
export function heardTexts(take) {
  const channel = new BroadcastChannel(NAME);
  channel.addEventListener("message", ({ data }) => {
    if (!Array.isArray(data?.pages) || !data.pages.every((page) => typeof page === "string")) return;
    take(data.pages);
    channel.postMessage({ received: data.id });
  });
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

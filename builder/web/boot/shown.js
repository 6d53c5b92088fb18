/** A page that the browser opened ahead is not there for anybody yet. Resolves once it is shown; at once where it was not opened ahead. */
export const shown = globalThis.document?.prerendering
  ? new Promise((resolve) => document.addEventListener("prerenderingchange", resolve, { once: true }))
  : Promise.resolve();

/** Makes a worker of code that this page holds as a blob. Only pages that read files may: their policy names this one. */
let scripts = null;

export function workerOf(url) {
  scripts ??= globalThis.trustedTypes?.createPolicy("appealwright-reader", { createScriptURL: (address) => address });
  return new Worker(scripts ? scripts.createScriptURL(url) : url, { type: "module" });
}

/**
 * The lock: a second policy, which the browser adds to the first and which no script can take back. From here on this page, and
 * every worker it makes, can reach nothing but bytes it already holds.
 */
const SEALED = [
  "default-src 'none'",
  "script-src blob: 'wasm-unsafe-eval'",
  "worker-src blob:",
  "img-src data: blob:",
  "style-src 'none'",
].join("; ");

/** Closes the network for good. Style sheets and fonts that are already here stay; the guard lets no new hint or frame in. */
export function lock() {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = SEALED;
  document.head.append(policy);
  globalThis.guard.seal();
}

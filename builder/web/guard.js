/*
 * The first script of the builder page. A content security policy stops neither navigation nor peer connections; this does.
 * The person may leave for one of our own pages, as it is named in the page: no query, no fragment, nothing to carry an answer.
 * No other script of the page may touch the address; what they need of it is in `guard`.
 */
(() => {
  "use strict";

  const root = new URL("../", location.origin + location.pathname);
  const ways = JSON.parse(document.getElementById("ways-out").textContent);
  const WAYS_OUT = new Set(ways.map((way) => new URL(way, root).href));
  const PEER_CONNECTIONS = [
    "RTCPeerConnection",
    "webkitRTCPeerConnection",
    "mozRTCPeerConnection",
    "RTCDataChannel",
    "RTCIceTransport",
    "RTCRtpScriptTransform",
    "WebTransport",
  ];

  function fix(object, name, value) {
    Object.defineProperty(object, name, { value, writable: false, configurable: false });
  }

  function isSaving(event, address) {
    return event.downloadRequest !== null && address.protocol === "blob:";
  }

  /** Going back, forward or reloading shows an address that the browser already knows: nothing new can be put in it. */
  function isKnown(event) {
    return event.navigationType === "traverse" || event.navigationType === "reload";
  }

  /** Goes to a place in this page without writing it into the address. */
  function show(fragment) {
    const target = document.getElementById(decodeURIComponent(fragment.slice(1)));
    target?.scrollIntoView();
    target?.focus({ preventScroll: true });
  }

  function refuseNavigation(event) {
    const address = new URL(event.destination.url);
    if (isKnown(event) || isSaving(event, address)) return;
    if (WAYS_OUT.has(address.href) && !event.formData) return;
    event.preventDefault();
    if (event.hashChange) show(address.hash);
  }

  /** For links that open elsewhere, and for browsers that cannot refuse a navigation once it has begun. */
  function refuseLink(event) {
    const link = event.target.closest?.("a[href], area[href]");
    if (!link || WAYS_OUT.has(link.href) || link.protocol === "blob:") return;
    event.preventDefault();
    if (link.getAttribute("href").startsWith("#")) show(link.hash);
  }

  for (const name of PEER_CONNECTIONS) fix(globalThis, name, undefined);
  fix(globalThis, "open", () => null);
  fix(globalThis, "guard", Object.freeze({ leave: () => location.replace(root), reload: () => location.reload() }));
  globalThis.navigation?.addEventListener("navigate", refuseNavigation);
  document.addEventListener("click", refuseLink, { capture: true });
  document.addEventListener("auxclick", refuseLink, { capture: true });
})();

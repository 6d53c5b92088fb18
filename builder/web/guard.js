/*
 * The first script of the builder page. A content security policy stops neither navigation nor new windows, peer connections,
 * cookies or look-ups of names; this does. The person may leave for one of our own pages, as it is named in the page: no query,
 * no fragment, nothing to carry an answer. No other script of the page may touch the address; what they need of it is in `guard`.
 */
(() => {
  "use strict";

  const told = document.getElementById("ways-out");
  const here = location.origin + location.pathname;
  const root = new URL(told.dataset.root, here);
  const home = new URL(told.dataset.home, here);
  const ways = JSON.parse(told.textContent);
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
  /** A frame lends a window that nobody guards; a hint (link, script, meta) makes the browser look up a name or leave. */
  const REACHING = new Set(["base", "embed", "fencedframe", "frame", "iframe", "link", "meta", "object", "portal", "script"]);
  /** Other makers of elements, of hidden trees and of windows, and another ear. The page needs none of them. */
  const MAKERS = [
    [globalThis, "XSLTProcessor"],
    [globalThis, "documentPictureInPicture"],
    [globalThis.CustomElementRegistry?.prototype, "define"],
    [Document, "parseHTML"],
    [Element.prototype, "attachShadow"],
    [Element.prototype, "setHTML"],
    [globalThis.ShadowRoot?.prototype, "setHTML"],
    // A service worker lives outside the page's policies. It may be registered while the page loads, and is never spoken to.
    [globalThis.ServiceWorker?.prototype, "postMessage"],
  ];
  const { pushState } = History.prototype;
  // The room was scrolled, and a page that opens is the porch: a tab that was dropped is to open on the draft, which stands on top.
  history.scrollRestoration = "manual";
  let sealed = false;
  let stepping = false;

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

  /** One more entry in the history for this very address, with nothing in it: the browser's "back" then leads to the page and not away. */
  function step() {
    stepping = true;
    pushState.call(history, null, "");
    stepping = false;
  }

  /** Goes to a place in this page without writing it into the address. */
  function show(fragment) {
    const target = document.getElementById(decodeURIComponent(fragment.slice(1)));
    target?.scrollIntoView();
    target?.focus({ preventScroll: true });
  }

  function refuseNavigation(event) {
    const address = new URL(event.destination.url);
    if (stepping && address.href === location.href) return;
    if (isKnown(event) || isSaving(event, address)) return;
    if (WAYS_OUT.has(address.href) && !event.formData) return;
    event.preventDefault();
    if (event.hashChange) show(address.hash);
  }

  /** The link that a click on the node would follow, if it is one that must not be followed. */
  function forbiddenLink(node) {
    const link = node?.closest?.("a, area");
    const address = link?.href?.baseVal ?? link?.href;
    return address && !WAYS_OUT.has(address) && !address.startsWith("blob:") ? link : null;
  }

  /** For links that open elsewhere, and for browsers that cannot refuse a navigation once it has begun. */
  function refuseLink(event) {
    const link = forbiddenLink(event.composedPath()[0]);
    if (!link) return;
    event.preventDefault();
    if (link.getAttribute("href")?.startsWith("#")) show(link.hash);
  }

  /** A click that a script makes on a link outside the page is seen by no listener. */
  function guardClicks() {
    const { click } = HTMLElement.prototype;
    const { dispatchEvent } = EventTarget.prototype;
    fix(HTMLElement.prototype, "click", function () {
      if (this.isConnected || !forbiddenLink(this)) click.call(this);
    });
    fix(EventTarget.prototype, "dispatchEvent", function (event) {
      return !this.isConnected && forbiddenLink(this) ? false : dispatchEvent.call(this, event);
    });
  }

  /** Once sealed, no element that reaches out can be made. What stands in the page by then has done its work. */
  function guardMaking(name, tagAt) {
    const make = Document.prototype[name];
    fix(Document.prototype, name, function (...given) {
      given[tagAt] = String(given[tagAt]);
      const tag = given[tagAt].split(":").at(-1).toLowerCase();
      if (sealed && REACHING.has(tag)) throw new TypeError(`the page is sealed: no ${tag}`);
      return make.apply(this, given);
    });
  }

  /** A script of ours that is missing, or is not the one that was published, cannot say so itself. */
  function tellOfScript({ target }) {
    if (!(target instanceof HTMLScriptElement)) return;
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", () => fail("damaged"));
    else fail("damaged");
  }

  /** Says why there is no builder today, and what to do instead. */
  function fail(reason) {
    const [failed, lock] = ["failed", "lock"].map((id) => document.getElementById(id));
    if (!failed) return; // The reader says it in its own words.
    document.getElementById("failed-reason").textContent = failed.dataset[reason];
    if (reason === "framed") {
      document.getElementById("failed-title").textContent = failed.dataset.framedTitle;
      for (const id of ["own-tab", "retry"]) document.getElementById(id).hidden = id === "retry";
    }
    for (const id of ["porch", "room"]) document.getElementById(id).hidden = true;
    failed.hidden = false;
    lock.textContent = lock.dataset.failed;
    document.documentElement.dataset.builder = "failed";
    document.getElementById("retry").onclick = () => location.reload();
    failed.focus();
  }

  function seal() {
    sealed = true;
    fix(Navigator.prototype, "serviceWorker", undefined);
    for (const hint of document.querySelectorAll("link:not([rel=stylesheet])")) hint.remove();
  }

  for (const name of PEER_CONNECTIONS) fix(globalThis, name, undefined);
  for (const [owner, name] of MAKERS) if (owner) fix(owner, name, undefined);
  globalThis.opener = null;
  fix(globalThis, "opener", null);
  fix(globalThis, "open", () => null);
  fix(Document.prototype, "open", () => null);
  for (const name of ["pushState", "replaceState"]) fix(History.prototype, name, () => undefined);
  fix(Document.prototype, "cookie", "");
  fix(globalThis, "cookieStore", undefined);
  guardClicks();
  guardMaking("createElement", 0);
  guardMaking("createElementNS", 1);
  fix(globalThis, "guard", Object.freeze({ site: root.pathname, leave: () => location.replace(home), step, seal, fail }));
  globalThis.navigation?.addEventListener("navigate", refuseNavigation);
  addEventListener("error", tellOfScript, { capture: true });
  document.addEventListener("click", refuseLink, { capture: true });
  document.addEventListener("auxclick", refuseLink, { capture: true });
})();

// Keeps the guides on this device, so that they open without a network, and says when the site was updated meanwhile.
// The service worker decides what may be kept and checks it; here things are only asked for. Pages read the same without it.

const stamp = document.querySelector("[data-commit]");
const root = stamp && new URL(".", stamp.querySelector("a").href);

/** Whether bytes are dear: then nothing is fetched that was not asked for. */
function savesData() {
  const { connection } = navigator;
  return Boolean(connection?.saveData) || /2g/.test(connection?.effectiveType ?? "");
}

/** Resolves once the page is loaded and has nothing better to do. */
async function idle() {
  if (document.readyState !== "complete") await new Promise((resolve) => addEventListener("load", resolve, { once: true }));
  await new Promise((resolve) => (globalThis.requestIdleCallback ?? setTimeout)(resolve));
}

/** Resolves once the service worker answers this page's requests. */
async function controlled() {
  const container = navigator.serviceWorker;
  if (!container.controller) await new Promise((resolve) => container.addEventListener("controllerchange", resolve, { once: true }));
}

/** Asks for each address that is not here yet, one after the other; the service worker keeps what comes. Says how many are not here. */
async function asked(addresses, onEach = () => {}) {
  let missing = 0;
  for (const address of addresses) {
    const here = await caches.match(address, { ignoreSearch: true });
    const answer = here ?? (await fetch(address, { priority: "low" }).catch(() => null));
    if (!here) await answer?.arrayBuffer().catch(() => null);
    if (!answer?.ok) missing += 1;
    onEach();
  }
  return missing;
}

/** This page with what it has loaded, the first page, and the page that says what is here. */
function ofThisPage() {
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name.replace(/\?.*/, ""));
  const pages = [location.href.replace(/[?#].*/, ""), root.href, new URL("offline/", root).href];
  return new Set([...pages, ...loaded.filter((url) => url.startsWith(root.href))].map(file));
}

/** The address of the file behind an address: what is kept goes by that. */
function file(address) {
  return address.endsWith("/") ? `${address}index.html` : address;
}

async function listed() {
  const list = await (await fetch(new URL("offline.json", root))).json();
  return Object.fromEntries(Object.entries(list).map(([name, paths]) => [name, paths.map((path) => new URL(path, root).href)]));
}

/** Says that there is a newer version of this page, once it is here, and leaves it to the reader when to look. */
async function tellOfUpdate() {
  const news = document.querySelector(".aw-news");
  const newest = await fetch(location.pathname).then((answer) => answer.text());
  if (news.children.length > 1 || newest.includes(`data-commit="${stamp.dataset.commit}"`)) return;
  news.append(news.querySelector("template").content.cloneNode(true));
  news.querySelector("[data-show]").addEventListener("click", () => location.reload());
  news.querySelector("[data-later]").addEventListener("click", () => news.replaceChildren());
}

/** The button that keeps all of it. */
function offerAll(button) {
  const status = document.getElementById(button.getAttribute("aria-describedby"));
  button.hidden = false;
  button.addEventListener("click", async () => {
    button.disabled = true;
    const { guides, all } = await listed().catch(() => ({ guides: [], all: [] }));
    const addresses = [...guides, ...all];
    let done = 0;
    const missing = await asked(addresses, () => {
      done += 1;
      status.textContent = status.dataset.going.replace("{percent}", Math.floor((100 * done) / addresses.length));
    });
    const whole = addresses.length > 0 && missing === 0;
    status.textContent = whole ? status.dataset.done : status.dataset.failed;
    button.disabled = whole;
  });
}

async function main() {
  const container = navigator.serviceWorker;
  if (!stamp?.dataset.commit || !container || !globalThis.caches) return;
  container.addEventListener("controllerchange", tellOfUpdate);
  await idle();
  await container.register(new URL("sw.js", root), { scope: root.href });
  await controlled();
  for (const button of document.querySelectorAll("[data-keep-all]")) offerAll(button);
  await asked(ofThisPage());
  if (!savesData()) await asked((await listed()).guides);
}

// Where a browser keeps nothing, in a private window for one, there is nothing to say: the pages are read from the network.
main().catch(() => {});

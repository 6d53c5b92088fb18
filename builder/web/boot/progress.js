/** How far a page that locks has come: one bar and one line, on the builder's page and on the two small ones. Their words stand in the page. */
const find = (id) => document.getElementById(id);
const page = document.documentElement.dataset;

/** Says how far loading has come. The bar moves with every chunk; screen readers hear only the changes of state. */
export function showProgress(part) {
  find("progress").value = part;
  if (page.network !== "locked") find("lock").textContent = find("lock").dataset.loading.replace("{percent}", Math.floor(part * 100));
}

/** Says that the network is closed. */
export function showLocked() {
  find("lock").textContent = find("lock").dataset.locked;
  page.network = "locked";
}

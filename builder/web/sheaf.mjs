/** Prints several documents at once. They stand in the page, on paper alone, for the time that the browser prints it. */

import { nodesOf } from "./markup.mjs";

/** What a person does next: a phone prints from the page while it goes on, and never says when it is done. */
const ACTS = ["pointerdown", "keydown"];

/** `name` is what browsers offer as the name of the PDF; the markup and what stands in the margins are Python's. */
export function printSheaf({ name, data }) {
  const { html, properties } = JSON.parse(new TextDecoder().decode(data));
  const standing = stand(html, properties, name);
  // Where the browser waits until it has printed, it says so before it goes on.
  let isDone = false;
  addEventListener("afterprint", () => (isDone = true), { once: true, signal: standing.signal });
  window.print();
  if (isDone) standing.abort();
  else for (const act of ACTS) addEventListener(act, () => standing.abort(), { capture: true, once: true, signal: standing.signal });
}

/** Puts it into the page; what is answered takes it out again. */
function stand(html, properties, name) {
  const { title } = document;
  const sheaf = document.createElement("div");
  sheaf.className = "sheaf";
  sheaf.append(nodesOf(html));
  // The head of a letter is printed once on a sheet: in the margin, where the browser prints there.
  sheaf.classList.toggle("sheaf--headed", "CSSMarginRule" in globalThis);
  const { style } = document.documentElement;
  for (const [property, value] of Object.entries(properties)) style.setProperty(property, value);
  document.body.append(sheaf);
  document.title = name;
  const standing = new AbortController();
  standing.signal.addEventListener("abort", () => {
    sheaf.remove();
    for (const property of Object.keys(properties)) style.removeProperty(property);
    document.title = title;
  });
  return standing;
}

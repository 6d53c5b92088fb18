// Light or dark, against what the device asks for. The choice is kept, and is the only thing these pages keep.
// The pages themselves take it up before they are drawn: overrides/main.html.

const KEPT = "appealwright.colors";
const root = document.documentElement;

/** Turns the colors of this page over, and keeps that for the next. */
function turnColors() {
  const shown = root.dataset.colors in { light: 1, dark: 1 } ? root.dataset.colors : matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  root.dataset.colors = shown === "dark" ? "light" : "dark";
  try {
    localStorage.setItem(KEPT, root.dataset.colors);
  } catch {
    // Storage is closed here: the choice holds for this page.
  }
}

document.querySelector("[data-aw-colors]")?.addEventListener("click", turnColors);

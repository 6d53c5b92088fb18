// The search is the theme's, and the theme's script is for nothing else here. So it comes, with the index of all pages, when the
// search is first opened: a reader on a slow line who only reads pays nothing for it.

const TOGGLE = "__search";
const THEME_SHORTCUTS = new Set(["f", "s", "/", "p", ",", "n", "."]);

/** Opens the search; what is typed before the script is here is found once it is. */
function openSearch() {
  const toggle = document.getElementById(TOGGLE);
  if (!toggle.checked) toggle.click();
  document.querySelector(".md-search__input").focus();
  loadTheme();
}

/** Runs the theme's script, once. */
function loadTheme() {
  const waiting = document.querySelector("script[data-aw-theme]");
  if (!waiting) return;
  const script = document.createElement("script");
  script.src = waiting.dataset.awTheme;
  script.addEventListener("error", () => script.replaceWith(waiting)); // so that the next try asks again
  waiting.replaceWith(script);
}

/** Silences the theme's single-letter shortcuts, which fire by accident for people who use voice control (WCAG 2.1.4). */
function silenceSingleKeyShortcuts(event) {
  const isTyping = event.target.matches("input, textarea, select, [contenteditable]");
  const modified = event.ctrlKey || event.metaKey || event.altKey;
  if (THEME_SHORTCUTS.has(event.key) && !modified && !isTyping) event.stopImmediatePropagation();
}

for (const button of document.querySelectorAll("[data-aw-search]")) button.addEventListener("click", openSearch);
window.addEventListener("keydown", silenceSingleKeyShortcuts, { capture: true });

// Small repairs to the theme and one convenience; the pages read the same without them.

const SEARCH_TOGGLE = "__search";
const THEME_SHORTCUTS = new Set(["f", "s", "/", "p", ",", "n", "."]);

/** Lets the search button work by keyboard as well as by touch: the theme's own is a label, which has no keyboard. */
function openSearchFromButton() {
  const toggle = document.getElementById(SEARCH_TOGGLE);
  for (const button of document.querySelectorAll("[data-aw-search]")) {
    button.addEventListener("click", () => toggle.click());
  }
}

/** Silences the theme's single-letter shortcuts, which fire by accident for people who use voice control (WCAG 2.1.4). */
function silenceSingleKeyShortcuts() {
  const isTyping = (target) => target.matches("input, textarea, select, [contenteditable]");
  const silence = (event) => {
    const modified = event.ctrlKey || event.metaKey || event.altKey;
    if (THEME_SHORTCUTS.has(event.key) && !modified && !isTyping(event.target)) event.stopImmediatePropagation();
  };
  window.addEventListener("keydown", silence, { capture: true });
}

/** Puts the list of a page's parts away once one is chosen, on screens where it opens over the text. */
function closeContentsOnChoice() {
  const contents = document.getElementById("contents");
  contents?.addEventListener("click", (event) => {
    if (event.target.closest("a") && contents.matches(":popover-open")) contents.hidePopover();
  });
}

openSearchFromButton();
closeContentsOnChoice();
silenceSingleKeyShortcuts();

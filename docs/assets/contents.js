// The list of a page's parts goes away once one is chosen, on screens where it opens over the text.

const contents = document.getElementById("contents");
contents?.addEventListener("click", (event) => {
  if (event.target.closest("a") && contents.matches(":popover-open")) contents.hidePopover();
});

// The list of a page's parts goes away once one is chosen, on screens where it opens over the text.

const contents = document.getElementById("contents");
contents?.addEventListener("click", (event) => {
  if (event.target.closest("a") && contents.matches(":popover-open")) contents.hidePopover();
});

// There the bar that opens it leaves the window to whoever reads on, and is back at the first move up.

const bar = document.querySelector(".aw-contents-button");
const A_MOVE = 8; // pixels: less is a hand that rests
let seen = window.scrollY;
if (bar) {
  document.addEventListener("scroll", () => {
    const now = window.scrollY;
    if (Math.abs(now - seen) < A_MOVE) return;
    bar.toggleAttribute("data-away", now > seen);
    seen = now;
  });
}

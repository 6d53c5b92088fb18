/**
 * Beside a find, the part of the picture of its page where its words stand: put in where this page holds the picture, once it is
 * scrolled to. Which page and which lines, Python has said; the words stand in its markup.
 */

/** So much of the page shows around the words, as a part of the window. */
const AROUND = 0.3;
/** Pictures are drawn when they are this near to being seen. */
const NEAR = "300px";

export function openSights(container, pictures) {
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        fill(target, pictures);
      }
    },
    { rootMargin: NEAR },
  );
  new MutationObserver(() => {
    for (const sight of container.querySelectorAll("[data-sight][hidden]")) {
      if (!pictures.has(sight.dataset.sight)) continue;
      sight.hidden = false;
      near.observe(sight);
    }
  }).observe(container, { childList: true, subtree: true });
  container.addEventListener("click", ({ target }) => {
    const button = target.closest(".sight__whole");
    if (button) toggle(button);
  });
}

async function fill(sight, pictures) {
  const image = sight.querySelector("img");
  const address = await pictures.address(sight.dataset.sight);
  if (!address) {
    sight.hidden = true;
    return;
  }
  image.src = address;
  await image.decode().catch(() => {});
  for (const box of boxesOf(sight)) image.after(marked(box));
  showWords(sight);
}

/** Left, top, width and height of each line, in thousandths of the page. */
function boxesOf({ dataset }) {
  return dataset.boxes.trim().split(" ").map((box) => box.split(",").map(Number));
}

function marked(box) {
  const mark = document.createElement("span");
  mark.className = "sight__mark";
  for (const [at, side] of ["left", "top", "width", "height"].entries()) mark.style[side] = `${box[at] / 10}%`;
  return mark;
}

/** Scrolls the window to the first of the lines, and only the window. */
function showWords(sight) {
  const window = sight.querySelector(".sight__window");
  const page = sight.querySelector(".sight__page");
  const [left, top] = boxesOf(sight)[0];
  window.scrollLeft = (left / 1000) * page.clientWidth - AROUND * 0.1 * window.clientWidth;
  window.scrollTop = (top / 1000) * page.clientHeight - AROUND * window.clientHeight;
}

function toggle(button) {
  const isWhole = button.getAttribute("aria-expanded") === "true";
  button.setAttribute("aria-expanded", !isWhole);
  showWords(button.closest(".sight"));
}

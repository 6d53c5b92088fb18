/** Puts the views that Python answers on the page. */

import { nodesOf } from "./markup.mjs";
import { renew } from "./renewed.mjs";

/** The same width stands in style/room/layout.css: below it the person sees one question and one pane at a time. */
export const NARROW = matchMedia("(max-width: 63.99rem)");

/** From so many characters of markup on, the page is laid out and answers before more is put on it. A keystroke changes fewer. */
const MUCH = 10_000;

/**
 * Shows a view. What was typed since Python made it is in `waiting`, and stays in its field; so does what another Python has `heard` again,
 * since the first had drawn the fields without it. The field in hand stays where it is on the screen, whatever comes above it. A view of
 * many words is read and laid out piece by piece, so that the page goes on answering; no other may be shown meanwhile.
 */
export async function show(container, view, waiting = []) {
  if (view.room) fill(container, nodesOf(view.room));
  let hold = inHand(container, view);
  let written = 0;
  const isFull = (length) => {
    const full = written > 0 && written + length > MUCH;
    written = full ? length : written + length;
    return full;
  };
  const pause = async () => {
    hold();
    await breath();
    hold = inHand(container, view);
  };
  for (const [name, region] of inTurn(view)) {
    const shown = container.querySelector(`[data-region="${name}"]`);
    await showRegion(shown, region, isFull, pause);
    if (region.reveals !== false) reveal(shown, Object.keys(region.html));
    // What a narrow screen shows stands as soon as it is there. Only what is new is set: it makes the browser look at the whole page again.
    if (name === view.shown && container.dataset.shown !== name) container.dataset.shown = name;
  }
  for (const event of [...(view.heard ?? []), ...waiting]) if (event.type === "input") putBack(container, event);
  if (view.title && document.title !== view.title) document.title = view.title;
  if (!view.more) announce(container.querySelector("[role=status]"), view.announce ?? "");
  hold();
  if (view.focus) focus(view.focus);
}

/** Says it once, however often it comes. */
function announce(status, said) {
  if (status.textContent !== said) status.textContent = said;
}

/**
 * Moves the focus; what is folded away is unfolded first, for nothing there can be focused. On a phone what is read from its top, a title or
 * the faults of a page, comes to the top: left to itself, a browser shows it where it happens to be, down the screen.
 */
function focus(id) {
  const element = document.getElementById(id);
  element?.closest("details:not([open])")?.setAttribute("open", "");
  element?.focus();
  if (element?.tabIndex === -1 && NARROW.matches) element.scrollIntoView({ block: "start" });
}

/** The regions: the short ones first, for they stand above the long ones and would move them; then that which a narrow screen shows. */
function inTurn({ regions, shown }) {
  const turn = ([name, region]) => (lengthOf(region) <= MUCH ? 0 : name === shown ? 1 : 2);
  return Object.entries(regions).sort((one, other) => turn(one) - turn(other));
}

function lengthOf({ html }) {
  return Object.values(html).reduce((sum, text) => sum + text.length, 0);
}

/** Lets the browser do what is waiting, the person's keys first. */
function breath() {
  return globalThis.scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
}

/** Answers what lays the page out and keeps the field in hand where it is now; where the focus is about to move, it only lays out. */
function inHand(container, { focus }) {
  const held = !focus && container.contains(document.activeElement) ? document.activeElement : null;
  const height = held?.getBoundingClientRect().top;
  return () => {
    if (!held) container.getBoundingClientRect();
    else if (held.isConnected) scrollBy(0, held.getBoundingClientRect().top - height);
  };
}

function putBack(container, { name, value }) {
  for (const field of container.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
    if (field.type === "radio") field.checked = field.value === value;
    else if (field.type === "checkbox") field.checked = value !== "";
    else if (field.value !== value) field.value = value;
  }
}

/** What marks a passage that changed: one or the other by turns, so that each change begins its light anew (style/room/sheet.css). */
const [ONCE, AGAIN] = ["once", "again"];

/**
 * Puts the keyed children in order, from the top. Nodes that stay are neither filled nor moved, so focus and caret stay too. Before what is
 * too much for one turn there is a pause.
 */
async function showRegion(element, { order, html }, isFull, pause) {
  const nodes = new Map([...element.children].map((node) => [node.dataset.key, node]));
  for (const [key, node] of nodes) {
    if (order.includes(key)) continue;
    if (node.contains(document.activeElement)) stepBack(node);
    node.remove();
  }
  let place = element.firstElementChild;
  for (const key of order) {
    if (key in html && isFull(html[key].length)) await pause();
    const known = nodes.get(key);
    const node = known ?? keyedNode(key);
    if (node === place) place = place.nextElementSibling;
    else element.insertBefore(node, place);
    if (!(key in html)) continue;
    if (known) node.dataset.changed = node.dataset.changed === ONCE ? AGAIN : ONCE;
    fill(node, nodesOf(html[key]));
  }
}

const CAN_HOLD_FOCUS = "a[href], button, input, select, summary, textarea";

/** Where a field goes that somebody is in, the focus goes to what stands before it: the next press of Tab leads on as if it had not been there. */
function stepBack(node) {
  for (const one of [...(node.previousElementSibling?.querySelectorAll(CAN_HOLD_FOCUS) ?? [])].reverse()) {
    one.focus({ preventScroll: true });
    if (one === document.activeElement) return;
  }
}

/** Brings what changed into sight in a pane that scrolls by itself; the page stays where it is. */
function reveal(element, [first]) {
  const pane = element.closest("[data-pane]");
  const changed = element.querySelector(`[data-key="${first}"][data-changed]`);
  if (pane && changed) pane.scrollTo({ top: changed.offsetTop - pane.clientHeight / 3 });
}

function keyedNode(key) {
  const node = document.createElement("div");
  node.dataset.key = key;
  return node;
}

/** What a person fills in takes its value from the markup only where it is new. */
const FIELDS = "input, select, textarea";

function fill(node, content) {
  const focused = node.contains(document.activeElement) ? document.activeElement.id : "";
  for (const { id } of node.querySelectorAll("details[open][id]")) content.getElementById(id)?.setAttribute("open", "");
  if (content.querySelector(FIELDS)) node.replaceChildren(content);
  else renew(node, content);
  if (focused) document.getElementById(focused)?.focus();
}

/**
 * Puts other nodes in place of those on the page, and touches only what differs: a text that reads as before is not laid out again, and a
 * sentence that lost a letter costs a sentence, not its passage with all that stands beside it.
 */

/** Makes the children of `node` read as those of `wanted`, which is used up. */
export function renew(node, wanted) {
  const [old, next] = [[...node.childNodes], [...wanted.childNodes]];
  if (old.length !== next.length) node.replaceChildren(...next);
  else for (const [place, one] of old.entries()) renewOne(one, next[place]);
}

function renewOne(old, next) {
  if (old.isEqualNode(next)) return;
  if (!isSame(old, next)) old.replaceWith(next);
  else if (old.nodeType === Node.ELEMENT_NODE) renew(old, next);
  else old.data = next.data;
}

/** Whether they differ in no more than what they hold. */
function isSame(old, next) {
  return old.nodeType !== Node.ELEMENT_NODE ? old.nodeType === next.nodeType : old.cloneNode().isEqualNode(next.cloneNode());
}

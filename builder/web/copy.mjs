/** The device's clipboard. It takes a text on the person's press, and the person pastes it: nothing goes out by itself. */

/**
 * Puts there what is promised, as plain text; answers whether it lies there. A browser takes it only while the press counts, so it is told
 * at once that a text will come. Where it has no such door, or refuses, the text is marked in the page and copied as by hand.
 */
export async function copy(promised) {
  try {
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": promised })]);
    return true;
  } catch {
    return promised.then((blob) => blob.text()).then(copiedByHand, () => false);
  }
}

function copiedByHand(text) {
  const before = document.activeElement;
  const field = document.createElement("textarea");
  field.className = "unseen";
  field.value = text;
  document.body.append(field);
  field.select();
  try {
    return document.execCommand("copy");
  } finally {
    field.remove();
    before?.focus();
  }
}

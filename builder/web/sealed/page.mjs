/**
 * What the two small pages have in common, the one that reads papers and the one that checks a letter: they load, lock, say where they
 * are, and copy. Their words stand in the page.
 */
import { lock } from "../boot/lock.js";
import { checkBrowser } from "../boot/parts.js";
import { endWaiting, showLocked, showProgress } from "../boot/progress.js";

export const find = (id) => document.getElementById(id);
export const words = find("status").dataset;
export const data = JSON.parse(find("page-data").textContent);

export function say(text) {
  find("status").textContent = text;
}

/** Locks the page once everything that `fetched(onProgress)` asks for was answered, and the fonts are here; answers what it brings. */
export async function sealed(fetched) {
  checkBrowser();
  const fonts = Promise.allSettled(Array.from(document.fonts, (font) => font.load()));
  showProgress(0);
  const [parts] = await Promise.all([fetched(showProgress), fonts]);
  lock();
  showLocked();
  return parts;
}

export async function copy(text) {
  const copied = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
  say(copied ? words.copied : words.notCopied);
}

/** Says that the page is ready once `opening` is done, or why it cannot be; `name` is where tests look for it. */
export async function begin(name, opening) {
  try {
    await opening();
    endWaiting();
    find("progress").remove();
    say(words.ready);
    document.documentElement.dataset[name] = "ready";
  } catch (trouble) {
    endWaiting();
    say(trouble.reason === "framed" ? words.framed : words.failed);
    find("lock").textContent = find("lock").dataset.failed;
    document.documentElement.dataset[name] = "failed";
  }
}

/**
 * The page that checks a letter: loads Python and the rows, locks, and carries a pasted text to Python and its answer back. Its words
 * stand in the page.
 */
import { Core } from "../boot/core.js";
import { lock } from "../boot/lock.js";
import { checkBrowser, fetchParts } from "../boot/parts.js";

const find = (id) => document.getElementById(id);
const words = find("status").dataset;
const { manifest, info, language } = JSON.parse(find("page-data").textContent);
const policy = globalThis.trustedTypes?.createPolicy("appealwright", { createHTML: (html) => html });
/** The builder's copy of Python's memory has fewer rows; this page begins the long way, and keeps none. */
const NO_MEMORY = { kept: async () => null, forget: async () => {} };

function say(text) {
  find("status").textContent = text;
}

function showProgress(part) {
  find("progress").value = part;
  find("lock").textContent = find("lock").dataset.loading.replace("{percent}", Math.floor(part * 100));
}

async function startedCore() {
  checkBrowser();
  const fonts = Promise.allSettled(Array.from(document.fonts, (font) => font.load()));
  const [parts] = await Promise.all([fetchParts(manifest, showProgress), fonts]);
  lock();
  find("lock").textContent = find("lock").dataset.locked;
  document.documentElement.dataset.network = "locked";
  find("progress").remove();
  const core = new Core({ ...parts, info, language }, {}, NO_MEMORY);
  await core.start();
  return core;
}

/** Today where the person is; Python reads no clock. */
function today() {
  const now = new Date();
  const twoDigits = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

async function check(core) {
  const asked = Object.fromEntries(new FormData(find("form")));
  find("fields").disabled = true;
  say(words.checking);
  try {
    const html = await core.check({ ...asked, language, as_of: today() });
    find("found").innerHTML = policy ? policy.createHTML(html) : html;
    say(words.checked);
    find("found-title").focus();
  } catch {
    say(words.failed);
  } finally {
    find("fields").disabled = false;
  }
}

async function copy(address) {
  const copied = await navigator.clipboard.writeText(address).then(
    () => true,
    () => false,
  );
  say(copied ? words.copied : words.notCopied);
}

async function main() {
  try {
    const core = await startedCore();
    find("fields").disabled = false;
    find("form").addEventListener("submit", (event) => {
      event.preventDefault();
      check(core);
    });
    find("found").addEventListener("click", ({ target }) => {
      const button = target.closest("button[data-copy]");
      if (button) copy(button.dataset.copy);
    });
    say(words.ready);
    document.documentElement.dataset.check = "ready";
  } catch (trouble) {
    say(trouble.reason === "framed" ? words.framed : words.failed);
    find("lock").textContent = find("lock").dataset.failed;
    document.documentElement.dataset.check = "failed";
  }
}

main();

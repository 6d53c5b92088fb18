/** The page that checks a letter: loads Python and the rows, locks, and carries a pasted text to Python and its answer back. */
import { Core } from "../boot/core.js";
import { fetchParts } from "../boot/parts.js";
import { nodesOf } from "../markup.mjs";
import { begin, copy, data, find, say, sealed, words } from "../sealed/page.mjs";

const { manifest, info, language } = data;
/** The builder's copy of Python's memory has fewer rows; this page begins the long way, and keeps none. */
const NO_MEMORY = null;

async function startedCore() {
  const parts = await sealed((onProgress) => fetchParts(manifest, onProgress));
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
    find("found").replaceChildren(nodesOf(html));
    say(words.checked);
    find("found-title").focus();
  } catch {
    say(words.failed);
  } finally {
    find("fields").disabled = false;
  }
}

begin("check", async () => {
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
});

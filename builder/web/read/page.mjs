/**
 * The reader page: loads what reads PDFs and photos, locks, reads what the person chooses, and hands the text to the letter
 * builder in another tab.
 */
import { arrived, fetchReaders } from "../boot/parts.js";
import { begin, copy, data, find, say, sealed, words } from "../sealed/page.mjs";
import { handedOver } from "./channel.mjs";
import { pagesOf, saidOf } from "./files.mjs";
import { Pictures } from "./pictures.mjs";
import { Unreadable } from "./trouble.mjs";

/** A page of a long booklet is folded away; the first few stand open. */
const MOST_OPEN = 4;
/** So many pages are handed over as pictures: a room that cannot draw PDFs shows them too. A booklet would be too many. */
const MOST_DRAWN = 12;

/** The pages that were read last, and their pictures. */
let read = [];
let pictures = null;

async function readChosen(parts) {
  const input = find("files");
  const files = [...input.files];
  input.value = "";
  if (files.length === 0) return;
  input.disabled = true;
  say(words.begins);
  const show = (part) => Object.assign(find("reading"), { hidden: part === 1, value: part });
  try {
    const pages = await pagesOf(files, parts, ({ page, count, part }) => {
      say(words.reading.replace("{page}", page).replace("{count}", count));
      show(part);
    });
    showPages(pages);
    say(saidOf(pages, { ...words, done: pages.length === 1 ? words.doneOne : words.done.replace("{count}", pages.length) }));
  } catch (trouble) {
    const reason = trouble instanceof Unreadable ? trouble.reason : "not-readable";
    say(find("status").getAttribute(`data-${reason}`));
  } finally {
    show(1);
    input.disabled = false;
  }
}

/** Each page: its picture beside the text that was read, to be corrected. */
function showPages(pages) {
  pictures.forget();
  read = pages.map((page) => ({ ...page, name: pictures.keep(page.picture) }));
  find("pages").replaceChildren(...read.map(shownPage));
  find("ways").hidden = false;
}

function shownPage({ text, name: picture }, at, pages) {
  const name = (template) => template.replace("{page}", at + 1);
  const page = document.createElement("details");
  const title = document.createElement("summary");
  title.textContent = name(find("pages").dataset.page);
  const field = document.createElement("textarea");
  Object.assign(field, { className: "input", value: text, rows: 14, spellcheck: false, autocomplete: "off", ariaLabel: title.textContent });
  field.translate = false;
  const beside = document.createElement("div");
  beside.className = "aw-reader__beside";
  const shown = document.createElement("img");
  shown.alt = name(find("pages").dataset.picture);
  beside.append(shown, field);
  page.append(title, beside);
  // A page is drawn when it is first unfolded; opening it says so too.
  page.addEventListener("toggle", () => page.open && showPicture(shown, picture), { once: true });
  page.open = at < MOST_OPEN || pages.length <= MOST_OPEN;
  return page;
}

async function showPicture(image, name) {
  const address = await pictures.address(name);
  if (address) image.src = address;
  else image.remove();
}

function texts() {
  return Array.from(find("pages").querySelectorAll("textarea"), ({ value }) => value);
}

async function handedPicture({ name, picture }) {
  const drawn = read.length <= MOST_DRAWN && (await pictures.drawn(name));
  return drawn ? { file: drawn, page: 0 } : picture;
}

async function handOver() {
  const pages = await Promise.all(texts().map(async (text, at) => ({ text, lines: read[at].lines, picture: await handedPicture(read[at]) })));
  say((await handedOver(pages)) ? words.handed : words.notHanded);
}

begin("reader", async () => {
  const parts = await arrived(await sealed((onProgress) => fetchReaders(data.readers, onProgress)));
  pictures = new Pictures(parts);
  find("files").disabled = false;
  find("files").addEventListener("change", () => readChosen(parts));
  find("hand").addEventListener("click", handOver);
  find("copy").addEventListener("click", () => copy(texts().join("\n\n")));
});

/**
 * The insurer's papers in the room: reads the files a person chooses, hears of pages that the reader page hands over, and
 * carries what was read to Python. Its words stand in the markup that Python writes.
 */
import { heardPages } from "./read/channel.mjs";
import { pagesOf, saidOf } from "./read/files.mjs";
import { Pictures } from "./read/pictures.mjs";
import { Unreadable } from "./read/trouble.mjs";
import { openSights } from "./sights.mjs";

/** So many pages are read at a time: between them the room answers other events. */
const BATCH = 10;
const BEGINNING = 160;

/** The pictures of the pages. `reading` are the parts that read files; empty where none were loaded. */
export function openPapers(container, send, reading) {
  const pictures = new Pictures(reading);
  let arrived = [];
  openSights(container, pictures);
  container.addEventListener("change", ({ target }) => {
    if (target.dataset?.paper && target.files.length > 0) readChosen(target, send, reading, pictures);
  });
  container.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-take-paper]");
    if (!button) return;
    if (button.dataset.takePaper) sendPages(button.dataset.takePaper, arrived, send, pictures);
    else send({ type: "action", action: "paper-not", target: "" });
    arrived = [];
  });
  heardPages((pages) => {
    arrived = pages;
    const begins = pages.map(({ text }) => text).join(" ").replace(/\s+/g, " ").trim().slice(0, BEGINNING);
    send({ type: "action", action: "paper-arrived", target: JSON.stringify({ count: pages.length, begins }) });
  });
  return pictures;
}

async function readChosen(input, send, reading, pictures) {
  const { paper } = input.dataset;
  const files = [...input.files];
  const said = () => document.getElementById(input.dataset.said);
  const words = said().dataset;
  const say = (text) => said() && (said().textContent = text);
  const show = (part) => Object.assign(said()?.nextElementSibling ?? {}, { hidden: part === 1, value: part });
  input.value = "";
  input.disabled = true;
  try {
    say(words.begins);
    const pages = await pagesOf(files, reading, ({ page, count, part }) => {
      say(words.reading.replace("{page}", page).replace("{count}", count));
      show(part);
    });
    sendPages(paper, pages, send, pictures);
    say(saidOf(pages, words));
  } catch (trouble) {
    say(words[trouble instanceof Unreadable ? trouble.reason.replace(/-(.)/g, (_, letter) => letter.toUpperCase()) : "notReadable"]);
  } finally {
    show(1);
    const again = document.getElementById(input.id);
    if (again) again.disabled = false;
  }
}

/** Python hears the text and the lines of each page, and the text of the next one, with which a list may go on; pictures stay here. */
function sendPages(paper, pages, send, pictures) {
  const read = pages.map(({ text, lines, picture }) => ({ text, lines, picture: pictures.keep(picture) }));
  for (let at = 0; at < read.length; at += BATCH) {
    const next = read[at + BATCH]?.text ?? "";
    const target = JSON.stringify({ paper, pages: read.slice(at, at + BATCH), next, first: at + 1, last: at + BATCH >= read.length });
    send({ type: "action", action: "take-paper", target });
  }
}

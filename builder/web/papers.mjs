/**
 * The insurer's papers in the room: reads the files a person chooses, hears of a text that the reader page hands over, and
 * carries the pages to Python. Its words stand in the markup that Python writes.
 */
import { pagesOf } from "./read/files.mjs";
import { Unreadable } from "./read/trouble.mjs";
import { heardTexts } from "./read/channel.mjs";

/** So many pages are read at a time: between them the room answers other events. */
const BATCH = 10;
const BEGINNING = 160;

/** `reading` are the parts that read files; empty where none were loaded. */
export function openPapers(container, send, reading) {
  let arrived = [];
  container.addEventListener("change", ({ target }) => {
    if (target.dataset?.paper && target.files.length > 0) readChosen(target, send, reading);
  });
  container.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-take-paper]");
    if (!button) return;
    if (button.dataset.takePaper) sendPages(button.dataset.takePaper, arrived, send);
    else send({ type: "action", action: "paper-not", target: "" });
    arrived = [];
  });
  heardTexts((pages) => {
    arrived = pages;
    const begins = pages.join(" ").replace(/\s+/g, " ").trim().slice(0, BEGINNING);
    send({ type: "action", action: "paper-arrived", target: JSON.stringify({ count: pages.length, begins }) });
  });
}

async function readChosen(input, send, reading) {
  const { paper } = input.dataset;
  const files = [...input.files];
  const said = () => document.getElementById(input.dataset.said);
  const words = said().dataset;
  const say = (text) => said() && (said().textContent = text);
  input.value = "";
  input.disabled = true;
  try {
    say(words.begins);
    const pages = await pagesOf(files, reading, ({ page, count }) => {
      say(words.reading.replace("{page}", page).replace("{count}", count));
    });
    sendPages(paper, pages.map(({ text }) => text), send);
    say(words.done);
  } catch (trouble) {
    say(words[trouble instanceof Unreadable ? trouble.reason.replace(/-(.)/g, (_, letter) => letter.toUpperCase()) : "notReadable"]);
  } finally {
    const again = document.getElementById(input.id);
    if (again) again.disabled = false;
  }
}

function sendPages(paper, pages, send) {
  for (let at = 0; at < pages.length; at += BATCH) {
    const target = JSON.stringify({ paper, pages: pages.slice(at, at + BATCH), first: at + 1, last: at + BATCH >= pages.length });
    send({ type: "action", action: "take-paper", target });
  }
}

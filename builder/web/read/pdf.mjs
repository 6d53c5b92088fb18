/** Reads the text of a PDF, page by page, in a worker made of bytes this page holds. Nothing is fetched. */
import { linesOf } from "./lines.mjs";
import { Unreadable } from "./trouble.mjs";
import { workerOf } from "./worker.mjs";

/** Larger files are more likely a mistake than a booklet, and would not fit a phone's memory. */
const LARGEST = 120 * 1024 * 1024;
/** Fewer letters than this on a page: it is a picture of a page. */
const FEWEST_LETTERS = 20;
/** What a scanned page is drawn at, in points: about 200 dots an inch. */
const SCAN_SCALE = 2.6;

/**
 * The pages of the file as texts. `onPage(number, count)` hears of each; `recognize(canvas)` reads a page that is a picture,
 * and may be absent.
 */
export async function pdfPages(file, parts, { onPage, recognize }) {
  if (file.size > LARGEST) throw new Unreadable("too-large");
  const library = await import(parts.pdf);
  const port = workerOf(parts["pdf-worker"]);
  const worker = new library.PDFWorker({ port, verbosity: library.VerbosityLevel.ERRORS });
  try {
    const pdf = await opened(library, worker, await bytesOf(file));
    const draws = new Set([library.OPS.paintImageXObject, library.OPS.paintInlineImageXObject, library.OPS.paintImageMaskXObject]);
    return await textsOf(pdf, onPage, recognize && ((page) => pictured(page, draws, recognize)));
  } finally {
    worker.destroy();
    port.terminate();
  }
}

async function bytesOf(file) {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new Unreadable("too-large");
  }
}

async function opened(library, worker, data) {
  const quiet = { verbosity: library.VerbosityLevel.ERRORS };
  const closed = { isEvalSupported: false, useWasm: false, useWorkerFetch: false, useSystemFonts: true, disableFontFace: true, enableXfa: false };
  try {
    return await library.getDocument({ data, worker, ...quiet, ...closed }).promise;
  } catch (trouble) {
    throw new Unreadable(trouble?.name === "PasswordException" ? "encrypted" : "malformed");
  }
}

async function textsOf(pdf, onPage, recognize) {
  const pages = [];
  let letters = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await readable(() => pdf.getPage(number));
    const text = await textOf(page, recognize);
    letters += text.replace(/\s/g, "").length;
    pages.push(text);
    page.cleanup();
    onPage(number, pdf.numPages);
  }
  if (letters < FEWEST_LETTERS) throw new Unreadable(recognize ? "bad-scan" : "no-text");
  return pages;
}

async function textOf(page, recognize) {
  const { items } = await readable(() => page.getTextContent());
  const text = linesOf(items.filter((item) => "str" in item));
  if (text.length > FEWEST_LETTERS || !recognize) return text;
  return (await recognize(page)) || text;
}

/** The text of a page that is a picture; nothing of a page that holds none, which is merely short or empty. */
async function pictured(page, draws, recognize) {
  const { fnArray } = await readable(() => page.getOperatorList());
  return fnArray.some((operation) => draws.has(operation)) ? recognize(await drawn(page)) : "";
}

/** A page that cannot be read at all makes the file one that cannot be read. */
async function readable(read) {
  try {
    return await read();
  } catch {
    throw new Unreadable("malformed");
  }
}

async function drawn(page) {
  const viewport = page.getViewport({ scale: SCAN_SCALE });
  const canvas = new OffscreenCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await readable(() => page.render({ canvas: null, canvasContext: canvas.getContext("2d"), viewport }).promise);
  return canvas;
}

/** Reads and draws the pages of a PDF, in a worker made of bytes this page holds. Nothing is fetched. */
import { linesOf } from "./lines.mjs";
import { Unreadable } from "./trouble.mjs";
import { workerOf } from "./worker.mjs";

/** Larger files are more likely a mistake than a booklet, and would not fit a phone's memory. */
const LARGEST = 120 * 1024 * 1024;
/** Fewer letters than this on a page: it is a picture of a page. */
const FEWEST_LETTERS = 20;
/** What a page is drawn at that is to be read, in points: about 200 dots an inch; and one that is to be looked at. */
const SCAN_SCALE = 2.6;
const LOOK_SCALE = 2;

/**
 * The pages of the file: { text, lines, picture } each, as in files.mjs. `onPage(number, count)` hears of each; `recognize(canvas)` reads a
 * page that is a picture, or has its trouble, and may be absent.
 */
export function pdfPages(file, parts, { onPage, recognize }) {
  if (file.size > LARGEST) throw new Unreadable("too-large");
  return withPdf(file, parts, (pdf, { OPS }) => {
    const draws = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);
    return pagesOf(pdf, file, onPage, recognize && ((page) => pictured(page, draws, recognize)));
  });
}

/** One page as a picture to look at. */
export function pdfPicture(file, number, parts) {
  return withPdf(file, parts, async (pdf) => {
    const canvas = await drawn(await readable(() => pdf.getPage(number)), LOOK_SCALE);
    return canvas.convertToBlob({ type: "image/jpeg", quality: 0.8 });
  });
}

async function withPdf(file, parts, use) {
  const library = await import(parts.pdf);
  const port = workerOf(parts["pdf-worker"]);
  const worker = new library.PDFWorker({ port, verbosity: library.VerbosityLevel.ERRORS });
  try {
    return await use(await opened(library, worker, await bytesOf(file)), library);
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

async function pagesOf(pdf, file, onPage, recognize) {
  const pages = [];
  let letters = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await readable(() => pdf.getPage(number));
    const read = await pageOf(page, { file, page: number }, recognize);
    letters += read.text.replace(/\s/g, "").length;
    pages.push(read);
    page.cleanup();
    onPage(number, pdf.numPages);
  }
  if (letters < FEWEST_LETTERS) throw new Unreadable(recognize ? "bad-scan" : "no-text");
  return pages;
}

async function pageOf(page, picture, recognize) {
  const items = await readable(() => itemsOf(page));
  const { text, lines } = linesOf(items.filter((item) => "str" in item));
  const seen = text.length > FEWEST_LETTERS || !recognize ? null : await recognize(page);
  if (seen?.text) return seen;
  const viewport = page.getViewport({ scale: 1 });
  return { text, lines: lines.map(({ words, box }) => [words, ...placeOf(box, viewport)]), picture, trouble: seen?.trouble };
}

/** The pieces of text on a page. The library's own `getTextContent` walks them by `for await`, which WebKit has not for a stream. */
async function itemsOf(page) {
  const stream = page.streamTextContent().getReader();
  const items = [];
  for (let piece = await stream.read(); !piece.done; piece = await stream.read()) items.push(...piece.value.items);
  return items;
}

/** Left, top, width and height in thousandths of the page as it is shown. */
function placeOf(box, viewport) {
  const [x, y, across, down] = viewport.convertToViewportRectangle(box);
  const [left, top] = [Math.min(x, across), Math.min(y, down)];
  const [wide, high] = [1000 / viewport.width, 1000 / viewport.height];
  return [left * wide, top * high, Math.abs(across - x) * wide, Math.abs(down - y) * high].map(Math.round);
}

/** A page that is a picture, as it was read; nothing of a page that holds none, which is merely short or empty. */
async function pictured(page, draws, recognize) {
  const { fnArray } = await readable(() => page.getOperatorList());
  return fnArray.some((operation) => draws.has(operation)) ? recognize(await drawn(page, SCAN_SCALE)) : null;
}

/** A page that cannot be read at all makes the file one that cannot be read. */
async function readable(read) {
  try {
    return await read();
  } catch {
    throw new Unreadable("malformed");
  }
}

async function drawn(page, scale) {
  const viewport = page.getViewport({ scale });
  const canvas = new OffscreenCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  // As for print: drawn at once. Else the library waits for frames, and a tab that nobody looks at is given none.
  await readable(() => page.render({ canvas: null, canvasContext: canvas.getContext("2d"), viewport, intent: "print" }).promise);
  return canvas;
}

/** Reads the files a person chose, PDFs and photos, as pages of text. */
import { pdfPages } from "./pdf.mjs";
import { PhotoReader } from "./photo.mjs";
import { Unreadable } from "./trouble.mjs";

/** A photo larger than this is none that a phone or a scanner makes. */
const LARGEST_PHOTO = 60 * 1024 * 1024;

/**
 * The pages of the files, in their order: { text, lines, picture } each. A line is its words and its place: left, top, width, height in
 * thousandths of the page. The picture is { file, page }: that page of a PDF, or the file itself where `page` is 0. A page that
 * cannot be read, or is empty, stands among the others without text, its `trouble` says why: one bad photo costs nobody the rest.
 * `say({ page, count, part })` hears of every page begun or done, and how far it is with all, from 0 to 1. Throws Unreadable with the
 * reason where nothing could be read.
 */
export async function pagesOf(files, parts, say) {
  const photos = parts.ocr ? new PhotoReader(parts) : null;
  try {
    const pages = [];
    for (const [at, file] of [...files].entries()) {
      const more = await (await isPdf(file) ? fromPdf(file, parts, photos, say) : fromPhoto(file, photos, at, files.length, say));
      pages.push(...more);
    }
    if (pages.length > 0 && pages.every(({ trouble }) => trouble)) throw new Unreadable(pages[0].trouble);
    return pages;
  } finally {
    photos?.close();
  }
}

/** What to say of the pages once they are read; `words` are those of the place that asked. */
export function saidOf(pages, words) {
  const left = pages.flatMap(({ trouble }, at) => (trouble ? [at + 1] : []));
  if (left.length > 0) return words.doneBut.replace("{pages}", left.join(", "));
  return pages.some(({ isPart }) => isPart) ? words.donePart : words.done;
}

async function isPdf(file) {
  const head = await file.slice(0, 1024).text().catch(() => "");
  return head.includes("%PDF-") || file.type === "application/pdf" || /\.pdf$/i.test(file.name);
}

async function fromPdf(file, parts, photos, say) {
  if (!parts.pdf) throw new Unreadable("not-readable");
  const recognize = photos && ((canvas) => photos.page(canvas).catch(unread));
  return pdfPages(file, parts, { onPage: (page, count) => say({ page, count, part: page / count }), recognize });
}

async function fromPhoto(file, photos, at, count, say) {
  if (!photos) throw new Unreadable("no-photos");
  if (file.size > LARGEST_PHOTO) throw new Unreadable("too-large");
  const [page, seen] = [at + 1, (part) => say({ page, count, part: (at + part) / count })];
  seen(0);
  return [await photos.page(file, seen).catch((trouble) => ({ text: "", lines: [], picture: { file, page: 0 }, ...unread(trouble) }))];
}

/** What stands for a page that could not be read: why not. */
function unread(trouble) {
  if (!(trouble instanceof Unreadable)) throw trouble;
  return { trouble: trouble.reason };
}

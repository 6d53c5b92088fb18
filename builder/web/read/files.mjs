/** Reads the files a person chose, PDFs and photos, as pages of text. */
import { pdfPages } from "./pdf.mjs";
import { PhotoReader } from "./photo.mjs";
import { Unreadable } from "./trouble.mjs";

/** A photo larger than this is none that a phone or a scanner makes. */
const LARGEST_PHOTO = 60 * 1024 * 1024;

/**
 * The pages of the files, in their order: { text, lines, picture } each. A line is its words and its place: left, top, width, height in
 * thousandths of the page. The picture is { file, page }: that page of a PDF, or the file itself where `page` is 0.
 * `say({ page, count })` hears of every page begun or done. Throws Unreadable with the reason.
 */
export async function pagesOf(files, parts, say) {
  const photos = parts.ocr ? new PhotoReader(parts) : null;
  try {
    const pages = [];
    for (const [at, file] of [...files].entries()) {
      const more = await (await isPdf(file) ? fromPdf(file, parts, photos, say) : fromPhoto(file, photos, at, files.length, say));
      pages.push(...more);
    }
    return pages;
  } finally {
    photos?.close();
  }
}

async function isPdf(file) {
  const head = await file.slice(0, 1024).text().catch(() => "");
  return head.includes("%PDF-") || file.type === "application/pdf" || /\.pdf$/i.test(file.name);
}

async function fromPdf(file, parts, photos, say) {
  if (!parts.pdf) throw new Unreadable("not-readable");
  const recognize = photos && ((canvas) => photos.page(canvas).catch(() => null));
  return pdfPages(file, parts, { onPage: (page, count) => say({ page, count }), recognize });
}

async function fromPhoto(file, photos, at, count, say) {
  if (!photos) throw new Unreadable("no-photos");
  if (file.size > LARGEST_PHOTO) throw new Unreadable("too-large");
  say({ page: at + 1, count });
  return [await photos.page(file)];
}

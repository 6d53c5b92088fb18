/**
 * The lines of a PDF's page from its pieces of text, in the order in which the file has them: that is the order of reading in
 * nearly every file that a program wrote. Where two pieces of a line stand far apart, three spaces say so, as in a table. A file that
 * has two columns of sentences row by row is put in order (columns.mjs).
 */
import { inColumns } from "./columns.mjs";

/** A gap wider than this many times the height of the letters is a column's. */
const COLUMN_GAP = 1.8;
const WORD_GAP = 0.12;
const SAME_LINE = 0.45;
const FREE_LINE = 2.1;
/** How far letters reach below and above the line they stand on, in their height. */
const [BELOW, ABOVE] = [0.25, 0.95];

/** The page's text, and its lines: { words, box } each, where the box is left, bottom, right, top in the page's own measure. */
export function linesOf(items) {
  const lines = [];
  let above = null;
  for (const { y, size, parts } of inColumns(rowsOf(items))) {
    if (above && above.y - y > FREE_LINE * Math.max(size, above.size)) lines.push({ words: "", box: null });
    above = { y, size };
    lines.push({ words: parts.map(({ words }) => words).join("   "), box: parts.map(({ box }) => box).reduce(both) });
  }
  const text = `${lines.map(({ words }) => words.trimEnd()).join("\n").replace(/\n{3,}/g, "\n\n").trim()}\n`;
  return { text, lines: lines.filter(({ box }) => box) };
}

/** The rows of the page: { y, size, parts }, where a wide gap parts the parts: { words, box } each. */
function rowsOf(items) {
  const rows = [];
  let end = null;
  for (const { str, transform, width, height, hasEOL } of items) {
    const [x, y] = [transform[4], transform[5]];
    const size = height || Math.hypot(transform[2], transform[3]) || 1;
    if (end && Math.abs(y - end.y) > SAME_LINE * Math.max(size, end.size)) end = null;
    if (str.trim() !== "") {
      if (!end) rows.push({ y, size, parts: [] });
      const { parts } = rows.at(-1);
      const box = [x, y - BELOW * size, x + width, y + ABOVE * size];
      if (end && x - end.x <= COLUMN_GAP * size) added(parts.at(-1), gap(x - end.x, size, parts.at(-1).words, str) + str, box);
      else parts.push({ words: str, box });
      Object.assign(rows.at(-1), { y, size });
      end = { x: x + width, y, size };
    }
    if (hasEOL) end = end && { ...end, x: -Infinity };
  }
  return rows;
}

function added(part, words, box) {
  Object.assign(part, { words: part.words + words, box: both(part.box, box) });
}

function both(one, [left, bottom, right, top]) {
  return [Math.min(one[0], left), Math.min(one[1], bottom), Math.max(one[2], right), Math.max(one[3], top)];
}

function gap(distance, size, before, after) {
  const apart = distance > WORD_GAP * size || distance < -size;
  return apart && !before.endsWith(" ") && !after.startsWith(" ") ? " " : "";
}

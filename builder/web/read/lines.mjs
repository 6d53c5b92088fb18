/**
 * The lines of a PDF's page from its pieces of text, in the order in which the file has them: that is the order of reading in
 * nearly every file that a program wrote. Where two pieces of a line stand far apart, three spaces say so, as in a table.
 */

/** A gap wider than this many times the height of the letters is a column's. */
const COLUMN_GAP = 1.8;
const WORD_GAP = 0.12;
const SAME_LINE = 0.45;
/** How far letters reach below and above the line they stand on, in their height. */
const [BELOW, ABOVE] = [0.25, 0.95];

/** The page's text, and its lines: { words, box } each, where the box is left, bottom, right, top in the page's own measure. */
export function linesOf(items) {
  const lines = [];
  let line = { words: "", box: null };
  let end = null;
  for (const { str, transform, width, height, hasEOL } of items) {
    const [x, y] = [transform[4], transform[5]];
    const size = height || Math.hypot(transform[2], transform[3]) || 1;
    if (end && Math.abs(y - end.y) > SAME_LINE * Math.max(size, end.size)) {
      lines.push(line);
      if (end.y - y > 2.1 * Math.max(size, end.size)) lines.push({ words: "", box: null });
      line = { words: "", box: null };
      end = null;
    }
    if (str.trim() !== "") {
      line.words += end && line.words !== "" ? gap(x - end.x, size, line.words, str) : "";
      line.words += str;
      line.box = around(line.box, [x, y - BELOW * size, x + width, y + ABOVE * size]);
      end = { x: x + width, y, size };
    }
    if (hasEOL) end = end && { ...end, x: -Infinity };
  }
  lines.push(line);
  const text = `${lines.map(({ words }) => words.trimEnd()).join("\n").replace(/\n{3,}/g, "\n\n").trim()}\n`;
  return { text, lines: lines.filter(({ box }) => box) };
}

function around(box, [left, bottom, right, top]) {
  if (!box) return [left, bottom, right, top];
  return [Math.min(box[0], left), Math.min(box[1], bottom), Math.max(box[2], right), Math.max(box[3], top)];
}

function gap(distance, size, before, after) {
  if (distance > COLUMN_GAP * size) return "   ";
  const apart = distance > WORD_GAP * size || distance < -size;
  return apart && !before.endsWith(" ") && !after.startsWith(" ") ? " " : "";
}

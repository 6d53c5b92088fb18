/**
 * The lines of a PDF's page from its pieces of text, in the order in which the file has them: that is the order of reading in
 * nearly every file that a program wrote. Where two pieces of a line stand far apart, three spaces say so, as in a table.
 */

/** A gap wider than this many times the height of the letters is a column's. */
const COLUMN_GAP = 1.8;
const WORD_GAP = 0.12;
const SAME_LINE = 0.45;

export function linesOf(items) {
  const lines = [];
  let line = "";
  let end = null;
  for (const { str, transform, width, height, hasEOL } of items) {
    const [x, y] = [transform[4], transform[5]];
    const size = height || Math.hypot(transform[2], transform[3]) || 1;
    if (end && Math.abs(y - end.y) > SAME_LINE * Math.max(size, end.size)) {
      lines.push(line);
      if (end.y - y > 2.1 * Math.max(size, end.size)) lines.push("");
      line = "";
      end = null;
    }
    if (str.trim() !== "") {
      line += end && line !== "" ? gap(x - end.x, size, line, str) : "";
      line += str;
      end = { x: x + width, y, size };
    }
    if (hasEOL) end = end && { ...end, x: -Infinity };
  }
  lines.push(line);
  return `${lines.map((one) => one.trimEnd()).join("\n").replace(/\n{3,}/g, "\n\n").trim()}\n`;
}

function gap(distance, size, before, after) {
  if (distance > COLUMN_GAP * size) return "   ";
  const apart = distance > WORD_GAP * size || distance < -size;
  return apart && !before.endsWith(" ") && !after.startsWith(" ") ? " " : "";
}

// The order in which the pieces of a page are read. The pages are made up; the reader is the page's own.
//   node tests/scripts/lines_of_a_page.mjs
import assert from "node:assert/strict";
import { test } from "node:test";
import { linesOf } from "../../builder/web/read/lines.mjs";

const SIZE = 10;
const piece = (str, x, y) => ({ str, transform: [SIZE, 0, 0, SIZE, x, y], width: 5 * str.length, height: SIZE, hasEOL: false });
const LEFT = "The plan pays for a visit to a doctor, and the";
const RIGHT = "Nobody has to send a claim for a visit to one";

test("two columns that a file has row by row are read one behind the other, between their head and their foot", () => {
  const rows = Array.from({ length: 9 }, (_, at) => [piece(`${LEFT} ${at}`, 50, 700 - 12 * at), piece(`${RIGHT} ${at}`, 320, 700 - 12 * at)]);
  // A line that stands alone in one of the two, and one that is set further in.
  rows.push([piece("alone on the right", 320, 592)], [piece(`${LEFT} 9`, 50, 580), piece("and set in", 335, 580)]);
  const page = [piece("A HEAD", 50, 740), piece("2026", 500, 740), ...rows.flat(), piece("The foot", 50, 40), piece("12", 540, 40)];
  const said = linesOf(page).text.split("\n").filter(Boolean);
  const counted = Array.from({ length: 9 }, (_, at) => at);
  assert.deepEqual(said, [
    "A HEAD   2026",
    ...counted.map((at) => `${LEFT} ${at}`),
    `${LEFT} 9`,
    ...counted.map((at) => `${RIGHT} ${at}`),
    "alone on the right",
    "and set in",
    "The foot   12",
  ]);
});

test("a table of terms or of amounts, and a few rows beside each other, stay row by row", () => {
  for (const [left, right, count] of [["Copayment", RIGHT, 12], [LEFT, "$30", 12], [LEFT, RIGHT, 5]]) {
    const rows = Array.from({ length: count }, (_, at) => [piece(left, 50, 700 - 12 * at), piece(right, 320, 700 - 12 * at)]);
    assert.equal(linesOf(rows.flat()).text, `${left}   ${right}\n`.repeat(count));
  }
});

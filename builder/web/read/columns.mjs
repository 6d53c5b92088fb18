/** Two columns of sentences that a file has row by row, put in the order in which they are read. */

/** Fewer rows beside each other are a table's, or a head. */
const FEWEST_ROWS = 8;
/** So much of a column is full in half of its lines where sentences run on; the terms and amounts of a table are short. */
const FULL = 0.7;
/** The right column is no narrower than this much of the left one. */
const NARROWEST = 0.6;
const SAME_PLACE = 3;
/** The right part of a line begins no further in than this much of its column: what stands further out belongs to a head. */
const FURTHEST_IN = 0.3;

/** The rows { y, size, parts } of a page, those of two columns as the left one and then the right one. */
export function inColumns(rows) {
  const edges = edgesOf(rows);
  if (!edges) return rows;
  const ordered = [];
  let [left, right] = [[], []];
  const close = () => {
    ordered.push(...left, ...right);
    [left, right] = [[], []];
  };
  rows.forEach((row, at) => {
    const parted = row.parts.filter(({ box }) => box[0] >= edges.right - SAME_PLACE);
    const whole = row.parts.filter((part) => !parted.includes(part));
    const outer = (at === 0 || at === rows.length - 1) && !isBeside(row, edges);
    if (outer || whole.some(({ box }) => box[2] > edges.right) || (parted.length && parted[0].box[0] > edges.furthest)) {
      close();
      ordered.push(row);
      return;
    }
    if (whole.length) left.push({ ...row, parts: whole });
    if (parted.length) right.push({ ...row, parts: parted });
  });
  close();
  return ordered;
}

/** Where the right column begins, and how far in its lines do; null on a page in one column, or with a table. */
function edgesOf(rows) {
  const counts = new Map();
  for (const { parts } of rows) if (parts.length > 1) counts.set(Math.round(parts[1].box[0]), 1 + (counts.get(Math.round(parts[1].box[0])) ?? 0));
  const right = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
  const beside = rows.filter((row) => isBeside(row, { right }));
  if (beside.length < FEWEST_ROWS) return null;
  const first = Math.min(...beside.map(({ parts }) => parts[0].box[0]));
  const last = Math.max(...beside.map(({ parts }) => parts.at(-1).box[2]));
  if (last - right < NARROWEST * (right - first)) return null;
  const full = (ends, from, to) => ends.filter((end) => end - from >= FULL * (to - from)).length * 2 >= ends.length;
  const runs = [beside.map(({ parts }) => parts[0].box[2]), beside.map(({ parts }) => parts.at(-1).box[2])];
  if (!full(runs[0], first, right) || !full(runs[1], right, last)) return null;
  return { right, furthest: right + FURTHEST_IN * (last - right) };
}

function isBeside({ parts }, { right }) {
  return parts.length > 1 && Math.abs(parts[1].box[0] - right) <= SAME_PLACE;
}

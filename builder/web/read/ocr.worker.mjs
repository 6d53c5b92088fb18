/**
 * Recognizes the text of pictures. Runs from a blob, inherits the page's sealed policy, and is handed every byte it needs: the
 * recognizer's code, its compiled runtime, the language. A picture is made gray, evenly lit, level, and turned until it reads best.
 */
const LONGEST_EDGE = 2400;
const SHORTEST_EDGE = 1700;
const TILE = 64;
const SURE = 72;
const BAND = 160;
/** Darker than this is ink, on a page that is evenly lit. */
const INK = 128;
/** How far a page may lean, in degrees; leaning less, it is read as it lies. Lines that run up and down must stand apart so much more clearly. */
const [MOST_LEAN, LEAST_LEAN, CLEARER] = [12, 0.5, 1.3];
/** Patches of so many pixels, and how often dark and light change in one that holds text; fewer patches are no page. */
const [PATCH, TEXT_CHANGES, FEWEST_PATCHES] = [32, 40, 12];
const AUTOMATIC_LAYOUT = "3";
const SHOWN_EDGE = 1600;
/** What a row of the recognizer's table is about. */
const [LINE, WORD] = ["4", "5"];

/** As in Python's worker (worker.mjs): the recognizer is others' code, and needs none of these. */
for (const name of ["WebTransport", "FontFace", "fonts"]) {
  Object.defineProperty(self, name, { value: undefined, writable: false, configurable: false });
}

let recognizer = null;
let progress = () => {};

async function started({ code, runtime, language }) {
  const { default: createCore } = await import(code);
  const core = await createCore({
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(runtime, imports).then((instance) => done(instance, runtime));
      return {};
    },
    TesseractProgress: (percent) => progress(percent / 100),
    print: () => {},
    printErr: () => {},
  });
  core.FS.writeFile("/eng.traineddata", new Uint8Array(language));
  const api = new core.TessBaseAPI();
  if (api.Init("/", "eng", core.OEM_LSTM_ONLY ?? 1) !== 0) throw new Error("no language");
  api.SetVariable("tessedit_pageseg_mode", AUTOMATIC_LAYOUT);
  return { core, api };
}

/** The picture as gray levels, at a size at which letters are as tall as the recognizer likes them. */
function grayOf(picture) {
  const longest = Math.max(picture.width, picture.height);
  const scale = longest > LONGEST_EDGE ? LONGEST_EDGE / longest : longest < SHORTEST_EDGE ? SHORTEST_EDGE / longest : 1;
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
  context.fillStyle = "white";
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = "high";
  context.drawImage(picture, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  const levels = new Uint8Array(width * height);
  for (let at = 0; at < levels.length; at += 1) {
    levels[at] = (data[4 * at] * 77 + data[4 * at + 1] * 151 + data[4 * at + 2] * 28) >> 8;
  }
  return { width, height, levels };
}

/** The same as if it were evenly lit: paper white wherever it lies in shadow, ink as dark as the darkest there is. */
function evened({ width, height, levels }) {
  const [columns, rows] = [Math.ceil(width / TILE), Math.ceil(height / TILE)];
  const paper = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) paper[row * columns + column] = brightest(levels, width, height, column, row);
  }
  const result = new Uint8Array(levels.length);
  for (let y = 0; y < height; y += 1) {
    const v = Math.min(Math.max((y - TILE / 2) / TILE, 0), rows - 1);
    const [top, down] = [Math.floor(v), v - Math.floor(v)];
    const bottom = Math.min(top + 1, rows - 1);
    for (let x = 0; x < width; x += 1) {
      const u = Math.min(Math.max((x - TILE / 2) / TILE, 0), columns - 1);
      const [left, across] = [Math.floor(u), u - Math.floor(u)];
      const right = Math.min(left + 1, columns - 1);
      const above = paper[top * columns + left] * (1 - across) + paper[top * columns + right] * across;
      const below = paper[bottom * columns + left] * (1 - across) + paper[bottom * columns + right] * across;
      const share = levels[y * width + x] / (above * (1 - down) + below * down);
      result[y * width + x] = Math.max(0, Math.min(255, 255 * (share - 0.35) / 0.6));
    }
  }
  return { width, height, levels: result };
}

/** How bright the paper is in a tile: the level that a tenth of it exceeds. */
function brightest(levels, width, height, column, row) {
  const counts = new Uint32Array(256);
  let total = 0;
  for (let y = row * TILE; y < Math.min((row + 1) * TILE, height); y += 2) {
    for (let x = column * TILE; x < Math.min((column + 1) * TILE, width); x += 2) {
      counts[levels[y * width + x]] += 1;
      total += 1;
    }
  }
  let seen = 0;
  for (let level = 255; level > 0; level -= 1) {
    seen += counts[level];
    if (seen >= total / 10) return Math.max(level, 24);
  }
  return 24;
}

/** Turned by a quarter, clockwise. */
function turned({ width, height, levels }) {
  const result = new Uint8Array(levels.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) result[x * height + (height - 1 - y)] = levels[y * width + x];
  }
  return { width: height, height: width, levels: result };
}

/**
 * How the lines of text lie, judged by where there is ink: by how many degrees they lean (down to the right is more), and how clearly rows
 * of it stand apart at that angle. `across` looks at the page turned by a quarter.
 */
function lean({ width, height, levels }, across = false) {
  const step = Math.max(2, Math.round(Math.max(width, height) / 850));
  const ink = [];
  for (let y = 0; y < height; y += step) {
    for (let x = 0; x < width; x += step) if (levels[y * width + x] < INK) ink.push(...(across ? [height - 1 - y, x] : [x, y]));
  }
  const bins = new Float64Array(Math.ceil((2 * (width + height)) / step));
  const clear = (degrees) => clearness(ink, Math.tan((degrees * Math.PI) / 180), step, bins);
  let best = { degrees: 0, clear: clear(0) };
  const weigh = (degrees) => {
    const found = clear(degrees);
    if (found > best.clear) best = { degrees, clear: found };
  };
  for (let degrees = -MOST_LEAN; degrees <= MOST_LEAN; degrees += 1) weigh(degrees);
  const about = best.degrees;
  for (let off = -0.75; off <= 0.75; off += 0.25) weigh(about + off);
  return best;
}

/** How clearly rows stand apart along lines of this slope. One that is far darker than the others, such as the edge of a sheet, counts as no more than text. */
function clearness(ink, slope, step, bins) {
  bins.fill(0);
  let [first, last] = [bins.length, 0];
  for (let at = 0; at < ink.length; at += 2) {
    const row = Math.round((ink[at + 1] - slope * ink[at]) / step) + bins.length / 2 | 0;
    bins[row] += 1;
    first = Math.min(first, row);
    last = Math.max(last, row);
  }
  const most = (3 * ink.length) / 2 / Math.max(1, last - first + 1);
  let sum = 0;
  for (let row = first + 1; row <= last; row += 1) sum += Math.min(Math.abs(bins[row] - bins[row - 1]), most) ** 2;
  return ink.length ? sum / ink.length / most : 0;
}

/** The page with its lines level again: turned back by so many degrees, on a sheet large enough for all of it. */
function leveled({ width, height, levels }, degrees) {
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const [wide, high] = sizeOf(width, height, degrees);
  const result = new Uint8Array(wide * high).fill(255);
  for (let y = 0; y < high; y += 1) {
    for (let x = 0; x < wide; x += 1) {
      const [right, down] = [x - wide / 2, y - high / 2];
      const [u, v] = [right * cosine - down * sine + width / 2, right * sine + down * cosine + height / 2];
      const [left, top] = [Math.floor(u), Math.floor(v)];
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const at = top * width + left;
      const above = levels[at] * (1 - u + left) + levels[at + 1] * (u - left);
      const below = levels[at + width] * (1 - u + left) + levels[at + width + 1] * (u - left);
      result[y * wide + x] = above * (1 - v + top) + below * (v - top);
    }
  }
  return { width: wide, height: high, levels: result };
}

/** How wide and high a sheet must be to hold the page leaning so. */
function sizeOf(width, height, degrees) {
  const [sine, cosine] = [Math.abs(Math.sin((degrees * Math.PI) / 180)), Math.cos((degrees * Math.PI) / 180)];
  return [Math.round(width * cosine + height * sine), Math.round(width * sine + height * cosine)];
}

/** Recognizes a picture; on the way it tells how far the whole is, for which this picture takes it `from` one part `to` another. */
function recognized({ width, height, levels }, from, to) {
  const { core, api } = recognizer;
  progress = (part) => self.postMessage({ progress: from + part * (to - from) });
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + levels.length);
  file.set(head);
  file.set(levels, head.length);
  core.FS.writeFile("/input", file);
  api.SetImageFile();
  api.Recognize(null);
  return api.MeanTextConf();
}

/** The page as it lies, or turned: on its side if its lines run so, level where they lean, upside down if a band of it reads better that way. */
async function read(picture) {
  let page = evened(grayOf(picture));
  let quarters = 0;
  let [leaning, other] = [lean(page), lean(page, true)];
  if (other.clear > CLEARER * leaning.clear) [page, quarters, leaning] = [turned(page), 1, other];
  const degrees = Math.abs(leaning.degrees) < LEAST_LEAN ? 0 : leaning.degrees;
  if (degrees) page = leveled(page, degrees);
  const band = busiestBand(page);
  const sure = recognized(band, 0, 0.15);
  if (sure < SURE && recognized(turned(turned(band)), 0.15, 0.3) > sure) [page, quarters] = [turned(turned(page)), quarters + 2];
  const confidence = recognized(page, 0.3, 1);
  const upright = await turnedPicture(picture, quarters, degrees);
  picture.close();
  const lines = linesOf(recognizer.api.GetTSVText(0), page);
  return { confidence, text: recognizer.api.GetUTF8Text(), lines, upright, left: leftOut(page, lines) };
}

/** Which part of what looks like text lies outside every line that was recognized. */
function leftOut({ width, height, levels }, lines) {
  let [all, out] = [0, 0];
  for (let top = 0; top + PATCH <= height; top += PATCH) {
    for (let left = 0; left + PATCH <= width; left += PATCH) {
      if (changes(levels, width, left, top) < TEXT_CHANGES) continue;
      const [x, y] = [(1000 * (left + PATCH / 2)) / width, (1000 * (top + PATCH / 2)) / height];
      const margin = (1000 * PATCH) / 2 / height;
      all += 1;
      out += !lines.some(([, from, head, wide, high]) => x >= from - margin && x <= from + wide + margin && y >= head - margin && y <= head + high + margin);
    }
  }
  return all < FEWEST_PATCHES ? 0 : out / all;
}

/** How often dark and light change along the rows of a patch: often where there are letters, hardly where there is an edge or a shadow. */
function changes(levels, width, left, top) {
  let count = 0;
  for (let y = top; y < top + PATCH; y += 2) {
    for (let x = left + 1; x < left + PATCH; x += 1) count += levels[y * width + x] < INK !== levels[y * width + x - 1] < INK;
  }
  return count;
}

/** The lines of what was recognized last: of each the words and its place, in thousandths of the page. */
function linesOf(table, { width, height }) {
  const lines = [];
  for (const row of table.split("\n")) {
    const [level, , , , , , left, top, wide, high, , word] = row.split("\t");
    if (level === LINE) lines.push(["", ...[left / width, top / height, wide / width, high / height].map((part) => Math.round(1000 * part))]);
    else if (level === WORD) lines.at(-1)[0] += ` ${word}`;
  }
  return lines;
}

/** The picture itself, upright, and small enough to be kept and shown. */
function turnedPicture(picture, quarters, degrees) {
  const scale = Math.min(1, SHOWN_EDGE / Math.max(picture.width, picture.height));
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  const canvas = new OffscreenCanvas(...sizeOf(...(quarters % 2 ? [height, width] : [width, height]), degrees));
  const context = canvas.getContext("2d");
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((quarters * Math.PI) / 2 - (degrees * Math.PI) / 180);
  context.drawImage(picture, -width / 2, -height / 2, width, height);
  return canvas.convertToBlob({ type: "image/jpeg", quality: 0.75 });
}

/** The part of a page where dark and light change most often, as wide as the page: letters enough to tell which way up it is. */
function busiestBand({ width, height, levels }) {
  const size = Math.min(BAND, height);
  const busy = new Float64Array(height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 4; x < width; x += 4) busy[y] += levels[y * width + x] < INK !== levels[y * width + x - 4] < INK;
  }
  let sum = busy.subarray(0, size).reduce((all, one) => all + one, 0);
  let [best, top] = [sum, 0];
  for (let y = size; y < height; y += 1) {
    sum += busy[y] - busy[y - size];
    if (sum > best) [best, top] = [sum, y - size + 1];
  }
  return { width, height: size, levels: levels.slice(top * width, (top + size) * width) };
}

let ready = null;

self.addEventListener("message", async ({ data }) => {
  try {
    if (data.code) {
      ready = started(data);
      ready.catch(() => {});
      return;
    }
    recognizer = await ready;
    self.postMessage(await read(data.picture));
  } catch {
    self.postMessage({ failed: true });
  }
});

/**
 * Recognizes the text of pictures. Runs from a blob, inherits the page's sealed policy, and is handed every byte it needs: the
 * recognizer's code, its compiled runtime, the language. A picture is made gray, evenly lit, and turned until it reads best.
 */
const LONGEST_EDGE = 2400;
const SHORTEST_EDGE = 1700;
const TILE = 64;
const SURE = 72;
const BAND = 160;
const AUTOMATIC_LAYOUT = "3";
const SHOWN_EDGE = 1600;
/** What a row of the recognizer's table is about. */
const [LINE, WORD] = ["4", "5"];

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

/** Whether the lines of text seem to run up and down: then darkness changes more from column to column than from row to row. */
function isOnItsSide({ width, height, levels }) {
  const [rows, columns] = [new Float64Array(height), new Float64Array(width)];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      rows[y] += levels[y * width + x] / width;
      columns[x] += levels[y * width + x] / height;
    }
  }
  return roughness(columns) > 1.3 * roughness(rows);
}

function roughness(profile) {
  let sum = 0;
  for (let at = 1; at < profile.length; at += 1) sum += (profile[at] - profile[at - 1]) ** 2;
  return sum / profile.length;
}

function recognized({ width, height, levels }) {
  const { core, api } = recognizer;
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + levels.length);
  file.set(head);
  file.set(levels, head.length);
  core.FS.writeFile("/input", file);
  api.SetImageFile();
  api.Recognize(null);
  return api.MeanTextConf();
}

/** The page as it lies, or turned: on its side if it looks so, upside down if a band of it reads better that way. */
async function read(picture) {
  let page = evened(grayOf(picture));
  let quarters = 0;
  if (isOnItsSide(page)) [page, quarters] = [turned(page), 1];
  const band = darkestBand(page);
  const sure = recognized(band);
  if (sure < SURE && recognized(turned(turned(band))) > sure) [page, quarters] = [turned(turned(page)), quarters + 2];
  const confidence = recognized(page);
  const upright = await turnedPicture(picture, quarters);
  picture.close();
  return { confidence, text: recognizer.api.GetUTF8Text(), lines: linesOf(recognizer.api.GetTSVText(0), page), upright };
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
function turnedPicture(picture, quarters) {
  const scale = Math.min(1, SHOWN_EDGE / Math.max(picture.width, picture.height));
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  const canvas = quarters % 2 ? new OffscreenCanvas(height, width) : new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d");
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((quarters * Math.PI) / 2);
  context.drawImage(picture, -width / 2, -height / 2, width, height);
  return canvas.convertToBlob({ type: "image/jpeg", quality: 0.75 });
}

/** The part of a page with the most ink, as wide as the page: enough to tell which way up it is. */
function darkestBand({ width, height, levels }) {
  const size = Math.min(BAND, height);
  const ink = new Float64Array(height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 4) ink[y] += 255 - levels[y * width + x];
  }
  let sum = ink.subarray(0, size).reduce((all, one) => all + one, 0);
  let [best, top] = [sum, 0];
  for (let y = size; y < height; y += 1) {
    sum += ink[y] - ink[y - size];
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
    progress = (part) => self.postMessage({ progress: part });
    self.postMessage(await read(data.picture));
  } catch {
    self.postMessage({ failed: true });
  }
});

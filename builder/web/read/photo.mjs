/** Reads a photo of a page in a worker made of bytes this page holds. Nothing is fetched. */
import { Unreadable } from "./trouble.mjs";
import { workerOf } from "./worker.mjs";

/** Below this mean confidence what was read is more noise than letter; of so few words, below the other: a last page may hold a name alone. */
const LOWEST_CONFIDENCE = 55;
const FEWEST_WORDS = 8;
const SURE_OF_FEW = 80;
/** From so large a part of the text on that was not recognized, the person is told. */
const MUCH_LEFT_OUT = 0.2;

/** A worker that recognizes one picture after another; `close()` when done. */
export class PhotoReader {
  #worker;
  #waiting = null;
  #onProgress = () => {};

  constructor(parts) {
    this.#worker = workerOf(parts["ocr-worker"]);
    this.#worker.addEventListener("message", ({ data }) => this.#heard(data));
    this.#worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.#waiting?.reject(new Unreadable("not-readable"));
    });
    this.#worker.postMessage({ code: parts.ocr, runtime: parts["ocr-wasm"], language: parts.english });
  }

  /** A picture (a file or a canvas) as a page that was read; its own picture is upright; `isPart` where much of it could not be read. `onProgress` hears from 0 to 1. */
  async page(source, onProgress = () => {}) {
    this.#onProgress = onProgress;
    const picture = await createImageBitmap(source).catch(() => {
      throw new Unreadable("not-readable");
    });
    const answered = new Promise((resolve, reject) => (this.#waiting = { resolve, reject }));
    this.#worker.postMessage({ picture }, [picture]);
    const { text, lines, confidence, upright, left } = await answered;
    const words = text.split(/\s+/).filter(Boolean).length;
    const lowest = words < FEWEST_WORDS ? SURE_OF_FEW : LOWEST_CONFIDENCE;
    if (words === 0 || confidence < lowest) throw new Unreadable("bad-scan");
    return { text, lines, picture: { file: upright, page: 0 }, isPart: left > MUCH_LEFT_OUT };
  }

  close() {
    this.#worker.terminate();
  }

  #heard({ progress, failed, ...page }) {
    if (progress !== undefined) this.#onProgress(progress);
    else if (failed) this.#waiting?.reject(new Unreadable("not-readable"));
    else this.#waiting?.resolve(page);
  }
}

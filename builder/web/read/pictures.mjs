/**
 * The pictures of the pages that were read. They stay on this side of the page, and Python knows no more of one than a name. A
 * picture gets an address only when it is looked at, and `forget()` takes all of them back.
 */
import { pdfPicture } from "./pdf.mjs";

export class Pictures {
  #parts;
  #kept = new Map();
  #drawn = new Map();
  #addresses = new Map();
  #last = Promise.resolve();

  /** `parts` are those that read files; without them no page of a PDF can be drawn. */
  constructor(parts) {
    this.#parts = parts;
  }

  /** Keeps the picture of a page: { file, page }, `page` being 0 where the file is the picture. Its name; "" where it cannot be shown here. */
  keep(picture) {
    if (!picture || (picture.page > 0 && !this.#parts.pdf)) return "";
    const name = crypto.randomUUID();
    this.#kept.set(name, picture);
    return name;
  }

  has(name) {
    return this.#kept.has(name);
  }

  /** The picture as an image of its own, or null where it cannot be drawn. */
  drawn(name) {
    if (!this.#drawn.has(name)) this.#drawn.set(name, this.#drawing(this.#kept.get(name)));
    return this.#drawn.get(name);
  }

  /** An address of the picture that an image can show, or null where it cannot be drawn or was forgotten since. */
  address(name) {
    if (!this.#addresses.has(name)) this.#addresses.set(name, this.#addressOf(name));
    return this.#addresses.get(name);
  }

  forget() {
    for (const address of this.#addresses.values()) address.then((url) => url && URL.revokeObjectURL(url));
    for (const made of [this.#addresses, this.#drawn, this.#kept]) made.clear();
  }

  /** One after another: each page of a PDF is drawn with a worker of its own. */
  #drawing({ file, page }) {
    if (page === 0) return Promise.resolve(file);
    this.#last = this.#last.then(() => pdfPicture(file, page, this.#parts)).catch(() => null);
    return this.#last;
  }

  async #addressOf(name) {
    const picture = await this.drawn(name);
    return picture && this.has(name) ? URL.createObjectURL(picture) : null;
  }
}

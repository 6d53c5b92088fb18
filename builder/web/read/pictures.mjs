/**
 * The pictures of the pages that were read. They stay on this side of the page, and Python knows no more of one than a name. A
 * picture gets an address only when it is looked at, and `forget()` takes all of them back.
 */
import { pdfPicture } from "./pdf.mjs";

export class Pictures {
  #parts;
  #kept = new Map();
  #addresses = new Map();

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

  /** An address of the picture that an image can show, or null where it could not be drawn or was forgotten since. */
  address(name) {
    if (!this.#addresses.has(name)) this.#addresses.set(name, this.#drawn(name));
    return this.#addresses.get(name);
  }

  forget() {
    for (const address of this.#addresses.values()) address.then((url) => url && URL.revokeObjectURL(url));
    this.#addresses.clear();
    this.#kept.clear();
  }

  async #drawn(name) {
    const { file, page } = this.#kept.get(name);
    const picture = page > 0 ? await pdfPicture(file, page, this.#parts).catch(() => null) : file;
    return picture && this.has(name) ? URL.createObjectURL(picture) : null;
  }
}

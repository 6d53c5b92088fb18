/** The sections of a WebAssembly module, and its memory as one piece. */

const CODE = 10;
const DATA = 11;
const DATA_COUNT = 12;
const I32_CONST = 0x41;
const END = 0x0b;

/** [kind, body] of each section, in order. */
export function* sections(module) {
  const reader = new Reader(module.subarray(8));
  while (!reader.done) {
    const kind = reader.byte();
    yield [kind, reader.bytes(reader.unsigned())];
  }
}

/** How many bytes of code each function has, in order. */
export function functionSizes(module) {
  const reader = new Reader([...sections(module)].find(([kind]) => kind === CODE)[1]);
  return Array.from({ length: reader.unsigned() }, () => reader.bytes(reader.unsigned()).length);
}

/** What memory holds at the start, from address 0, as all data segments fill it. */
export function memoryImage(module) {
  const pieces = [...segments(module)];
  const image = new Uint8Array(Math.max(...pieces.map(({ at, body }) => at + body.length)));
  for (const { at, body } of pieces) image.set(body, at);
  return image;
}

/** The module with one data segment in place of all. */
export function withMemory(module, image) {
  const start = image.findIndex(Boolean);
  const body = image.subarray(start);
  const segment = [...unsigned(1), 0, I32_CONST, ...signed(start), END, ...unsigned(body.length)];
  const parts = [module.subarray(0, 8)];
  for (const [kind, old] of sections(module)) {
    const fresh = { [DATA]: Buffer.concat([Buffer.from(segment), body]), [DATA_COUNT]: Buffer.from(unsigned(1)) }[kind] ?? old;
    parts.push(Buffer.from([kind, ...unsigned(fresh.length)]), fresh);
  }
  return Buffer.concat(parts);
}

function* segments(module) {
  const body = [...sections(module)].find(([kind]) => kind === DATA)[1];
  const reader = new Reader(body);
  for (let left = reader.unsigned(); left > 0; left -= 1) {
    if (reader.unsigned() !== 0 || reader.byte() !== I32_CONST) throw new Error("a data segment without a plain address");
    const at = reader.signed();
    if (reader.byte() !== END) throw new Error("a data segment with a computed address");
    yield { at, body: reader.bytes(reader.unsigned()) };
  }
}

class Reader {
  #bytes;
  #at = 0;

  constructor(bytes) {
    this.#bytes = bytes;
  }

  get done() {
    return this.#at >= this.#bytes.length;
  }

  byte() {
    return this.#bytes[this.#at++];
  }

  bytes(length) {
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  unsigned() {
    let [value, weight, byte] = [0, 1, 0];
    do {
      byte = this.byte();
      value += (byte & 127) * weight;
      weight *= 128;
    } while (byte > 127);
    return value;
  }

  signed() {
    const start = this.#at;
    const value = this.unsigned();
    const weight = 128 ** (this.#at - start);
    return value >= weight / 2 ? value - weight : value;
  }
}

function unsigned(value) {
  const bytes = [];
  do {
    bytes.push((value % 128) + (value > 127 ? 128 : 0));
    value = Math.floor(value / 128);
  } while (value > 0);
  return bytes;
}

function signed(value) {
  // A leading zero bit keeps a positive number positive.
  const bytes = unsigned(value);
  if (bytes.at(-1) > 63) {
    bytes[bytes.length - 1] += 128;
    bytes.push(0);
  }
  return bytes;
}

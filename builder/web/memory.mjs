/**
 * Python's memory in a file of this device: a worker writes it once, before anyone was asked anything, and a later one has it laid where
 * Python works, without a copy between. The lock does not touch this storage, nor does it send anything.
 *
 * It begins with the length of its head, written last: a file that was not finished has none. Then come the head, what Pyodide has to know,
 * and of the memory what is not zero, piece after piece.
 */
const COUNT = 4;
/** Memory is grown by so many bytes. */
const PAGE = 65536;
/** What is nothing but zeros is left out by so many bytes. */
const PIECE = 16384;
/** A worker that was ended holds its file for a moment more: so often, and so long apart, it is tried to remove that. */
const TRIES = 20;
const A_MOMENT_MS = 50;

/** Opens what lies in `file`. Fails where that is not whole, not under this very `key`, or where another page has it in hand. */
export async function opened({ file, key }) {
  const handle = await (await held(file)).createSyncAccessHandle({ mode: "read-only" });
  try {
    const found = new Remembered(handle);
    if (found.head.key === key) return found;
    throw new Error("another memory");
  } catch (trouble) {
    handle.close();
    throw trouble;
  }
}

/** Whether there is one, without opening it. */
export async function isHere({ file, key }) {
  try {
    const content = await (await held(file)).getFile();
    const [length] = new Uint32Array(await content.slice(0, COUNT).arrayBuffer());
    return length > 0 && JSON.parse(await content.slice(COUNT, COUNT + length).text()).key === key;
  } catch {
    return false;
  }
}

/** Writes a snapshot of Pyodide's in place of what any earlier version left. */
export async function write({ file, key }, snapshot) {
  const handle = await (await held(file, { create: true })).createSyncAccessHandle();
  try {
    handle.truncate(0);
    const begun = new Uint32Array(snapshot.buffer, snapshot.byteOffset)[1];
    const memory = snapshot.subarray(begun);
    const runs = filled(memory);
    const head = new TextEncoder().encode(JSON.stringify({ key, begun, length: memory.length, runs }));
    let at = COUNT;
    for (const content of [head, snapshot.subarray(0, begun), ...runs.map(([start, end]) => memory.subarray(start, end))]) {
      if (handle.write(content, { at }) !== content.length) throw new Error("full");
      at += content.length;
    }
    handle.flush();
    handle.write(Uint32Array.of(head.length), { at: 0 });
    handle.close();
  } catch (trouble) {
    handle.close();
    await forget({ file });
    throw trouble;
  }
}

/** Removes it. Never fails: where nothing can be stored, nothing is. */
export async function forget({ file }) {
  try {
    const folder = await navigator.storage.getDirectory();
    for (let tried = 0; tried < TRIES && (await isHeld(folder, file)); tried++) await new Promise((resolve) => setTimeout(resolve, A_MOMENT_MS));
  } catch {}
}

/** Whether the file has to stay since somebody has it in hand; else it is gone. */
async function isHeld(folder, file) {
  try {
    await folder.removeEntry(file);
    return false;
  } catch (trouble) {
    return trouble.name === "NoModificationAllowedError";
  }
}

async function held(file, options) {
  return (await navigator.storage.getDirectory()).getFileHandle(file, options);
}

/** Where there is more than zeros, as pairs of a start and an end. */
function filled(memory) {
  const words = new Uint32Array(memory.buffer, memory.byteOffset, memory.length / COUNT);
  const runs = [];
  for (let start = 0; start < memory.length; start += PIECE) {
    const end = Math.min(start + PIECE, memory.length);
    if (!hasContent(words, start / COUNT, end / COUNT)) continue;
    if (runs.at(-1)?.[1] === start) runs.at(-1)[1] = end;
    else runs.push([start, end]);
  }
  return runs;
}

function hasContent(words, from, to) {
  for (let at = from; at < to; at++) if (words[at] !== 0) return true;
  return false;
}

/** A memory that can be laid on once. */
class Remembered {
  #handle;
  #at;
  /** So much of the memory an engine may have written to when it began. */
  #begun = 0;

  constructor(handle) {
    this.#handle = handle;
    const [length] = new Uint32Array(this.#read(0, COUNT).buffer);
    this.head = JSON.parse(new TextDecoder().decode(this.#read(COUNT, length)));
    this.#at = COUNT + length;
  }

  #read(at, length) {
    const content = new Uint8Array(length);
    if (this.#handle.read(content, { at }) !== length) throw new Error("too short");
    return content;
  }

  /**
   * What Pyodide takes for a snapshot. Of its last part, the memory, it asks once all else was read, to copy it where Python works; then
   * `layOn` has it there already, and nothing is left to copy.
   */
  asSnapshot(layOn) {
    const { begun } = this.head;
    const snapshot = this.#read(this.#at, begun);
    const { subarray } = snapshot;
    snapshot.subarray = (start, end) => {
      if (start !== begun || end !== undefined) return subarray.call(snapshot, start, end);
      layOn();
      return new Uint8Array();
    };
    return snapshot;
  }

  /** Makes room as Python had let its memory grow, for what is laid on later. */
  makeRoom(memory) {
    this.#begun = memory.buffer.byteLength;
    const missing = Math.ceil((this.head.length - memory.buffer.byteLength) / PAGE);
    if (missing > 0) memory.grow(missing);
  }

  /** Lays the memory over whatever an engine put there when it began, and closes the file. */
  layOn(memory) {
    const bytes = new Uint8Array(memory.buffer);
    let at = this.#at + this.head.begun;
    let laid = 0;
    try {
      for (const [start, end] of this.head.runs) {
        this.#clear(bytes, laid, start);
        if (this.#handle.read(bytes.subarray(start, end), { at }) !== end - start) throw new Error("too short");
        at += end - start;
        laid = end;
      }
    } finally {
      this.close();
    }
    this.#clear(bytes, laid, bytes.length);
  }

  #clear(bytes, start, end) {
    if (start < this.#begun) bytes.fill(0, start, Math.min(end, this.#begun));
  }

  close() {
    this.#handle.close();
  }
}

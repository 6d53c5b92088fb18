/**
 * The draft on this device: the state of the session, encrypted with a key that no script can read out. The one place that stores
 * an answer; none is stored until the person asks for it.
 */
const BASE = `appealwright ${new URL(".", document.baseURI).pathname}`;
const STORE = "draft";
const ALGORITHM = "AES-GCM";

let waiting = null;
let writing = null;

/** Keeps `state` in place of what was kept before; of several in a row the last is kept. Throws "full" or "denied". */
export function keep(state) {
  waiting = state;
  writing ??= written().finally(() => {
    writing = null;
  });
  return writing;
}

/** Whether there is a draft. */
export async function exists() {
  return (await read("sealed").catch(() => undefined)) !== undefined;
}

/** What was kept, or null where nothing can be read. */
export async function kept() {
  try {
    const { iv, data } = await read("sealed");
    const key = await read("key");
    return new TextDecoder().decode(await crypto.subtle.decrypt({ name: ALGORITHM, iv }, key, data));
  } catch {
    return null;
  }
}

/** Removes the draft and its key. Never fails: where nothing can be stored, nothing is. */
export async function erase() {
  waiting = null;
  await writing?.catch(() => {});
  try {
    await answer(indexedDB.deleteDatabase(BASE));
  } catch {}
}

async function written() {
  try {
    while (waiting !== null) {
      const text = new TextEncoder().encode(waiting);
      waiting = null;
      const key = (await read("key")) ?? (await crypto.subtle.generateKey({ name: ALGORITHM, length: 256 }, false, ["encrypt", "decrypt"]));
      const iv = crypto.getRandomValues(new Uint8Array(12));
      await write({ key, sealed: { iv, data: await crypto.subtle.encrypt({ name: ALGORITHM, iv }, key, text) } });
    }
  } catch (trouble) {
    throw new Error(trouble?.name === "QuotaExceededError" ? "full" : "denied");
  }
}

function answer(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function write(values) {
  const opening = indexedDB.open(BASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const base = await answer(opening);
  try {
    const transaction = base.transaction(STORE, "readwrite");
    for (const [name, value] of Object.entries(values)) transaction.objectStore(STORE).put(value, name);
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    base.close();
  }
}

/** A kept value; undefined where there is none. Looking makes no store where there was none. */
async function read(name) {
  const opening = indexedDB.open(BASE, 1);
  let missing = false;
  opening.onupgradeneeded = () => {
    missing = true;
    opening.transaction.abort();
  };
  const base = await answer(opening).catch((trouble) => {
    if (!missing) throw trouble;
  });
  if (!base) return undefined;
  try {
    return await answer(base.transaction(STORE).objectStore(STORE).get(name));
  } finally {
    base.close();
  }
}

/**
 * A file locked with a passphrase: AES-GCM under a key that PBKDF2 makes of it. It carries bytes and knows nothing of them.
 *
 * The file: name 6, version 1, rounds 4, salt 16, nonce 12, the locked bytes, and a digest of all that. The digest tells a damaged
 * file from a wrong passphrase; it holds no secret.
 */
const NAME = [65, 80, 80, 69, 65, 76];
const VERSION = 1;
const ROUNDS = 600_000;
const [SALT, NONCE, BODY, DIGEST] = [11, 27, 39, 32];

/** Whether these bytes begin as a locked file does. */
export function isLocked(bytes) {
  return NAME.every((byte, place) => bytes[place] === byte);
}

/** `data` as a locked file. */
export async function locked(data, passphrase) {
  const head = new Uint8Array(BODY);
  head.set([...NAME, VERSION]);
  new DataView(head.buffer).setUint32(7, ROUNDS);
  crypto.getRandomValues(head.subarray(SALT));
  const key = await keyOf(passphrase, head);
  const body = new Uint8Array(await crypto.subtle.encrypt(cipher(head), key, data));
  const whole = joined(head, body);
  return joined(whole, await digest(whole));
}

/** What `locked` locked. Throws "newer_file", "damaged_file" or "wrong_passphrase". */
export async function unlocked(bytes, passphrase) {
  if (bytes[6] > VERSION) throw new Error("newer_file");
  const whole = bytes.subarray(0, -DIGEST);
  const wanted = bytes.subarray(-DIGEST);
  const intact = bytes.length > BODY + DIGEST && (await digest(whole)).every((byte, place) => byte === wanted[place]);
  if (!intact) throw new Error("damaged_file");
  const head = whole.subarray(0, BODY);
  const key = await keyOf(passphrase, head);
  return crypto.subtle.decrypt(cipher(head), key, whole.subarray(BODY)).catch(() => {
    throw new Error("wrong_passphrase");
  });
}

async function keyOf(passphrase, head) {
  // One phrase, however a keyboard spells its letters.
  const typed = new TextEncoder().encode(passphrase.normalize("NFKC"));
  const secret = await crypto.subtle.importKey("raw", typed, "PBKDF2", false, ["deriveKey"]);
  const iterations = new DataView(head.buffer, head.byteOffset).getUint32(7);
  const recipe = { name: "PBKDF2", hash: "SHA-256", salt: head.slice(SALT, NONCE), iterations };
  return crypto.subtle.deriveKey(recipe, secret, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

function cipher(head) {
  return { name: "AES-GCM", iv: head.slice(NONCE, BODY), additionalData: head.slice(0, NONCE) };
}

async function digest(bytes) {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

function joined(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
}

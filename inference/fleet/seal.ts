/**
 * What leaves the machine is sealed: AES-256-GCM, its place authenticated with it, keys of its own derived from the
 * bot's key. So the queue server, and whoever reads along, learn how much is said and by how many machines.
 *
 *     nonce 12 B | ciphertext | tag 16 B
 *
 * Random nonces are safe for 2^32 messages per key (NIST SP 800-38D, 8.3): at ten replies a second, sealed five times
 * each, for two and a half years.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** 2^64 names until two are likely to collide. */
const DIGEST_BYTES = 16;

/** Sealed with another key, for another place, or damaged. */
export class UnsealedError extends Error {}

export class FleetSeal {
  readonly #key: Uint8Array;
  readonly #names: Uint8Array;

  /** @param key the bot's, 32 bytes */
  constructor(key: Uint8Array) {
    if (key.length !== KEY_BYTES) throw new Error(`A key has ${KEY_BYTES} bytes, not ${key.length}.`);
    this.#key = derive(key, 'voxback fleet seal');
    this.#names = derive(key, 'voxback fleet names');
  }

  /** `plain`, sealed for `place`: 28 bytes longer. */
  close(plain: Uint8Array, place: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.#key, nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(place));
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  }

  /** What was sealed for `place`. @throws UnsealedError */
  open(sealed: Uint8Array, place: string): Buffer {
    const tagAt = sealed.length - TAG_BYTES;
    if (tagAt < NONCE_BYTES) throw new UnsealedError(place);
    const decipher = createDecipheriv(CIPHER, this.#key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(place));
    decipher.setAuthTag(sealed.subarray(tagAt));
    const plain = decipher.update(sealed.subarray(NONCE_BYTES, tagAt));
    try {
      return Buffer.concat([plain, decipher.final()]);
    } catch (cause) {
      throw new UnsealedError(place, { cause });
    }
  }

  /** A name for `content` that says nothing about it to who has no key: 22 characters, the same for the same. */
  nameOf(content: Uint8Array): string {
    return createHmac('sha256', this.#names).update(content).digest().subarray(0, DIGEST_BYTES).toString('base64url');
  }
}

function derive(key: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, '', purpose, KEY_BYTES));
}

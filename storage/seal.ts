/**
 * Encryption at rest: AES-256-GCM, a fresh random nonce per message, the place of the message authenticated with it, so
 * that a sealed value copied to another key of the database does not open there.
 *
 *     format 1 B | key id 4 B | nonce 12 B | ciphertext | tag 16 B
 *
 * The key id tells "another key" from "damaged", and lets a rotation find what is still sealed with the old key. Random
 * 96-bit nonces are safe for 2^32 messages per key (NIST SP 800-38D, 8.3): a thousand writes a second for 49 days
 * without a pause, which a bot does not reach before its key is rotated.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { StorageError } from './errors.ts';

const CIPHER = 'aes-256-gcm';
const FORMAT = 1;
const KEY_BYTES = 32;
const KEY_ID_BYTES = 4;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_BYTES = 1 + KEY_ID_BYTES;
const BODY_AT = HEADER_BYTES + NONCE_BYTES;

/** Where a message lives: the first half is safe to show in an error, the second is not. */
export interface Place {
  readonly namespace: string;
  readonly key: string;
}

export class Seal {
  readonly #key: Uint8Array;
  readonly #header: Buffer;

  /** @param key 32 bytes, see `openKey` */
  constructor(key: Uint8Array) {
    if (key.length !== KEY_BYTES) {
      throw new StorageError('bad-key', {
        source: 'the given key',
        reason: `${key.length} bytes instead of ${KEY_BYTES}`,
        remedy: 'openssl rand -hex 32',
      });
    }
    this.#key = key;
    // A digest of the key under a label of its own says nothing about the key.
    const id = createHash('sha256').update('voxback key id').update(key).digest().subarray(0, KEY_ID_BYTES);
    this.#header = Buffer.concat([Uint8Array.of(FORMAT), id]);
  }

  /** `plain`, sealed for `place`: 33 bytes longer. */
  close(plain: Uint8Array, place: Place): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.#key, nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(this.#associated(place));
    return Buffer.concat([this.#header, nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  }

  /**
   * What was sealed for `place`.
   *
   * @throws StorageError `wrong-key`: sealed with another key; `corrupt`: damaged, forged, or sealed for another place
   */
  open(sealed: Uint8Array, place: Place): Buffer {
    const { namespace } = place;
    if (sealed.length < BODY_AT + TAG_BYTES || sealed[0] !== FORMAT) throw new StorageError('corrupt', { namespace });
    if (!this.#header.equals(sealed.subarray(0, HEADER_BYTES))) throw new StorageError('wrong-key', { namespace });
    const tagAt = sealed.length - TAG_BYTES;
    const nonce = sealed.subarray(HEADER_BYTES, BODY_AT);
    const decipher = createDecipheriv(CIPHER, this.#key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(this.#associated(place));
    decipher.setAuthTag(sealed.subarray(tagAt));
    const plain = decipher.update(sealed.subarray(BODY_AT, tagAt));
    try {
      return Buffer.concat([plain, decipher.final()]);
    } catch (cause) {
      throw new StorageError('corrupt', { namespace }, { cause });
    }
  }

  #associated({ namespace, key }: Place): Buffer {
    return Buffer.concat([this.#header, Buffer.from(`${namespace}/${key}`)]);
  }
}

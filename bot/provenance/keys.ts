/**
 * What the bot signs and marks its replies with: one secret of 32 bytes, from which the Ed25519 key of the signature and
 * the key of the mark in the sound are derived. It is not the key that storage is sealed with: marks outlive a database.
 */
import { createHash, createPrivateKey, createPublicKey, hkdfSync, type KeyObject } from 'node:crypto';
import { dirname, join } from 'node:path';
import { openKey } from '../../storage/index.ts';
import type { Config } from '../config.ts';

/** The file of the secret, beside the key that seals the storage. */
const FILE = 'voxback-marks.key';

/** The head of an Ed25519 private key in PKCS #8 (RFC 8410), whose last 32 bytes are the seed. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

export interface Keys {
  /** The first 16 hexadecimal digits of the public key's SHA-256. */
  readonly id: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** 32 bytes: the key of the mark in the sound. */
  readonly mark: Uint8Array;
}

/** The keys in use, and those of earlier times, by which older replies are still recognised. */
export interface KeyRing {
  readonly current: Keys;
  readonly retired: readonly Keys[];
}

/** @param secret 32 bytes */
export function keysOf(secret: Uint8Array): Keys {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', `voxback ${purpose}`, 32));
  const der = Buffer.concat([PKCS8_HEAD, derive('signature')]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey);
  const digest = createHash('sha256')
    .update(publicKey.export({ format: 'der', type: 'spki' }))
    .digest('hex');
  return { id: digest.slice(0, 16), privateKey, publicKey, mark: new Uint8Array(derive('mark')) };
}

/**
 * The keys of this bot: of VOXBACK_MARKS_KEY, else derived from VOXBACK_KEY, so that front-ends that share it share these
 * too; else of a file beside the other key file, made on the first start.
 *
 * @throws StorageError bad-key, unreachable
 */
export async function openKeys(config: Config): Promise<KeyRing> {
  const file = keyFileOf(config);
  const name = 'VOXBACK_RETIRED_MARKS_KEYS';
  const retired = await Promise.all(config.VOXBACK_RETIRED_MARKS_KEYS.map((value) => openKey({ value, file, name })));
  return { current: keysOf(await openSecret(config, file)), retired: retired.map(keysOf) };
}

/** Where the secret is kept that no setting gives. */
export function keyFileOf({ VOXBACK_KEY_FILE: beside }: Pick<Config, 'VOXBACK_KEY_FILE'>): string {
  return join(dirname(beside), FILE);
}

async function openSecret({ VOXBACK_MARKS_KEY: own, VOXBACK_KEY: other }: Config, file: string): Promise<Uint8Array> {
  if (own !== undefined || other === undefined) return openKey({ value: own, file, name: 'VOXBACK_MARKS_KEY' });
  return new Uint8Array(
    hkdfSync('sha256', await openKey({ value: other, file, name: 'VOXBACK_KEY' }), '', 'voxback marks', 32),
  );
}

/** The public key as it is shown: PEM. */
function pemOf({ publicKey }: Pick<Keys, 'publicKey'>): string {
  return String(publicKey.export({ format: 'pem', type: 'spki' }));
}

/** The public key as it is shown in a message: its 32 bytes in base64. */
export function publicKeyOf({ publicKey }: Pick<Keys, 'publicKey'>): string {
  return publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64');
}

/** What the bot's HTTP port says below `/.well-known/`: the public keys, by which anybody can check a signature. */
export function wellKnown({ current, retired }: KeyRing, bot: string) {
  const shown = (keys: Keys) => ({ id: keys.id, algorithm: 'Ed25519', publicKey: pemOf(keys) });
  return { 'voxback-provenance.json': { bot, keys: [current, ...retired].map(shown) } };
}

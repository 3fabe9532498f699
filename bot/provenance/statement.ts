/**
 * What is written into a file beside the sound: that a machine speaks, as the rules name it, and a signed statement of
 * which bot made this sound and when. No person, no voice, no word is in it.
 *
 * The fields of `AIGC` are those of GB 45438-2025, appendix E: what is produced by AI, by whom, and its number there.
 */
import { createHash, sign, verify } from 'node:crypto';
import * as z from 'zod';
import { readTags, writeTags } from '../../inference/index.ts';
import { attempt } from '../failures.ts';
import { FILE_TAGS } from '../telegram/index.ts';
import type { Keys } from './keys.ts';

/** In version 1 nothing but the samples was signed: a file that played them faster, or more behind them, passed for unchanged. */
const VERSION = 2;
/** `Label` of GB 45438-2025: 1 is made by AI, 2 may be, 3 is suspected to be. */
const MADE_BY_AI = '1';

const Statement = z.object({
  v: z.literal(VERSION),
  /** SHA-256 of all of the file but its comments, 64 hexadecimal digits. */
  id: z.string().regex(/^[0-9a-f]{64}$/),
  /** When it was made, UTC, to the second. */
  time: z.iso.datetime(),
  /** The bot's user name. */
  bot: z.string().regex(/^\w{1,64}$/),
  /** `Keys.id`. */
  key: z.string().regex(/^[0-9a-f]{16}$/),
  /** Ed25519, base64url, over `signedWords`. */
  signature: z.string().max(128),
});

export type Statement = Readonly<z.infer<typeof Statement>>;

/** What a file says of where it comes from, and whether that is true. */
export type Claim =
  /** Nothing that this program understands. */
  | { readonly kind: 'none' }
  /** Signed with a key of this bot, and the sound is the signed one. */
  | { readonly kind: 'true'; readonly statement: Statement }
  /** Signed with a key that is not known here; said to be by one that is, and not; signed by it, but the file is another. */
  | { readonly kind: 'foreign' | 'forged' | 'altered'; readonly statement: Statement };

/** `bytes` (OGG/Opus or WAV) with the words of the rules and a statement signed with `keys`. */
export function stamp(bytes: Uint8Array, { keys, bot, now }: { keys: Keys; bot: string; now: number }): Uint8Array {
  // As it will lie in the file.
  const id = contentId(writeTags(bytes, new Map()));
  const time = `${new Date(now).toISOString().slice(0, 19)}Z`;
  const signature = sign(null, signedWords({ id, time, bot }), keys.privateKey).toString('base64url');
  const statement: Statement = { v: VERSION, id, time, bot, key: keys.id, signature };
  const aigc = {
    Label: MADE_BY_AI,
    ContentProducer: `${FILE_TAGS.title} @${bot}`,
    ProduceID: id,
    ReservedCode1: signature,
    ContentPropagator: '',
    PropagateID: '',
    ReservedCode2: '',
  };
  const tags = new Map([
    ['TITLE', FILE_TAGS.title],
    ['COMMENT', FILE_TAGS.comment],
    ['AIGC', JSON.stringify(aigc)],
    ['PROVENANCE', JSON.stringify(statement)],
  ]);
  return writeTags(bytes, tags);
}

/** What `bytes` claims, looked at with all keys that this bot has and had. */
export async function readClaim(bytes: Uint8Array, keys: readonly Keys[]): Promise<Claim> {
  const written = readTags(bytes)?.tags.get('PROVENANCE') ?? '';
  const parsed = await attempt(() => Statement.parse(JSON.parse(written)));
  if (!parsed.ok) return { kind: 'none' };
  const statement = parsed.value;
  const signer = keys.find(({ id }) => id === statement.key);
  const signature = Buffer.from(statement.signature, 'base64url');
  if (signer === undefined) return { kind: 'foreign', statement };
  if (!verify(null, signedWords(statement), signer.publicKey, signature)) return { kind: 'forged', statement };
  return { kind: statement.id === contentId(bytes) ? 'true' : 'altered', statement };
}

function signedWords({ id, time, bot }: Pick<Statement, 'id' | 'time' | 'bot'>): Buffer {
  return Buffer.from(`voxback provenance ${VERSION}\n${id}\n${time}\n${bot}\n`);
}

/** The file names itself, so that a statement fits no other one. */
function contentId(bytes: Uint8Array): string {
  const hash = createHash('sha256');
  for (const part of readTags(bytes)?.rest ?? []) hash.update(part);
  return hash.digest('hex');
}

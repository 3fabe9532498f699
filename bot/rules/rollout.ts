/**
 * Gradual rollout: each flag is on for a share of the chats, always the same ones, and for more of them as the share
 * grows.
 *
 * A chat's place is a hash of the flag's salt and the chat's key: so it needs no storage, two flags share no order, and
 * raising the share never takes a feature away from who has it. Pure functions; `operators/rules.ts` keeps the flags.
 */
import { createHash } from 'node:crypto';
import * as z from 'zod';

/** Share of chats, percent, that a flag starts with. */
export const FLAGS = {
  /** The bot speaks at all. */
  speech: 100,
  /** Newcomers of a group are greeted by voice. */
  welcome_voice: 0,
  /** `@bot` in any chat. */
  inline: 0,
} as const;

export type FlagName = keyof typeof FLAGS;

export const FLAG_NAMES = Object.keys(FLAGS) as readonly FlagName[];

/** Steps of a share: a hundredth of a percent. */
const BUCKETS = 10_000;

/** Chats that a list may name: it is read with every request. */
export const MAX_LISTED = 200;

const Listed = z.array(z.string()).max(MAX_LISTED);

export const Flag = z.object({
  percent: z.number().min(0).max(100),
  /** Another salt is another draw. */
  salt: z.string(),
  /** Keys of chats and people that have it whatever the share; those that never have it. */
  allow: Listed,
  deny: Listed,
  /** Off for everybody, lists included; the share stays for later. */
  isOff: z.boolean(),
  /** When it was changed last, milliseconds since 1970. */
  since: z.number(),
});

export type Flag = Readonly<z.infer<typeof Flag>>;

/** A flag that nobody has touched. */
export function initialFlag(name: FlagName): Flag {
  return { percent: FLAGS[name], salt: name, allow: [], deny: [], isOff: false, since: 0 };
}

/** Place of `key` among 10,000 in the draw of `salt`: uniform, and the same for ever. */
export function bucketOf(salt: string, key: string): number {
  // 48 bits: the remainder favours no bucket by more than 4e-11.
  return createHash('sha256').update(`${salt}/${key}`).digest().readUIntBE(0, 6) % BUCKETS;
}

/** Whether the flag is on for `key`: `chat:-100` of a group, `user:7` in private chats and inline. */
export function isIncluded(flag: Flag, key: string): boolean {
  if (flag.isOff || flag.deny.includes(key)) return false;
  return flag.allow.includes(key) || bucketOf(flag.salt, key) < Math.round((flag.percent * BUCKETS) / 100);
}

/** `flag` with `key` on its `list` and not on the other one. */
export function withListed(flag: Flag, list: 'allow' | 'deny', key: string): Flag {
  const { allow, deny } = withoutListed(flag, key);
  const lists = { allow, deny };
  return { ...flag, ...lists, [list]: [...lists[list], key] };
}

/** `flag` whose lists do not name `key`. */
export function withoutListed(flag: Flag, key: string): Flag {
  const others = (list: readonly string[]) => list.filter((one) => one !== key);
  return { ...flag, allow: others(flag.allow), deny: others(flag.deny) };
}

/** Updates as Telegram sends them, and as it never should: with parts missing, of another type, or from another update. */
import type { Update } from 'grammy/types';
import { pick } from './campaign.ts';

type Random = (most: number) => number;
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Who acts, and where. */
export interface Cast {
  readonly people: readonly Json[];
  /** Where they may do everything. */
  readonly chats: readonly Json[];
  /** Where somebody else has the say: only what anybody could do happens there, not what Telegram alone can tell. */
  readonly foreign: readonly Json[];
  /** What stands on buttons that were given to somebody else. */
  readonly data: readonly string[];
  /** Whoever owns those: does nothing here. */
  readonly absent: number;
}

const BOT = { id: 1_000_000, is_bot: true, first_name: 'Voxback', username: 'voxback_bot' };
const DATE = 1_700_000_000;
const FILE = { file_id: 'f', file_unique_id: 'u', file_size: 9000 };

/** What is tapped, by feature and action. */
const TAPS = [
  'consent:agree consent:more consent:decline draft:keep draft:again draft:delete voice:list voice:open voice:use',
  'voice:rename voice:delete voice:erase emotion:card emotion:clip emotion:describe emotion:mix-none emotion:mixer',
  'emotion:preset emotion:strength emotion:voice emotion:mix erase:no erase:yes job:again job:cancel start:enroll',
  'report:ban report:dismiss expiry:keep inline:cancel inline:mark line:slower line:faster line:again line:read line:fit',
  'line:slot line:text line:wav line:feel line:feelings line:files line:card word:list word:open word:hear word:drop',
  'mode:use mode:say dub:make group:home group:voice group:access group:limits group:answers group:welcome share:give',
  'share:list share:take',
].flatMap((row) => row.split(' '));

/** What stands behind them: nothing, ids of others, what overflows. */
const VALUES = [
  '',
  ':x',
  ':0',
  ':-1',
  ':a:b:c',
  ':00000000-0000-0000-0000-000000000000',
  `:${'9'.repeat(40)}`,
  ':__proto__',
];

const TEXTS = [
  '/start',
  '/enroll',
  '/voice',
  '/emotion',
  '/emotion sad',
  '/say hello',
  '/mode',
  '/queue',
  '/cancel',
  '/share',
  '/mydata',
  '/pronounce a=b',
  '/settings',
  '/teach a = b',
  '/read',
  '/report',
  '/privacy',
  '/help',
  '/stats',
  '/ban 1',
  '/rollout x 1',
  'Good morning',
  'sad 3s: hello',
  '3.2s 25fps angry: cut',
  '((((',
  'a'.repeat(4096),
  '你好，世界',
  '\u0000',
  '🙂'.repeat(500),
];

/** What anybody can send. */
function message(random: Random, chat: Json, from: Json): { [key: string]: Json } {
  const base = { message_id: 1 + random(1000), date: DATE, chat, from };
  return pick<() => { [key: string]: Json }>(random, [
    () => ({
      ...base,
      text: pick(random, TEXTS),
      entities: [{ type: 'bot_command', offset: 0, length: 1 + random(9) }],
    }),
    () => ({ ...base, text: pick(random, TEXTS), reply_to_message: { ...base, text: 'before', from: BOT } }),
    () => ({ ...base, voice: { ...FILE, duration: random(40), mime_type: 'audio/ogg' }, caption: pick(random, TEXTS) }),
    () => ({ ...base, audio: { ...FILE, duration: 3 } }),
    () => ({ ...base, document: { ...FILE, file_name: pick(random, ['a.srt', 'a.txt', 'a.exe', '', '../a.txt']) } }),
    () => ({ ...base, video_note: { ...FILE, length: 240, duration: 3 } }),
    () => ({ ...base, sender_chat: { id: -1_002_000_000_009, type: 'channel', title: 'News' }, text: '/say hi' }),
    () => ({ ...base, forward_origin: { type: 'hidden_user', sender_user_name: 'x', date: DATE }, text: 'hi' }),
  ])();
}

/** What Telegram alone can tell of a chat. */
function service(random: Random, chat: Json, from: Json): { [key: string]: Json } {
  const base = { message_id: 1 + random(1000), date: DATE, chat, from };
  return pick<() => { [key: string]: Json }>(random, [
    () => ({ ...base, new_chat_members: [from, BOT] }),
    () => ({ ...base, left_chat_member: from }),
    () => ({ ...base, migrate_to_chat_id: -1_002_000_000_999 }),
  ])();
}

/** What is behind a button: of somebody else, as it is or almost, or invented. */
function tapped(random: Random, data: readonly string[]): string {
  if (random(2) === 0 || data.length === 0) return pick(random, TAPS) + pick(random, VALUES);
  const real = pick(random, data);
  const parts = real.split(':');
  return pick<() => string>(random, [
    () => real,
    () => real,
    () => `${parts.slice(0, 2).join(':')}:${pick(random, data).split(':').slice(2).join(':')}`,
    () => `${pick(random, TAPS)}:${parts.slice(2).join(':')}`,
    () => real.slice(0, random(real.length)),
    () => `${real}${pick(random, VALUES)}`.slice(0, 64),
    () => {
      const at = random(real.length);
      return `${real.slice(0, at)}${pick(random, ['0', 'z', ':', '-', '\0', '％', '١'])}${real.slice(at + 1)}`;
    },
  ])();
}

/** A correct update of any kind that the bot asks for. */
export function correctUpdate(random: Random, { people, chats, foreign, data }: Cast): { [key: string]: Json } {
  const person = pick(random, people);
  const chat = pick(random, chats);
  const anywhere = pick(random, [...chats, ...foreign]);
  const member = (status: string): Json => ({ status, user: person });
  const [before, after] = [
    member(pick(random, ['left', 'member'])),
    member(pick(random, ['left', 'member', 'kicked'])),
  ];
  const change = { chat, from: person, date: DATE, old_chat_member: before, new_chat_member: after };
  const query = { id: String(random(1e9)), from: person };
  const tap = { ...query, chat_instance: '1', data: tapped(random, data) };
  return pick<() => { [key: string]: Json }>(random, [
    () => ({ message: message(random, anywhere, person) }),
    () => ({ message: random(4) === 0 ? service(random, chat, person) : message(random, chat, person) }),
    () => ({ edited_message: { ...message(random, anywhere, person), edit_date: DATE } }),
    () => ({
      callback_query: {
        ...tap,
        message: {
          ...message(random, anywhere, BOT),
          reply_markup: { inline_keyboard: [[{ text: 'x', callback_data: 'x' }]] },
        },
      },
    }),
    // Too old to be shown.
    () => ({ callback_query: { ...tap, message: { message_id: 1 + random(1000), date: 0, chat: anywhere } } }),
    () => ({ callback_query: { ...tap, inline_message_id: 'i' } }),
    () => ({ my_chat_member: change }),
    () => ({ chat_member: change }),
    () => ({ inline_query: { ...query, query: pick(random, TEXTS).slice(0, 256), offset: '' } }),
    () => ({ chosen_inline_result: { result_id: 'say', from: person, query: 'hi', inline_message_id: 'i' } }),
    () => ({ stopped_message_generation: { chat, draft_id: random(1000) } }),
  ])();
}

/** `count` updates whose ids count up from `first`: one of four correct, the others damaged. */
export function* hostileUpdates(random: Random, cast: Cast, count: number, first = 1): Generator<Update> {
  for (let id = first; id < first + count; id++) {
    const update = correctUpdate(random, cast);
    const damaged = random(4) === 0 ? update : mutated(update, random);
    // Who takes no part must not be made to by a number that came from elsewhere; nor may somebody speak for Telegram.
    yield asUpdate(id, isActedBy(damaged, cast.absent) ? update : damaged);
  }
}

/** Whether somebody with the number `id` does something in `value`. */
function isActedBy(value: Json, id: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some((one) => isActedBy(one, id));
  if ('is_bot' in value && value.id === id) return true;
  return Object.values(value).some((one) => isActedBy(one, id));
}

const JUNK: readonly Json[] = [
  null,
  true,
  0,
  -1,
  1e308,
  Number.MAX_SAFE_INTEGER,
  '',
  'x',
  '\ud800',
  '__proto__',
  'a'.repeat(5000),
  [],
  [null],
  {},
  { id: null },
];

/** `update` with one to three of its parts missing, replaced, or taken from elsewhere in it. */
export function mutated(update: { [key: string]: Json }, random: Random): { [key: string]: Json } {
  const copy = structuredClone(update);
  for (let n = 1 + random(3); n > 0; n--) {
    const places = placesIn(copy);
    if (places.length === 0) break;
    const { holder, key } = pick(random, places);
    const other = pick(random, places);
    if (random(3) === 0) delete holder[key];
    else
      holder[key] =
        random(3) === 0 ? structuredClone(other.holder[other.key] ?? null) : structuredClone(pick(random, JUNK));
  }
  return copy;
}

interface Place {
  readonly holder: { [key: string]: Json };
  readonly key: string;
}

/** Every part of `value` that stands in an object, but for what the update is. */
function placesIn(value: Json, depth = 0): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => placesIn(one, depth + 1));
  const own = depth === 0 ? [] : Object.keys(value).map((key) => ({ holder: value, key }));
  return [...own, ...Object.values(value).flatMap((one) => placesIn(one, depth + 1))];
}

/** `content` as an update; its shape is what Telegram makes of it, right or wrong. */
export function asUpdate(id: number, content: { [key: string]: Json }): Update {
  return { update_id: id, ...content } as Update;
}

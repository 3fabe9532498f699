/**
 * The bot fed with updates that nobody has seen before; only what it can not foresee is counted, and what somebody did to
 * what is another's. Nothing of it goes over a network: updates are handed to the bot's handlers, and what those say to
 * Telegram is written as it would be sent, and answered here. So a million takes minutes.
 *
 * The test file mocks what composes the bot, which is overheard then:
 *
 *     vi.mock('../bot.ts', async (original) => (await import('./overheard.ts')).overheard(await original()));
 */
import { type Bot, InputFile } from 'grammy';
import type { Update } from 'grammy/types';
import { isVoice, lends, opensSettings, walks } from '../groups/groups.fixture.ts';
import type { ChatMessage, Group, Person } from '../playground/telegram.ts';
import { type Context, chatKey, userKey } from '../telegram/index.ts';
import { type Composed, lastComposed } from './overheard.ts';
import type { Cast, Json } from './updates.ts';
import { openWorld, type World } from './world.ts';

/** Told to the operator on purpose: at a tap on Cancel under what nobody has told the bot of. */
const FORESEEN = /inline feedback is off/;

/** Updates that are handled at the same time. */
const LANES = 64;

/** Records of how a lent voice was used, which those may whom it is lent to. */
const OF_USE: ReadonlySet<string> = new Set(['lenders', 'utterances']);

/** The first person of a playground runs the bot. */
const FIRST_PERSON = 5_000_000_001;

/** A bot that can be fed, with people who have everything that can be had. */
export class Fed {
  /** Who may do anything, in the chats where they may be, and what stands on the buttons of Alice, who takes no part. */
  readonly cast: Cast;
  /** What the bot could not foresee, each once: an error that is no refusal, with its message. */
  readonly unforeseen = new Set<string>();
  readonly #world: World;
  readonly #composed: Composed;
  readonly #alice: Person;
  readonly #group: Group;
  #before = '';
  #isFed = false;

  private constructor(world: World, parts: { composed: Composed; alice: Person; group: Group; cast: Cast }) {
    this.#world = world;
    this.#composed = parts.composed;
    this.#alice = parts.alice;
    this.#group = parts.group;
    this.cast = parts.cast;
    const { bot } = parts.composed;
    bot.api.config.use(async (prev, method, payload, signal) => {
      if (!this.#isFed || method === 'getUpdates') return prev(method, payload, signal);
      // As it would be sent: what can not be is found here too.
      if (!Object.values(payload).some((value) => value instanceof InputFile)) JSON.stringify(payload);
      return answerTo(method, payload, parts.alice.id, bot) as Awaited<ReturnType<typeof prev<typeof method>>>;
    });
  }

  static async open(): Promise<Fed> {
    const world = await openWorld({
      VOXBACK_DATABASE: 'memory:',
      VOXBACK_OPERATORS: String(FIRST_PERSON),
      VOXBACK_USER_SECONDS: '0',
      LOG_LEVEL: 'silent',
    });
    const composed = lastComposed();
    const operator = world.person('Olga');
    operator.sends('/rollout inline 100');
    await operator.chat.next(({ text }) => text.startsWith('inline: 100%'));
    const alice = await world.enrolled('Alice');
    const strangers = [await world.enrolled('Ann'), world.person('Mallory'), world.person('Bob')];
    const group = world.telegram.group({ title: 'Friends', members: [alice, ...strangers] });
    await lends(alice, group);
    const data = await buttonsOf(alice, group);
    const others = world.telegram.group({ title: 'Strangers', members: strangers });
    return new Fed(world, { composed, alice, group, cast: castOf({ alice, strangers, group, others, data }) });
  }

  /** Hands `updates` to the bot, some at a time, and waits until all of them are handled. */
  async feed(updates: Iterable<Update>): Promise<void> {
    if (this.#before === '') this.#before = await this.#state();
    this.#isFed = true;
    const source = updates[Symbol.iterator]();
    const lane = async () => {
      for (let next = source.next(); next.done !== true; next = source.next()) {
        // What escapes the handlers is what `polling.ts` would meet.
        await this.#composed.bot.handleUpdate(next.value).catch((error: unknown) => this.unforeseen.add(String(error)));
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    for (const line of this.#world.alarms) if (!FORESEEN.test(line)) this.unforeseen.add(reasonIn(line));
    this.#isFed = false;
  }

  /** What of Alice's and of her group's is not what it was before the first update: lines of JSON that went and came. */
  async thefts(): Promise<string[]> {
    const [before, now] = [this.#before.split('\n'), (await this.#state()).split('\n')];
    const gone = before.filter((line) => !now.includes(line)).map((line) => `- ${line}`);
    return [...gone, ...now.filter((line) => !before.includes(line)).map((line) => `+ ${line}`)];
  }

  async close(): Promise<void> {
    await this.#world.close();
  }

  async #state(): Promise<string> {
    const { storage, chats } = this.#composed.deps;
    const owner = userKey(this.#alice.id);
    // Others may speak in a voice that is lent to them: that it was used is no theft.
    const voices = (await storage.voices.list(owner, { drafts: true })).map(({ lastUsedAt: _, ...voice }) => voice);
    const settings = await storage.settings.get(owner);
    const records = [];
    for await (const record of storage.recordsOf(owner)) if (!OF_USE.has(record.collection)) records.push(record);
    const group = await chats.settings.get(chatKey(this.#group.id));
    return JSON.stringify({ voices, settings, records, group }, null, 1);
  }
}

/** Everything that Alice can tap on, of her own and as an admin of her group. */
async function buttonsOf(alice: Person, group: Group): Promise<string[]> {
  for (const command of ['/voice', '/emotion', '/pronounce tea=tee', '/pronounce', '/mode', '/share', '/forgetme']) {
    alice.sends(command);
    await alice.chat.next();
  }
  alice.taps('Voice 1');
  await alice.chat.next(({ buttons }) => buttons.includes('Rename'));
  alice.sends('Good morning!');
  await alice.chat.next(isVoice);
  const home = await opensSettings(alice, group);
  const seen = new Set<string>();
  const note = (message: ChatMessage) => dataOf(message).forEach((data) => void seen.add(data));
  note(home);
  for (const label of [...home.buttons]) {
    if (!home.buttons.includes(label)) continue;
    note(await walks(alice, home, label));
    const back = home.buttons.find((button) => button.startsWith('‹') || button.includes('Back'));
    if (back !== undefined) await walks(alice, home, back);
  }
  alice.chat.messages.forEach(note);
  group.messages.forEach(note);
  return [...seen];
}

function dataOf(message: ChatMessage): string[] {
  const buttons = message.json.reply_markup?.inline_keyboard.flat() ?? [];
  return buttons.flatMap((button) => ('callback_data' in button ? [button.callback_data] : []));
}

interface Parts {
  readonly alice: Person;
  readonly strangers: readonly Person[];
  readonly group: Group;
  readonly others: Group;
  readonly data: readonly string[];
}

function castOf({ alice, strangers, group, others, data }: Parts): Cast {
  const privateChat = ({ id, name }: Person): Json => ({ id, type: 'private', first_name: name });
  const groupChat = ({ id, title }: Group): Json => ({ id, type: 'supergroup', title });
  return {
    people: strangers.map(({ id, name }) => ({ id, is_bot: false, first_name: name, language_code: 'en' })),
    chats: [...strangers.map(privateChat), groupChat(others)],
    foreign: [privateChat(alice), groupChat(group)],
    data,
    absent: alice.id,
  };
}

const yes = (result: unknown) => ({ ok: true, result }) as const;

/** Telegram says yes to everything; there are no files. Only Alice runs her group. */
function answerTo(method: string, payload: unknown, alice: number, bot: Bot<Context>) {
  const { user_id: id } = { user_id: undefined, ...(payload as object) };
  if (method.startsWith('send') && method !== 'sendChatAction') {
    return yes({ message_id: 1, date: 1, chat: { id: FIRST_PERSON, type: 'private', first_name: 'Ann' } });
  }
  if (method === 'getChatAdministrators') return yes([]);
  if (method === 'getChatMember') return yes({ status: id === alice ? 'creator' : 'member', user: bot.botInfo });
  if (method === 'getFile' || method === 'getChat') {
    return { ok: false, error_code: 400, description: 'Bad Request: not found' } as const;
  }
  return yes(true);
}

function reasonIn(line: string): string {
  const { err, msg } = JSON.parse(line);
  const at = /at .*?\/((?:bot|storage|inference)\/[^)]*)/.exec(err?.stack ?? '')?.[1] ?? '';
  return `${msg}: ${err?.type ?? ''} ${err?.message ?? ''} ${at}`;
}

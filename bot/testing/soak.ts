/** A bot that speaks for hours, in the time of some minutes, and what it has at the end that it had not at the beginning. */
// biome-ignore lint/style/noRestrictedImports: the type alone; the product starts none.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTelegram, type Group, type Person } from '../playground/telegram.ts';
import { type HummingProgram, openHummingProgram } from './humming-program.ts';
import type { Measure } from './probe.ts';
import { enrollIn } from './world.ts';

const TOKEN = '1000000:a-token-of-the-right-length';
const PEOPLE = 6;

export interface SoakOptions {
  readonly replies: number;
  /** Before the first measure: what is loaded, compiled and pooled once. */
  readonly warmUp: number;
  /** The built-in engine speaks. Default: one that hums. */
  readonly isReal?: boolean;
  /** Told ten times on the way. */
  readonly onProgress?: (replies: number, measure: Measure) => void;
}

export interface SoakResult {
  readonly first: Measure;
  readonly last: Measure;
  readonly replies: number;
  /** Names of what was left behind where temporary files are. */
  readonly leftFiles: readonly string[];
  /** Bytes of the database when everybody was enrolled, when all was spoken, and when all was erased. */
  readonly databaseBytes: { readonly before: number; readonly after: number; readonly erased: number };
}

/** Has people ask for that many replies, half of them in a group, and then erase everything. */
export async function soak({ replies, warmUp, isReal = false, onProgress }: SoakOptions): Promise<SoakResult> {
  const folder = await mkdtemp(join(tmpdir(), 'voxback-soak-'));
  const program = await openHummingProgram({ isReal });
  const telegram = createTelegram({ token: TOKEN, patienceMs: 60_000 });
  const bot = await start(program, folder, (await telegram.listen()).url);
  try {
    const people = Array.from({ length: PEOPLE }, (_, i) => telegram.person({ name: `Person ${i}` }));
    await Promise.all(people.map(enrollIn));
    const group = telegram.group({ title: 'Friends', members: people });
    const place = join(folder, 'voxback.db');
    const before = bytesOf(place);
    await speak(people, group, warmUp);
    const first = await measure(bot);
    let last = first;
    const atOnce = Math.ceil(replies / 10);
    for (let done = 0; done < replies; done += atOnce) {
      await speak(people, group, Math.min(atOnce, replies - done));
      last = await measure(bot);
      onProgress?.(Math.min(done + atOnce, replies), last);
    }
    const after = bytesOf(place);
    for (const person of people) await erases(person);
    // Read while the bot runs: what it gives back only at its end, it does not give back.
    const erased = bytesOf(place);
    const leftFiles = readdirSync(join(folder, 'tmp'));
    return { first, last, replies, leftFiles, databaseBytes: { before, after, erased } };
  } finally {
    if (bot.pid !== undefined && bot.exitCode === null) process.kill(-bot.pid, 'SIGKILL');
    await telegram.close();
    await program.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Of the database and of the log beside it. */
function bytesOf(file: string): number {
  return [file, `${file}-wal`].reduce((sum, one) => sum + (statSync(one, { throwIfNoEntry: false })?.size ?? 0), 0);
}

async function start(program: HummingProgram, folder: string, root: string): Promise<ChildProcess> {
  await mkdir(join(folder, 'tmp'));
  return program.startProbed({
    BOT_TOKEN: TOKEN,
    BOT_API_ROOT: root,
    VOXBACK_ENGINE: 'builtin',
    VOXBACK_DATABASE: join(folder, 'voxback.db'),
    VOXBACK_KEY_FILE: join(folder, 'voxback.key'),
    VOXBACK_MODELS: '/nowhere',
    VOXBACK_USER_SECONDS: '0',
    VOXBACK_GROUP_SECONDS: '0',
    // The recordings are hums, and the built-in engine's bot listens.
    VOXBACK_SENTENCE: 'off',
    VOXBACK_QUEUE: '1000',
    VOXBACK_QUEUE_PER_USER: '100',
    LOG_LEVEL: 'silent',
    TMPDIR: join(folder, 'tmp'),
  });
}

/** `count` replies, asked for by everybody in turn, in the private chat and in `group`. */
async function speak(people: readonly Person[], group: Group, count: number): Promise<void> {
  let privately = 0;
  let publicly = 0;
  for (let i = 0; i < count; i++) {
    const person = people[i % people.length];
    if (Math.floor(i / people.length) % 2 === 0) {
      person.sends(`Good morning, number ${i}!`);
      privately += 1;
    } else {
      person.sends(`/say Good morning, number ${i}!`, { in: group });
      publicly += 1;
    }
  }
  const inPrivate = people.map(async (person, p) => {
    const mine = Array.from({ length: count }, (_, i) => i).filter(
      (i) => i % people.length === p && Math.floor(i / people.length) % 2 === 0,
    );
    for (const _ of mine) await person.chat.next(({ voice }) => voice !== undefined);
  });
  const inGroup = async () => {
    for (let i = 0; i < publicly; i++) await group.next(({ voice }) => voice !== undefined);
  };
  await Promise.all([...inPrivate, inGroup()]);
  if (privately + publicly !== count) throw new Error('some were asked for nowhere');
}

async function erases(person: Person): Promise<void> {
  person.sends('/forgetme');
  const card = await person.chat.next(({ buttons }) => buttons.some((label) => label.includes('Erase everything')));
  person.taps('Erase everything', { on: card });
  await person.chat.next(({ text }) => text.includes('Erased'));
}

async function measure(bot: ChildProcess): Promise<Measure> {
  const measured = once(bot, 'message');
  bot.send('measure');
  const [found] = await measured;
  return found;
}

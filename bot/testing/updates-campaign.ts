/** The bot fed with updates that nobody has seen before; only what it can not foresee is counted. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Update } from 'grammy/types';
import { pino } from 'pino';
import { openCodec } from '../../inference/index.ts';
import { openApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { type ApiReply, listen } from '../playground/transports.ts';
import { HummingEngine } from './world.ts';

const TOKEN = '1000000:a-token-of-the-right-length';
const ME = { id: 1_000_000, is_bot: true, first_name: 'Voxback', username: 'voxback_bot', can_join_groups: true };

/** Told to the operator on purpose: at a tap on Cancel under what nobody has told the bot of. */
const FORESEEN = /^inline feedback is off/;

/**
 * Has a bot handle `updates`, whose ids count up from 1. What it could not foresee, each once: an error that is no
 * refusal, with its message.
 */
export async function feed(updates: Iterable<Update>): Promise<string[]> {
  const unforeseen = new Set<string>();
  const note = (reason: string) => {
    if (!FORESEEN.test(reason)) unforeseen.add(reason);
  };
  const log = pino({ level: 'error' }, { write: (line: string) => note(reasonIn(line)) });
  const folder = await mkdtemp(join(tmpdir(), 'voxback-updates-'));
  const source = updates[Symbol.iterator]();
  let batch: Update[] = [];
  let isEmpty: () => void = () => undefined;
  const handled = new Promise<void>((resolve) => {
    isEmpty = resolve;
  });
  const door = await listen(async ({ path, contentType, body, signal }) => {
    const method = path.split('/').at(-1)?.split('?')[0] ?? '';
    if (method !== 'getUpdates') return answerTo(method);
    const { offset = 0 } = contentType.includes('json') ? JSON.parse(body.toString()) : {};
    batch = batch.filter(({ update_id: id }) => id >= offset);
    while (batch.length < 100) {
      const next = source.next();
      if (next.done === true) break;
      batch.push(next.value);
    }
    if (batch.length === 0) {
      isEmpty();
      await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    }
    return ok(batch);
  });
  const config = readConfig({
    BOT_API_ROOT: door.url,
    VOXBACK_DATABASE: 'memory:',
    VOXBACK_KEY_FILE: join(folder, 'voxback.key'),
    VOXBACK_USER_SECONDS: '0',
    LOG_LEVEL: 'error',
  });
  const app = await openApp({ config, token: TOKEN, log, engine: new HummingEngine(), codec: await openCodec({}) });
  await Promise.race([handled, app.ended]);
  await app.close();
  await door.close();
  await rm(folder, { recursive: true, force: true });
  return [...unforeseen];
}

function ok(result: unknown): ApiReply {
  return { kind: 'json', status: 200, json: { ok: true, result } };
}

/** Telegram says yes to everything; there are no files. */
function answerTo(method: string): ApiReply {
  if (method === 'getMe') return ok(ME);
  if (method.startsWith('send') && method !== 'sendChatAction') {
    return ok({ message_id: 1, date: 1, chat: { id: 5_000_000_007, type: 'private', first_name: 'Ann' } });
  }
  if (method === 'getChatAdministrators') return ok([]);
  if (method === 'getChatMember') return ok({ status: 'member', user: ME });
  if (method === 'getFile' || method === 'getChat') {
    const description = 'Bad Request: not found';
    return { kind: 'json', status: 400, json: { ok: false, error_code: 400, description } };
  }
  return ok(true);
}

function reasonIn(line: string): string {
  const { err, msg } = JSON.parse(line);
  const at = /at .*?\/((?:bot|storage|inference)\/[^)]*)/.exec(err?.stack ?? '')?.[1] ?? '';
  return `${msg}: ${err?.type ?? ''} ${err?.message ?? ''} ${at}`;
}

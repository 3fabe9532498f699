import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { patience } from '../playground/patience.ts';
import { type ChatMessage, createTelegram, type Person } from '../playground/telegram.ts';
import { isSentence } from './enrolling.ts';
import { agree, speechNote, usingBot, type World } from './world.ts';

const sentenceIn = ({ text }: ChatMessage) => /“([^”]+)”$/.exec(text)?.[1] ?? '';

describe('an orderly restart', () => {
  let world: World;
  let alice: Person;

  usingBot({}, async (opened) => {
    world = opened;
    alice = world.person('Alice');
  });

  it('in the middle of an enrollment goes on where it was', async () => {
    alice.sends('/enroll');
    await alice.chat.next((message) => message.buttons.includes('I agree'));
    await world.restart();
    alice.taps('I agree');
    await alice.chat.next((message) => message.text.includes('At least 5 seconds'));
    await world.restart();
    alice.sendsVoice(await speechNote());
    await alice.chat.next((message) => message.voice !== undefined);
    await world.restart();
    alice.taps('Keep this voice');
    await alice.chat.next((message) => message.text.includes('is yours'));
  });

  it('shows the sentence that is being read, when /enroll and the consent come again', async () => {
    const shown = sentenceIn(await agree(alice));
    await world.restart();
    world.telegram.bringAgain(2);
    const again = await alice.chat.next(isSentence);
    expect(sentenceIn(again)).toBe(shown);
  });

  it('in the middle of a job speaks what was running and what was waiting, each once', async () => {
    await world.enroll(alice);
    const before = world.engine.spoken.length;
    world.engine.hold();
    alice.sends('first');
    await expect.poll(() => alice.chat.action).toBe('record_voice');
    alice.sends('second');
    await expect.poll(() => world.telegram.pendingUpdates).toBe(0);
    const restarted = world.restart();
    // The running job does not end by itself: after the drain it is stopped and kept for the next start.
    await restarted;
    world.engine.release();
    await alice.chat.next((message) => message.voice !== undefined);
    await alice.chat.next((message) => message.voice !== undefined);
    expect(world.engine.spoken.slice(before).map(({ text }) => text)).toEqual(['first', 'second']);
  });

  it('handles what people sent while the bot was down', async () => {
    await world.enroll(alice);
    await world.service.close();
    alice.sends('are you there?');
    await world.restart();
    await alice.chat.next((message) => message.voice !== undefined);
  });
});

describe('kill -9', () => {
  it('loses no accepted request and repeats none', { timeout: patience(120_000) }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'voxback-'));
    const telegram = createTelegram({ token: '1000000:a-token-of-the-right-length' });
    const { url } = await telegram.listen();
    const alice = telegram.person({ name: 'Alice' });
    const next = (predicate: Parameters<Person['chat']['next']>[0]) =>
      alice.chat.next(predicate, { timeoutMs: 120_000 });
    let bot = startProcess(folder, telegram.token, url);
    try {
      alice.sends('/enroll');
      await next((message) => message.buttons.includes('I agree'));
      alice.taps('I agree');
      await next((message) => message.text.includes('At least 5 seconds'));
      alice.sendsVoice(await speechNote());
      await next((message) => message.voice !== undefined);
      alice.taps('Keep this voice');
      await next((message) => message.text.includes('is yours'));

      const texts = ['The first of three.', 'The second of three.', 'The third of three.'];
      const asked = texts.map((text) => alice.sends(text).id);
      await expect.poll(() => alice.chat.action, { timeout: patience(20_000) }).toBe('record_voice');
      bot.kill('SIGKILL');
      await once(bot, 'exit');
      bot = startProcess(folder, telegram.token, url);
      const answered: Array<number | undefined> = [];
      for (const _ of texts) answered.push((await next((message) => message.voice !== undefined)).replyTo);
      expect(answered).toEqual(asked);

      // Nothing comes a second time, not after another crash either.
      bot.kill('SIGKILL');
      await once(bot, 'exit');
      bot = startProcess(folder, telegram.token, url);
      alice.sends('A fourth.');
      const fourth = await next((message) => message.voice !== undefined);
      expect(alice.chat.messages.find((message) => message.id === fourth.replyTo)?.text).toBe('A fourth.');
      expect(telegram.violations).toEqual([]);
    } finally {
      bot.kill('SIGKILL');
      await telegram.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});

function startProcess(folder: string, token: string, root: string): ChildProcess {
  const run = fileURLToPath(new URL('../../build/run.mjs', import.meta.url));
  const env = {
    PATH: process.env.PATH,
    TMPDIR: process.env.TMPDIR,
    BOT_TOKEN: token,
    BOT_API_ROOT: root,
    VOXBACK_DATABASE: join(folder, 'voxback.db'),
    VOXBACK_KEY_FILE: join(folder, 'voxback.key'),
    VOXBACK_SENTENCE: 'off',
    LOG_LEVEL: 'silent',
  };
  return spawn(process.execPath, [run, 'main'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

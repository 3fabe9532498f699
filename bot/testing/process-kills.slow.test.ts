/**
 * SIGKILL for the real process, at random moments of enrollments and texts, again and again on one database: everybody who
 * has sent a recording hears the end of it, and every text is spoken or asked about. With the built-in engine.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { attempt } from '../failures.ts';
import { createTelegram, type Person } from '../playground/telegram.ts';
import { Campaign, randomFrom } from './campaign.ts';
import { speechNote } from './world.ts';

const TOKEN = '1000000:a-token-of-the-right-length';
const RUN = fileURLToPath(new URL('../../build/run.mjs', import.meta.url));
/** Within this after its first call a process is killed, milliseconds. */
const LONGEST_LIFE_MS = 4000;
/** For the last process, which nobody kills: a start and a reply, on a machine that is busy. */
const PATIENCE_MS = 180_000;

it('brings everybody what they were promised, however often it is killed', { timeout: 24 * 3_600_000 }, async () => {
  const campaign = new Campaign('process-kills', 250);
  const folder = await mkdtemp(join(tmpdir(), 'voxback-kills-'));
  const telegram = createTelegram({ token: TOKEN, firstId: Math.floor(Date.now() / 1000) });
  const { url } = await telegram.listen();
  let bot: ChildProcess | undefined;
  onTestFinished(async () => {
    bot?.kill('SIGKILL');
    await telegram.close();
    await rm(folder, { recursive: true, force: true });
  });

  const start = () =>
    spawn(process.execPath, [RUN, 'main'], {
      env: {
        PATH: process.env.PATH,
        BOT_TOKEN: TOKEN,
        BOT_API_ROOT: url,
        VOXBACK_DATABASE: join(folder, 'voxback.db'),
        VOXBACK_KEY_FILE: join(folder, 'voxback.key'),
        VOXBACK_ENGINE: 'builtin',
        LOG_LEVEL: 'silent',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });

  for (const round of campaign.left()) {
    const random = randomFrom(round);
    const person = telegram.person({ name: `Person ${round}` });
    bot ??= start();
    let isDone = false;
    const playing = attempt(() => plays(person)).then((outcome) => {
      isDone = true;
      return outcome;
    });
    // So many lives end early; the next one has all the time it wants.
    let kills = 0;
    for (const most = 1 + random(4); kills < most && !isDone; kills++) {
      const calls = telegram.calls.length;
      await expect.poll(() => isDone || telegram.calls.length > calls, { timeout: PATIENCE_MS }).toBe(true);
      await pause(random(LONGEST_LIFE_MS));
      bot.kill('SIGKILL');
      await once(bot, 'exit');
      bot = start();
    }
    const outcome = await playing;
    campaign.note({ round, kills, failure: outcome.ok ? undefined : String(outcome.error) });
  }
  expect(campaign.failures).toEqual([]);
  expect(telegram.violations).toEqual([]);
});

/** Enrolls and speaks, and waits for the end of each. */
async function plays(person: Person): Promise<void> {
  const next = (...endings: readonly RegExp[]) =>
    person.chat.next(
      ({ text, voice, buttons }) =>
        endings.some((ending) =>
          ending.test(`${text}\n${voice === undefined ? '' : '<voice>'}\n${buttons.join('\n')}`),
        ),
      { timeoutMs: PATIENCE_MS },
    );
  person.sends('/enroll');
  await next(/I agree/);
  person.taps('I agree');
  await next(/At least 5 seconds/);
  person.sendsVoice(await speechNote());
  const question = await next(/Keep this voice/);
  person.taps('Keep this voice', { on: question });
  await next(/is yours/);
  person.sends('Good morning!');
  await next(/<voice>/, /If it did not arrive/);
}

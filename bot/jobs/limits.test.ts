import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStorage } from '../../storage/index.ts';
import { SETTINGS_SCHEMA } from '../people/settings.ts';
import type { Person } from '../playground/telegram.ts';
import { SECONDS_PER_CHARACTER, usingBot, type World } from '../testing/world.ts';
import { Limits, type Payer } from './limits.ts';
import { estimateSeconds, REQUEST_SCHEMA, type SpeakRequest } from './request.ts';

const MINUTE = 60_000;
const ALICE = 'user:7';
const GROUP = 'chat:-100';

describe('an hour of 60 seconds', () => {
  let now: number;
  let limits: Limits;
  let ofChat: number | undefined;
  let close: () => Promise<void>;
  let number = 0;

  beforeEach(async () => {
    now = 1_000 * MINUTE;
    ofChat = undefined;
    const options = { key: randomBytes(32), settings: SETTINGS_SCHEMA, jobs: REQUEST_SCHEMA };
    const storage = await openStorage('memory:', options);
    close = () => storage.close();
    const usage = storage.collection('usage', { version: 1, parse: (value) => value as never });
    limits = new Limits(usage, { perUser: 60, ofChat: async () => ofChat }, () => now);
  });
  afterEach(() => close());

  const job = (change: Partial<Payer> = {}): Payer => {
    number += 1;
    return { id: `job ${number}`, user: ALICE, chat: 'chat:7', ...change };
  };

  it('refuses when 60 s are reserved, and says that 60 minutes are left', async () => {
    for (let i = 0; i < 3; i++) await limits.reserve(job(), 20);
    const refused = limits.reserve(job(), 1);
    await expect(refused).rejects.toMatchObject({ code: 'user-seconds', details: { maxSeconds: 60, minutes: 60 } });
    expect(await limits.used(ALICE)).toBe(60);
  });

  it('counts the true seconds in place of the estimate, and nothing for a job that failed', async () => {
    const [spoken, failed] = [job(), job()];
    await limits.reserve(spoken, 30);
    await limits.reserve(failed, 30);
    await limits.settle(spoken, 12.5);
    await limits.settle(failed, 0);
    expect(await limits.used(ALICE)).toBe(12.5);
    await limits.settle(spoken, 12.5);
    expect(await limits.used(ALICE)).toBe(12.5);
  });

  it('slides: what was spent 60 minutes ago is free again, not 59', async () => {
    for (const seconds of [40, 20]) {
      const one = job();
      await limits.reserve(one, seconds);
      await limits.settle(one, seconds);
      now += 10 * MINUTE;
    }
    await expect(limits.reserve(job(), 1)).rejects.toMatchObject({ details: { minutes: 40 } });
    now += 39 * MINUTE;
    await expect(limits.reserve(job(), 1)).rejects.toMatchObject({ details: { minutes: 1 } });
    now += MINUTE;
    expect(await limits.reserve(job(), 1)).toBe(true);
    expect(await limits.used(ALICE)).toBe(21);
  });

  it('reserves once for the same job', async () => {
    const one = job();
    expect(await limits.reserve(one, 20)).toBe(true);
    expect(await limits.reserve(one, 20)).toBe(false);
    expect(await limits.used(ALICE)).toBe(20);
  });

  it('charges person and group; a refusal of the group gives the person theirs back', async () => {
    ofChat = 30;
    const one = job({ chat: GROUP });
    await limits.reserve(one, 30);
    expect([await limits.used(ALICE), await limits.used(GROUP)]).toEqual([30, 30]);
    const other = job({ chat: GROUP, user: 'user:8' });
    await expect(limits.reserve(other, 5)).rejects.toMatchObject({ code: 'chat-seconds' });
    expect(await limits.used('user:8')).toBe(0);
    await limits.settle(one, 4);
    expect([await limits.used(ALICE), await limits.used(GROUP)]).toEqual([4, 4]);
  });

  it('charges an anonymous admin once, as the group', async () => {
    ofChat = 100;
    const one = job({ user: GROUP, chat: GROUP });
    await limits.reserve(one, 30);
    await limits.settle(one, 25);
    expect(await limits.used(GROUP)).toBe(25);
  });

  it('never lets ten requests at once take more than one too many', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => limits.reserve(job(), 25)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  });
});

describe('estimates', () => {
  const common = { owner: ALICE, voice: 'v', locale: 'en', to: { chatId: 7 }, seed: 0 };
  const speak = (change: Partial<SpeakRequest>): SpeakRequest => {
    return { ...common, kind: 'speak', text: '', emotion: { from: 'voice' }, pace: { kind: 'free' }, ...change };
  };

  it.each<[string, Partial<SpeakRequest>, number]>([
    ['20 Chinese characters: 5 s', { text: '好'.repeat(20) }, 5],
    ['100 letters: 7 s', { text: 'x'.repeat(100) }, 7],
    ['100 letters at half the speed: 14 s', { text: 'x'.repeat(100), pace: { kind: 'ratio', ratio: 2 } }, 14],
    ['3.2 s as asked', { text: 'x'.repeat(100), pace: { kind: 'seconds', seconds: 3.2 } }, 3.2],
    ['a short word: 1 s', { text: 'Hi' }, 1],
  ])('%s', (_, change, seconds) => {
    expect(estimateSeconds(speak(change))).toBeCloseTo(seconds, 6);
  });

  it('a new recording costs nothing', () => {
    const { seed: _, ...rest } = common;
    expect(estimateSeconds({ ...rest, kind: 'audition' })).toBe(0);
  });
});

describe('in the bot', () => {
  let world: World;
  let alice: Person;

  usingBot({ VOXBACK_USER_SECONDS: '5' }, async (opened) => {
    world = opened;
    alice = world.telegram.person({ name: 'Alice', language: 'zh-hans' });
    await world.enroll(alice);
  });
  /** A text that the humming engine says in so many seconds. */
  const lasting = (seconds: number) => 'a'.repeat(seconds / SECONDS_PER_CHARACTER);
  const speaks = async (text: string) => {
    alice.sends(text);
    await alice.chat.next((message) => message.voice !== undefined);
  };

  it('refuses after 5 s of speech in Chinese too, also after a restart, and not for failed or cancelled ones', async () => {
    world.engine.failWith(new Error('scripted'));
    alice.sends(lasting(20));
    await alice.chat.next((message) => message.text.startsWith('我这边出了问题'));
    world.engine.hold();
    alice.sends(lasting(20));
    await expect.poll(() => alice.chat.action).toBe('record_voice');
    alice.sends('/cancel');
    await alice.chat.next((message) => message.text.startsWith('已停止'));
    world.engine.release();
    await speaks(lasting(3));
    await speaks(lasting(3));
    alice.sends('三');
    await alice.chat.next((message) => /这一小时的 5 秒语音额度已用完，(?:59|60) 分钟后恢复/.test(message.text));
    await world.restart();
    alice.sends('四');
    await alice.chat.next((message) => message.text.includes('额度已用完'));
  });
});

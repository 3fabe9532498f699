import { beforeEach, describe, expect, it } from 'vitest';
import { Floods } from './floods.ts';

let now: number;
let floods: Floods;

beforeEach(() => {
  now = 1_000_000;
  floods = new Floods(() => now);
});

describe('a chat whose voice message was refused', () => {
  beforeEach(() => floods.refused('sendVoice', 7, 20));

  it('waits with every kind of file, and shows no sign of work meanwhile', () => {
    now += 5000;
    for (const method of ['sendVoice', 'sendDocument', 'sendChatAction', 'sendMessageDraft']) {
      expect(floods.waitMs(method, 7)).toBe(15_000);
    }
  });

  it('may have texts until one is refused, then nothing that adds a message', () => {
    expect(floods.waitMs('sendMessage', 7)).toBe(0);
    floods.refused('sendMessage', 7, 60);
    expect(floods.waitMs('sendMessage', 7)).toBe(60_000);
    expect(floods.waitMs('sendVoice', 7)).toBe(60_000);
  });

  it('holds up no other chat, no edit, and nothing when the time is over', () => {
    expect(floods.waitMs('sendVoice', 8)).toBe(0);
    expect(floods.waitMs('editMessageText', 7)).toBe(0);
    now += 20_000;
    expect(floods.waitMs('sendVoice', 7)).toBe(0);
  });
});

it('an edit that is refused holds up that kind of edit in its chat, and no reply', () => {
  floods.refused('editMessageText', 7, 20);
  expect(floods.waitMs('editMessageText', 7)).toBe(20_000);
  expect(floods.waitMs('editMessageText', 8)).toBe(0);
  expect(floods.waitMs('sendVoice', 7)).toBe(0);
});

describe('a token whose chats are refused one after the other', () => {
  beforeEach(() => {
    for (const chat of [1, 2, 3]) floods.refused('sendVoice', chat, 3600);
  });

  it('tries one message a second, so that a chat which is not to blame waits a second and not an hour', () => {
    expect(floods.waitMs('sendVoice', 4)).toBe(0);
    expect(floods.waitMs('sendVoice', 5)).toBe(1000);
    now += 1000;
    expect(floods.waitMs('sendVoice', 5)).toBe(0);
  });

  it('is open again when Telegram has taken a message', () => {
    expect(floods.waitMs('sendMessage', 4)).toBe(0);
    floods.taken('sendMessage');
    expect(floods.waitMs('sendVoice', 5)).toBe(0);
    expect(floods.waitMs('sendVoice', 1)).toBe(3_600_000);
  });

  it('changes and deletes what is there all the same', () => {
    expect(floods.waitMs('editMessageText', 4)).toBe(0);
    expect(floods.waitMs('deleteMessage', 4)).toBe(0);
  });
});

it('a wait ends with the process, and with its signal', async () => {
  const abort = new AbortController();
  const waits = [floods.pause(3_600_000), floods.pause(3_600_000, abort.signal)].map((wait) =>
    wait.then(
      () => 'over',
      (error: Error) => error.name,
    ),
  );
  abort.abort();
  expect(await waits[1]).toBe('AbortError');
  floods.stop();
  expect(await waits[0]).toBe('AbortError');
  await expect(floods.pause(3_600_000)).rejects.toThrow();
});

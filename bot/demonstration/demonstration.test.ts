import { describe, expect, it } from 'vitest';
import type { ChatMessage, Person } from '../playground/telegram.ts';
import { usingBot, type World } from '../testing/world.ts';

let world: World;
let newcomer: Person;

usingBot({ VOXBACK_VOICES: '1' }, async (opened) => {
  world = opened;
  newcomer = world.person('Newcomer');
});

const isVoice = ({ voice }: ChatMessage) => voice !== undefined;
const last = () => world.engine.spoken.at(-1) ?? expect.unreachable();

describe('before anything is recorded', () => {
  it('a tap on the welcome lets an example be heard, which says that it is nobody’s voice, and can be said another way', async () => {
    newcomer.sends('/start');
    await newcomer.chat.next(({ buttons }) => buttons.includes('▶ Hear an example'));
    newcomer.taps('Hear an example');
    const example = await newcomer.chat.next(isVoice);
    expect(last().text).toMatch(/Nobody has recorded me.*synthesizer/);
    expect(example.caption).toBe("A demonstration voice: synthetic, and nobody's. /enroll records yours.");
    expect(example.buttons).toContain('🎙 Record my voice');
    newcomer.taps('🐢 Slower', { on: example });
    const slower = await newcomer.chat.next(isVoice);
    expect(last().pace).toMatchObject({ kind: 'ratio' });
    expect(slower.caption).toMatch(/^slower .*\nA demonstration voice/);
  });

  it('a link speaks at once, in Chinese to who reads Chinese', async () => {
    const lin = world.telegram.person({ name: '小林', language: 'zh-hans' });
    lin.sends('/start hear');
    await lin.chat.next(({ text }) => text.startsWith('你好，小林'));
    await lin.chat.next(isVoice);
    expect(last()).toMatchObject({ text: expect.stringContaining('示范声音'), language: 'zh' });
  });

  it('no consent is asked, no voice is listed, counted or erased, and the print is made once for all', async () => {
    for (const name of ['Ann', 'Ben']) {
      const person = world.person(name);
      person.sends('/start');
      await person.chat.next(({ buttons }) => buttons.length === 2);
      person.taps('Hear an example');
      await person.chat.next(isVoice);
      person.sends('/voice');
      const list = await person.chat.next(({ text }) => text === 'You have no voice yet.');
      expect(list.buttons).toEqual(['🎙 Record my voice', '▶ Hear an example']);
    }
    expect(world.engine.enrolled).toBe(1);
    newcomer.sends('/start');
    await newcomer.chat.next(({ buttons }) => buttons.length === 2);
    newcomer.taps('Hear an example');
    await newcomer.chat.next(isVoice);
    newcomer.sends('/forgetme');
    await newcomer.chat.next(({ buttons }) => buttons.includes('Erase everything'));
    newcomer.taps('Erase everything');
    await newcomer.chat.next(({ text }) => text.startsWith('Erased: 0 voices'));
    // One voice is allowed, and this is the first.
    await world.enroll(newcomer);
    newcomer.sends('/voice');
    await newcomer.chat.next(({ text }) => text.startsWith('Your voice'));
  });

  it('a text is still not spoken in a voice that is nobody’s', async () => {
    newcomer.sends('/start');
    await newcomer.chat.next(({ buttons }) => buttons.length === 2);
    newcomer.taps('Hear an example');
    await newcomer.chat.next(isVoice);
    newcomer.sends('Say this');
    const answer = await newcomer.chat.next(({ text }) => text.startsWith('You have no voice yet'));
    expect(answer.buttons).toEqual(['🎙 Record my voice', '▶ Hear an example']);
    expect(world.engine.spoken).toHaveLength(1);
  });

  it('is the same voice after a restart', async () => {
    newcomer.sends('/start hear');
    await newcomer.chat.next(isVoice);
    await world.restart();
    newcomer.sends('/start hear');
    await newcomer.chat.next(isVoice);
    expect(world.engine.enrolled).toBe(1);
  });
});

describe('the examples under /help', () => {
  it('are spoken at a tap as they are written: by the demonstration voice, and by one’s own once there is one', async () => {
    newcomer.sends('/help');
    const help = await newcomer.chat.next(({ buttons }) => buttons.length === 4);
    newcomer.taps('angry: Where are you?', { on: help });
    expect((await newcomer.chat.next(isVoice)).caption).toContain('demonstration voice');
    expect(last()).toMatchObject({
      text: 'Where are you?',
      emotion: { from: 'weights', weights: { angry: 1 } },
      voice: 1,
    });
    await world.enroll(newcomer);
    newcomer.taps('1.5s: See you at seven.', { on: help });
    expect((await newcomer.chat.next(isVoice)).caption).toBe('');
    expect(last()).toMatchObject({ text: 'See you at seven.', pace: { kind: 'seconds', seconds: 1.5 }, voice: 2 });
  });
});

describe('/voice', () => {
  it('plays each voice at a tap, without choosing it', async () => {
    const alice = await world.enrolled('Alice');
    alice.sends('/voice');
    const list = await alice.chat.next(({ buttons }) => buttons.length === 3);
    expect(list.rows).toEqual([['● Voice 1', '▶ Listen'], ['🎙 Record my voice']]);
    alice.taps('Listen', { on: list });
    await alice.chat.next(isVoice);
    expect(last()).toMatchObject({ text: 'This is how I sound: Voice 1.', voice: 1 });
  });
});

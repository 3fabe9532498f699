import { describe, expect, it } from 'vitest';
import type { Person } from '../playground/telegram.ts';
import { HummingEngine, usingBot, type World } from '../testing/world.ts';

let world: World;
let alice: Person;
let builtin: HummingEngine;

describe('a description of a feeling, where the engine reads descriptions by a table', () => {
  usingBot(
    {},
    async (opened) => {
      world = opened;
      alice = await world.enrolled('Alice');
    },
    () => {
      builtin = new HummingEngine('builtin');
      return { engines: { engine: builtin } };
    },
  );

  async function emotionOf(text: string) {
    alice.sends(text);
    await alice.chat.next((message) => message.voice !== undefined);
    return builtin.spoken.at(-1)?.emotion;
  }

  it('that is not understood says so when it is set, and changes nothing', async () => {
    alice.sends('/emotion sob a little');
    await alice.chat.next((message) => message.text.includes('“sob a little”'));
    alice.sends('/emotion blorp');
    await alice.chat.next((message) => /don't understand “blorp”/.test(message.text));
    expect(await emotionOf('Hello')).toMatchObject({ from: 'words', text: 'sob a little' });
  });

  it.each([
    ['angry 90%', /feel: Angry, 90%/, { from: 'weights', weights: { angry: 1 }, strength: 0.9 }],
    ['愤怒８０％', /feel: Angry, 80%/, { from: 'weights', weights: { angry: 1 }, strength: 0.8 }],
    ['happy 60% surprised 30%', /Happy 60% \+ Surprised 30%/, { weights: { happy: 0.6, surprised: 0.3 } }],
    ['(whisper it sadly) 50%', /“whisper it sadly”, 50%/, { from: 'words', strength: 0.5 }],
    ['own', /as your recording does/, { from: 'voice' }],
  ])('of %s is read as before a line: its share was taken for a part of the description', async (words, card, felt) => {
    alice.sends(`/emotion ${words}`);
    await alice.chat.next((message) => card.test(message.text));
    expect(await emotionOf('Hello')).toMatchObject(felt);
  });

  it('with a share that can not be says so, asked for too', async () => {
    alice.sends('/emotion angry 150%');
    await alice.chat.next((message) => /»150%«: is out of range: 0 to 100/.test(message.text));
    alice.sends('/emotion');
    const card = await alice.chat.next((message) => message.buttons.length > 8);
    alice.taps('Describe', { on: card });
    await alice.chat.next((message) => /Describe how it should feel/.test(message.text));
    alice.sends('angry 150%');
    await alice.chat.next((message) => /»150%«: is out of range: 0 to 100/.test(message.text));
    alice.sends('sad 40%');
    await alice.chat.next((message) => /feel: Sad, 40%/.test(message.text));
  });

  it('that no voice here can do says so when it is set', async () => {
    alice.sends('/emotion with a British accent');
    await alice.chat.next((message) => /can't do this: accent/.test(message.text));
    alice.sends('/emotion sing it happily');
    const card = await alice.chat.next((message) => /can't do this: sing\./.test(message.text));
    expect(card.text).toMatch(/Replies feel: “sing it happily”/);
  });

  it('is asked for again in the conversation until it is understood', async () => {
    alice.sends('/emotion');
    const card = await alice.chat.next((message) => message.buttons.length > 8);
    alice.taps('Describe', { on: card });
    await alice.chat.next((message) => /Describe how it should feel/.test(message.text));
    alice.sends('blorp');
    await alice.chat.next((message) => /don't understand “blorp”/.test(message.text));
    alice.sends('like you have just won');
    await alice.chat.next((message) => /Replies feel: “like you have just won”/.test(message.text));
  });
});

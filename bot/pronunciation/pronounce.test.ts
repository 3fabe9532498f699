import { describe, expect, it } from 'vitest';
import type { ChatMessage, Person } from '../playground/telegram.ts';
import { usingBot, type World } from '../testing/world.ts';

let world: World;
let alice: Person;

usingBot({}, async (opened) => {
  world = opened;
  alice = await world.enrolled('Alice');
});

const isVoice = (message: ChatMessage) => message.voice !== undefined;
const lastText = () => world.engine.spoken.at(-1)?.text;

describe('/pronounce', () => {
  it('keeps a word, lets it be heard, says it so in every line, lists and deletes it', async () => {
    alice.sends('/pronounce');
    await alice.chat.next((message) => message.text.startsWith('Your dictionary is empty'));
    alice.sends('/pronounce 重庆 chóng qìng');
    const card = await alice.chat.next((message) => message.buttons.includes('▶ Listen'));
    expect(card.text).toBe('“重庆” is said as “重庆[chóng qìng]” from now on.');
    alice.taps('Listen', { on: card });
    await alice.chat.next(isVoice);
    expect(lastText()).toBe('重庆[chóng qìng]');
    alice.sends('/pronounce Vercel = vur sell');
    await alice.chat.next((message) => message.text.includes('vur sell'));
    alice.sends('我在重庆用Vercel。');
    const reply = await alice.chat.next(isVoice);
    expect(lastText()).toBe('我在重庆[chóng qìng]用vur sell。');
    // The card shows what was written, not what was said for it.
    alice.taps('Text', { on: reply });
    await alice.chat.next((message) => message.text === '我在重庆用Vercel。');

    alice.taps('All words', { on: card });
    await alice.chat.next((message) => message.id === card.id && message.text.startsWith('2 words'));
    expect(card.buttons).toEqual(['Vercel → vur sell', '重庆 → 重庆[chóng qìng]']);
    alice.taps('Vercel', { on: card });
    await alice.chat.next((message) => message.buttons.includes('✗ Delete'));
    alice.taps('Delete', { on: card });
    await alice.chat.next((message) => message.text.startsWith('One word'));
    alice.taps('Again', { on: reply });
    await alice.chat.next(isVoice);
    expect(lastText()).toBe('我在重庆[chóng qìng]用Vercel。');
  });

  it('refuses a reading that is none, with the ones there are', async () => {
    alice.sends('/pronounce 重庆 chóng xyz4');
    const answer = await alice.chat.next((message) => message.text.includes('xyz4'));
    expect(answer.text).toBe('“xyz4” is no reading of “庆”. Possible: qing4');
    alice.sends('/pronounce x');
    await alice.chat.next((message) => message.text.startsWith('Like this'));
  });
});

describe('a character with several readings', () => {
  it('gets a button for the other one, which says the line with it', async () => {
    alice.sends('这行不行？');
    const reply = await alice.chat.next(isVoice);
    expect(reply.rows[0]).toEqual(['行 háng']);
    alice.taps('行 háng', { on: reply });
    const second = await alice.chat.next(isVoice);
    expect(lastText()).toBe('这行[hang2]不行？');
    // It was said for sure now: nothing more to choose.
    expect(second.rows[0]).toContain('🐢 Slower');
    alice.taps('WAV', { on: reply });
    await expect.poll(() => reply.buttons).toContain('‹ Back');
    alice.taps('Back', { on: reply });
    await expect.poll(() => reply.rows[0]).toEqual(['行 háng']);
  });
});

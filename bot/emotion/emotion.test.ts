import { describe, expect, it } from 'vitest';
import type { ChatMessage, Person } from '../playground/telegram.ts';
import { speechNote, usingBot, type World } from '../testing/world.ts';

let world: World;
let alice: Person;

usingBot({}, async (opened) => {
  world = opened;
  alice = await world.enrolled('Alice');
});

async function emotionOf(text: string) {
  alice.sends(text);
  await alice.chat.next((message) => message.voice !== undefined);
  return world.engine.spoken.at(-1)?.emotion;
}

async function openCard(): Promise<ChatMessage> {
  alice.sends('/emotion');
  return alice.chat.next((message) => message.buttons.length > 8);
}

async function tapped(card: ChatMessage, label: string, text: RegExp) {
  const tap = alice.taps(label, { on: card });
  await alice.chat.next((message) => message.id === card.id && text.test(message.text));
  return tap;
}

describe('the mixer', () => {
  it('mixes eight emotions in steps of 10%, and goes on from a preset', async () => {
    const card = await openCard();
    await tapped(card, 'Sad', /Sad, 70%/);
    await tapped(card, 'Mix', /Replies feel: Sad 70%\./);
    expect(card.rows).toHaveLength(9);
    expect(new Set(card.buttons).size).toBe(26);
    await tapped(card, '➖ 😢', /Sad 60%\./);
    await tapped(card, '➕ 😲', /Sad 60% \+ Surprised 10%/);
    const over = await tapped(card, 'Happy 0%', /Happy 50% \+ Sad 60% \+ Surprised 10%/);
    expect(over.answer?.text).toMatch(/Together 120%/);
    await tapped(card, 'Happy 50%', /feel: Sad 60%/);
    await tapped(card, 'Done', /Sad 60% \+ Surprised 10%/);
    expect(card.buttons).toContain('● 🎛 Mix');
    expect(card.buttons).not.toContain('100%');
    expect(await emotionOf('Hello')).toEqual({ from: 'weights', weights: { sad: 0.6, surprised: 0.1 }, strength: 1 });
  });

  it('is as the voice sounds when nothing is left', async () => {
    const card = await openCard();
    await tapped(card, 'Mix', /Add emotions/);
    await tapped(card, '➕ 😌', /Calm 10%/);
    await tapped(card, '➖ 😌', /Add emotions/);
    expect(await emotionOf('Hello')).toEqual({ from: 'voice' });
    await tapped(card, 'Calm 0%', /Calm 50%/);
    await tapped(card, 'Nothing', /Add emotions/);
    expect(await emotionOf('Hello')).toEqual({ from: 'voice' });
  });
});

describe('an emotion from a voice note', () => {
  async function giveNote(): Promise<ChatMessage> {
    const card = await openCard();
    alice.taps('From a voice note', { on: card });
    await alice.chat.next((message) => message.text.startsWith('Send me a voice note'));
    alice.sendsVoice(await speechNote());
    return alice.chat.next((message) => message.text === 'Replies feel: like your voice note, 70%.');
  }

  it('hears the note once, and lends its feeling to every reply at the chosen strength', async () => {
    const card = await giveNote();
    expect(card.buttons).toContain('● 🎙 From a voice note');
    expect(await emotionOf('one')).toMatchObject({ from: 'clip', strength: 0.7, print: { engine: 'humming' } });
    expect(world.engine.enrolled).toBe(2);
    await tapped(card, '30%', /30%/);
    await world.restart();
    expect(await emotionOf('two')).toMatchObject({
      from: 'clip',
      strength: 0.3,
      print: { tensors: { number: { data: Int32Array.of(2) } } },
    });
    expect(world.engine.enrolled).toBe(2);
    expect(world.engine.spoken.at(-1)?.voice).toBe(1);
  });

  it('refuses texts, files and forwarded notes, and stays with the question', async () => {
    const card = await openCard();
    alice.taps('From a voice note', { on: card });
    await alice.chat.next((message) => message.text.startsWith('Send me a voice note'));
    alice.sends('sadly');
    await alice.chat.next((message) => message.text.startsWith('Send me a voice note'));
    alice.sendsVoice(await speechNote(), { forwarded: true });
    await alice.chat.next((message) => message.text.startsWith('This message is forwarded'));
    alice.sendsVoice(await speechNote());
    await alice.chat.next((message) => message.text.includes('like your voice note'));
  });

  it('says so when a newer note has taken its place', async () => {
    await giveNote();
    alice.sends('one');
    const reply = await alice.chat.next((message) => message.voice !== undefined);
    await giveNote();
    alice.taps('Again', { on: reply });
    await alice.chat.next((message) => message.text.includes('not kept any more'));
  });

  it('is erased with everything else', async () => {
    await giveNote();
    alice.sends('/forgetme');
    await alice.chat.next((message) => message.buttons.includes('Erase everything'));
    alice.taps('Erase everything');
    await alice.chat.next((message) => message.text.startsWith('Erased'));
    const card = await openCard();
    const tap = alice.taps('From a voice note', { on: card });
    await expect.poll(() => tap.answer?.text).toMatch(/no voice yet/);
  });
});

it('keeps an emotion for each voice', async () => {
  const card = await openCard();
  await tapped(card, 'Angry', /Angry/);
  await world.enroll(alice);
  expect(await emotionOf('second voice')).toEqual({ from: 'voice' });
  alice.sends('/voice');
  const list = await alice.chat.next((message) => message.buttons.includes('● Voice 2'));
  alice.taps('Voice 1', { on: list });
  await alice.chat.next((message) => message.buttons.includes('Use this voice'));
  alice.taps('Use this voice', { on: list });
  await alice.chat.next((message) => message.buttons.includes('● Voice 1'));
  expect(await emotionOf('first voice')).toMatchObject({ weights: { angry: 1 } });
  expect(await emotionOf('calm 20%: first voice')).toMatchObject({ weights: { calm: 1 }, strength: 0.2 });
});

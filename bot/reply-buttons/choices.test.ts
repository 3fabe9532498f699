import { describe, expect, it } from 'vitest';
import type { Person } from '../playground/telegram.ts';
import { speechNote, usingBot, type World } from '../testing/world.ts';

let world: World;
let alice: Person;

usingBot({ VOXBACK_VOICES: '2' }, async (opened) => {
  world = opened;
  alice = await world.enrolled('Alice');
});

/** Sends a text and returns what the engine was asked for. */
async function spoken(text = 'Hello') {
  alice.sends(text);
  await alice.chat.next((message) => message.voice !== undefined);
  const last = world.engine.spoken.at(-1);
  if (last === undefined) throw new Error('nothing was spoken');
  return last;
}

describe('/emotion', () => {
  it('offers 8 presets, as the voice, and a description; a preset starts at 70%', async () => {
    alice.sends('/emotion');
    const card = await alice.chat.next((message) => message.buttons.length > 8);
    expect(card.buttons).toHaveLength(12);
    alice.taps('Angry');
    await alice.chat.next((message) => message.text === 'Replies feel: Angry, 70%.');
    expect((await spoken()).emotion).toEqual({ from: 'weights', weights: { angry: 1 }, strength: 0.7 });
    alice.taps('As the voice sounds', { on: card });
    await alice.chat.next((message) => message.text.startsWith('Replies feel as your recording'));
    expect((await spoken()).emotion).toEqual({ from: 'voice' });
  });

  it('changes the strength, and warns above 90%', async () => {
    alice.sends('/emotion');
    const card = await alice.chat.next((message) => message.buttons.length > 8);
    alice.taps('Sad', { on: card });
    await alice.chat.next((message) => message.buttons.includes('100%'));
    const tap = alice.taps('100%', { on: card });
    await alice.chat.next((message) => message.text === 'Replies feel: Sad, 100%.');
    expect(tap.answer?.text).toMatch(/starts to sound distorted/);
    expect((await spoken()).emotion).toMatchObject({ strength: 1 });
  });

  it('takes a description, in a dialogue or behind the command', async () => {
    alice.sends('/emotion');
    await alice.chat.next((message) => message.buttons.length > 8);
    alice.taps('Describe in words');
    await alice.chat.next((message) => message.text.startsWith('Describe how'));
    alice.sends('x'.repeat(201));
    await alice.chat.next((message) => message.text.startsWith('A description has'));
    alice.sends('whisper it sadly');
    await alice.chat.next((message) => message.text.includes('“whisper it sadly”'));
    expect((await spoken()).emotion).toEqual({ from: 'words', text: 'whisper it sadly', strength: 0.7 });
    alice.sends('/emotion 焦急地催促');
    await alice.chat.next((message) => message.text.includes('焦急地催促'));
    expect((await spoken()).emotion).toMatchObject({ from: 'words', text: '焦急地催促' });
  });
});

describe('/voice', () => {
  it('lists, switches, renames and deletes', async () => {
    await world.enroll(alice);
    expect((await spoken()).voice).toBe(2);
    alice.sends('/voice');
    const list = await alice.chat.next((message) => message.buttons.length === 5);
    expect(list.rows.map(([voice]) => voice)).toEqual(['Voice 1', '● Voice 2', '🎙 Record my voice']);
    alice.taps('Voice 1', { on: list });
    await alice.chat.next((message) => message.buttons.includes('Rename'));
    alice.taps('Use this voice');
    await alice.chat.next((message) => message.buttons.includes('● Voice 1'));
    expect((await spoken()).voice).toBe(1);

    alice.taps('● Voice 1', { on: list });
    await alice.chat.next((message) => message.buttons.includes('Rename'));
    alice.taps('Rename');
    await alice.chat.next((message) => message.text.startsWith('What shall it be called'));
    alice.sends('a name that is far too long for a button');
    await alice.chat.next((message) => message.text.startsWith('A name has'));
    alice.sends('Radio');
    await alice.chat.next((message) => message.text === 'It is called “Radio” now.');

    alice.sends('/voice');
    const again = await alice.chat.next((message) => message.buttons.includes('● Radio'));
    alice.taps('● Radio', { on: again });
    await alice.chat.next((message) => message.buttons.includes('✗ Delete'));
    alice.taps('✗ Delete', { on: again });
    await alice.chat.next((message) => message.buttons.includes('Yes, delete for good'));
    alice.taps('Yes, delete for good');
    await alice.chat.next((message) => message.buttons.includes('● Voice 2'));
    expect((await spoken()).voice).toBe(2);
  });

  it('refuses the third voice of two, and buttons of a deleted one', async () => {
    await world.enroll(alice);
    alice.sends('/enroll');
    await alice.chat.next((message) => message.text.includes('At least 5 seconds'));
    alice.sendsVoice(await speechNote());
    await alice.chat.next((message) => message.text.startsWith('You have 2 voices'));
  });

  it('keeps the buttons of one person from the voices of another', async () => {
    const bob = world.person('Bob');
    alice.sends('/voice');
    const list = await alice.chat.next((message) => message.buttons.length === 3);
    bob.sends('/voice');
    const bobs = await bob.chat.next((message) => message.buttons.length === 2);
    const [alices] = list.json.reply_markup?.inline_keyboard.flat() ?? [];
    const tap = bob.presses(alices, bobs);
    await expect.poll(() => tap.answer?.text).toMatch(/not there any more/);
  });
});

describe('/forgetme', () => {
  it('erases everything after a question, and says how much', async () => {
    alice.sends('/forgetme');
    await alice.chat.next((message) => message.buttons.includes('Erase everything'));
    alice.taps('Keep my data');
    await alice.chat.next((message) => message.text === 'Nothing was erased.');
    await spoken();
    alice.sends('/forgetme');
    await alice.chat.next((message) => message.buttons.includes('Erase everything'));
    alice.taps('Erase everything');
    const receipt = await alice.chat.next((message) => message.text.startsWith('Erased:'));
    expect(receipt.text).toMatch(/1 voice, your settings/);
    alice.sends('Hello?');
    await alice.chat.next((message) => message.text.startsWith('You have no voice yet'));
    alice.sends('/enroll');
    await alice.chat.next((message) => message.buttons.includes('I agree'));
  });

  it('stops what runs before it erases', async () => {
    world.engine.hold();
    alice.sends('a long story');
    await expect.poll(() => alice.chat.action).toBe('record_voice');
    alice.sends('/forgetme');
    await alice.chat.next((message) => message.buttons.includes('Erase everything'));
    alice.taps('Erase everything');
    await alice.chat.next((message) => message.text.startsWith('Erased:'));
    world.engine.release();
    expect(alice.chat.messages.filter((message) => message.voice !== undefined && message.isFromBot)).toHaveLength(1);
  });
});

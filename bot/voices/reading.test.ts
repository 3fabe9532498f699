/** A voice for an engine that continues its recording: it has to know every word, and a feeling is another recording. */
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openKey, openStorage } from '../../storage/index.ts';
import { REQUEST_SCHEMA } from '../jobs/index.ts';
import { SETTINGS_SCHEMA } from '../people/index.ts';
import type { ChatMessage, Person } from '../playground/telegram.ts';
import { userKey } from '../telegram/index.ts';
import { HummingEngine, speechNote, usingBot, type World } from '../testing/world.ts';

let world: World;
let alice: Person;
const isVoice = ({ voice }: ChatMessage) => voice !== undefined;
/** The sentence that is shown to be read. */
const sentenceIn = ({ text }: ChatMessage) => /“([^”]*)”/.exec(text)?.[1];

describe('where ZipVoice is the engine', () => {
  usingBot(
    {},
    async (opened) => {
      world = opened;
      alice = world.person('Alice');
    },
    () => ({ engines: { engine: new HummingEngine('zipvoice') } }),
  );

  async function card(): Promise<ChatMessage> {
    alice.sends('/voice');
    const list = await alice.chat.next((message) => message.buttons.includes('● Voice 1'));
    alice.taps('● Voice 1', { on: list });
    return alice.chat.next((message) => message.id === list.id && message.buttons.includes('Rename'));
  }

  it('a short sentence is shown, and the engine is told that very sentence, after a restart as well', async () => {
    alice.sends('/enroll');
    await alice.chat.next((message) => message.buttons.includes('I agree'));
    alice.taps('I agree');
    const shown = await alice.chat.next((message) => message.text.includes('every word of it'));
    const sentence = sentenceIn(shown) ?? '';
    expect(sentence.split(' ').length).toBeLessThanOrEqual(11);
    await world.restart();
    alice.sendsVoice(await speechNote());
    const greeting = await alice.chat.next(isVoice);
    expect(world.engine.transcripts).toEqual([sentence]);
    alice.taps('Keep this voice', { on: greeting });
    const offer = await alice.chat.next((message) => message.text.startsWith('The voice engine here speaks as'));
    expect(offer.buttons).toEqual(['😄 Happy', '😠 Angry', '😢 Sad', '🎭 Recorded feelings…']);
  });

  it('the same is recorded angrily: replies that feel angry or disgusted continue that recording', async () => {
    await world.enroll(alice);
    const [sentence] = world.engine.transcripts;
    alice.taps('Angry', { on: await alice.chat.next((message) => message.buttons.includes('😠 Angry')) });
    const asked = await alice.chat.next((message) => message.text.startsWith('Now the same, angrily'));
    expect(sentenceIn(asked)).toBe(sentence);
    alice.sendsVoice(await speechNote());
    await alice.chat.next((message) => message.text.startsWith('Kept: Angry.'));
    await alice.chat.next(isVoice);
    const clip = { from: 'clip', print: { tensors: { number: { data: Int32Array.of(2) } } } };
    expect(world.engine.spoken.at(-1)).toMatchObject({ voice: 1, emotion: { ...clip, strength: 1 } });
    expect(world.engine.transcripts).toEqual([sentence, sentence]);

    alice.sends('disgusted 60%: What is that?');
    await alice.chat.next(isVoice);
    expect(world.engine.spoken.at(-1)).toMatchObject({ voice: 1, emotion: { ...clip, strength: 0.6 } });
    alice.sends('afraid: What was that?');
    await alice.chat.next(isVoice);
    expect(world.engine.spoken.at(-1)?.emotion).toMatchObject({ from: 'weights', weights: { afraid: 1 } });

    // Her data are both recordings.
    alice.sends('/mydata');
    const { document } = await alice.chat.next((message) => message.document !== undefined);
    const names = Object.keys(unzipSync(document?.bytes ?? new Uint8Array()));
    expect(names.filter((name) => name.endsWith('.ogg')).map((name) => name.replace(/^voices\/[\w-]{36}/, ''))).toEqual(
      ['.ogg', '-angry.ogg'],
    );

    const opened = await card();
    alice.taps('Recorded feelings', { on: opened });
    const moods = await alice.chat.next((message) => message.buttons.includes('✗ 😠 Angry'));
    alice.taps('✗ 😠 Angry', { on: moods });
    await alice.chat.next((message) => message.id === moods.id && message.buttons.includes('🎙 😠 Angry'));
    alice.sends('angry: Go!');
    await alice.chat.next(isVoice);
    expect(world.engine.spoken.at(-1)?.emotion).toMatchObject({ from: 'weights' });
  });

  it('/emotion says that a feeling has to be recorded, and leads there', async () => {
    await world.enroll(alice);
    alice.sends('/emotion');
    const screen = await alice.chat.next((message) => message.text.startsWith('Replies feel'));
    expect(screen.text).toContain('zipvoice: speaks as the recording does.');
    alice.taps('Recorded feelings', { on: screen });
    await alice.chat.next((message) => message.id === screen.id && message.text.startsWith('No feelings are recorded'));
  });

  it('a voice note as a feeling is said not to be heard', async () => {
    await world.enroll(alice);
    alice.sends('/emotion');
    await alice.chat.next((message) => message.buttons.length > 8);
    alice.taps('From a voice note');
    await alice.chat.next((message) => message.text.includes('/cancel'));
    alice.sendsVoice(await speechNote());
    await alice.chat.next((message) => message.text.includes('70%'));
    alice.sends('Hello');
    await alice.chat.next(isVoice);
    await alice.chat.next((message) => message.text.includes("can't take a feeling from a voice note"));
  });
});

/** A voice of Alice's as an older release left it: nobody noted what its recording says. */
async function recordedLongAgo(): Promise<void> {
  const { VOXBACK_DATABASE: url, VOXBACK_KEY_FILE: file } = world.config;
  const schemas = { settings: SETTINGS_SCHEMA, jobs: REQUEST_SCHEMA };
  const storage = await openStorage(url, { key: await openKey({ file }), ...schemas });
  const owner = userKey(alice.id);
  const consent = { version: 1, at: 1 };
  const voice = { name: 'Voice 1', consent, prompt: await speechNote(), state: 'kept' } as const;
  const { id } = await storage.voices.create(owner, voice);
  await storage.settings.set(owner, { voice: id, emotion: { from: 'voice' }, consent });
  await storage.close();
}

describe('a voice that was recorded before its words were noted', () => {
  let zipvoice: HummingEngine;
  let better: HummingEngine;

  usingBot(
    {},
    async (opened) => {
      world = opened;
      alice = world.person('Alice');
      await recordedLongAgo();
    },
    () => {
      zipvoice = new HummingEngine('zipvoice');
      better = new HummingEngine('indextts-2');
      return { engines: { engine: zipvoice } };
    },
  );

  it('says so, is read once more under the same name, and speaks', async () => {
    alice.sends('Hello');
    const refusal = await alice.chat.next((message) => message.text.startsWith('This voice was recorded before'));
    alice.taps('Read it once more', { on: refusal });
    const asked = await alice.chat.next((message) => message.text.includes('every word of it'));
    alice.sendsVoice(await speechNote());
    await alice.chat.next((message) => message.text.startsWith('Thank you, this recording'));
    await alice.chat.next(isVoice);
    expect(zipvoice.transcripts).toEqual([sentenceIn(asked)]);
    alice.sends('Hello');
    await alice.chat.next(isVoice);
    alice.sends('/voice');
    const list = await alice.chat.next((message) => message.buttons.includes('● Voice 1'));
    alice.taps('● Voice 1', { on: list });
    const card = await alice.chat.next((message) => message.buttons.includes('Rename'));
    expect(card.buttons).not.toContain('🎙 Read it once more');
  });

  it('says so on its card', async () => {
    alice.sends('/voice');
    const list = await alice.chat.next((message) => message.buttons.includes('● Voice 1'));
    alice.taps('● Voice 1', { on: list });
    const card = await alice.chat.next((message) => message.text.includes('Please read one sentence once more'));
    expect(card.buttons).toContain('🎙 Read it once more');
  });

  it('speaks by the slow engine, which needs no words, where that is there too', async () => {
    await world.restart({ engine: zipvoice, better });
    alice.sends('Hello');
    await alice.chat.next(isVoice);
    expect([zipvoice.spoken.length, better.spoken.length]).toEqual([0, 1]);
    await alice.chat.next((message) => message.text.startsWith("I don't know what the recording of this voice says"));
  });
});

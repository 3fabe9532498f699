import { beforeAll, describe, expect, it } from 'vitest';
import { openCodec, readTags, type VoiceEngine } from '../../inference/index.ts';
import type { ChatMessage, Person } from '../playground/index.ts';
import { HummingEngine, speechLike, speechNote, usingBot, voiceNote, type World } from '../testing/index.ts';

/** Hums as people speak: in syllables, with overtones, for a mark to lie in. */
class SpeakingEngine extends HummingEngine {
  override async speak(...call: Parameters<VoiceEngine['speak']>): ReturnType<VoiceEngine['speak']> {
    const speech = await super.speak(...call);
    const { samples, sampleRate } = speech.audio;
    return { ...speech, audio: { samples: speechLike(samples.length / sampleRate), sampleRate } };
  }
}

const LINE = 'A line that takes some five seconds to be said.';

let world: World;
let alice: Person;
let bob: Person;
let note: Uint8Array;

beforeAll(async () => {
  note = await speechNote();
});

describe('/verify', () => {
  usingBot(
    {},
    async (opened) => {
      world = opened;
      alice = await world.enrolled('Alice');
      bob = world.person('Bob');
    },
    () => ({ engines: { engine: new SpeakingEngine() }, isMarked: true }),
  );

  async function spoken(): Promise<ChatMessage> {
    alice.sends(LINE);
    return alice.chat.next((message) => message.isFromBot && message.voice !== undefined);
  }

  const answerTo = (person: Person) => person.chat.next((message) => message.isFromBot && message.voice === undefined);

  it('tells who asks about a reply in their voice that it was made here, when, and that it is their voice', async () => {
    const reply = await spoken();
    alice.sends('/verify', { replyTo: reply });
    const { text } = await answerTo(alice);
    expect(text).toMatch(/^Made here/);
    expect(text).toMatch(/signed with my key: made 20\d\d-\d\d-\d\d \d\d:\d\d:\d\d UTC/);
    expect(text).toContain('My inaudible mark is in the sound');
    expect(text).toContain('your voice “Voice 1”');
  });

  it('recognises a copy that was encoded anew and lost its words, and tells others nothing of its owner', async () => {
    await world.enroll(bob);
    const codec = await openCodec({});
    const { pcm } = await codec.decode((await spoken()).voice?.bytes ?? new Uint8Array(0));
    const copy = (await codec.encodeVoice(pcm, { bitRate: 32_000 })).bytes;
    expect(readTags(copy)?.tags.has('PROVENANCE')).toBe(false);
    bob.sends('/verify');
    expect((await answerTo(bob)).text).toMatch(/Ed25519 key [0-9a-f]{16}:\n[A-Za-z0-9+/]{43}=/);
    bob.sendsVoice(copy);
    const { text } = await answerTo(bob);
    expect(text).toMatch(/^Made here/);
    expect(text).not.toContain('signed');
    // A person may have been laid over it.
    expect(text).not.toContain('not by a person');
    expect(text).toContain('It does not tell who else speaks at the same time');
    expect(text).toContain('none of your voices');
    expect(text).not.toMatch(/Alice|Voice 1/);
  });

  describe('of several voices', () => {
    const SCRIPT = [
      '1\n00:00:00,500 --> 00:00:05,500\nVoice 1: Nobody had told us about the second train.',
      '2\n00:00:06,000 --> 00:00:11,000\nVoice 2: I had, but nobody listened to me that day.',
    ].join('\n\n');

    async function dialogue(): Promise<Uint8Array> {
      alice.sends(`Voice 1: ${LINE}\nVoice 2: Another line, and it is as long as the first one.`);
      const reply = await alice.chat.next((message) => message.isFromBot && message.voice !== undefined);
      return reply.voice?.bytes ?? new Uint8Array(0);
    }

    async function dubbing(): Promise<Uint8Array> {
      alice.sendsDocument(new TextEncoder().encode(SCRIPT), { name: 'Two.srt' });
      const card = await alice.chat.next((message) => message.buttons.includes('OGG'));
      alice.taps('OGG', { on: card });
      const file = await alice.chat.next((message) => message.isFromBot && message.document !== undefined);
      return file.document?.bytes ?? new Uint8Array(0);
    }

    async function verified(person: Person, bytes: Uint8Array): Promise<string> {
      person.sendsVoice(bytes, { caption: '/verify' });
      return (await answerTo(person)).text;
    }

    it.each([
      ['text', dialogue, 5.1],
      ['dubbing', dubbing, 6.1],
    ] as const)(
      'tells the owner of each voice of a %s, of a piece its voice alone, and others nothing',
      { timeout: 240_000 },
      async (_, made, second) => {
        await world.enroll(alice);
        await world.enroll(alice);
        const bytes = await made();
        const whole = await verified(alice, bytes);
        expect(whole).toContain('your voice “Voice 1”');
        expect(whole).toContain('your voice “Voice 2”');
        expect(whole).not.toContain('Voice 3');
        const codec = await openCodec({});
        const { pcm } = await codec.decode(bytes);
        const piece = { ...pcm, samples: pcm.samples.slice(second * pcm.sampleRate, (second + 4.2) * pcm.sampleRate) };
        const part = await verified(alice, (await codec.encodeVoice(piece, { bitRate: 32_000 })).bytes);
        expect(part).toContain('your voice “Voice 2”');
        expect(part).not.toContain('Voice 1');
        await world.enroll(bob);
        const others = await verified(bob, bytes);
        expect(others).toContain('none of your voices');
      },
    );
  });

  it('says of a recording of somebody that it was not made here, and of a short one that it can’t tell', async () => {
    bob.sendsVoice(note, { caption: '/verify' });
    expect((await answerTo(bob)).text).toMatch(/^Not made here, as far as I can tell/);
    bob.sendsAudio(await voiceNote(speechLike(1)), { caption: '/verify' });
    expect((await answerTo(bob)).text).toMatch(/^Too little to tell/);
    // What is no sound is told, and the next one is listened to all the same.
    bob.sendsVoice(new TextEncoder().encode('no sound at all'), { caption: '/verify' });
    expect((await answerTo(bob)).text).toMatch(/^I find no sound in this file/);
    bob.sendsVoice(note, { caption: '/verify' });
    expect((await answerTo(bob)).text).toMatch(/^Not made here/);
  });

  it('says of a reply with a person behind it that not all of it was made here, and where it was', {
    timeout: 240_000,
  }, async () => {
    const codec = await openCodec({});
    const { pcm } = await codec.decode((await spoken()).voice?.bytes ?? new Uint8Array(0));
    const reply = pcm.samples.subarray(0, 4 * pcm.sampleRate);
    const samples = Float32Array.from([...reply, ...speechLike(6, { hz: 190 })]);
    alice.sendsVoice((await codec.encodeVoice({ ...pcm, samples })).bytes, { caption: '/verify' });
    const { text } = await answerTo(alice);
    expect(text).toMatch(
      /^Made here, but not all of it\. .+:\n0:00 to 0:0[345]\nWhere the rest is from, I can't tell\./,
    );
    expect(text).toContain('I hear your voice “Voice 1” in it');
  });

  it('says of a recording of more than two minutes that it listened to no more', { timeout: 240_000 }, async () => {
    const samples = new Float32Array(125 * 24_000);
    for (let from = 0; from < samples.length; from += 5 * 24_000) samples.set(speechLike(5), from);
    bob.sendsAudio(await voiceNote(samples), { caption: '/verify' });
    expect((await answerTo(bob)).text).toMatch(/^Not made here, as far as I can tell[\s\S]+I listened up to 2:00;/);
  });

  it('tells a file of no known kind from a recording, where /verify is under it, and asks for one under a photo', async () => {
    bob.sendsDocument(new Uint8Array(0), { name: 'reply.bin', caption: '/verify' });
    expect((await answerTo(bob)).text).toMatch(/^I find no sound in this file/);
    bob.sendsDocument(note, { name: 'reply.bin', caption: '/verify' });
    expect((await answerTo(bob)).text).toMatch(/^Not made here/);
    const photo = { file_id: 'photo', file_unique_id: 'photo', width: 90, height: 90 };
    bob.serves({ photo: [photo], caption: '/verify' });
    expect((await answerTo(bob)).text).toMatch(/^Forward or send me a voice message/);
  });

  it('shows the way to the private chat in a group, to who means it, and leaves a /verify for others to them', async () => {
    const group = world.telegram.group({ title: 'Friends', members: [alice, bob] });
    bob.sends('/verify', { in: group });
    bob.sends('/verify@voxback_bot', { in: group });
    const { text } = await group.next((message) => message.isFromBot);
    expect(text).toMatch(/^I say that in our private chat/);
    expect(group.messages.filter((message) => message.isFromBot && message.text === text)).toHaveLength(1);
  });

  it('listens to six recordings of one person in ten minutes, and asks for patience then', async () => {
    for (let n = 0; n < 6; n++) {
      bob.sendsVoice(new TextEncoder().encode('no sound at all'), { caption: '/verify' });
      expect((await answerTo(bob)).text).not.toMatch(/^Listening takes/);
    }
    bob.sendsVoice(note, { caption: '/verify' });
    expect((await answerTo(bob)).text).toMatch(/^Listening takes a while/);
  });
});

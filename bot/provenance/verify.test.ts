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
    expect((await answerTo(bob)).text).toMatch(/^Too short to tell/);
    // What is no sound is told as everywhere, and the next one is listened to all the same.
    bob.sendsVoice(new TextEncoder().encode('no sound at all'), { caption: '/verify' });
    expect((await answerTo(bob)).text).not.toMatch(/made here/i);
    bob.sendsVoice(note, { caption: '/verify' });
    expect((await answerTo(bob)).text).toMatch(/^Not made here/);
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

import { beforeEach, describe, expect, it } from 'vitest';
import type { ChatMessage, Person } from '../playground/index.ts';
import { FakeEars, modelsWithWhisper } from '../testing/fake-ears.ts';
import { agree, HummingEngine, speechLike, speechNote, usingBot, voiceNote, type World } from '../testing/index.ts';

/** The first person of a playground. */
const FIRST_PERSON = 5_000_000_001;

let world: World;
let ears: FakeEars;
let olga: Person;
let alice: Person;

const isVoice = (message: ChatMessage) => message.voice !== undefined;
const isSentence = (message: ChatMessage) => message.text.includes('At least 5 seconds');
const sentenceIn = ({ text }: ChatMessage) => /“([^”]+)”$/.exec(text)?.[1] ?? '';

const unsaid = (...missing: string[]) => ({ isSaid: false, nearness: 0, missing });

/** Reads something else so often; the last refusal. */
async function misses(person: Person, times: number, pattern = /^I hear something else/): Promise<ChatMessage> {
  let refusal: ChatMessage | undefined;
  for (let n = 0; n < times; n++) {
    ears.findings.push(unsaid());
    person.sendsVoice(await speechNote());
    refusal = await person.chat.next((message) => pattern.test(message.text));
  }
  return refusal ?? expect.unreachable();
}

describe('the sentence has to be said', () => {
  usingBot(
    { VOXBACK_SENTENCE: 'required', VOXBACK_OPERATORS: String(FIRST_PERSON) },
    async (opened) => {
      world = opened;
      olga = world.telegram.person({ name: 'Olga', language: 'zh' });
      alice = world.person('Alice');
      olga.sends('/start');
      await olga.chat.next();
    },
    () => {
      ears = new FakeEars();
      return { ears: ears.open };
    },
  );

  it('is listened for beside five others of its language, and a voice is made of what says it', async () => {
    const shown = sentenceIn(await agree(alice));
    alice.sendsVoice(await speechNote());
    await alice.chat.next(isVoice);
    expect(ears.sentences).toHaveLength(1);
    const [{ sentence, others }] = ears.sentences;
    expect(sentence).toBe(shown);
    expect(new Set([sentence, ...others]).size).toBe(6);
    expect(others.every((other) => /^[A-Z][A-Za-z' ,]+/.test(other))).toBe(true);
  });

  it('is seen to be listened for as long as that takes: after 5 s nothing told that anything went on', async () => {
    await agree(alice);
    ears.hold();
    const shown = world.telegram.callsTo('sendChatAction').length;
    alice.sendsVoice(await speechNote());
    // Two at once, one more every four seconds.
    await expect.poll(() => world.telegram.callsTo('sendChatAction').length - shown, { timeout: 30_000 }).toBe(3);
    ears.release();
    await alice.chat.next(isVoice);
  });

  it('is Chinese for a Chinese reader, and what is missed is said in Chinese', async () => {
    const lin = world.telegram.person({ name: '小林', language: 'zh-hans' });
    const shown = sentenceIn(await agree(lin));
    ears.findings.push(unsaid('鞋子'));
    lin.sendsVoice(await speechNote());
    const refusal = await lin.chat.next((message) => message.text.startsWith('这几个字词我没有听到：“鞋子”'));
    expect(refusal.text).toContain(shown);
    expect(ears.sentences[0]?.others.every((other) => /\p{Script=Han}/u.test(other))).toBe(true);
    lin.sendsVoice(await speechNote());
    await lin.chat.next(isVoice);
  });

  it('is asked for again with the words that were missed, and another one is shown at a tap', async () => {
    const shown = sentenceIn(await agree(alice));
    ears.findings.push(unsaid('before we go', 'my other shoe'));
    alice.sendsVoice(await speechNote());
    const refusal = await alice.chat.next((message) => message.text.startsWith('I miss these words'));
    expect(refusal.text).toContain('“before we go … my other shoe”');
    expect(sentenceIn(refusal)).toBe(shown);
    expect(refusal.buttons).toEqual(['Another sentence']);
    alice.taps('Another sentence', { on: refusal });
    const other = sentenceIn(await alice.chat.next(isSentence));
    alice.sendsVoice(await speechNote());
    await alice.chat.next(isVoice);
    expect(ears.sentences.map(({ sentence }) => sentence)).toEqual([shown, other]);
    // Nothing of what was refused was kept.
    expect(world.engine.enrolled).toBe(1);
  });

  it('in noise nobody is told that it was another one: a quieter place is asked for, and that is no try', async () => {
    const shown = sentenceIn(await agree(alice));
    await misses(alice, 2);
    ears.findings.push(unsaid('my other shoe'));
    alice.sendsVoice(await voiceNote(speechLike(6, { noise: 0.035 })));
    const noise = await alice.chat.next((message) => message.text.startsWith('There is too much noise to tell'));
    expect(noise.text).toMatch(/your voice is 1\d(\.\d)? dB above it; 18 dB are enough/);
    expect(sentenceIn(noise)).toBe(shown);
    expect(noise.buttons).toEqual([]);
    // The third in which something else is heard.
    expect((await misses(alice, 1)).buttons).toEqual(['Another sentence', 'Ask a person to listen']);
  });

  it('who knows no quieter place can ask a person to listen after three times', async () => {
    await agree(alice);
    const buttons: (readonly string[])[] = [];
    for (let time = 0; time < 3; time++) {
      ears.findings.push(unsaid('my other shoe'));
      alice.sendsVoice(await voiceNote(speechLike(6, { noise: 0.035 })));
      const noise = await alice.chat.next((message) => message.text.startsWith('There is too much noise to tell'));
      buttons.push(noise.buttons);
      if (time === 2) alice.taps('Ask a person to listen', { on: noise });
    }
    expect(buttons).toEqual([[], [], ['Ask a person to listen']]);
    await alice.chat.next((message) => message.text.startsWith('I have asked the operators'));
    await olga.chat.next(isVoice);
  });

  it('is taken in noise where it is heard', async () => {
    await agree(alice);
    alice.sendsVoice(await voiceNote(speechLike(6, { noise: 0.02 })));
    await alice.chat.next(isVoice);
  });

  it('after three times an operator can be asked, hears the recording, and lets it pass', async () => {
    const shown = sentenceIn(await agree(alice));
    const refusal = await misses(alice, 3);
    expect(refusal.buttons).toEqual(['Another sentence', 'Ask a person to listen']);
    expect(refusal.text).toContain('accents and echoing rooms');
    alice.taps('Ask a person to listen', { on: refusal });
    await alice.chat.next((message) => message.text.startsWith('I have asked the operators'));
    const card = await olga.chat.next(isVoice);
    expect(card.caption).toContain(`“${shown}”`);
    expect(card.caption).not.toContain('Alice');
    expect(card.voice?.bytes).toEqual(await speechNote());
    const tap = olga.taps('Let it pass', { on: card });
    await expect.poll(() => tap.answer?.text).toMatch(/^已通过/);
    await alice.chat.next((message) => message.text.startsWith('An operator has listened and let'));
    alice.taps('Keep this voice', { on: await alice.chat.next(isVoice) });
    await alice.chat.next((message) => message.text.includes('is yours'));
    const again = olga.presses({ text: '', callback_data: 'appeal:pass:1' }, card);
    await expect.poll(() => again.answer?.text).toMatch(/^这条已经处理过/);
    olga.sends('/audit');
    const log = await olga.chat.next((message) => message.text.startsWith('由新到旧'));
    expect(log.text).toMatch(/sentence 1 pass/);
  });

  it('an operator who does not hear it either refuses; nobody else can do anything, and nobody is asked twice in an hour', async () => {
    await agree(alice);
    alice.taps('Ask a person to listen', { on: await misses(alice, 3) });
    const card = await olga.chat.next(isVoice);
    alice.taps('Ask a person to listen', { on: await misses(alice, 1) });
    await alice.chat.next((message) => message.text.startsWith('I have asked the operators already'));
    const forged = alice.presses({ text: '', callback_data: 'appeal:pass:1' }, card);
    await expect.poll(() => forged.answer?.text).toMatch(/too old/);
    const tap = olga.taps('Refuse', { on: card });
    await expect.poll(() => tap.answer?.text).toMatch(/^已拒绝/);
    await alice.chat.next((message) => message.text.startsWith('An operator has listened and did not'));
    expect(world.engine.enrolled).toBe(0);
    // The conversation has gone on meanwhile.
    alice.sendsVoice(await speechNote());
    await alice.chat.next(isVoice);
  });

  it('outlives a restart of the bot between the tap and the operator', async () => {
    await agree(alice);
    alice.taps('Ask a person to listen', { on: await misses(alice, 3) });
    const card = await olga.chat.next(isVoice);
    await world.restart();
    olga.taps('Let it pass', { on: card });
    await alice.chat.next(isVoice);
  });

  it('nothing of it is left to pass once its owner has had everything erased', async () => {
    await agree(alice);
    alice.taps('Ask a person to listen', { on: await misses(alice, 3) });
    const card = await olga.chat.next(isVoice);
    alice.sends('/forgetme');
    const sure = await alice.chat.next((message) => message.buttons.length === 2);
    alice.taps(sure.buttons[0], { on: sure });
    await alice.chat.next((message) => message.id === sure.id && message.buttons.length === 0);
    const tap = olga.taps('Let it pass', { on: card });
    await expect.poll(() => tap.answer?.text).toMatch(/^这条已经处理过/);
    expect(world.engine.enrolled).toBe(0);
  });
});

describe('where nobody runs the bot by name', () => {
  usingBot(
    { VOXBACK_SENTENCE: 'required' },
    async (opened) => {
      world = opened;
      alice = world.person('Alice');
    },
    () => {
      ears = new FakeEars();
      return { ears: ears.open };
    },
  );

  it('three refusals end in advice, not in a button that reaches nobody', async () => {
    await agree(alice);
    const refusal = await misses(alice, 3);
    expect(refusal.buttons).toEqual(['Another sentence']);
    expect(refusal.text).toContain('whoever runs this bot');
  });
});

describe('where it is only advised', () => {
  usingBot(
    { VOXBACK_SENTENCE: 'advised' },
    async (opened) => {
      world = opened;
      alice = world.person('Alice');
    },
    () => {
      ears = new FakeEars();
      return { ears: ears.open };
    },
  );
  beforeEach(() => ears.findings.push(unsaid()));

  it('what says something else is taken, and its owner is told', async () => {
    await agree(alice);
    alice.sendsVoice(await speechNote());
    await alice.chat.next((message) => message.text.includes('I did not hear the whole sentence'));
    await alice.chat.next(isVoice);
  });
});

describe('a recording that goes on behind the sentence', () => {
  let engine: HummingEngine;
  const said = { isSaid: true, nearness: 0.3, missing: [], part: { start: 1, end: 4.5 } };
  const open = (name: string, settings: Record<string, string> = {}) =>
    usingBot(
      { VOXBACK_SENTENCE: 'required', ...settings },
      async (opened) => {
        world = opened;
        alice = world.person('Alice');
      },
      () => {
        ears = new FakeEars();
        engine = new HummingEngine(name);
        return { engines: { engine }, ears: ears.open };
      },
    );

  describe('for an engine that has to know every word', () => {
    open('zipvoice');

    it('is cut to the sentence, so that no reply says more than its transcript, and its owner is told', async () => {
      const shown = sentenceIn(await agree(alice));
      ears.findings.push(said);
      alice.sendsVoice(await speechNote());
      await alice.chat.next((message) => message.text.includes('only the part that says it'));
      await alice.chat.next(isVoice);
      expect(engine.transcripts).toEqual([shown]);
      expect(engine.recordings[0]).toBeCloseTo(3.5, 1);
    });

    it('is asked for again where the sentence alone is too short to learn a voice from', async () => {
      await agree(alice);
      ears.findings.push({ ...said, part: { start: 1, end: 2 } });
      alice.sendsVoice(await speechNote());
      await alice.chat.next((message) => message.text.includes('1.0 s') || message.text.includes('1 s'));
      expect(engine.recordings).toEqual([]);
    });
  });

  describe('for an engine that needs no words', () => {
    open('indextts-2');

    it('is cut as well: whoever else speaks in it has not read the sentence', async () => {
      const shown = sentenceIn(await agree(alice));
      ears.findings.push(said);
      alice.sendsVoice(await speechNote());
      await alice.chat.next((message) => message.text.includes('only the part that says it'));
      await alice.chat.next(isVoice);
      expect(engine.recordings[0]).toBeCloseTo(3.5, 1);
      expect(engine.transcripts).toEqual([shown]);
    });
  });

  describe('with Whisper', () => {
    open('zipvoice', { VOXBACK_MODELS: modelsWithWhisper() });

    it('is cut where Whisper hears other words, and not where it hears none', async () => {
      const shown = sentenceIn(await agree(alice));
      ears.hears.push(`${shown} And so on, and so on, and so on.`, shown);
      ears.findings.push(said);
      alice.sendsVoice(await speechNote());
      await alice.chat.next(isVoice);
      expect(engine.recordings[0]).toBeCloseTo(3.5, 1);
      const seconds = ears.heard.map(
        ({ audio }) => 'samples' in audio && Math.round(audio.samples.length / audio.sampleRate),
      );
      expect(seconds.slice(0, 2)).toEqual([6, 4]);
    });
  });
});

describe('a language that the built-in voice does not speak', () => {
  let reader: Person;
  const shownTo = async () => {
    reader.sends('/enroll');
    const card = await reader.chat.next((message) => message.buttons.length === 3);
    reader.taps(card.buttons[0], { on: card });
    const asked = await reader.chat.next((message) => /[“«"「]/.test(message.text) && message.text !== card.text);
    return /[“«"「]([^”»"」]+)[”»"」]/.exec(asked.text)?.[1] ?? expect.unreachable();
  };
  const open = (settings: Record<string, string>, language = 'es') =>
    usingBot(
      { VOXBACK_SENTENCE: 'required', ...settings },
      async (opened) => {
        world = opened;
        reader = world.telegram.person({ name: 'Luis', language });
      },
      () => {
        ears = new FakeEars();
        return { ears: ears.open };
      },
    );

  describe('with Whisper', () => {
    open({ VOXBACK_MODELS: modelsWithWhisper() });

    it('is heard by its letters: another sentence is refused, the right one is taken with small mistakes', async () => {
      const shown = await shownTo();
      ears.hears.push('Buenas tardes, quisiera una mesa para dos personas junto a la ventana.');
      reader.sendsVoice(await speechNote());
      await reader.chat.next(({ text }) => text.startsWith('Oigo algo distinto de la frase'));
      // Where nothing is heard, it is asked for again as well.
      ears.hears.push('');
      reader.sendsVoice(await speechNote());
      await reader.chat.next(({ text }) => text.startsWith('Oigo algo distinto de la frase'));
      ears.hears.push(
        shown
          .toUpperCase()
          .replace(/[áéíóúñ,.]/giu, '')
          .replace('E', 'I'),
      );
      reader.sendsVoice(await speechNote());
      await reader.chat.next(isVoice);
      expect(ears.heard.map(({ language }) => language)).toEqual(['es', 'es', 'es']);
      expect(ears.sentences).toEqual([]);
    });
  });

  describe('without', () => {
    open({});

    it('is known by its sounds, read in its own language', async () => {
      const shown = await shownTo();
      ears.findings.push({ isSaid: false, nearness: 0, missing: ['zapato'] });
      reader.sendsVoice(await speechNote());
      await reader.chat.next(({ text }) => text.includes('zapato'));
      reader.sendsVoice(await speechNote());
      await reader.chat.next(isVoice);
      expect(ears.heard).toEqual([]);
      expect(ears.sentences).toHaveLength(2);
      expect(ears.sentences[0]).toMatchObject({ sentence: shown, language: 'es' });
    });
  });

  describe('without, where nobody can read it either', () => {
    open({}, 'ja');

    it('is taken as it is: nobody there can tell', async () => {
      await shownTo();
      reader.sendsVoice(await speechNote());
      await reader.chat.next(isVoice);
      expect([ears.heard, ears.sentences]).toEqual([[], []]);
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { ChatMessage, Person } from '../playground/telegram.ts';
import { createI18n, type Locale, telegramCodeOf } from '../telegram/index.ts';
import { enrollIn, HummingEngine, usingBot, type World } from '../testing/world.ts';

const i18n = createI18n();
const isVoice = (message: ChatMessage) => message.voice !== undefined;

let world: World;

/** Somebody whose Telegram is in `locale`, with a voice. */
async function enrolled(locale: Locale): Promise<Person> {
  const language = telegramCodeOf(locale) ?? 'zh-hant';
  const person = world.telegram.person({ name: 'Anna', language });
  await enrollIn(person);
  return person;
}

const sentences = (locale: Locale, kind: 'sentence' | 'short') =>
  [1, 2, 3, 4, 5, 6].map((number) => i18n.t(locale, `enroll-${kind}-${number}`));

/** The sentence that was shown. */
const shownTo = ({ chat }: Person, among: readonly string[]) =>
  among.find((sentence) => chat.messages.some(({ text }) => text.includes(sentence)));

describe('an engine for Chinese and English', () => {
  usingBot({}, (opened) => {
    world = opened;
  });

  it.each(['ru', 'ar', 'pt-BR', 'ja', 'es'] as const)(
    'greets in English, the words around it in %s',
    async (locale) => {
      const person = await enrolled(locale);
      expect(world.engine.spoken[0]?.text).toBe(i18n.t('en', 'enroll-greeting'));
      // The recording is for the sound of the voice: people read their own language best.
      expect(shownTo(person, sentences(locale, 'sentence'))).toBeDefined();
    },
  );

  it.each(['zh', 'zh-Hant'] as const)('greets in %s', async (locale) => {
    await enrolled(locale);
    expect(world.engine.spoken[0]?.text).toBe(i18n.t(locale, 'enroll-greeting'));
  });

  it.each([
    ['en', 'Ich bin müde und gehe jetzt nach Hause', /German/],
    ['en', 'Привет, как у тебя дела?', /Russian/],
    ['ru', 'Привет, как у тебя дела?', /русский.*китайский/],
    ['es', 'Nos vemos mañana a las ocho', /español.*chino e inglés/],
    ['ja', '今日はいい天気ですね。', /日本語/],
    ['zh-Hant', '今日はいい天気ですね。', /日文|日語/],
  ] as const)('says to who reads %s in which language %s is, and does not speak it', async (locale, text, words) => {
    const person = await enrolled(locale);
    const before = world.engine.spoken.length;
    person.sends(text);
    expect((await person.chat.next(({ isFromBot }) => isFromBot)).text.replaceAll('\n', ' ')).toMatch(words);
    expect(world.engine.spoken).toHaveLength(before);
    person.sends('Good night, everybody');
    await person.chat.next(isVoice);
  });
});

describe('an engine that continues the recording', () => {
  usingBot(
    {},
    (opened) => {
      world = opened;
    },
    () => ({ engines: { engine: new HummingEngine('zipvoice') } }),
  );

  it('gets a sentence that it can read, whoever reads it', async () => {
    const person = await enrolled('ru');
    expect(shownTo(person, sentences('en', 'short'))).toBeDefined();
    expect(world.engine.transcripts).toEqual([shownTo(person, sentences('en', 'short'))]);
  });
});

describe('an engine for five languages', () => {
  usingBot(
    {},
    (opened) => {
      world = opened;
    },
    () => ({ engines: { engine: new HummingEngine('indextts-2.5') } }),
  );

  it.each(['ar', 'es', 'ja'] as const)('greets and speaks in %s', async (locale) => {
    const person = await enrolled(locale);
    expect(world.engine.spoken[0]?.text).toBe(i18n.t(locale, 'enroll-greeting'));
    person.sends('Nos vemos mañana a las ocho');
    await person.chat.next(isVoice);
  });

  it('whose recording of Russian an engine that has to know the words does not take', async () => {
    const person = await enrolled('ru');
    await world.restart({ engine: new HummingEngine('zipvoice'), better: new HummingEngine('indextts-2') });
    person.sends('Good night, everybody');
    await person.chat.next(isVoice);
    await person.chat.next(({ text }) => text === i18n.t('ru', 'notice-voice-unread'));
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../bot/commands.ts';
import { readLine } from '../bot/speech/index.ts';
import { createI18n, LOCALES, type Locale, NATIVE_NAMES } from '../bot/telegram/i18n.ts';
import { readEmotionWords } from '../inference/index.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Letters that words of a language are written in. */
const LETTERS: Readonly<Record<Locale, RegExp>> = {
  en: /\p{Script=Latin}/u,
  zh: /\p{Script=Han}/u,
  'zh-Hant': /\p{Script=Han}/u,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  es: /\p{Script=Latin}/u,
  'pt-BR': /\p{Script=Latin}/u,
  ru: /\p{Script=Cyrillic}/u,
  ar: /\p{Script=Arabic}/u,
};

/** Marks of direction, which nobody sees. */
const MARKS = /[\u200E\u200F\u2066-\u2069]/g;

/** Key -> text of the message, placeables included. */
function messagesOf(locale: string): Map<string, string> {
  const source = readFileSync(join(ROOT, 'locales', `${locale}.ftl`), 'utf8');
  const messages = new Map<string, string>();
  let key = '';
  for (const line of source.split('\n')) {
    const start = /^([a-z][\w-]*) =(.*)$/.exec(line);
    if (start !== null) {
      key = start[1];
      expect(messages.has(key), `${key} stands twice in ${locale}.ftl`).toBe(false);
      messages.set(key, start[2]);
    } else if (/^\s/.test(line) && key !== '') messages.set(key, `${messages.get(key)}\n${line}`);
  }
  return messages;
}

const placeables = (text: string) => [...new Set(text.match(/\$\w+/g) ?? [])].sort();
const [reference, ...others] = LOCALES.map((locale) => ({ locale, messages: messagesOf(locale) }));

/** Source files of the product, tests apart. */
function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.(?:test|bench|fixture|contract)\.ts$/.test(name))
    .map((name) => join(ROOT, folder, name));
}

describe.each(others)('$locale', ({ locale, messages }) => {
  it('has every key of English and no other, with the same placeables', () => {
    expect([...messages.keys()].sort()).toEqual([...reference.messages.keys()].sort());
    for (const [key, text] of messages) {
      expect(placeables(text), key).toEqual(placeables(reference.messages.get(key) ?? ''));
    }
  });

  it('is translated: no sentence is the same as in English', () => {
    // Names of formats, figures and what a person has written are the same everywhere.
    const letters = LETTERS[locale];
    const isLatin = letters.test('a');
    const wordsOf = (text: string) => text.replace(/\{[^}]*\}/g, '').match(/\p{L}{4,}/gu) ?? [];
    const spoken = [...messages].filter(([key, text]) => {
      const english = reference.messages.get(key) ?? '';
      return wordsOf(english).some((word) => word !== word.toUpperCase()) || wordsOf(text).length > 0;
    });
    // One word may be the same in two languages that share an alphabet: Error, Audio. A sentence is not.
    const same = spoken.filter(
      ([key, text]) => text === reference.messages.get(key) && !(isLatin && wordsOf(text).length <= 1),
    );
    expect(same.map(([key]) => key)).toEqual([]);
    if (!isLatin) expect(spoken.filter(([, text]) => !letters.test(text)).map(([key]) => key)).toEqual([]);
  });

  it('says of everything that is kept what English says: no item of a list is left out', () => {
    const itemsOf = (text: string) => (text.match(/^\s*•/gm) ?? []).length;
    for (const [key, text] of messages) expect(itemsOf(text), key).toBe(itemsOf(reference.messages.get(key) ?? ''));
  });

  it('has a form for every number where a number decides about a word', () => {
    const lacking: string[] = [];
    for (const [key, cases] of selectsOf(locale)) {
      if (!cases.some((one) => CATEGORIES.has(one))) continue;
      const missing = formsOf(locale).filter((form) => !cases.includes(form) && !cases.includes(NUMBERS[form] ?? ''));
      if (missing.length > 0) lacking.push(`${key}: ${missing.join(', ')}`);
    }
    expect(lacking).toEqual([]);
  });
});

describe.each([...LOCALES])('%s', (locale) => {
  const i18n = createI18n();
  const { messages } = [reference, ...others].find((one) => one.locale === locale) ?? reference;
  const plain = (key: string) => (messages.get(key) ?? '').replace(MARKS, '');

  it('describes feelings in its examples with words that are understood', () => {
    const quoted = /[“«「]([^”»」$]+)[”»」]/g;
    const examples = ['emotion-describe', 'emotion-words-unknown', 'notice-emotion-words-unknown']
      .flatMap((key) => [...plain(key).matchAll(quoted)])
      .concat([...plain('help-line').matchAll(/^\s*[(（]([^)）]+)[)）][:：]/gm)])
      .concat([...plain('help').matchAll(/\/emotion (?!–|—)(.+)$/gm)])
      .map(([, words]) => words.replace('{ $words }', ''));
    expect(examples.length).toBeGreaterThan(8);
    expect(examples.filter((words) => !readEmotionWords(words).known)).toEqual([]);
  });

  it('shows lines in /help that are read as it says', () => {
    const examples = plain('help-line')
      .split('\n')
      .map((line) => /^\s*(\S.*?[:：]\s*\S.*?) (?:–|——) /.exec(line)?.[1] ?? '')
      .filter((line) => line !== '');
    expect(examples).toHaveLength(7);
    // The last one is said by a voice of that name.
    for (const example of examples.slice(0, -1)) {
      const { text, emotion, pace } = readLine(example);
      expect(emotion ?? pace, example).toBeDefined();
      expect(text, example).not.toMatch(/^[^:：]*\d/);
    }
  });

  it('keeps to what Telegram takes of messages, captions and notes', () => {
    const most = (key: string) => Math.max(...versions(i18n, locale, key, messages.get(key) ?? '').map(length));
    for (const key of messages.keys()) {
      if (!/^(?:usage|main|check|parity|offer|download|error-weights)-/.test(key))
        expect(most(key), key).toBeLessThanOrEqual(4096);
    }
    expect(most('help') + 2 + most('help-line')).toBeLessThanOrEqual(4096);
    expect(most('start') + 2 + most('start-engine')).toBeLessThanOrEqual(4096);
    for (const key of ['mydata', 'ai-label', 'dub-done', 'subtitles-done', 'subtitles-heard', 'subtitles-others'])
      expect(most(key), key).toBeLessThanOrEqual(1024);
    const notes = alerts();
    expect(notes.length).toBeGreaterThan(8);
    for (const key of notes) expect(most(key), key).toBeLessThanOrEqual(200);
  });

  it('has a name of its own that fits a button', () => {
    expect([...NATIVE_NAMES[locale]].length).toBeLessThanOrEqual(22);
    expect(NATIVE_NAMES[locale]).toMatch(LETTERS[locale]);
  });

  it('has labels of at most 24 characters', () => {
    for (const [key, text] of messages) {
      if (key.startsWith('button-') && key !== 'button-stale')
        expect([...text.trim()].length, key).toBeLessThanOrEqual(24);
    }
  });

  it('describes every command of the menus in 1 to 256 characters', () => {
    for (const command of Object.values(COMMANDS).flat()) {
      const description = i18n.t(locale, `command-${command}`);
      expect(description).not.toBe(`{command-${command}}`);
      expect(description.length).toBeLessThanOrEqual(256);
    }
  });

  it('has a sentence for every key that the code names', () => {
    const named = new Set<string>();
    for (const file of sources('bot')) {
      const code = readFileSync(file, 'utf8');
      for (const [, key] of code.matchAll(/\b(?:t|say)\(\s*'([\w-]+)'/g)) named.add(key);
      for (const [, key] of code.matchAll(/translate\(\s*\w+,\s*'([\w-]+)'/g)) named.add(key);
    }
    expect(named.size).toBeGreaterThan(40);
    expect([...named].filter((key) => !messages.has(key))).toEqual([]);
  });

  it('has a sentence for every error code of every folder', () => {
    const keys: string[] = [];
    for (const folder of ['bot', 'inference', 'storage']) {
      for (const file of sources(folder)) keys.push(...errorKeys(readFileSync(file, 'utf8')));
    }
    expect(keys.length).toBeGreaterThan(30);
    // What only an operator of the compiler meets is said on its command line, not in a chat.
    const missing = keys.filter((key) => !messages.has(key) && !/^error-(?:graph|checkpoint)-/.test(key));
    expect(missing).toEqual([]);
  });
});

/** The locale keys of the error classes that `code` declares. */
function errorKeys(code: string): string[] {
  const keys: string[] = [];
  for (const [, generic, body] of code.matchAll(/extends (?:CodedError<([^>]*)>|Error) \{([\s\S]*?)\n\}/g)) {
    const subject = /subject = '([\w-]+)'/.exec(body)?.[1];
    if (subject === undefined) continue;
    const named = /(\w+Code)\b/.exec(generic ?? body)?.[1];
    const union = named === undefined ? generic : new RegExp(`type ${named} =([\\s\\S]*?);`).exec(code)?.[1];
    for (const [, one] of (union ?? '').replace(/\/\/.*$/gm, '').matchAll(/'([\w-]+)'/g))
      keys.push(`error-${subject}-${one}`);
  }
  return keys;
}

const length = (text: string) => [...text.replace(/<[^>]*>/g, '')].length;

/** `key` with short and long values, and in each of its forms. */
function versions(i18n: ReturnType<typeof createI18n>, locale: Locale, key: string, text: string): string[] {
  const names = placeables(text).map((name) => name.slice(1));
  const figures = new Set([...text.matchAll(/NUMBER\(\$(\w+)/g)].map(([, name]) => name));
  const cases = [...text.matchAll(/\[([\w-]+)\]/g)].map(([, one]) => one);
  return [0, 1, 2, 3, 11, 100, 'a name of a voice in words', ...cases].map((value) =>
    i18n.t(locale, key, Object.fromEntries(names.map((name) => [name, figures.has(name) ? 1234 : value]))),
  );
}

/** Keys of what is said as the answer to a tap. */
function alerts(): string[] {
  const keys = sources('bot').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/answerCallbackQuery\(\s*\{\s*text: ctx\.t\('([\w-]+)'/g)].map(
      ([, key]) => key,
    ),
  );
  return [...new Set([...keys, 'voice-gone', 'expiry-kept', 'line-good', 'line-good-no-more', 'report-gone'])];
}

/** CLDR's names of numbers' forms, and the number that is meant where one stands for a form. */
const CATEGORIES: ReadonlySet<string> = new Set(['zero', 'one', 'two', 'few', 'many']);
const NUMBERS: Readonly<Record<string, string>> = { zero: '0', one: '1', two: '2' };

/** The forms that counts have in `locale`. */
function formsOf(locale: Locale): readonly string[] {
  const rules = new Intl.PluralRules(locale);
  return [...new Set(Array.from({ length: 201 }, (_, count) => rules.select(count)))];
}

interface Node {
  readonly type?: string;
  readonly variants?: readonly { readonly key: { readonly value: unknown } }[];
}

/** Every choice in the sentences of `locale`: key of the sentence, and the cases. */
function selectsOf(locale: Locale): (readonly [key: string, cases: readonly string[]])[] {
  const resource = new FluentResource(readFileSync(join(ROOT, 'locales', `${locale}.ftl`), 'utf8'));
  const found: (readonly [string, readonly string[]])[] = [];
  const walk = (key: string, node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, variants = [] }: Node = node;
    if (type === 'select') found.push([key, variants.map((one) => String(one.key.value))]);
    for (const child of Object.values(node)) walk(key, child);
  };
  for (const { id, value } of resource.body) walk(id, value);
  return found;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../bot/commands.ts';
import { createI18n, LOCALES } from '../bot/telegram/i18n.ts';
import { readEmotionWords } from '../inference/index.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CJK = /\p{Script=Han}/u;

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
    const spoken = [...messages].filter(
      ([, text]) => /\p{L}{4}/u.test(text.replace(/\{[^}]*\}/g, '')) || CJK.test(text),
    );
    const same = spoken.filter(([key, text]) => text === reference.messages.get(key)).map(([key]) => key);
    expect(same).toEqual([]);
    if (locale === 'zh') expect(spoken.filter(([, text]) => !CJK.test(text))).toEqual([]);
  });
});

describe.each([...LOCALES])('%s', (locale) => {
  const i18n = createI18n();
  const { messages } = [reference, ...others].find((one) => one.locale === locale) ?? reference;

  it('describes feelings in its examples with words that are understood', () => {
    const quoted = /“([^”$]+)”/g;
    const examples = ['emotion-describe', 'emotion-words-unknown', 'notice-emotion-words-unknown']
      .flatMap((key) => [...(messages.get(key) ?? '').matchAll(quoted)])
      .concat([...(messages.get('help-line') ?? '').matchAll(/^\s*[(（]([^)）]+)[)）][:：]/gm)])
      .concat([...(messages.get('help') ?? '').matchAll(/\/emotion (?!–|—)(.+)$/gm)])
      .map(([, words]) => words.replace('{ $words }', ''));
    expect(examples.length).toBeGreaterThan(8);
    expect(examples.filter((words) => !readEmotionWords(words).known)).toEqual([]);
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

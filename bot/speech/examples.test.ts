/** What the documentation shows is what people type first: each example is spoken, whoever's voice it is. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEngine, readWav, type VoiceEngine, type VoicePrint } from '../../inference/index.ts';
import { patience } from '../playground/patience.ts';
import { filled, speakInSlot } from '../replies/slot.ts';
import { createI18n, LOCALES } from '../telegram/index.ts';
import { type Line, readLine, slotOf, toEmotion } from './index.ts';

const i18n = createI18n();
const ROOT = new URL('../../', import.meta.url);
const PAGES = ['README.md', 'docs/speaking.md', 'docs/zh.md', 'docs/groups.md'];

/** A recording, and how much faster it is played: a man who takes his time, and a woman who hurries. What lies between is within reach. */
const VOICES = [
  ['rms', 0.82],
  ['slt', 1.25],
] as const;

/** Lines of the grammar in code spans: a head that is one, and words behind it. */
function examplesIn(page: string): string[] {
  const text = readFileSync(new URL(page, ROOT), 'utf8');
  return [...text.matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)].map(([, span]) => span).filter(isExample);
}

/** Those of /help, which stand before a dash. */
function examplesOfHelp(locale: string): string[] {
  const help = i18n.t(locale, 'help-line');
  return help
    .split('\n')
    .map((line) => line.split(/ (?:–|——) /)[0].trim())
    .filter(isExample);
}

/** The buttons under /help. */
function examplesOfButtons(locale: string): string[] {
  return [1, 2, 3, 4].map((number) => i18n.t(locale, `button-example-${number}`));
}

function isExample(span: string): boolean {
  if (span.startsWith('/') || /[:：]$/.test(span)) return false;
  if (/^[:：]/.test(span)) return true;
  const { emotion, pace } = readLine(span);
  return emotion !== undefined || pace !== undefined;
}

const examples = [
  ...new Set([...PAGES.flatMap(examplesIn), ...LOCALES.flatMap(examplesOfHelp), ...LOCALES.flatMap(examplesOfButtons)]),
];

let engine: VoiceEngine;
let voices: VoicePrint[];

beforeAll(async () => {
  engine = await openEngine({ engine: 'builtin', workers: 2 });
  voices = await Promise.all(
    VOICES.map(([name, tempo]) => {
      const file = new URL(`inference/builtin/fixtures/${name}-prompt.wav`, ROOT);
      const { samples, sampleRate } = readWav(readFileSync(fileURLToPath(file)));
      return engine.enroll({ samples, sampleRate: Math.round(sampleRate * tempo) });
    }),
  );
});
afterAll(() => engine.close());

/** Seconds of `line` in `voice`, as a reply has them. */
async function speak({ text, emotion = { from: 'voice' }, pace = { kind: 'free' } }: Line, voice: VoicePrint) {
  const { speech, slotSeconds } = await speakInSlot(
    async (utterance) => {
      const { from, ...rest } = utterance.emotion;
      if (from === 'clip') throw new Error(`no example has the feeling of a voice note: ${JSON.stringify(rest)}`);
      const feeling = toEmotion(utterance.emotion);
      return engine.speak({ text: utterance.text, voice, emotion: feeling, pace: utterance.pace });
    },
    { text, emotion, pace, seed: 0 },
    undefined,
  );
  const { samples, sampleRate } = filled(speech.audio, slotSeconds);
  return samples.length / sampleRate;
}

it('finds the examples of all pages and of /help in every language', () => {
  for (const page of ['README.md', 'docs/speaking.md', 'docs/zh.md'])
    expect(examplesIn(page).length, page).toBeGreaterThan(0);
  for (const locale of LOCALES) expect(examplesOfHelp(locale).length, locale).toBeGreaterThan(5);
});

/** The same in another language, or in another place, is spoken once. */
const spoken = [...new Map(examples.map((example) => [JSON.stringify(readLine(example)), example])).values()];

it.each(examples)('the example %s has words to say', (example) => {
  expect(readLine(example).text).toMatch(/[\p{L}\p{N}]/u);
});

describe.each(spoken)('the example %s', (example) => {
  const line = readLine(example);

  it('is spoken, by a slow and a fast voice where it has a length, as long as it says', {
    timeout: patience(240_000),
  }, async () => {
    const { pace } = line;
    // Which length is within reach depends on whose voice it is; what asks for no seconds is said by one of them, in turn.
    const speakers = pace?.kind !== 'seconds' ? [voices[spoken.indexOf(example) % voices.length]] : voices;
    const lengths = await Promise.all(speakers.map((voice) => speak(line, voice)));
    if (pace?.kind !== 'seconds') return expect(Math.min(...lengths)).toBeGreaterThan(0.3);
    for (const length of lengths) expect(length).toBeCloseTo(slotOf(pace), 2);
  });
});

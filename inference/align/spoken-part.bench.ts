/**
 * `npx vitest bench --run inference/align/spoken-part`: from which nearness on a part of a longer recording is the shown
 * sentence, and how well it is cut.
 *
 * Many voices say a shown sentence among others, half of it, or none of it, with pauses of 0.05 to 0.8 s, in rooms, noise and
 * over telephones. Voices are parted in two halves: a threshold is to be chosen by the first, and reported on the second.
 * `BENCH_COUNT` recordings of each voice (default 3, one of each kind); `BENCH_HALF=calibration` or `untouched` of one half
 * alone, `BENCH_CASE=said`, `unsaid` or `half` of one kind. `BENCH_CLIPS=folder`: WAV files of other words. `BENCH_RESULTS=folder`
 * as in `marks.bench.ts`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { bench, describe } from 'vitest';
import type { Pcm } from '../audio/pcm.ts';
import { randomFrom } from '../audio/random.fixture.ts';
import { resample } from '../audio/resample.ts';
import { quantile } from '../audio/statistics.ts';
import { readWav } from '../audio/wav.ts';
import { openReader } from '../builtin/index.ts';
import { print, Results, sentence } from '../marks/figures.fixture.ts';
import { CHANGES, changed, type Language, type ManyVoice, openManyVoices } from './many-voices.fixture.ts';
import { nearnessOf, openComparison } from './sentence-comparison.ts';
import { findPart } from './spoken-part.ts';
import { says } from './spoken-sentence.ts';

const CASES = ['said', 'unsaid', 'half'] as const;
const THRESHOLDS = [0.1, 0.12, 0.14, 0.15, 0.16, 0.17, 0.18, 0.19, 0.2, 0.21, 0.22, 0.24, 0.26, 0.3];

interface Recorded {
  readonly by: string;
  readonly family: string;
  readonly half: 'calibration' | 'untouched';
  readonly what: (typeof CASES)[number];
  readonly change: string;
  readonly sentence: string;
  /** Nearness of the part that is nearest, and whether it would be said as a whole recording. */
  readonly part: number;
  readonly isSaid: boolean;
  readonly seconds: number;
  readonly otherSeconds: number;
  /** What is cut, less what is said, at either end: negative where the cut begins or ends earlier. */
  readonly edges: readonly [number, number] | undefined;
}

const results = new Results<Recorded>('parts');
const reader = await openReader();
const compare = await openComparison(reader);
const voices = await openManyVoices();
for (let round = 0; round < Number(env.BENCH_COUNT ?? CASES.length); round++) {
  for (const [index, voice] of voices.entries()) {
    if (env.BENCH_HALF !== undefined && env.BENCH_HALF !== halfOfVoices(index)) continue;
    if (env.BENCH_CASE !== undefined && env.BENCH_CASE !== CASES[round % CASES.length]) continue;
    await results.get(`${voice.name} ${round}`, () => record(voice, index, round));
  }
}
for (const name of env.BENCH_CLIPS === undefined ? [] : readdirSync(env.BENCH_CLIPS)) {
  if (!name.endsWith('.wav')) continue;
  const pcm = resample(readWav(readFileSync(join(env.BENCH_CLIPS ?? '', name))), 16_000);
  for (const language of ['en', 'zh'] as const) {
    for (const kind of ['sentence', 'short'] as const) {
      const about = { by: name, family: 'recordings', half: 'untouched', what: 'unsaid', change: 'clean' } as const;
      const shown = sentencesOf(language, kind);
      for (const text of shown) {
        await results.get(`${name} ${text}`, () => judge(pcm, [text, ...shown.filter((one) => one !== text)], about));
      }
    }
  }
}
printFigures();

describe('a recording of some 15 s', () => {
  const [text = '', ...others] = sentencesOf('en', 'short');
  const { audio } = reader.read([...others.slice(0, 2), text].join(' '));
  bench('searched for a sentence', async () => {
    await findPart(reader, audio, text);
  });
});

async function record(voice: ManyVoice, index: number, round: number): Promise<Recorded> {
  const random = randomFrom(7919 * index + round);
  const draw = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const what = CASES[round % CASES.length] as Recorded['what'];
  const change = draw(CHANGES);
  const shown = sentencesOf(voice.language, draw(['short', 'short', 'short', 'sentence'] as const));
  const text = draw(shown);
  const other = () => sentence(voice.language, random);
  // 1. What is said: something before it, something behind it, or both.
  const place = draw(['before', 'behind', 'both'] as const);
  const said = what === 'said' ? text : what === 'half' ? halfOf(text, voice.language, random() < 0.5) : other();
  const before = place === 'behind' ? [] : [other()];
  const behind = place === 'before' ? [] : [other()];
  // 2. The recording.
  const parts: Pcm[] = [];
  for (const one of [...before, said, ...behind])
    parts.push(withoutEdges(resample(await voice.say(one, random), 16_000)));
  const pauses = parts.map(() => 0.05 + 0.75 * random());
  const { audio, spans } = inTurn(parts, pauses);
  return judge(
    changed(audio, change, random),
    [text, ...shown.filter((one) => one !== text)],
    { by: voice.name, family: voice.family, half: halfOfVoices(index), what, change },
    // Another throat has another tempo: its times are not known.
    what === 'said' && change !== 'throat' ? spans[before.length] : undefined,
  );
}

function halfOfVoices(index: number): Recorded['half'] {
  return index % 2 === 0 ? 'calibration' : 'untouched';
}

async function judge(
  audio: Pcm,
  [text = '', ...others]: readonly string[],
  about: Pick<Recorded, 'by' | 'family' | 'half' | 'what' | 'change'>,
  truth?: { readonly start: number; readonly end: number },
): Promise<Recorded> {
  const found = await findPart(reader, audio, text);
  const { samples, sampleRate } = audio;
  const { start, end } = found?.cut ?? { start: 0, end: 0 };
  const cut = samples.subarray(Math.round(start * sampleRate), Math.round(end * sampleRate));
  const compared = await compare({ samples: cut, sampleRate }, [text, ...others]);
  return {
    ...about,
    sentence: text,
    part: compared === undefined ? 0 : nearnessOf(compared, 0),
    isSaid: compared !== undefined && says(compared, 0),
    seconds: samples.length / sampleRate,
    otherSeconds: found?.otherSeconds ?? 0,
    edges: truth && found && [found.said.start - truth.start, found.said.end - truth.end],
  };
}

function halfOf(text: string, language: Language, isFirst: boolean): string {
  const words = language === 'en' ? text.split(' ') : [...text];
  const middle = Math.ceil(words.length / 2);
  return (isFirst ? words.slice(0, middle) : words.slice(middle)).join(language === 'en' ? ' ' : '');
}

/** Without the silence that synthesizers leave at either end. */
function withoutEdges({ samples, sampleRate }: Pcm): Pcm {
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const sounds = (sample: number) => Math.abs(sample) > 0.02 * loudest;
  return { sampleRate, samples: samples.slice(samples.findIndex(sounds), samples.findLastIndex(sounds) + 1) };
}

/** `parts` one after the other, and where each lies; half a second of silence around them. */
function inTurn(parts: readonly Pcm[], pauses: readonly number[]) {
  const sampleRate = 16_000;
  const spans: { start: number; end: number }[] = [];
  let length = sampleRate / 2;
  for (const [index, { samples }] of parts.entries()) {
    spans.push({ start: length / sampleRate, end: (length + samples.length) / sampleRate });
    length += samples.length + Math.round((pauses[index] ?? 0) * sampleRate);
  }
  const whole = new Float32Array(length + sampleRate / 2);
  for (const [index, { samples }] of parts.entries()) {
    whole.set(samples, Math.round((spans[index]?.start ?? 0) * sampleRate));
  }
  return { audio: { samples: whole, sampleRate }, spans };
}

function sentencesOf(language: Language, kind: 'sentence' | 'short'): readonly string[] {
  const words = readFileSync(new URL(`../../locales/${language}.ftl`, import.meta.url), 'utf8');
  return [...words.matchAll(new RegExp(`^enroll-${kind}-\\d = (.*)$`, 'gm'))].map(([, text = '']) => text);
}

function printFigures(): void {
  const share = (part: number, all: number) => `${part} of ${all} (${((100 * part) / Math.max(1, all)).toFixed(1)} %)`;
  for (const half of ['calibration', 'untouched'] as const) {
    for (const language of ['en', 'zh'] as const) {
      const isHan = (one: Recorded) => /\p{Script=Han}/u.test(one.sentence) === (language === 'zh');
      const of = (what: Recorded['what']) =>
        results.all.filter((one) => one.half === half && one.what === what && isHan(one));
      const [said, unsaid, halves] = [of('said'), of('unsaid'), of('half')];
      print('', `${half}, ${language}, ${new Set(said.map(({ by }) => by)).size} voices`);
      print(
        '| from nearness | cut where said | cut where unsaid | cut where half of it is said |',
        '|---|---|---|---|',
      );
      for (const threshold of THRESHOLDS) {
        const cut = (all: readonly Recorded[]) =>
          share(all.filter((one) => one.isSaid && one.part >= threshold).length, all.length);
        print(`| ${threshold} | ${cut(said)} | ${cut(unsaid)} | ${cut(halves)} |`);
      }
      const errors = said.flatMap(({ edges }) => (edges ?? []).map(Math.abs));
      const at = (q: number) => quantile(errors, q).toFixed(2);
      print(
        `edges of what is said, seconds off: half within ${at(0.5)}, 90 % ${at(0.9)}, 95 % ${at(0.95)}, most ${at(1)}`,
      );
    }
  }
}

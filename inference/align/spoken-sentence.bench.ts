/**
 * `npx vitest bench --run inference/align/spoken-sentence`: how often a recording of the shown sentence is refused, and how
 * often one of something else is accepted.
 *
 * The speech synthesizers that are installed here read sentences of both locales, and other texts, at several pitches and
 * paces; a third each is clean, in noise of 20 dB and of 14 dB. `BENCH_COUNT` recordings of each voice (default 1), half of
 * them of a shown sentence. `BENCH_RESULTS=folder` as in `marks.bench.ts`.
 *
 * The voices are those that the network learned from, so that this says little of it: `BENCH_NETWORK=file` takes another one,
 * made by `phones/training/main.ts --without ...`, and `BENCH_VOICES=flite,Festival` those voices alone.
 *
 * `BENCH_CLIPS=folder`: WAV files of people, each with its words beside it in a `.txt`, in the same noises; English or Chinese,
 * or what the name begins with (`es-`, `pt-br-`, `ru-`). What is said is
 * compared with what five others say that are about as long, and with the shown sentences, which nobody says in it.
 *
 * Of each recording of a shown sentence (and of each clip) it is asked as well whether it says a sentence of which it says
 * only one half.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
import { openSpeakers, type Speaker } from '../marks/speakers.fixture.ts';
import { readNetwork } from './phones/network.ts';
import { type CompareSentences, lesserHalfOf, nearnessOf, openComparison } from './sentence-comparison.ts';
import { says } from './spoken-sentence.ts';

const NOISES_DB = [undefined, 20, 14];
const OTHERS = 5;
/** Texts with more words in common than this share are no other sentence. */
const ALIKE = 0.3;

/** The locales whose sentences are read, and what the reader calls them. */
const FOREIGN = { es: 'es', 'pt-br': 'pt-BR', ru: 'ru' } as const;
type Language = 'en' | 'zh' | keyof typeof FOREIGN;
const isForeign = (language: Language): language is keyof typeof FOREIGN => language in FOREIGN;

/** What is found of one sentence. */
interface Found {
  readonly nearness: number;
  readonly lesserHalf: number;
  readonly isSaid: boolean;
}

interface Recorded {
  readonly by: string;
  readonly group: string;
  readonly noiseDb: number | undefined;
  readonly said: readonly Found[];
  readonly unsaid: readonly Found[];
  /** Of sentences of which one half is said. */
  readonly halves: readonly Found[];
}

interface About {
  readonly by: string;
  readonly group: string;
  readonly noiseDb: number | undefined;
}

const results = new Results<Recorded>('sentences');
const reader = await openReader();
const network = env.BENCH_NETWORK === undefined ? undefined : await readNetwork(env.BENCH_NETWORK);
const comparisons = new Map<string, CompareSentences>();
const speakers = (await openSpeakers()).filter(({ name }) =>
  (env.BENCH_VOICES ?? '').split(',').some((start) => name.startsWith(start)),
);
for (let round = 0; round < Number(env.BENCH_COUNT ?? 1); round++) {
  for (const [index, speaker] of speakers.entries()) {
    await results.get(`${speaker.name} ${round}`, () => record(speaker, round, 1000 * round + index));
  }
}
const clips = env.BENCH_CLIPS === undefined ? [] : readClips(env.BENCH_CLIPS);
for (const [index, clip] of clips.entries()) await results.get(clip.name, () => listen(clip, index));
printFigures();

const compareEnglish = await comparisonIn('en');
describe('a sentence', () => {
  const text = sentencesOf('en', 'sentence')[0] ?? '';
  bench(
    'compared with six',
    async () => void (await compareEnglish(reader.read(text, 1.1).audio, sentencesOf('en', 'sentence'))),
  );
});

function record(speaker: Speaker, round: number, seed: number): Promise<Recorded> {
  const random = randomFrom(seed);
  const kind = Math.floor(round / 2) % 2 === 0 ? 'sentence' : 'short';
  const shown = sentencesOf(speaker.language, kind);
  const said = round % 2 === 0 ? Math.floor(random() * shown.length) : undefined;
  const clean = speaker.say(said === undefined ? sentence(speaker.language, random) : (shown[said] ?? ''), random);
  const group = `${speaker.language}${speaker.isForeign ? ', sounds of other languages' : ''}`;
  return judge(
    clean,
    shown,
    said,
    { by: speaker.name, group, noiseDb: NOISES_DB[seed % NOISES_DB.length] },
    random,
    speaker.language,
  );
}

interface Clip {
  readonly name: string;
  readonly language: Language;
  readonly text: string;
  readonly pcm: Pcm;
}

function readClips(folder: string): readonly Clip[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.wav'));
  return names.sort().flatMap((name) => {
    const words = join(folder, name.replace(/wav$/, 'txt'));
    if (!existsSync(words)) return [];
    const text = readFileSync(words, 'utf8').trim();
    const foreign = (['es', 'pt-br', 'ru'] as const).find((one) => name.startsWith(`${one}-`));
    const language = foreign ?? (/\p{Script=Han}/u.test(text) ? 'zh' : 'en');
    return [{ name, language, text, pcm: readWav(readFileSync(join(folder, name))) }];
  });
}

/** A clip, against the words of others and against sentences that are shown. */
async function listen(clip: Clip, index: number): Promise<Recorded> {
  const { language } = clip;
  const random = randomFrom(700_000 + index);
  const others = clips
    .filter((other) => other.language === language && likeness(other.text, clip.text) <= ALIKE)
    .map(({ text }) => text)
    .sort((a, b) => Math.abs(a.length - clip.text.length) - Math.abs(b.length - clip.text.length));
  const about = { by: clip.name, group: `${language}, people`, noiseDb: NOISES_DB[index % NOISES_DB.length] };
  const own = await judge(clip.pcm, [clip.text, ...others.slice(0, OTHERS)], 0, about, random, language);
  const kind = clip.text.length < 70 ? 'short' : 'sentence';
  const unlike = sentencesOf(language, kind).filter((text) => likeness(text, clip.text) <= ALIKE);
  const shown = await judge(clip.pcm, unlike, undefined, about, random, language);
  return { ...own, unsaid: [...own.unsaid, ...shown.unsaid] };
}

/** Sentences of `language` compared with a recording. */
async function comparisonIn(language: Language): Promise<CompareSentences> {
  const foreign = isForeign(language) ? language : undefined;
  const known = comparisons.get(language);
  const compare = known ?? (await openComparison({ read: (text, rate) => reader.read(text, rate, foreign) }, network));
  comparisons.set(language, compare);
  return compare;
}

async function judge(
  clean: Pcm,
  texts: readonly string[],
  said: number | undefined,
  about: About,
  random: () => number,
  language: Language,
): Promise<Recorded> {
  const at16 = resample(clean, 16_000);
  const pcm = about.noiseDb === undefined ? at16 : noisy(at16, about.noiseDb, random);
  const found = await findingsOf(pcm, texts, language);
  const halves: Found[] = [];
  if (said !== undefined) {
    const [whole, other] = [texts[said] ?? '', texts[(said + 1) % texts.length] ?? ''];
    const rest = texts.filter((_, index) => index !== said);
    for (const mixed of [mixOf(whole, other), mixOf(other, whole)]) {
      const [first] = await findingsOf(pcm, [mixed, ...rest], language);
      if (first !== undefined) halves.push(first);
    }
  }
  return {
    ...about,
    said: found.filter((_, index) => index === said),
    unsaid: found.filter((_, index) => index !== said),
    halves,
  };
}

async function findingsOf(pcm: Pcm, texts: readonly string[], language: Language): Promise<readonly Found[]> {
  const compared = await (await comparisonIn(language))(pcm, texts);
  return texts.map((_, index) =>
    compared === undefined
      ? { nearness: 0, lesserHalf: 0, isSaid: false }
      : {
          nearness: nearnessOf(compared, index),
          lesserHalf: lesserHalfOf(compared, index),
          isSaid: says(compared, index, isForeign(language) ? language : undefined),
        },
  );
}

/** The first half of one text and the second of another. */
function mixOf(one: string, other: string): string {
  const isChinese = /\p{Script=Han}/u.test(one);
  const parts = (text: string) => (isChinese ? (text.match(/\p{Script=Han}/gu) ?? []) : text.split(' '));
  const [first, second] = [parts(one), parts(other)];
  const mixed = [...first.slice(0, first.length / 2), ...second.slice(second.length / 2)];
  return mixed.join(isChinese ? '' : ' ');
}

/** Words that two texts have in common, as a share of the shorter one's. */
function likeness(one: string, other: string): number {
  const wordsOf = (text: string) => new Set(text.toLowerCase().match(/\p{Script=Han}|[\p{L}']+/gu));
  const [a, b] = [wordsOf(one), wordsOf(other)];
  return [...a].filter((word) => b.has(word)).length / Math.max(1, Math.min(a.size, b.size));
}

function sentencesOf(language: Language, kind: 'sentence' | 'short'): readonly string[] {
  const locale = isForeign(language) ? FOREIGN[language] : language;
  const words = readFileSync(new URL(`../../locales/${locale}.ftl`, import.meta.url), 'utf8');
  return [...words.matchAll(new RegExp(`^enroll-${kind}-\\d = (.*)$`, 'gm'))].map(([, text = '']) => text);
}

function noisy(pcm: Pcm, snrDb: number, random: () => number): Pcm {
  const power = pcm.samples.reduce((sum, sample) => sum + sample * sample, 0) / pcm.samples.length;
  const most = Math.sqrt(3 * power * 10 ** (-snrDb / 10));
  return { ...pcm, samples: pcm.samples.map((sample) => sample + most * (2 * random() - 1)) };
}

function printFigures(): void {
  const share = (found: readonly Found[], isSaid: boolean) => {
    const count = found.filter((one) => one.isSaid === isSaid).length;
    return `${count} of ${found.length} (${((100 * count) / Math.max(1, found.length)).toFixed(1)} %)`;
  };
  print('', '| recordings | noise | refused though said | accepted though unsaid | accepted though half is said |');
  print('|---|---|---|---|---|');
  for (const group of [...new Set(results.all.map((one) => one.group))].sort()) {
    for (const noiseDb of [...NOISES_DB, 'all']) {
      const some = results.all.filter((one) => one.group === group && (noiseDb === 'all' || one.noiseDb === noiseDb));
      const [said, unsaid, halves] = (['said', 'unsaid', 'halves'] as const).map((kind) =>
        some.flatMap((one) => one[kind]),
      );
      const noise = noiseDb === undefined ? 'none' : `${noiseDb}`;
      print(`| ${group} | ${noise} | ${share(said, false)} | ${share(unsaid, true)} | ${share(halves, true)} |`);
      if (noiseDb === 'all') printQuantiles({ said, unsaid, halves });
    }
  }
}

function printQuantiles(groups: Readonly<Record<string, readonly Found[]>>): void {
  for (const [name, found] of Object.entries(groups)) {
    for (const kind of ['nearness', 'lesserHalf'] as const) {
      const at = (q: number) =>
        quantile(
          found.map((one) => one[kind]),
          q,
        ).toFixed(3);
      if (found.length > 0)
        print(`  ${name}, ${kind}: ${[0, 0.02, 0.5, 0.98, 1].map(at).join(' ')} (least, 2 %, median, 98 %, most)`);
    }
  }
}

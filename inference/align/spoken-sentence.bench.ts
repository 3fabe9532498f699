/**
 * `npx vitest bench --run inference/align/spoken-sentence`: how often a recording of the shown sentence is refused, and how
 * often one of something else is accepted, at which nearness.
 *
 * The speech synthesizers that are installed here read sentences of both locales, and other texts, at several pitches and
 * paces; a third each is clean, in noise of 20 dB and of 14 dB. `BENCH_COUNT` recordings of each voice (default 1), half of
 * them of a shown sentence. `BENCH_CLIPS=folder`: WAV files of other words. `BENCH_RESULTS=folder` as in `marks.bench.ts`.
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
import { openSpeakers, type Speaker } from '../marks/speakers.fixture.ts';
import { compare, nearnessOf } from './spoken-sentence.ts';

const NOISES_DB = [undefined, 20, 14];
const THRESHOLDS = [0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.1];

interface Recorded {
  readonly by: string;
  readonly group: string;
  readonly noiseDb: number | undefined;
  /** Nearness where the shown sentence is the one that is said, and where it is another. */
  readonly said: number | undefined;
  readonly unsaid: readonly number[];
}

const results = new Results<Recorded>('sentences');
const reader = await openReader();
const speakers = await openSpeakers();
for (let round = 0; round < Number(env.BENCH_COUNT ?? 1); round++) {
  for (const [index, speaker] of speakers.entries()) {
    await results.get(`${speaker.name} ${round}`, () => record(speaker, round, 1000 * round + index));
  }
}
for (const name of env.BENCH_CLIPS === undefined ? [] : readdirSync(env.BENCH_CLIPS)) {
  if (!name.endsWith('.wav')) continue;
  const pcm = resample(readWav(readFileSync(join(env.BENCH_CLIPS ?? '', name))), 16_000);
  for (const language of ['en', 'zh'] as const) {
    const about = { by: name, group: `${language}, recordings of people`, noiseDb: undefined };
    await results.get(`${name} ${language}`, () => judge(pcm, sentencesOf(language, 'short'), undefined, about));
  }
}
printFigures();

describe('a sentence', () => {
  const text = sentencesOf('en', 'sentence')[0] ?? '';
  bench('compared with six', async () => {
    await compare(reader, reader.read(text, 1.1).audio, sentencesOf('en', 'sentence'));
  });
});

function record(speaker: Speaker, round: number, seed: number): Promise<Recorded> {
  const random = randomFrom(seed);
  const kind = Math.floor(round / 2) % 2 === 0 ? 'sentence' : 'short';
  const shown = sentencesOf(speaker.language, kind);
  const said = round % 2 === 0 ? Math.floor(random() * shown.length) : undefined;
  const clean = speaker.say(said === undefined ? sentence(speaker.language, random) : (shown[said] ?? ''), random);
  const noiseDb = NOISES_DB[seed % NOISES_DB.length];
  const pcm = noiseDb === undefined ? resample(clean, 16_000) : noisy(resample(clean, 16_000), noiseDb, random);
  const group = `${speaker.language}${speaker.isForeign ? ', foreign accent' : ''}`;
  return judge(pcm, shown, said, { by: speaker.name, group, noiseDb });
}

async function judge(
  pcm: Pcm,
  shown: readonly string[],
  said: number | undefined,
  about: Pick<Recorded, 'by' | 'group' | 'noiseDb'>,
): Promise<Recorded> {
  const distances = (await compare(reader, pcm, shown))?.distances ?? [];
  const nearness = distances.map((_, index) => nearnessOf(distances, index));
  return {
    ...about,
    said: said === undefined ? undefined : (nearness[said] ?? 0),
    unsaid: nearness.filter((_, index) => index !== said),
  };
}

function sentencesOf(language: 'en' | 'zh', kind: 'sentence' | 'short'): readonly string[] {
  const words = readFileSync(new URL(`../../locales/${language}.ftl`, import.meta.url), 'utf8');
  return [...words.matchAll(new RegExp(`^enroll-${kind}-\\d = (.*)$`, 'gm'))].map(([, text = '']) => text);
}

function noisy(pcm: Pcm, snrDb: number, random: () => number): Pcm {
  const power = pcm.samples.reduce((sum, sample) => sum + sample * sample, 0) / pcm.samples.length;
  const most = Math.sqrt(3 * power * 10 ** (-snrDb / 10));
  return { ...pcm, samples: pcm.samples.map((sample) => sample + most * (2 * random() - 1)) };
}

function printFigures(): void {
  const groups = [...new Set(results.all.map(({ group }) => group))].sort();
  const inGroup = (group: string) => results.all.filter((one) => one.group === group);
  for (const group of groups) {
    const said = inGroup(group).flatMap((one) => one.said ?? []);
    const unsaid = inGroup(group).flatMap((one) => one.unsaid);
    print(
      '',
      `${group}: ${said.length} recordings of the shown sentence, ${unsaid.length} pairs of recording and other sentence`,
    );
    if (said.length > 0) {
      const at = (share: number) => quantile(said, share).toFixed(3);
      print(`nearness of what is said: least ${at(0)}, 2 % ${at(0.02)}, median ${at(0.5)}`);
    }
    print(
      `nearness of something else: median ${quantile(unsaid, 0.5).toFixed(3)}, 98 % ${quantile(unsaid, 0.98).toFixed(3)}, most ${quantile(unsaid, 1).toFixed(3)}`,
    );
    print('| from nearness | refused though said | accepted though unsaid |', '|---|---|---|');
    for (const threshold of THRESHOLDS) {
      const refused = said.filter((one) => one < threshold).length;
      const accepted = unsaid.filter((one) => one >= threshold).length;
      const share = (part: number, all: number) =>
        `${part} of ${all} (${((100 * part) / Math.max(1, all)).toFixed(1)} %)`;
      print(`| ${threshold} | ${share(refused, said.length)} | ${share(accepted, unsaid.length)} |`);
    }
  }
}

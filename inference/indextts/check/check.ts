/** The model measures itself: every quality against the exact one, on the weights that lie in its folder. */
import { FBANK_RATE } from '../../audio/fbank.ts';
import { MEL_RATE } from '../../audio/mel.ts';
import { createResampler } from '../../audio/resample.ts';
import { withFolderLock } from '../../compile/folder-lock.ts';
import { changeManifest, readManifest } from '../../compile/manifest.ts';
import type { Pcm } from '../../engine.ts';
import { values } from '../../runtime/sessions.ts';
import { createSteps } from '../../steps.ts';
import { campplusFeatures } from '../features.ts';
import { type Graphs, isEncoder } from '../graphs.ts';
import { openParts } from '../open.ts';
import type { Parts } from '../pipeline.ts';
import { isRun, type QualityName } from '../presets.ts';
import { hashesOf } from '../quality-choice.ts';
import { encodeSpeaker } from '../speaker.ts';
import { LINES } from './lines.ts';
import { cosine, divergence, isSameChoice, type Measures, mean, melDistance } from './measures.ts';
import { type Given, give, type Take, take } from './take.ts';
import { beyond, type Judged } from './thresholds.ts';
import type { CountWordErrors, Spoken } from './word-errors.ts';

export interface CheckOptions {
  /** A compiled folder. */
  readonly folder: string;
  /** Whose voice speaks, 3 to 30 s. */
  readonly voice: Pcm;
  /** Default: the ten of `LINES`. */
  readonly lines?: readonly string[];
  /** Default 1. */
  readonly threads?: number;
  /** A recogniser that is installed. */
  readonly countWordErrors?: CountWordErrors;
  /** Called before each line: which quality says which line, counted from 0. */
  readonly onLine?: (quality: QualityName, line: number, lines: number) => void;
  /** Called with every sound that was made. */
  readonly onSound?: (quality: QualityName, line: number, sound: Pcm) => Promise<void>;
}

/** What came of one quality. */
export interface Result {
  readonly quality: QualityName;
  readonly measures: Measures;
  /** What lies beyond its threshold; empty: passed. */
  readonly beyond: readonly Judged[];
}

/** Those that are compared, from the closest to the fastest. */
const COMPARED: readonly QualityName[] = ['balanced', 'fast'];

/** A line as the exact quality says it. */
interface Reference extends Given {
  readonly text: string;
  readonly take: Take;
  readonly likeness: number;
}

/**
 * Measures `exact` and every other quality, and remembers the verdicts in the folder's `voxback.json`, where
 * `VOXBACK_QUALITY=auto` finds them. The exact quality is the first result and passes by definition.
 *
 * @throws WeightsError `missing`, `stale`; PromptError `too-short`, `no-speech`
 */
export async function checkModel(options: CheckOptions): Promise<readonly Result[]> {
  const exact = await measureExact(options);
  const results: Result[] = [exact.result];
  for (const quality of COMPARED) results.push(await measure(quality, exact, options));
  return results;
}

async function measureExact({ folder, voice: recording, threads = 1, ...options }: CheckOptions) {
  const { parts } = await openParts({ folder, quality: 'exact', threads });
  const { version, graphs } = parts;
  try {
    const voice = await graphs.lend('encoders', () => encodeSpeaker(version, graphs, recording, createSteps({})));
    await warmUp(parts);
    const gauge = new Gauge();
    const references: Reference[] = [];
    const spoken: Spoken[] = [];
    const lines = options.lines ?? LINES;
    for (const [index, text] of lines.entries()) {
      options.onLine?.('exact', index, lines.length);
      // The draw of the codes is no part of what is compared.
      const given = await give(parts, voice, text, index);
      const made = await gauge.during(() => take(parts, voice, given, index, gauge.look));
      const sound: Pcm = { samples: made.sound, sampleRate: MEL_RATE };
      await options.onSound?.('exact', index, sound);
      const likeness = cosine(await styleOf(graphs, made.sound), voice.style);
      references.push({ ...given, text, take: made, likeness });
      spoken.push({ text, sound });
    }
    const wordErrors = await options.countWordErrors?.(spoken);
    const measures: Measures = {
      divergence: 0,
      sameCodes: 1,
      melDistanceDb: 0,
      likeness: mean(references.map(({ likeness }) => likeness)),
      likenessLost: 0,
      ...(wordErrors && { wordErrorsAdded: 0 }),
      ...gauge.per(references.map(({ take: { sound } }) => sound.length / MEL_RATE)),
    };
    const result: Result = { quality: 'exact', measures, beyond: [] };
    return { voice, references, wordErrors, result };
  } finally {
    await graphs.close();
  }
}

async function measure(
  quality: QualityName,
  { voice, references, wordErrors: exactErrors }: Awaited<ReturnType<typeof measureExact>>,
  { folder, threads = 1, ...options }: CheckOptions,
): Promise<Result> {
  const { parts, precisions } = await openParts({ folder, quality, threads });
  try {
    await warmUp(parts);
    const gauge = new Gauge();
    const scores: { divergence: number; isSame: boolean }[] = [];
    const [distances, likenesses]: [number[], number[]] = [[], []];
    const spoken: Spoken[] = [];
    for (const [index, reference] of references.entries()) {
      options.onLine?.(quality, index, references.length);
      const made = await gauge.during(() => take(parts, voice, reference, index, gauge.look));
      for (const [place, row] of made.scores.entries()) {
        const exactRow = reference.take.scores[place]!;
        scores.push({ divergence: divergence(exactRow, row), isSame: isSameChoice(exactRow, row) });
      }
      distances.push(melDistance(reference.take.mel, made.mel));
      likenesses.push(cosine(await styleOf(parts.graphs, made.sound), voice.style));
      const sound: Pcm = { samples: made.sound, sampleRate: MEL_RATE };
      await options.onSound?.(quality, index, sound);
      spoken.push({ text: reference.text, sound });
    }
    const wordErrors = await options.countWordErrors?.(spoken);
    const likeness = mean(likenesses);
    const measures: Measures = {
      divergence: mean(scores.map((score) => score.divergence)),
      sameCodes: mean(scores.map(({ isSame }) => (isSame ? 1 : 0))),
      melDistanceDb: mean(distances),
      likeness,
      likenessLost: mean(references.map((reference) => reference.likeness)) - likeness,
      ...added(exactErrors, wordErrors),
      ...gauge.per(references.map(({ take: { sound } }) => sound.length / MEL_RATE)),
    };
    const failed = beyond(measures);
    const manifest = await readManifest(folder);
    const check = {
      passed: failed.length === 0,
      at: new Date().toISOString(),
      measures: { ...measures },
      graphs: hashesOf(manifest, precisions),
    };
    await withFolderLock(folder, () =>
      changeManifest(folder, (now) => ({ ...now, checks: { ...now.checks, [quality]: check } })),
    );
    return { quality, measures, beyond: failed };
  } finally {
    await parts.graphs.close();
  }
}

/** What more is misheard than of the exact quality, over the lines whose sounds are known. */
function added(
  exact: readonly (number | undefined)[] = [],
  rates: readonly (number | undefined)[] = [],
): Pick<Measures, 'wordErrorsAdded'> {
  const more = rates.flatMap((rate, line) => {
    const before = exact[line];
    return rate === undefined || before === undefined ? [] : [rate - before];
  });
  return more.length > 0 ? { wordErrorsAdded: mean(more) } : {};
}

/** Opens what speaks, so that opening is not counted as speaking. */
async function warmUp({ version, graphs, quality }: Parts): Promise<void> {
  const isCollecting = version.readsStates && quality.latents === 'collected';
  const speaking = version.graphs.filter(
    (name) => isRun(name, quality) && !isEncoder(name) && !(isCollecting && name === 'gpt-latents'),
  );
  for (const name of speaking) await graphs.session(name);
}

/** CAM++'s style vector of a sound at 22,050 Hz. */
async function styleOf(graphs: Graphs, sound: Float32Array): Promise<Float32Array> {
  const { data, frames, bins } = campplusFeatures(createResampler(MEL_RATE, FBANK_RATE)(sound));
  return graphs.floats('speaker-encoder', { fbank: values(data, 1, frames, bins) }, 'style');
}

/** Processor seconds and memory of the work between. */
class Gauge {
  #microseconds = 0;
  #bytes = 0;

  async during<T>(work: () => Promise<T>): Promise<T> {
    const before = process.cpuUsage();
    const result = await work();
    const { user, system } = process.cpuUsage(before);
    this.#microseconds += user + system;
    await this.look();
    return result;
  }

  readonly look = async (): Promise<void> => {
    this.#bytes = Math.max(this.#bytes, process.memoryUsage.rss());
  };

  per(seconds: readonly number[]): Pick<Measures, 'secondsPerSecond' | 'memoryMb'> {
    const spoken = seconds.reduce((sum, length) => sum + length, 0);
    return { secondsPerSecond: this.#microseconds / 1e6 / spoken, memoryMb: this.#bytes / 1e6 };
  }
}

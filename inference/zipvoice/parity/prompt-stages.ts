/** From a recording to its features, each step on the reference's own input. */
import { resample } from '../../audio/resample.ts';
import type { Comparison } from '../../parity/comparison.ts';
import { features, RATE } from '../features.ts';
import { crossFade } from '../joints.ts';
import { leveled } from '../prompt.ts';
import { TAIL_SAMPLES, trim } from '../silence.ts';
import type { Reference } from './reference.ts';

/** One step of 16 bits. */
const SAMPLE_STEP = 1 / 32_768;
/** A step more or less in near-silence moves its logarithm. */
const FEATURES_TOLERANCE = 3e-4;
const OWN_FEATURES_TOLERANCE = 5e-3;

export async function comparePrompt(golden: Reference): Promise<Comparison[]> {
  const raw = await golden.floats('prompt.raw');
  const comparisons: Comparison[] = [];

  // 1. 24 kHz. The golden file names the rate in its metadata; both lengths tell it as well.
  let recording = raw;
  if (golden.has('prompt.resampled')) {
    const { length } = await golden.floats('prompt.resampled');
    const sampleRate = Math.round((raw.length * RATE) / length / 25) * 25;
    recording = resample({ samples: raw, sampleRate }, RATE).samples;
    comparisons.push(...(await golden.compare('prompt.resampled', recording, 1e-5)));
  }

  // 2. Only speech.
  const trimmed = trim(recording, { shortensPauses: true, tail: TAIL_SAMPLES });
  comparisons.push(...(await golden.compare('prompt.trimmed', trimmed, SAMPLE_STEP)));

  // 3. As loud as what the network knows.
  const level = leveled(await golden.floats('prompt.trimmed'));
  comparisons.push(...(await golden.compare('prompt.rms', [level.rms], 1e-6)));
  comparisons.push(...(await golden.compare('prompt.normalized', level.samples, 1e-6)));

  // 4. Features: of the reference's cut, and of our own from end to end.
  comparisons.push(...(await golden.compare('prompt.features', features(level.samples), FEATURES_TOLERANCE)));
  const own = features(leveled(trimmed).samples);
  comparisons.push(
    ...(await golden.compare('prompt.features', own, OWN_FEATURES_TOLERANCE, 'prompt.features (end to end)')),
  );
  return comparisons;
}

/** What joins and shortens sounds: tested by the reference apart from any prompt. */
export async function compareSounds(golden: Reference): Promise<Comparison[]> {
  if (!golden.has('fade.out')) return [];
  const pieces = await Promise.all(['fade.0', 'fade.1', 'fade.2'].map((name) => golden.floats(name)));
  const comparisons = await golden.compare('fade.out', crossFade(pieces), 1e-6);
  if (!golden.has('silence.in')) return comparisons;
  const hole = (await golden.floats('silence.in')).map((value) => value * SAMPLE_STEP);
  const shortened = trim(hole, { shortensPauses: true, tail: 0 }).map((value) => value / SAMPLE_STEP);
  return [...comparisons, ...(await golden.compare('silence.out', shortened, 1))];
}

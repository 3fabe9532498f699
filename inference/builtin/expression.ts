import { EMOTION_NAMES, type EmotionName } from '../engine.ts';
import type { Manner } from '../text/emotion/manner.ts';

/** What a feeling changes about how a line is said; all zeros is neutral. */
export interface Expression {
  /** Pitch, semitones. */
  readonly pitch: number;
  /** Log of a factor on the pitch range. */
  readonly range: number;
  /** Log of a factor on the speed of sounds. */
  readonly rate: number;
  /** Log of a factor on the length of pauses. */
  readonly pause: number;
  /** Effort: how much louder than a neutral reply, LU. */
  readonly energyDb: number;
  /** Brightness: dB at 4 kHz relative to 500 Hz. */
  readonly tiltDb: number;
  /** Log of a factor on the share of noise in voiced sounds. */
  readonly breath: number;
  /** Irregularity of the periods, as a share of one. */
  readonly jitter: number;
  /** Depth of a 6.2 Hz tremor, semitones. */
  readonly tremor: number;
  /** Slope of the pitch through the line, semitones per second. */
  readonly slope: number;
  /** Pitch at the very end, semitones. */
  readonly ending: number;
  /** How much louder high syllables are than low ones, 0 being equal. */
  readonly accent: number;
  /** Log of a factor on the formants. */
  readonly formants: number;
  /** Share of the voice that is breath alone: 1 is a whisper, without any pitch. */
  readonly whisper: number;
}

const FIELDS = [
  'pitch',
  'range',
  'rate',
  'pause',
  'energyDb',
  'tiltDb',
  'breath',
  'jitter',
  'tremor',
  'slope',
  'ending',
  'accent',
  'formants',
  'whisper',
] as const satisfies readonly (keyof Expression)[];

/**
 * The eight feelings at full strength, set by hand from what phonetics knows of acted emotion: aroused ones are high,
 * fast and bright, low ones flat, slow, dark and breathy. Ranges below ln 0.6 or endings beyond 4 semitones would bend
 * Mandarin's fourth tone into its second.
 */
// biome-ignore format: a table is read by column
const TABLE: Readonly<Record<EmotionName, Expression>> = {
  happy:       { pitch:  3.5, range:  0.40, rate:  0.10, pause: -0.20, energyDb:  1.0, tiltDb:  2.5, breath:  0.0, jitter: 0    , tremor: 0   , slope:  0.3, ending:  1.0, accent:  0.35, formants:  0.035, whisper: 0 },
  angry:       { pitch:  2.0, range:  0.30, rate:  0.16, pause: -0.40, energyDb:  2.6, tiltDb:  5.0, breath: -0.3, jitter: 0.008, tremor: 0   , slope: -0.8, ending: -1.5, accent:  0.60, formants:  0    , whisper: 0 },
  sad:         { pitch: -2.0, range: -0.45, rate: -0.22, pause:  0.45, energyDb: -3.3, tiltDb: -5.0, breath:  0.7, jitter: 0.004, tremor: 0.10, slope: -0.6, ending: -1.0, accent: -0.40, formants: -0.015, whisper: 0 },
  afraid:      { pitch:  4.0, range: -0.15, rate:  0.18, pause:  0.15, energyDb: -1.2, tiltDb:  0.5, breath:  0.6, jitter: 0.015, tremor: 0.45, slope:  0.2, ending:  0.8, accent: -0.10, formants:  0.010, whisper: 0 },
  disgusted:   { pitch: -1.5, range:  0.15, rate: -0.12, pause:  0.15, energyDb:  0.3, tiltDb:  1.0, breath:  0.3, jitter: 0.010, tremor: 0   , slope: -0.6, ending: -2.0, accent:  0.25, formants: -0.020, whisper: 0 },
  melancholic: { pitch: -2.4, range: -0.40, rate: -0.30, pause:  0.60, energyDb: -1.9, tiltDb: -3.0, breath:  0.5, jitter: 0.002, tremor: 0.05, slope: -0.5, ending: -0.5, accent: -0.30, formants: -0.010, whisper: 0 },
  surprised:   { pitch:  4.5, range:  0.60, rate:  0.02, pause:  0.10, energyDb:  1.6, tiltDb:  1.5, breath:  0.1, jitter: 0.002, tremor: 0   , slope:  0.8, ending:  4.0, accent:  0.45, formants:  0.020, whisper: 0 },
  calm:        { pitch: -0.5, range: -0.20, rate: -0.10, pause:  0.20, energyDb: -1.2, tiltDb: -2.2, breath:  0.1, jitter: 0    , tremor: 0   , slope:  0.0, ending: -0.3, accent: -0.20, formants:  0    , whisper: 0 },
};

/** What a manner of speaking adds to a feeling at full strength; only how loud it is does not depend on the strength. */
const MANNERS: Readonly<Record<Manner, Partial<Expression> & Pick<Expression, 'energyDb'>>> = {
  whispered: { rate: -0.08, energyDb: -4 },
  shouted: { pitch: 3, range: 0.2, energyDb: 2, tiltDb: 3, breath: -0.3, accent: 0.4 },
  sighed: { pitch: -1.5, rate: -0.12, pause: 0.3, energyDb: -3, tiltDb: -2, breath: 0.9, slope: -0.8, ending: -1 },
};

export const NEUTRAL: Expression = fromFields(() => 0);

/**
 * The weighted sum of the eight feelings. Weights below 0 count as 0, weights that sum to more than 1 are scaled down
 * to 1; `strength` (0 to 1) scales the result.
 */
export function mixFeelings(weights: Readonly<Partial<Record<EmotionName, number>>>, strength: number): Expression {
  const positive = EMOTION_NAMES.map((name) => Math.max(0, weights[name] ?? 0));
  const scale =
    strength /
    Math.max(
      1,
      positive.reduce((sum, weight) => sum + weight, 0),
    );
  return fromFields((field) =>
    EMOTION_NAMES.reduce((sum, name, i) => sum + TABLE[name][field] * positive[i] * scale, 0),
  );
}

/** `feeling` said in `manner`, which decides how loud it is: a sad shout is a shout. Without strength it is `feeling`. */
export function addManner(feeling: Expression, manner: Manner | undefined, strength: number): Expression {
  if (manner === undefined || strength === 0) return feeling;
  const added = MANNERS[manner];
  const both = fromFields((field) => feeling[field] + (added[field] ?? 0) * strength);
  return { ...both, energyDb: added.energyDb, whisper: manner === 'whispered' ? 1 : 0 };
}

/** `expression` with every change multiplied by `strength`. */
export function scaleExpression(expression: Expression, strength: number): Expression {
  return fromFields((field) => expression[field] * strength);
}

/** An expression whose every field is `value(field)`. */
function fromFields(value: (field: (typeof FIELDS)[number]) => number): Expression {
  return Object.fromEntries(FIELDS.map((field) => [field, value(field)])) as Record<(typeof FIELDS)[number], number>;
}

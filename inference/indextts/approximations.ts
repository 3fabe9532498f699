/** Approximations as a person writes them: `steps=12,gpt=int8`. */
import { PRECISIONS } from './precision.ts';
import type { Quality } from './presets.ts';

/** What may be written for an approximation, and what it means. */
interface Switch<Value> {
  readonly permitted: string;
  read(text: string): Value | undefined;
}

const oneOf = <Value extends string>(values: readonly Value[]): Switch<Value> => ({
  permitted: values.join(', '),
  read: (text) => values.find((value) => value === text),
});

const number = (min: number, max: number, isWhole = false): Switch<number> => ({
  permitted: `${min} … ${max}`,
  read(text) {
    const value = Number(text);
    return text !== '' && value >= min && value <= max && (!isWhole || Number.isInteger(value)) ? value : undefined;
  },
});

/** Every approximation and its bounds; the meanings are in `Quality`. */
const SWITCHES: { readonly [Name in keyof Quality]: Switch<Quality[Name]> } = {
  steps: number(1, 100, true),
  guidance: number(0, 2),
  guidedUntil: number(0, 1),
  promptEvery: number(1, 100, true),
  promptSeconds: number(1, 15),
  latents: oneOf(['second pass', 'collected']),
  gpt: oneOf(PRECISIONS),
  flow: oneOf(PRECISIONS),
  encoders: oneOf(PRECISIONS),
  vocoder: oneOf(PRECISIONS),
};

export const APPROXIMATION_NAMES = Object.keys(SWITCHES) as readonly (keyof Quality)[];

/** What `text` switches, or what is wrong with it. */
export type Switched =
  | { readonly ok: true; readonly approximations: Partial<Quality> }
  | { readonly ok: false; readonly value: string; readonly permitted: string };

/** The approximations in `text`: `name=value`, commas between them. */
export function readApproximations(text: string): Switched {
  let approximations: Partial<Quality> = {};
  for (const part of text.split(',').map((item) => item.trim())) {
    const [name, value = ''] = part.split('=').map((side) => side.trim());
    const known = APPROXIMATION_NAMES.find((candidate) => candidate === name);
    if (known === undefined) return { ok: false, value: name ?? '', permitted: APPROXIMATION_NAMES.join(', ') };
    const read = SWITCHES[known].read(value);
    if (read === undefined) {
      return { ok: false, value: part, permitted: `${known}=${SWITCHES[known].permitted}` };
    }
    approximations = { ...approximations, [known]: read };
  }
  return { ok: true, approximations };
}

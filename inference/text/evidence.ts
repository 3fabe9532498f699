/** Signs for and against a reading, each with its weight: what decides where nothing right beside a number does. */
export type Evidence = readonly (readonly [sign: RegExp, weight: number])[];

/** The sum of the weights of all signs that `text` shows. */
export const weigh = (evidence: Evidence, text: string): number =>
  evidence.reduce((sum, [sign, weight]) => sum + (sign.test(text) ? weight : 0), 0);

/** So many characters on either side are looked at. */
const WINDOW = 14;

/** What stands before and after a match. */
export function surroundings({ 0: matched, index, input }: RegExpExecArray): { before: string; after: string } {
  const end = index + matched.length;
  return { before: input.slice(Math.max(0, index - WINDOW), index), after: input.slice(end, end + WINDOW) };
}

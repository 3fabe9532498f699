/**
 * Pauses that people write into the text: `[pause 0.5s]`, `[停顿0.5秒]`.
 *
 * They are taken out before the text is normalised and leave one private-use character each behind, as written readings
 * do, in a range of their own: a mark belongs to no language and is no letter.
 */

/** The longest pause, seconds; a longer wish becomes this. */
export const LONGEST_PAUSE = 10;
/** `[pause]` without a length, seconds. */
const USUAL_PAUSE = 0.5;

/** A text and its pauses: `pauses[i]`, in seconds, stands where the text holds the i-th mark. */
export interface PausedText {
  readonly text: string;
  readonly pauses: readonly number[];
}

const FIRST_MARK = 0xf000;
const LAST_MARK = 0xf8ff;
/** Any mark of a pause. */
export const PAUSE_MARKS = /[\uF000-\uF8FF]/gu;

const AMOUNT = '[\\d０-９]+(?:[.．。][\\d０-９]+)?';
const PAUSE = new RegExp(
  `[[［【] ?(?:pause|break|silence|停顿|停頓|暂停|暫停|静音|停) ?[:：=]? ?(?:(${AMOUNT}) ?(ms|毫秒|s|sec|secs|seconds?|秒钟?|秒鐘)?)? ?[\\]］】]`,
  'giu',
);

/** `text` with a mark in the place of every pause that is asked for. */
export function takePauses(text: string): PausedText {
  const pauses: number[] = [];
  const marked = text.replace(PAUSE_MARKS, '').replace(PAUSE, (all, amount?: string, unit?: string) => {
    const code = FIRST_MARK + pauses.length;
    if (code > LAST_MARK) return all;
    pauses.push(secondsOf(amount, unit));
    return String.fromCharCode(code);
  });
  return { text: marked, pauses };
}

/** The number of the pause whose mark `character` is; `undefined` for any other character. */
export function pauseIndex(character: string): number | undefined {
  const code = character.charCodeAt(0);
  return code >= FIRST_MARK && code <= LAST_MARK ? code - FIRST_MARK : undefined;
}

function secondsOf(amount?: string, unit = 's'): number {
  if (amount === undefined) return USUAL_PAUSE;
  const value = Number(amount.normalize('NFKC').replace('。', '.'));
  return Math.min(LONGEST_PAUSE, /^(?:ms|毫秒)$/i.test(unit) ? value / 1000 : value);
}

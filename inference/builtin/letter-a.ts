import type { Unit } from '../text/script.ts';
import type { SourceName } from './source-name.ts';

/**
 * Whether the word at `index` is the letter A: always inside Mandarin, unless it begins a phrase (a good idea); beside
 * another letter of a spelled word; and in a sentence after a word in small letters, where no article is a capital.
 */
export function isLetterA(units: readonly Unit[], index: number, voice: SourceName): boolean {
  const textAt = (at: number) => {
    const unit = units[at];
    return unit?.kind === 'word' ? unit.text : '';
  };
  if (textAt(index) !== 'A') return false;
  const [before, after] = [textAt(index - 1), textAt(index + 1)];
  const isLetter = (text: string) => /^[A-Z]$/.test(text);
  if (voice === 'cmn' && before === '' && after === '') return true;
  if (isLetter(after) || isLetter(before)) return true;
  if (before === '') return false;
  return after === '' || /[a-z]$/.test(before);
}

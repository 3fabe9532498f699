/**
 * English as the phonemes that the network was trained on: those of piper's own phonemizer, espeak-ng clause by clause with
 * its punctuation put back. (csukuangfj/piper-phonemize@bde65e98 src/phonemize.cpp:18-134, compiled to WebAssembly)
 */
import piper from 'piper-phonemize';

const VOICE = 'en-us';

/**
 * Letters that are spelled, as normalisation writes them. With dots between, espeak gives them the stress of an
 * abbreviation, and an A is no article; a dot behind the last one would end the sentence.
 */
const SPELLED_LETTERS = /(?<![A-Za-z'])[A-Z](?: [A-Z])+(?![A-Za-z])/g;

/** The phonemes of `text`, one code point each, stress marks and spaces among them; `[]` for marks alone. */
export function phonemes(text: string): string[] {
  const spelled = text.replaceAll(SPELLED_LETTERS, (letters) => letters.replaceAll(' ', '.'));
  const sentences = piper.phonemize(spelled, VOICE);
  if (sentences === null) throw new Error(`espeak-ng has no voice ${VOICE}`);
  return sentences.flat().map((codePoint) => String.fromCodePoint(codePoint));
}

/** The speech sounds that the network tells apart, and which of them a phoneme of espeak's is. */
import type { ReadPhoneme } from '../../builtin/index.ts';

/**
 * The first is silence. Mandarin's unaspirated stops are English's voiced ones to the ear, its aspirated ones the voiceless;
 * of a diphthong each half is a sound of its own. Tones are none.
 */
export const PHONES: readonly string[] = (
  'silence n m ŋ s z ʃ ʒ t d k ɡ p b f v θ ð h l ɹ w j tʃ dʒ ts tsʰ tʂ tʂʰ tɕ tɕʰ ʂ ɕ χ ' +
  'i ɪ ɛ æ ʌ ɑ ɔ ʊ u ə ɚ a y ɨ ɤ'
).split(' ');

export const SILENCE = 0;

/** espeak's phonemes that are written otherwise, or are several sounds. */
const WRITTEN: Readonly<Record<string, string>> = {
  // English
  ɾ: 'd',
  ʔ: 't',
  n̩: 'ə n',
  əl: 'ə l',
  ᵻ: 'ɪ',
  ɐ: 'ʌ',
  ɜ: 'ɚ',
  aɪ: 'a ɪ',
  oʊ: 'ɔ ʊ',
  eɪ: 'ɛ ɪ',
  aʊ: 'a ʊ',
  ɔɪ: 'ɔ ɪ',
  aɪə: 'a ɪ ə',
  aɪɚ: 'a ɪ ɚ',
  iə: 'i ə',
  ɔɹ: 'ɔ ɹ',
  oɹ: 'ɔ ɹ',
  ɑɹ: 'ɑ ɹ',
  ɪɹ: 'ɪ ɹ',
  ʊɹ: 'ʊ ɹ',
  ɛɹ: 'ɛ ɹ',
  // Mandarin
  tsh: 'tsʰ',
  'ts.': 'tʂ',
  'ts.h': 'tʂʰ',
  tɕh: 'tɕʰ',
  's.': 'ʂ',
  ʐ: 'ɹ',
  'i.': 'ɨ',
  i̪: 'ɨ',
  'o-': 'ɤ',
  o: 'ɔ',
  iɛ: 'i ɛ',
  ɑu: 'ɑ u',
  onɡ: 'ʊ ŋ',
  ai: 'a i',
  ei: 'ɛ i',
  uo: 'u ɔ',
  uei: 'u ɛ i',
  iɑ: 'i a',
  iou: 'i ɔ u',
  uə: 'u ə',
  ou: 'ɔ u',
  ua: 'u a',
  uɑ: 'u ɑ',
  yæ: 'y ɛ',
  yə: 'y ə',
  yi: 'y i',
  yɛ: 'y ɛ',
  ər: 'ɚ',
  uai: 'u a i',
  yu: 'y',
  yɑ: 'y a',
};
/** What the same letters are in other languages, and what those have that English and Mandarin don't: the nearest to it. */
const WRITTEN_IN: Readonly<Partial<Record<ReadPhoneme['voice'], Readonly<Record<string, string>>>>> = {
  cmn: { t: 'd', k: 'ɡ', p: 'b', th: 't', kh: 'k', ph: 'p' },
  es: { e: 'ɛ', o: 'ɔ', oɪ: 'ɔ ɪ', r: 'ɹ', ɾ: 'ɹ', x: 'χ', ʝ: 'j', β: 'v', ɣ: 'ɡ', ʎ: 'j', ɲ: 'n' },
  'pt-br': {
    e: 'ɛ',
    o: 'ɔ',
    y: 'i',
    oɪ: 'ɔ ɪ',
    eʊ: 'ɛ ʊ',
    iʊ: 'i ʊ',
    ɐ̃: 'ʌ',
    ɐ̃ʊ: 'a ʊ',
    ɐ̃ʊ̃: 'a ʊ',
    'u\u0303': 'u',
    r: 'ɹ',
    ɾ: 'ɹ',
    x: 'h',
    ɲ: 'n',
  },
  ru: {
    e: 'ɛ',
    o: 'ɔ',
    y: 'ɨ',
    ɵ: 'ɔ',
    'ɪ^': 'ɪ',
    'u"': 'u',
    ja: 'j a',
    ju: 'j u',
    r: 'ɹ',
    x: 'χ',
    ɭ: 'l',
    ʑ: 'ʒ',
  },
};
/** Softened consonants are the hard ones: the network has learned neither. */
const SOFT = /ʲ/g;

/** A stretch of one sound. */
export interface SpokenPhone {
  /** Index in `PHONES`. */
  readonly phone: number;
  /** Seconds. */
  readonly start: number;
  readonly end: number;
}

/** The sounds of a reading of `seconds`, in order; a phoneme that is several sounds is parted evenly. */
export function spokenPhones(phonemes: readonly ReadPhoneme[], seconds: number): readonly SpokenPhone[] {
  return phonemes.flatMap(({ seconds: start, ipa, voice }, index) => {
    const end = phonemes[index + 1]?.seconds ?? seconds;
    const phones = phonesOf(ipa, voice);
    const each = (end - start) / phones.length;
    return phones.map((phone, k) => ({ phone, start: start + k * each, end: start + (k + 1) * each }));
  });
}

/** The sounds of one phoneme; none where it is not known. */
export function phonesOf(ipa: string, voice: ReadPhoneme['voice']): readonly number[] {
  if (ipa === '') return [SILENCE];
  const letters = ipa.normalize('NFD').replace(/[ˈˌː]/g, '').replace(SOFT, '');
  const written = WRITTEN_IN[voice]?.[letters] ?? WRITTEN[letters] ?? letters;
  const phones = written.split(' ').map((one) => PHONES.indexOf(one));
  return phones.includes(-1) ? [] : phones;
}

/**
 * The voices that every adaptation starts from, by what they speak: Mandarin is espeak-ng's, English CMU Flite's. espeak-ng
 * has an English voice too, from which the times of words and the lengths of pauses are taken.
 */
export type SourceName = 'cmn' | 'en-us';

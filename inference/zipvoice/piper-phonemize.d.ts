/** The part of piper's phonemizer that `phonemes.ts` uses; the package ships no types. */
declare module 'piper-phonemize' {
  interface PiperPhonemize {
    /** Code points of the phonemes of every sentence; null when the voice is unknown. */
    phonemize(text: string, voice: string): number[][] | null;
  }
  const piper: PiperPhonemize;
  export default piper;
}

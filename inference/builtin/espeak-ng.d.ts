/** The part of espeak-ng's JavaScript build that `espeak.ts` uses; the package ships no types. */
declare module '@echogarden/espeak-ng-emscripten' {
  export interface EspeakEvent {
    readonly type: string;
    /** Milliseconds from the start. */
    readonly audio_position: number;
    /** Characters of the SSML before what is spoken, plus one. */
    readonly text_position: number;
    /** The phoneme in IPA for events of type `phoneme`; a number or nothing for the others. */
    readonly id?: string | number;
  }
  export interface EspeakWorker {
    set_voice(name: string): void;
    set_rate(wordsPerMinute: number): void;
    set_pitch(pitch: number): void;
    set_range(range: number): void;
    synthesize(ssml: string, take: (samples: Int16Array, events: readonly EspeakEvent[]) => void): void;
  }
  export interface EspeakModule {
    readonly HEAPU8: Uint8Array;
    readonly eSpeakNGWorker: new () => EspeakWorker | Promise<EspeakWorker>;
  }
  const openModule: () => Promise<EspeakModule>;
  export default openModule;
}

/** The last steps of every reply, whichever engine spoke it: marked, then a file, then the file stamped. */
import { type AudioCodec, type Pcm, writeWav } from '../../inference/index.ts';

/** Kinds of files that replies are. */
export type SoundFile = 'ogg' | 'wav16' | 'wav24';

/** Whose voice is heard in it. */
export interface SpokenBy {
  readonly owner: string;
  readonly voice: string;
}

/** What makes a reply recognisable later (`provenance/`). */
export interface Marker {
  /** `audio`, as many samples, with the mark of the bot and of the voice in it. */
  mark(audio: Pcm, by: SpokenBy): Promise<Pcm>;
  /** The file, with where it comes from written into it and signed. */
  stamp(bytes: Uint8Array): Uint8Array;
}

/** The sound as a file, to be sent. */
export type Finish = (
  audio: Pcm,
  wish: { readonly as: SoundFile; readonly by: SpokenBy; readonly signal: AbortSignal },
) => Promise<Uint8Array>;

/** What every reply passes on its way into a file. */
export function createFinish(codec: Pick<AudioCodec, 'encodeVoice'>, marker: Marker): Finish {
  return async (audio, { as, by, signal }) => {
    const marked = await marker.mark(audio, by);
    signal.throwIfAborted();
    const bytes =
      as === 'ogg'
        ? (await codec.encodeVoice(marked, { signal })).bytes
        : writeWav(marked, { bits: as === 'wav16' ? 16 : 24 });
    return marker.stamp(bytes);
  };
}

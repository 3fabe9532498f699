/** The last steps of every reply, whichever engine spoke it: marked, then a file, then the file stamped. */
import { type AudioCodec, type Pcm, writeWav } from '../../inference/index.ts';
import { FILE_TAGS } from '../telegram/index.ts';

/** Kinds of files that replies are. */
export type SoundFile = 'ogg' | 'mp3' | 'wav16' | 'wav24';

/** Whose voice is heard in it. */
export interface SpokenBy {
  readonly owner: string;
  readonly voice: string;
}

/** Whose voice is heard from one sample up to another. */
export interface SpokenPart extends SpokenBy {
  readonly from: number;
  readonly to: number;
}

/** What makes a reply recognisable later (`provenance/`). */
export interface Marker {
  /**
   * `audio`, as many samples, with the mark of the bot and of the voice in it.
   *
   * @param parts whose voices are heard where, if not that one alone; of those over each other the first counts
   */
  mark(audio: Pcm, by: SpokenBy, parts?: readonly SpokenPart[]): Promise<Pcm>;
  /** The file, with where it comes from written into it and signed. */
  stamp(bytes: Uint8Array): Uint8Array;
}

/** The sound as a file, to be sent. */
export type Finish = (
  audio: Pcm,
  wish: {
    readonly as: SoundFile;
    /** Samples per second of a WAV; as it was spoken without. */
    readonly hz?: number | undefined;
    readonly by: SpokenBy;
    /** See `Marker`. */
    readonly parts?: readonly SpokenPart[] | undefined;
    readonly signal: AbortSignal;
  },
) => Promise<Uint8Array>;

/** What every reply passes on its way into a file. */
export function createFinish(
  codec: Pick<AudioCodec, 'encodeVoice' | 'encodeMp3' | 'resample'>,
  marker: Marker,
): Finish {
  return async (audio, { as, hz, by, parts, signal }) => {
    const marked = await marker.mark(audio, by, parts);
    signal.throwIfAborted();
    if (as === 'ogg') return marker.stamp((await codec.encodeVoice(marked, { signal })).bytes);
    // Nothing is signed in an MP3: its sound alone carries the mark.
    if (as === 'mp3') return (await codec.encodeMp3(marked, { ...FILE_TAGS, signal })).bytes;
    const pcm = hz === undefined ? marked : await codec.resample(marked, hz, { signal });
    return marker.stamp(writeWav(pcm, { bits: as === 'wav16' ? 16 : 24 }));
  };
}

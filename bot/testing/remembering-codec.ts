/**
 * A codec that does each piece of work once: tests enroll with the same recording and hum the same greeting hundreds of
 * times, and every time an ffmpeg would start for what is known already.
 */
import { createHash } from 'node:crypto';
import type { AudioCodec, Pcm } from '../../inference/index.ts';

type Encoded = Awaited<ReturnType<AudioCodec['encodeVoice']>>;
type Decoded = Awaited<ReturnType<AudioCodec['decode']>>;

/** `codec`, which is asked only what it has not answered before. What failed is asked again. */
export function rememberingCodec(codec: AudioCodec): AudioCodec {
  const decoded = new Map<string, Decoded>();
  const encoded = new Map<string, Encoded>();

  return {
    ffmpeg: codec.ffmpeg,
    async decode(bytes, { signal, ...options } = {}) {
      signal?.throwIfAborted();
      const key = digest(bytes, options);
      const known = decoded.get(key) ?? (await codec.decode(bytes, { ...options, signal }));
      decoded.set(key, known);
      // Whoever gets the samples may change them.
      return { ...known, pcm: copyOf(known.pcm) };
    },
    encodeMp3: (pcm, options) => codec.encodeMp3(pcm, options),
    resample: (pcm, sampleRate, options) => codec.resample(pcm, sampleRate, options),
    async encodeVoice(pcm, { signal, ...options } = {}) {
      signal?.throwIfAborted();
      const { buffer, byteOffset, byteLength } = pcm.samples;
      const key = digest(new Uint8Array(buffer, byteOffset, byteLength), { ...options, sampleRate: pcm.sampleRate });
      const known = encoded.get(key) ?? (await codec.encodeVoice(pcm, { ...options, signal }));
      encoded.set(key, known);
      return known;
    },
  };
}

function copyOf({ samples, sampleRate }: Pcm): Pcm {
  return { samples: samples.slice(), sampleRate };
}

function digest(bytes: Uint8Array, options: object): string {
  return createHash('sha256').update(bytes).update(JSON.stringify(options)).digest('hex');
}

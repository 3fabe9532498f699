/** How a stranger's file is decoded: what ffmpeg is let do with it, and what is made of the numbers that come out. */
import type { Container } from './container.ts';
import type { FfmpegRun, StreamDescription } from './ffmpeg.ts';

export const FLOAT_BYTES = 4;

/**
 * What people's recordings are coded in. ffmpeg knows hundreds more, most of them old and seldom looked at, and would take
 * any of them at a file's word.
 */
const DECODERS = [
  ['opus', 'libopus', 'vorbis', 'libvorbis', 'flac', 'alac', 'speex', 'libspeex'],
  ['aac', 'aac_fixed', 'aac_latm', 'mp3', 'mp3float', 'mp2', 'mp2float', 'ac3', 'eac3'],
  ['amrnb', 'amrwb', 'libopencore_amrnb', 'libopencore_amrwb'],
  ['pcm_s16le', 'pcm_s16be', 'pcm_s24le', 'pcm_s24be', 'pcm_s32le', 'pcm_s32be', 'pcm_s8', 'pcm_u8'],
  ['pcm_f32le', 'pcm_f32be', 'pcm_f64le', 'pcm_f64be', 'pcm_alaw', 'pcm_mulaw'],
  ['adpcm_ms', 'adpcm_ima_wav', 'adpcm_ima_qt', 'gsm', 'gsm_ms'],
].flat();

/** Bytes of one block of ffmpeg's memory. A second at 1 Hz becomes ten thousands of samples: a file of 3 KB would take a gigabyte. */
const MAX_BLOCK_BYTES = 64 * 2 ** 20;
/** Samples per second below which nothing is speech. */
const MIN_SOURCE_RATE = 4000;
/** Full scale is 1. Decoders go a little beyond it, damaged and forged files as far as numbers go. */
const LOUDEST = 8;

/** From a file in `container` to mono floats, at most `maxSeconds` of them. */
export function decodingOf(
  container: Container,
  {
    sampleRate,
    maxSeconds,
    isFile = container.needsSeek,
  }: { sampleRate: number; maxSeconds: number; isFile?: boolean },
): Pick<FfmpegRun, 'inputOptions' | 'outputOptions' | 'maxBytes'> {
  return {
    inputOptions: [
      ['-max_alloc', String(MAX_BLOCK_BYTES)],
      // `file` opens the input alone: no demuxer that is let in follows a reference of its own accord.
      ['-protocol_whitelist', isFile ? 'file' : 'pipe'],
      ['-format_whitelist', container.demuxer],
      ['-codec_whitelist', DECODERS.join(',')],
      ['-vn', '-sn', '-dn'],
      ['-f', container.demuxer],
    ].flat(),
    outputOptions: [
      ['-map', '0:a:0', '-vn', '-sn', '-dn'],
      ['-map_metadata', '-1'],
      ['-t', String(maxSeconds)],
      // Channels are averaged: left to itself, a float downmix keeps their power and may pass full scale.
      ['-af', `aresample=${sampleRate}:rematrix_maxval=1,aformat=channel_layouts=mono`],
      ['-c:a', 'pcm_f32le'],
      ['-f', 'f32le'],
    ].flat(),
    maxBytes: Math.ceil((maxSeconds + 1) * sampleRate) * FLOAT_BYTES,
  };
}

/** Whether what ffmpeg has read can be speech at all. */
export function isSpeech(stream: StreamDescription | undefined): stream is StreamDescription {
  return stream !== undefined && stream.hz >= MIN_SOURCE_RATE;
}

/** Makes every sample one that can be reckoned with: floats of a file may be infinite, or no numbers. */
export function bound(samples: Float32Array): void {
  for (let i = 0; i < samples.length; i++) {
    if (Math.abs(samples[i]) <= LOUDEST) continue;
    samples[i] = Number.isFinite(samples[i]) ? Math.sign(samples[i]) * LOUDEST : 0;
  }
}

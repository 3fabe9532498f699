/** Sound files in, PCM out; PCM in, Telegram voice messages (OGG/Opus) out. */
import { setImmediate } from 'node:timers/promises';
import { PromptError } from '../errors.ts';
import { BriefFile } from './brief-file.ts';
import { type Container, containerOf } from './container.ts';
import { bound, decodingOf, FLOAT_BYTES, isSpeech } from './decoding.ts';
import { FfmpegFailure, findFfmpeg, runFfmpeg } from './ffmpeg.ts';
import { removeLeftInputFolders } from './input-folder.ts';
import { type Pcm, seconds } from './pcm.ts';

const DECODE_RATE = 24_000;
const DECODE_MAX_SECONDS = 120;
/** Decoded beyond `maxSeconds`, so that a longer recording can be told from one that just fits. */
const DECODE_MARGIN_SECONDS = 0.5;
const TIMEOUT_SECONDS = 60;
/** Samples that are looked at without a pause. */
const SAMPLES_AT_ONCE = 2 ** 20;

/** Telegram shows an OGG file above 1 MB as a file, not as a voice message; 5 % are left for the container. */
const VOICE_MAX_BITS = 0.95 * 8e6;
const MAX_BIT_RATE = 48_000; // transparent for mono speech
const MIN_BIT_RATE = 16_000;
const ENCODED_MAX_BYTES = 50e6; // what Telegram takes as a voice message at all

export interface Decoded {
  /** Mono, at the asked rate. */
  readonly pcm: Pcm;
  /** Samples per second in the file. Opus always says 48000: `inspectPrompt` measures the true band. */
  readonly sourceRate: number;
  /** ffmpeg's name of the codec: `opus`, `mp3`, `aac`, `pcm_s16le`. */
  readonly codec: string;
}

export interface DecodeOptions {
  /** Samples per second wanted, 8000 to 48000; default 24000. */
  readonly sampleRate?: number;
  /** Longer recordings are cut half a second after this; default 120 s. Bounds time and memory whatever is sent. */
  readonly maxSeconds?: number;
  readonly signal?: AbortSignal | undefined;
}

export interface EncodeOptions {
  /** Bits per second, 6000 to 510000; default 48000, or what keeps the file below 1 MB. */
  readonly bitRate?: number;
  /** Shown by players as the title. */
  readonly title?: string;
  /** Free text in the file's tags, such as the disclosure that a machine speaks. */
  readonly comment?: string;
  readonly signal?: AbortSignal | undefined;
}

export interface AudioCodec {
  /** Path of the ffmpeg in use. */
  readonly ffmpeg: string;

  /**
   * The sound of a file: ogg, webm, mp3, m4a and mp4 (the sound of a video note), wav, flac, aac, amr.
   *
   * @throws PromptError `undecodable`: another kind of file, no sound in it, or broken before the first sample
   * @throws the signal's reason once it is aborted
   */
  decode(bytes: Uint8Array, options?: DecodeOptions): Promise<Decoded>;

  /**
   * `pcm` as a Telegram voice message: OGG/Opus, 48 kHz, mono, 48 kb/s and less from 158 s on, so that three minutes stay
   * below 1 MB. `seconds` is what a player plays, exactly; round it up for Telegram.
   *
   * @throws FfmpegFailure ffmpeg failed or took over a minute
   * @throws the signal's reason once it is aborted
   */
  encodeVoice(pcm: Pcm, options?: EncodeOptions): Promise<{ bytes: Uint8Array; seconds: number }>;

  /**
   * `pcm` as MP3, mono, 48 kHz, about 130 kb/s (`-q:a 2`).
   *
   * @throws FfmpegFailure ffmpeg failed, has no encoder for it, or took over a minute
   * @throws the signal's reason once it is aborted
   */
  encodeMp3(pcm: Pcm, options?: Omit<EncodeOptions, 'bitRate'>): Promise<{ bytes: Uint8Array }>;

  /**
   * `pcm` at `sampleRate` samples per second, of exactly the same length. In ffmpeg's process: minutes of speech would
   * hold up the caller's thread.
   *
   * @throws FfmpegFailure ffmpeg failed or took over a minute
   * @throws the signal's reason once it is aborted
   */
  resample(pcm: Pcm, sampleRate: number, options?: Pick<EncodeOptions, 'signal'>): Promise<Pcm>;
}

/**
 * The codec, once an ffmpeg is found; where it looks is told by `findFfmpeg`. Recordings that a killed process left in the
 * temporary folder are removed.
 *
 * @throws EngineError `ffmpeg-missing` with what was `tried` and the `remedy`
 */
export async function openCodec({ ffmpegPath }: { ffmpegPath?: string | undefined } = {}): Promise<AudioCodec> {
  const path = await findFfmpeg(ffmpegPath);
  await removeLeftInputFolders();
  return {
    ffmpeg: path,
    decode: (bytes, options = {}) => decode(path, bytes, options),
    encodeVoice: (pcm, options = {}) => encodeVoice(path, pcm, options),
    encodeMp3: (pcm, options = {}) => encodeMp3(path, pcm, options),
    resample: (pcm, sampleRate, options = {}) => resample(path, pcm, sampleRate, options),
  };
}

async function decode(ffmpegPath: string, bytes: Uint8Array, options: DecodeOptions): Promise<Decoded> {
  const { sampleRate = DECODE_RATE, maxSeconds = DECODE_MAX_SECONDS, signal } = options;
  const container = containerOf(bytes);
  if (container === undefined) throw new PromptError('undecodable');

  const limits = { sampleRate, maxSeconds: maxSeconds + DECODE_MARGIN_SECONDS };
  const run = (input: Uint8Array | string, onStream?: () => void) =>
    runFfmpeg({
      ffmpegPath,
      input,
      ...decodingOf(container, limits),
      timeoutSeconds: TIMEOUT_SECONDS,
      signal,
      ...(onStream && { onStream }),
    });

  try {
    const { bytes: raw, stream } = await withInput(container, bytes, run);
    const samples = new Float32Array(raw.buffer, 0, Math.floor(raw.length / FLOAT_BYTES));
    if (samples.length === 0 || !isSpeech(stream)) throw new PromptError('undecodable');
    await boundInTurns(samples);
    return { pcm: { samples, sampleRate }, sourceRate: stream.hz, codec: stream.codec };
  } catch (error) {
    if (error instanceof FfmpegFailure) throw new PromptError('undecodable', {}, { cause: error });
    throw error;
  }
}

/** As `bound`, a stretch at a time. */
async function boundInTurns(samples: Float32Array): Promise<void> {
  for (let from = 0; from < samples.length; from += SAMPLES_AT_ONCE) {
    bound(samples.subarray(from, from + SAMPLES_AT_ONCE));
    await setImmediate();
  }
}

/** Runs on standard input where the container allows it, else on a file that is there until ffmpeg has opened it. */
async function withInput<T>(
  container: Container,
  bytes: Uint8Array,
  run: (input: Uint8Array | string, onStream?: () => void) => Promise<T>,
): Promise<T> {
  if (!container.needsSeek) return run(bytes);
  const file = await BriefFile.write(bytes);
  try {
    return await run(file.path, () => void file.remove().catch(() => undefined)); // tried again below
  } finally {
    await file.remove();
  }
}

async function encodeVoice(
  ffmpegPath: string,
  pcm: Pcm,
  { bitRate, title, comment, signal }: EncodeOptions,
): Promise<{ bytes: Uint8Array; seconds: number }> {
  if (pcm.samples.length === 0) throw new Error('There is nothing to encode: the audio has no samples.');
  const length = seconds(pcm);
  const fitting = Math.round(Math.max(MIN_BIT_RATE, Math.min(MAX_BIT_RATE, VOICE_MAX_BITS / length)));
  const { bytes } = await runFfmpeg({
    ffmpegPath,
    ...rawInput(pcm),
    outputOptions: [
      ['-map_metadata', '-1'],
      tagOption('title', title),
      tagOption('comment', comment),
      ['-c:a', 'libopus'],
      ['-b:a', String(bitRate ?? fitting)],
      ['-application', 'audio'],
      ['-ar', '48000'],
      ['-ac', '1'],
      ['-f', 'ogg'],
    ].flat(),
    maxBytes: ENCODED_MAX_BYTES,
    timeoutSeconds: TIMEOUT_SECONDS,
    signal,
  });
  return { bytes, seconds: length };
}

async function encodeMp3(
  ffmpegPath: string,
  pcm: Pcm,
  { title, comment, signal }: EncodeOptions,
): Promise<{ bytes: Uint8Array }> {
  const { bytes } = await runFfmpeg({
    ffmpegPath,
    ...rawInput(pcm),
    outputOptions: [
      ['-map_metadata', '-1'],
      tagOption('title', title),
      tagOption('comment', comment),
      ['-c:a', 'libmp3lame', '-q:a', '2', '-ar', '48000', '-ac', '1'],
      ['-f', 'mp3'],
    ].flat(),
    maxBytes: ENCODED_MAX_BYTES,
    timeoutSeconds: TIMEOUT_SECONDS,
    signal,
  });
  return { bytes };
}

async function resample(
  ffmpegPath: string,
  pcm: Pcm,
  sampleRate: number,
  { signal }: Pick<EncodeOptions, 'signal'>,
): Promise<Pcm> {
  if (pcm.sampleRate === sampleRate) return pcm;
  const samples = new Float32Array(Math.round((pcm.samples.length * sampleRate) / pcm.sampleRate));
  const { bytes } = await runFfmpeg({
    ffmpegPath,
    ...rawInput(pcm),
    outputOptions: ['-af', `aresample=${sampleRate}:filter_size=64`, '-c:a', 'pcm_f32le', '-f', 'f32le'],
    maxBytes: (samples.length + sampleRate) * FLOAT_BYTES,
    timeoutSeconds: TIMEOUT_SECONDS,
    signal,
  });
  // The filter may end a few samples early or late: a length that was asked for stays what it is.
  const made = new Float32Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.length / FLOAT_BYTES));
  samples.set(made.subarray(0, samples.length));
  return { samples, sampleRate };
}

function rawInput({ samples, sampleRate }: Pcm) {
  return {
    input: new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength),
    inputOptions: ['-protocol_whitelist', 'pipe', '-f', 'f32le', '-ar', String(sampleRate), '-ac', '1'],
  };
}

function tagOption(name: string, value: string | undefined): string[] {
  return value === undefined ? [] : ['-metadata', `${name}=${value.replaceAll('\0', '')}`]; // no argument may hold a NUL
}

/**
 * WAV without ffmpeg: what tests, command-line tools and the playground read and write.
 *
 * Read: PCM of 16 or 24 bits and IEEE float of 32 bits, any channel count, plain or `WAVE_FORMAT_EXTENSIBLE`.
 * Written: mono PCM of 16 or 24 bits.
 */
import { PromptError } from '../errors.ts';
import type { Pcm } from './pcm.ts';

const FORMAT_PCM = 1;
const FORMAT_FLOAT = 3;
const FORMAT_EXTENSIBLE = 0xfffe;
const HEADER_BYTES = 44;
/** Of a description of samples, as long as any is. */
const DESCRIPTION_BYTES = 40;

/** How samples are written. */
interface Layout {
  readonly format: number;
  readonly channels: number;
  readonly sampleRate: number;
  readonly bits: number;
}

/**
 * The sound in a WAV file, channels averaged to mono, full scale = 1.
 *
 * A data chunk whose length is unknown (0xffffffff, as ffmpeg writes into a pipe) or cut short gives what is there.
 *
 * @throws PromptError `undecodable`: not a WAV file, or a sample format other than those above
 */
export function readWav(bytes: Uint8Array): Pcm {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || tag(view, 0) !== 'RIFF' || tag(view, 8) !== 'WAVE') throw new PromptError('undecodable');

  let layout: Layout | undefined;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = tag(view, at);
    const start = at + 8;
    const size = Math.min(view.getUint32(at + 4, true), bytes.length - start);
    if (name === 'fmt ' && size >= 16) layout = readLayout(view, start, size);
    if (name === 'data' && layout !== undefined) return readSamples(view, start, size, layout);
    at = start + size + (size % 2); // chunks are padded to an even length
  }
  throw new PromptError('undecodable');
}

/** Where the samples of a WAV file are, before they have been read. */
export interface WavPlan {
  readonly sampleRate: number;
  /** Of the first sample, bytes from the file's start. */
  readonly offset: number;
  /** Bytes of samples by the file's word; what has been cut short has fewer. */
  readonly size: number;
  /** Of a sample of all channels. */
  readonly frameBytes: number;
  /** Whole frames of the file as mono samples. */
  read(bytes: Uint8Array): Float32Array;
}

/**
 * The plan of a WAV file whose parts `readAt` gives: at most `size` bytes from `offset` on, fewer at its end.
 *
 * @throws PromptError `undecodable` as `readWav` does
 */
export async function planWav(readAt: (offset: number, size: number) => Promise<Uint8Array>): Promise<WavPlan> {
  const viewAt = async (offset: number, size: number) => {
    const bytes = await readAt(offset, size);
    if (bytes.length < size) throw new PromptError('undecodable');
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  };
  const head = await viewAt(0, 12);
  if (tag(head, 0) !== 'RIFF' || tag(head, 8) !== 'WAVE') throw new PromptError('undecodable');
  let layout: Layout | undefined;
  for (let at = 12; ; ) {
    const view = await viewAt(at, 8);
    const [name, size, offset] = [tag(view, 0), view.getUint32(4, true), at + 8];
    if (name === 'fmt ' && size >= 16) {
      const described = Math.min(size, DESCRIPTION_BYTES);
      layout = readLayout(await viewAt(offset, described), 0, described);
    }
    if (name === 'data' && layout !== undefined) return planOf(layout, offset, size);
    at = offset + size + (size % 2);
  }
}

function planOf(layout: Layout, offset: number, size: number): WavPlan {
  const { channels, sampleRate, bits } = layout;
  const read = (bytes: Uint8Array) =>
    readSamples(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), 0, bytes.length, layout).samples;
  read(new Uint8Array(0)); // refuses formats that can't be read
  return { sampleRate, offset, size, frameBytes: (channels * bits) / 8, read };
}

/**
 * A WAV file of `pcm`: mono, `bits` per sample, clamped to full scale and rounded to the nearest step.
 *
 * @param bits 16 (default) or 24
 * @param comment ASCII text that stays with the file (an INFO chunk behind the samples, `ICMT`), such as the disclosure
 * that a machine speaks; default none
 */
export function writeWav(pcm: Pcm, { bits = 16, comment }: { bits?: 16 | 24; comment?: string } = {}): Uint8Array {
  const width = bits / 8;
  const { samples, sampleRate } = pcm;
  const size = samples.length * width;
  const end = HEADER_BYTES + size + (size % 2);
  const info = comment === undefined ? new Uint8Array(0) : infoChunk(comment);
  const bytes = new Uint8Array(end + info.length);
  bytes.set(info, end);
  const view = new DataView(bytes.buffer);

  putTag(view, 0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  putTag(view, 8, 'WAVE');
  putTag(view, 12, 'fmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, FORMAT_PCM, true);
  view.setUint16(22, 1, true); // channels
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * width, true); // bytes per second
  view.setUint16(32, width, true); // bytes per frame
  view.setUint16(34, bits, true);
  putTag(view, 36, 'data');
  view.setUint32(40, size, true);

  const top = 2 ** (bits - 1);
  for (let i = 0; i < samples.length; i++) {
    const step = Math.max(-top, Math.min(top - 1, Math.round(samples[i] * top)));
    const at = HEADER_BYTES + i * width;
    view.setInt16(at + width - 2, step >> (bits - 16), true); // the upper two bytes
    if (bits === 24) view.setUint8(at, step & 0xff);
  }
  return bytes;
}

/** `LIST` with one `ICMT`: the comment, ended by a zero byte and padded to an even length. */
function infoChunk(comment: string): Uint8Array {
  const text = new TextEncoder().encode(`${comment}\0`);
  const padded = text.length + (text.length % 2);
  const bytes = new Uint8Array(20 + padded);
  const view = new DataView(bytes.buffer);
  putTag(view, 0, 'LIST');
  view.setUint32(4, 12 + padded, true);
  putTag(view, 8, 'INFO');
  putTag(view, 12, 'ICMT');
  view.setUint32(16, text.length, true);
  bytes.set(text, 20);
  return bytes;
}

function readLayout(view: DataView, at: number, size: number): Layout {
  const format = view.getUint16(at, true);
  return {
    // The extensible header keeps the true format in the first two bytes of its sub-format GUID.
    format: format === FORMAT_EXTENSIBLE && size >= 26 ? view.getUint16(at + 24, true) : format,
    channels: view.getUint16(at + 2, true),
    sampleRate: view.getUint32(at + 4, true),
    bits: view.getUint16(at + 14, true),
  };
}

function readSamples(view: DataView, start: number, size: number, layout: Layout): Pcm {
  const { channels, sampleRate, bits } = layout;
  const read = sampleReader(view, layout);
  if (read === undefined || channels === 0 || sampleRate === 0) throw new PromptError('undecodable');
  const width = bits / 8;
  const samples = new Float32Array(Math.floor(size / (width * channels)));
  for (let i = 0, at = start; i < samples.length; i++) {
    let sum = 0;
    for (let c = 0; c < channels; c++, at += width) sum += read(at);
    samples[i] = sum / channels;
  }
  return { samples, sampleRate };
}

function sampleReader(view: DataView, { format, bits }: Layout): ((at: number) => number) | undefined {
  if (format === FORMAT_PCM && bits === 16) return (at) => view.getInt16(at, true) / 0x8000;
  if (format === FORMAT_PCM && bits === 24) {
    return (at) => (view.getInt16(at + 1, true) * 0x100 + view.getUint8(at)) / 0x800000;
  }
  if (format === FORMAT_FLOAT && bits === 32) {
    return (at) => {
      const sample = view.getFloat32(at, true);
      // Floats of a file may be no numbers.
      return Number.isFinite(sample) ? sample : 0;
    };
  }
  return undefined;
}

function tag(view: DataView, at: number): string {
  return String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
}

function putTag(view: DataView, at: number, text: string): void {
  for (let i = 0; i < text.length; i++) view.setUint8(at + i, text.charCodeAt(i));
}

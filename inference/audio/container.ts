/**
 * Which container a file claims to be, from its first bytes.
 *
 * Only these are handed to ffmpeg, each with its demuxer named. So ffmpeg never guesses: a playlist or a concat script,
 * which could name other files or addresses, is refused before a process is started.
 */

/** How ffmpeg is to read a container. */
export interface Container {
  /** ffmpeg's name of the demuxer, for `-f`. */
  readonly demuxer: string;
  /** Whether the index may stand at the end, so that a pipe won't do. */
  readonly needsSeek: boolean;
}

interface Signature extends Container {
  matches(bytes: Uint8Array): boolean;
}

const SIGNATURES: readonly Signature[] = [
  { demuxer: 'ogg', needsSeek: false, matches: startsWith('OggS') },
  { demuxer: 'matroska', needsSeek: false, matches: (b) => isAt(b, 0, [0x1a, 0x45, 0xdf, 0xa3]) }, // webm too
  { demuxer: 'mov', needsSeek: true, matches: (b) => isAt(b, 4, ascii('ftyp')) }, // mp4, m4a, video notes
  { demuxer: 'wav', needsSeek: false, matches: (b) => isAt(b, 0, ascii('RIFF')) && isAt(b, 8, ascii('WAVE')) },
  { demuxer: 'flac', needsSeek: false, matches: startsWith('fLaC') },
  { demuxer: 'mp3', needsSeek: false, matches: startsWith('ID3') },
  { demuxer: 'aac', needsSeek: false, matches: (b) => b[0] === 0xff && (b[1] & 0xf6) === 0xf0 }, // ADTS: layer 0
  { demuxer: 'mp3', needsSeek: false, matches: (b) => b[0] === 0xff && (b[1] & 0xe0) === 0xe0 && (b[1] & 6) !== 0 },
  { demuxer: 'amr', needsSeek: false, matches: startsWith('#!AMR') },
];

/** The container of `bytes`, or undefined for anything that isn't one of the sound files people send. */
export function containerOf(bytes: Uint8Array): Container | undefined {
  return SIGNATURES.find((signature) => signature.matches(bytes));
}

function startsWith(text: string): (bytes: Uint8Array) => boolean {
  const wanted = ascii(text);
  return (bytes) => isAt(bytes, 0, wanted);
}

function isAt(bytes: Uint8Array, start: number, wanted: readonly number[]): boolean {
  return wanted.every((byte, i) => bytes[start + i] === byte);
}

function ascii(text: string): readonly number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}

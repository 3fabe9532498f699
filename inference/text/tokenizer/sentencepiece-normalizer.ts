/**
 * SentencePiece's normaliser: replacements compiled into a trie, spaces collapsed and written as `▁`.
 *
 * Ported from google/sentencepiece v0.2.0 `src/normalizer.cc`; the trie is a double array of s-yata/darts-clone.
 */
import { CheckpointError } from '../../errors.ts';
import { bytesOf, type Fields, numberOf } from './protobuf.ts';

const SPACE = '▁';
/** The standard maps replace sequences of at most this many UTF-16 units. */
const LONGEST_REPLACED = 18;

/** The normaliser of one model, from its `NormalizerSpec` and the pieces that its author defined. */
export class SentencePieceNormalizer {
  readonly #trie: Uint32Array;
  readonly #replacements: Uint8Array;
  /** By their first character, the longest first. */
  readonly #userDefined = new Map<string, string[]>();
  readonly #addsPrefix: boolean;
  readonly #collapsesSpaces: boolean;

  /** @throws CheckpointError `malformed` */
  constructor(spec: Fields, userDefined: readonly string[]) {
    const map = bytesOf(spec, 2);
    const trieBytes = map.length >= 4 ? new DataView(map.buffer, map.byteOffset).getUint32(0, true) : 0;
    if (trieBytes % 4 !== 0 || 4 + trieBytes > Math.max(map.length, 4)) {
      throw new CheckpointError('malformed', { reason: 'the trie of a tokenizer is longer than its file' });
    }
    // Copied, as the trie need not lie at a multiple of four inside the file.
    this.#trie = new Uint32Array(Uint8Array.from(map.subarray(4, 4 + trieBytes)).buffer);
    this.#replacements = map.subarray(4 + trieBytes);
    for (const piece of [...userDefined].sort((a, b) => b.length - a.length)) {
      const sameStart = this.#userDefined.get(piece[0]!);
      if (sameStart) sameStart.push(piece);
      else this.#userDefined.set(piece[0]!, [piece]);
    }
    this.#addsPrefix = numberOf(spec, 3, 1) !== 0;
    this.#collapsesSpaces = numberOf(spec, 4, 1) !== 0;
  }

  /** `text` as the vocabulary writes it: single spaces as `▁`, and one in front; empty for an empty text. */
  normalize(text: string): string {
    let replaced = this.#replace(text);
    if (this.#collapsesSpaces) replaced = replaced.replace(/ {2,}/g, ' ').replace(/^ | $/g, '');
    if (replaced === '') return '';
    return ((this.#addsPrefix ? ' ' : '') + replaced).replaceAll(' ', SPACE);
  }

  /** The longest match of the trie at every place is replaced; pieces that the model's author defined stay as they are. */
  #replace(text: string): string {
    const decoder = new TextDecoder();
    const encoder = new TextEncoder();
    let out = '';
    for (let at = 0; at < text.length; ) {
      const kept = this.#userDefined.get(text[at]!)?.find((piece) => text.startsWith(piece, at));
      const bytes = encoder.encode(text.slice(at, at + LONGEST_REPLACED));
      const match = kept === undefined ? this.#longestMatch(bytes) : undefined;
      out += kept ?? (match ? decoder.decode(match.replacement) : String.fromCodePoint(text.codePointAt(at)!));
      if (match) at += decoder.decode(bytes.subarray(0, match.bytes)).length;
      else at += kept?.length ?? (text.codePointAt(at)! > 0xffff ? 2 : 1);
    }
    return out;
  }

  /** Darts double array: the longest key that `bytes` begins with, and what it becomes. */
  #longestMatch(bytes: Uint8Array): { bytes: number; replacement: Uint8Array } | undefined {
    const trie = this.#trie;
    if (trie.length === 0) return undefined;
    let found: { bytes: number; at: number } | undefined;
    let node = offsetOf(trie[0]!);
    for (let i = 0; i < bytes.length; i++) {
      node ^= bytes[i]!;
      const unit = trie[node];
      if (unit === undefined || labelOf(unit) !== bytes[i]) break;
      node ^= offsetOf(unit);
      if (hasLeaf(unit)) found = { bytes: i + 1, at: trie[node]! & 0x7fffffff };
    }
    if (!found) return undefined;
    const end = this.#replacements.indexOf(0, found.at);
    return { bytes: found.bytes, replacement: this.#replacements.subarray(found.at, end) };
  }
}

// Fields of one unit of the double array, from darts-clone's `DoubleArrayUnit`.
const hasLeaf = (unit: number) => ((unit >>> 8) & 1) === 1;
const labelOf = (unit: number) => (unit & (0x80000000 | 0xff)) >>> 0;
const offsetOf = (unit: number) => (unit >>> 10) << ((unit & 0x200) >>> 6);

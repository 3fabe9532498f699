/**
 * SentencePiece's unigram model in plain TypeScript: reads a `.model` file and cuts text as the official library does.
 *
 * The file is a protobuf of pieces with scores, a normaliser compiled to a double-array trie, and a few flags. Ported from
 * google/sentencepiece `src/normalizer.cc` and `src/unigram_model.cc` (EncodeOptimized) at v0.2.0.
 */
import { CheckpointError } from '../errors.ts';

export interface Token {
  readonly piece: string;
  readonly id: number;
}

/** Kinds of pieces, by their number in `sentencepiece_model.proto`. */
const KIND = { normal: 1, unknown: 2, control: 3, userDefined: 4, unused: 5, byte: 6 } as const;
const UNIGRAM = 1;
/** What an unknown character costs below the worst piece. */
const UNKNOWN_PENALTY = 10;
const SPACE = '▁';
/** The standard maps replace sequences of at most this many UTF-16 units. */
const LONGEST_REPLACED = 18;

interface Piece {
  readonly text: string;
  readonly score: number;
  readonly kind: number;
}

/** What a protobuf message holds: numbers and bytes by field number, in order. */
type Fields = ReadonlyMap<number, readonly (number | Uint8Array)[]>;

export class SentencePiece {
  /** Number of pieces, that is of ids. */
  readonly size: number;
  readonly #ids = new Map<string, number>();
  readonly #scores: Float32Array;
  readonly #unknownId: number;
  readonly #unknownScore: number;
  readonly #longest: number;
  readonly #normalizer: Normalizer;
  readonly #pieces: readonly Piece[];

  /**
   * The tokenizer of a `.model` file's bytes.
   *
   * @throws CheckpointError `truncated`, `malformed`; `unsupported` for another kind of model, or byte fallback
   */
  constructor(model: Uint8Array) {
    const fields = readFields(model);
    const trainer = readFields(bytesOf(fields, 2));
    // Proto defaults: model_type 1 (unigram), byte_fallback false.
    if (numberOf(trainer, 3, UNIGRAM) !== UNIGRAM) throw unsupported('a model that is not unigram');
    if (numberOf(trainer, 35, 0) !== 0) throw unsupported('byte fallback');

    this.#pieces = (fields.get(1) ?? []).map((bytes) => readPiece(bytes as Uint8Array));
    this.size = this.#pieces.length;
    if (this.size === 0) throw new CheckpointError('malformed', { reason: 'a tokenizer without pieces' });

    const normal = this.#pieces.filter(({ kind }) => kind === KIND.normal).map(({ score }) => score);
    const [lowest, highest] = [Math.min(...normal), Math.max(...normal)];
    this.#unknownScore = lowest - UNKNOWN_PENALTY;
    this.#unknownId = this.#pieces.findIndex(({ kind }) => kind === KIND.unknown);
    this.#scores = Float32Array.from(this.#pieces, ({ text, score, kind }) =>
      kind === KIND.userDefined ? Buffer.byteLength(text) * highest - 0.1 : score,
    );
    for (const [id, { text, kind }] of this.#pieces.entries()) {
      if (kind === KIND.normal || kind === KIND.userDefined) this.#ids.set(text, id);
    }
    this.#longest = Math.max(...[...this.#ids.keys()].map((text) => [...text].length));
    const userDefined = this.#pieces.filter(({ kind }) => kind === KIND.userDefined).map(({ text }) => text);
    this.#normalizer = new Normalizer(readFields(bytesOf(fields, 3)), userDefined);
  }

  /** Whether `piece` is in the vocabulary, as a piece that text can become. */
  has(piece: string): boolean {
    return this.#ids.has(piece);
  }

  /** All pieces that text can become, in the order of their ids. */
  pieces(): string[] {
    return [...this.#ids.keys()];
  }

  /**
   * The most probable cut of `text` into pieces; neighbouring characters that no piece covers become one token with the id
   * of the unknown piece.
   */
  encode(text: string): Token[] {
    const characters = [...this.#normalizer.normalize(text)];
    const tokens: Token[] = [];
    for (const { piece, id } of this.#bestPath(characters)) {
      const last = tokens.at(-1);
      if (id === this.#unknownId && last?.id === id) tokens[tokens.length - 1] = { piece: last.piece + piece, id };
      else tokens.push({ piece, id });
    }
    return tokens;
  }

  /** Viterbi over the characters; scores are summed in float32 as in the original, so that ties fall alike. */
  #bestPath(characters: readonly string[]): Token[] {
    interface Arrival {
      readonly score: number;
      readonly from: number;
      readonly token: Token;
    }
    const best: (Arrival | undefined)[] = new Array(characters.length + 1).fill(undefined);
    const arrive = (to: number, arrival: Arrival) => {
      const current = best[to];
      if (!current || arrival.score > current.score) best[to] = arrival;
    };
    for (let from = 0; from < characters.length; from++) {
      const score = best[from]?.score ?? 0;
      let isCovered = false;
      let piece = '';
      for (let to = from + 1; to <= Math.min(from + this.#longest, characters.length); to++) {
        piece += characters[to - 1]!;
        const id = this.#ids.get(piece);
        if (id === undefined) continue;
        if (to === from + 1) isCovered = true;
        arrive(to, { score: Math.fround(score + this.#scores[id]!), from, token: { piece, id } });
      }
      if (!isCovered) {
        const token = { piece: characters[from]!, id: this.#unknownId };
        arrive(from + 1, { score: Math.fround(score + this.#unknownScore), from, token });
      }
    }
    const tokens: Token[] = [];
    for (let at = characters.length; at > 0; at = best[at]!.from) tokens.push(best[at]!.token);
    return tokens.reverse();
  }
}

/** SentencePiece's normaliser: replacements from a trie, single spaces written as `▁`, and one in front. */
class Normalizer {
  readonly #trie: Uint32Array;
  readonly #replacements: Uint8Array;
  /** By their first character, the longest first. */
  readonly #userDefined = new Map<string, string[]>();
  readonly #addsPrefix: boolean;
  readonly #collapsesSpaces: boolean;

  constructor(spec: Fields, userDefined: readonly string[]) {
    const map = bytesOf(spec, 2);
    const trieBytes = map.length >= 4 ? new DataView(map.buffer, map.byteOffset).getUint32(0, true) : 0;
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

function readPiece(bytes: Uint8Array): Piece {
  const fields = readFields(bytes);
  const score = bytesOf(fields, 2);
  return {
    text: new TextDecoder().decode(bytesOf(fields, 1)),
    score: score.length === 4 ? new DataView(score.buffer, score.byteOffset).getFloat32(0, true) : 0,
    kind: numberOf(fields, 3, KIND.normal),
  };
}

const unsupported = (what: string) => new CheckpointError('unsupported', { reason: `${what} in a tokenizer` });

/** One protobuf message; of its wire types the files use varint (0), 32 bits (5) and bytes (2). */
function readFields(bytes: Uint8Array): Fields {
  const fields = new Map<number, (number | Uint8Array)[]>();
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) throw new CheckpointError('truncated', { reason: 'the tokenizer is cut short' });
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  const take = (count: number) => {
    if (at + count > bytes.length) throw new CheckpointError('truncated', { reason: 'the tokenizer is cut short' });
    at += count;
    return bytes.subarray(at - count, at);
  };
  while (at < bytes.length) {
    const key = varint();
    const [field, wire] = [Math.floor(key / 8), key % 8];
    if (wire !== 0 && wire !== 1 && wire !== 2 && wire !== 5)
      throw new CheckpointError('malformed', { reason: `wire type ${wire} in a tokenizer` });
    const value = wire === 0 ? varint() : take(wire === 2 ? varint() : wire === 5 ? 4 : 8);
    const values = fields.get(field);
    if (values) values.push(value);
    else fields.set(field, [value]);
  }
  return fields;
}

function bytesOf(fields: Fields, field: number): Uint8Array {
  const value = fields.get(field)?.at(-1);
  return value instanceof Uint8Array ? value : new Uint8Array();
}

function numberOf(fields: Fields, field: number, fallback: number): number {
  const value = fields.get(field)?.at(-1);
  return typeof value === 'number' ? value : fallback;
}

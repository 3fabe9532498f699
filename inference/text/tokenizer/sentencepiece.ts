/**
 * SentencePiece's unigram model in plain TypeScript: reads a `.model` file and cuts text as the official library does.
 *
 * The file is a protobuf of pieces with scores, a normaliser and a few flags. Ported from google/sentencepiece v0.2.0
 * `src/unigram_model.cc` (`EncodeOptimized`).
 */
import { CheckpointError } from '../../errors.ts';
import { bytesOf, numberOf, readFields } from './protobuf.ts';
import { SentencePieceNormalizer } from './sentencepiece-normalizer.ts';

/** One piece of a text and its number in the vocabulary. */
export interface Token {
  readonly piece: string;
  readonly id: number;
}

/** Kinds of pieces, by their number in `sentencepiece_model.proto`. */
const KIND = { normal: 1, unknown: 2, control: 3, userDefined: 4, unused: 5, byte: 6 } as const;
const UNIGRAM = 1;
/** What an unknown character costs below the worst piece. */
const UNKNOWN_PENALTY = 10;

/** One entry of the vocabulary. */
interface Piece {
  readonly text: string;
  readonly score: number;
  readonly kind: number;
}

/** A vocabulary, and the cutting of text by it. */
export class SentencePiece {
  /** Number of pieces, that is of ids. */
  readonly size: number;
  readonly #ids = new Map<string, number>();
  readonly #scores: Float32Array;
  readonly #unknownId: number;
  readonly #unknownScore: number;
  readonly #longest: number;
  readonly #normalizer: SentencePieceNormalizer;

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

    const pieces = (fields.get(1) ?? []).filter((value) => value instanceof Uint8Array).map(readPiece);
    this.size = pieces.length;
    if (this.size === 0) throw new CheckpointError('malformed', { reason: 'a tokenizer without pieces' });

    // Not as arguments of a call: a file may have more pieces than a stack has room for.
    let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const { kind, score } of pieces) {
      if (kind !== KIND.normal) continue;
      lowest = Math.min(lowest, score);
      highest = Math.max(highest, score);
    }
    this.#unknownScore = lowest - UNKNOWN_PENALTY;
    this.#unknownId = pieces.findIndex(({ kind }) => kind === KIND.unknown);
    this.#scores = Float32Array.from(pieces, ({ text, score, kind }) =>
      kind === KIND.userDefined ? Buffer.byteLength(text) * highest - 0.1 : score,
    );
    for (const [id, { text, kind }] of pieces.entries()) {
      if (kind === KIND.normal || kind === KIND.userDefined) this.#ids.set(text, id);
    }
    let longest = 0;
    for (const text of this.#ids.keys()) longest = Math.max(longest, [...text].length);
    this.#longest = longest;
    const userDefined = pieces.filter(({ kind }) => kind === KIND.userDefined).map(({ text }) => text);
    this.#normalizer = new SentencePieceNormalizer(readFields(bytesOf(fields, 3)), userDefined);
  }

  /** Whether `piece` is in the vocabulary, as a piece that text can become. */
  has(piece: string): boolean {
    return this.#ids.has(piece);
  }

  /** Whether `token` stands for characters that the vocabulary lacks. */
  isUnknown({ id }: Token): boolean {
    return id === this.#unknownId;
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

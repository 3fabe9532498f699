/** Tokens as words: how Whisper's makers cut them. (openai/whisper@c0d2f624 tokenizer.py, timing.py) */
import type { WhisperTokenizer } from './tokenizer.ts';

/** A word with the space before it, and the tokens that it is written with. */
export interface TokenWord {
  readonly text: string;
  readonly tokens: readonly number[];
}

/** Languages without spaces: every piece of whole characters is a word. */
const SPACELESS: ReadonlySet<string> = new Set(['zh', 'ja', 'th', 'lo', 'my', 'yue']);
const ASCII_MARKS = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
/** Marks that belong to the word behind them, and to the one before. */
const OPENING = '"\'“¿([{-';
const CLOSING = '"\'.。,，!！?？:：”)]}、';
/** What bytes that are no character become. */
const BROKEN = '\uFFFD';

/** The words of `ids` in `language`, all text. */
export function splitWords(tokenizer: WhisperTokenizer, ids: readonly number[], language: string): TokenWord[] {
  const pieces = splitCharacters(tokenizer, ids);
  if (SPACELESS.has(language)) return pieces;
  const words: { text: string; tokens: number[] }[] = [];
  for (const { text, tokens } of pieces) {
    const last = words.at(-1);
    if (last === undefined || text.startsWith(' ') || ASCII_MARKS.includes(text.trim()))
      words.push({ text, tokens: [...tokens] });
    else {
      last.text += text;
      last.tokens.push(...tokens);
    }
  }
  return words;
}

/** The shortest runs of tokens that are whole characters. A U+FFFD that the text really has is one. */
function splitCharacters(tokenizer: WhisperTokenizer, ids: readonly number[]): TokenWord[] {
  const full = tokenizer.decode(ids);
  const pieces: TokenWord[] = [];
  let tokens: number[] = [];
  let at = 0;
  for (const id of ids) {
    tokens.push(id);
    const text = tokenizer.decode(tokens);
    const broken = text.indexOf(BROKEN);
    if (broken >= 0 && full[at + broken] !== BROKEN) continue;
    pieces.push({ text, tokens });
    at += text.length;
    tokens = [];
  }
  if (tokens.length > 0) pieces.push({ text: tokenizer.decode(tokens), tokens });
  return pieces;
}

/** `words` with marks joined to the word that they belong to, whose other properties (times) they take over. */
export function mergeMarks<W extends { readonly text: string }>(words: readonly W[]): W[] {
  const merged = [...words];
  // From the back, so that a row of opening marks ends up at one word.
  for (let i = merged.length - 2, next = merged.length - 1; i >= 0; i--) {
    const { text } = merged[i];
    if (text.startsWith(' ') && OPENING.includes(text.trim())) {
      merged[next] = { ...merged[next], text: text + merged[next].text };
      merged[i] = { ...merged[i], text: '' };
    } else next = i;
  }
  for (let i = 1, before = 0; i < merged.length; i++) {
    const { text } = merged[i];
    if (!merged[before].text.endsWith(' ') && CLOSING.includes(text)) {
      merged[before] = { ...merged[before], text: merged[before].text + text };
      merged[i] = { ...merged[i], text: '' };
    } else before = i;
  }
  return merged.filter(({ text }) => text !== '');
}

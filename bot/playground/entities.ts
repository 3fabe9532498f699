/**
 * Text and its entities: what Telegram finds by itself (commands, mentions, links, hashtags) and what a bot marks up
 * in HTML. Offsets and lengths count UTF-16 code units, as JavaScript strings do.
 */
import type { MessageEntity } from 'grammy/types';
import { mistake } from './refusal.ts';

export interface FormattedText {
  readonly text: string;
  readonly entities: MessageEntity[];
}

/**
 * Not inside a word: "and/or" holds no command, and neither does 你好/say, since Chinese characters are letters. The rules
 * of TDLib, td/telegram/MessageEntity.cpp, without phone numbers and the like.
 */
const FOUND: readonly [MessageEntity.CommonMessageEntity['type'], RegExp][] = [
  ['bot_command', /(?<![\p{L}\p{N}_/<>])\/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z]\w{2,31})?(?![\p{L}\p{N}_/<>])/gu],
  ['url', /(?<![\p{L}\p{N}_])https?:\/\/[^\s<>"']+/gu],
  ['mention', /(?<![\p{L}\p{N}_/])@[a-zA-Z]\w{3,31}(?![\p{L}\p{N}_])/gu],
  ['hashtag', /(?<![\p{L}\p{N}_/])#[\p{L}\p{N}_]*[\p{L}_][\p{L}\p{N}_]*/gu],
];

/** What Telegram recognises in plain text, in order; nothing inside something already found. */
export function findEntities(text: string): MessageEntity[] {
  const found: MessageEntity[] = [];
  for (const [type, pattern] of FOUND) {
    for (const match of text.matchAll(pattern)) {
      const entity = { type, offset: match.index, length: match[0].length };
      if (!found.some((other) => overlaps(other, entity))) found.push(entity);
    }
  }
  return found.sort((a, b) => a.offset - b.offset);
}

const TAGS: Record<string, MessageEntity['type']> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  blockquote: 'blockquote',
  code: 'code',
  pre: 'pre',
  a: 'text_link',
};

/** The four named references that Telegram knows; numeric ones work too. */
const REFERENCES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/**
 * Telegram's HTML (core.telegram.org/bots/api#html-style) as text and entities.
 *
 * @throws Refusal 400 `can't parse entities`: an unknown, unclosed or wrongly nested tag
 */
export function parseHtml(html: string): FormattedText {
  let text = '';
  const entities: MessageEntity[] = [];
  const open: { tag: string; offset: number; attributes: string }[] = [];
  const tokens = /<(\/?)([a-zA-Z-]*)([^>]*)>|&(?:#(\d+)|#x([0-9a-fA-F]+)|([a-z]+));|[^<&]+|[<&]/g;
  for (const [token, slash, tagName, attributes, decimal, hex, name] of html.matchAll(tokens)) {
    const at = `at byte offset ${Buffer.byteLength(text)}`;
    if (tagName === undefined) {
      if (token === '<') throw unparsable(`Unclosed start tag ${at}`);
      text += decodeReference(token, decimal, hex, name);
      continue;
    }
    const tag = tagName.toLowerCase();
    if (slash === '') {
      if (TAGS[tag] === undefined && tag !== 'span') throw unparsable(`Unsupported start tag "${tag}" ${at}`);
      open.push({ tag, offset: text.length, attributes: attributes ?? '' });
      continue;
    }
    const start = open.pop();
    if (start?.tag !== tag)
      throw unparsable(`Unmatched end tag ${at}, expected "</${start?.tag ?? ''}>", found "</${tag}>"`);
    const entity = toEntity(start, text.length);
    if (entity !== undefined) entities.push(entity);
  }
  const unclosed = open.pop();
  if (unclosed !== undefined) throw unparsable(`Can't find end tag corresponding to start tag "${unclosed.tag}"`);
  return { text, entities: entities.sort((a, b) => a.offset - b.offset || b.length - a.length) };
}

function toEntity(start: { tag: string; offset: number; attributes: string }, end: number): MessageEntity | undefined {
  const place = { offset: start.offset, length: end - start.offset };
  if (place.length === 0) return undefined;
  const type = start.tag === 'span' ? 'spoiler' : TAGS[start.tag];
  if (type === 'text_link') {
    const url = /href\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(start.attributes);
    const target = url?.[1] ?? url?.[2];
    return target === undefined ? undefined : { type, url: target, ...place };
  }
  if (type === 'pre') return { type, ...place };
  if (type === 'blockquote') {
    return { type: /\bexpandable\b/.test(start.attributes) ? 'expandable_blockquote' : 'blockquote', ...place };
  }
  return { type: type as MessageEntity.CommonMessageEntity['type'], ...place };
}

function decodeReference(token: string, decimal?: string, hex?: string, name?: string): string {
  if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
  if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
  // Telegram leaves a reference that it does not know, and a lone ampersand, as they are.
  return (name === undefined ? undefined : REFERENCES[name]) ?? token;
}

function overlaps(a: { offset: number; length: number }, b: { offset: number; length: number }): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}

function unparsable(reason: string) {
  return mistake(`can't parse entities: ${reason}`);
}

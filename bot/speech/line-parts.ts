/** The head of a line, taken apart: numbers with units, words that are known, a description in brackets. */
import { leadingWord, nearestWord, type Word } from './line-words.ts';
import { MAX_RATIO, MAX_SECONDS, MIN_RATIO, MIN_SECONDS } from './pace.ts';

/** A part of a head; `source` is what was typed. */
export type Part = { readonly source: string } & (
  | Word
  | { readonly [U in Unit]: { readonly is: U; readonly value: number } }[Unit]
  | { readonly is: 'words'; readonly text: string }
  | { readonly is: 'unknown' }
);

const UNIT_NAMES = ['seconds', 'fps', 'speed', 'percent'] as const;

type Unit = (typeof UNIT_NAMES)[number];

const UNITS: Readonly<Record<Unit, RegExp>> = {
  seconds: /^(?:s|secs?|seconds?|seg|сек|с|ث|ثوانٍ?|ثانية|秒[钟鐘]?)$/i,
  fps: /^(?:fps|к\/с|кадр\/с|إطار\/ث|帧|幀|格|フレーム)$/i,
  speed: /^(?:x|×|х|倍速?)$/i,
  percent: /^[%％]$/,
};

/** What each number may be; speed is the inverse of a ratio. */
export const BOUNDS: Readonly<Record<Unit, readonly [min: number, max: number]>> = {
  seconds: [MIN_SECONDS, MAX_SECONDS],
  fps: [1, 240],
  speed: [1 / MAX_RATIO, 1 / MIN_RATIO],
  percent: [0, 100],
};

/** A longer head is a sentence. */
const MAX_HEAD = 120;

const SEPARATORS = /^[\s,，、،؛@+;；]+/;
/** A number, with a point or a comma in it, and its unit. */
const NUMBER =
  /^(\d+(?:[.,]\d+)?)\s*(secs?|seconds?|seg|s|сек|с|ثوانٍ|ثوان|ثانية|ث|秒钟|秒鐘|秒|fps|к\/с|кадр\/с|إطار\/ث|帧|幀|格|フレーム|x|×|х|倍速|倍|%|％)(?![a-zа-я\u0621-\u064A])/i;
const SPEED_FIRST = /^[x×](\d+(?:\.\d+)?)(?![\d.])/i;
const DESCRIPTION = /^[(（]\s*([^\s()（）][^()（）]*)[)）]/;
const ANY_WORD = /^(?:\d[\d.]*\p{L}*|[\p{Script=Han}]+|[^\s,，、،؛@+;；()（）\p{Script=Han}]+|.)/u;

/** What stands before and after the first colon outside brackets; undefined without one near the beginning. */
export function splitHead(words: string): { readonly head: string; readonly text: string } | undefined {
  const found = /^([^:：\n(（]*(?:[(（][^()（）\n]*[)）][^:：\n(（]*)*)[:：]/.exec(words.trimStart());
  if (found === null || found[1].length > MAX_HEAD) return undefined;
  return { head: halfWidth(found[1].trim()), text: words.trimStart().slice(found[0].length).trim() };
}

/** Marks of direction, which come with Arabic that is copied. */
const INVISIBLE = /[\u200E\u200F\u061C\u2066-\u2069]/g;

/** Digits and signs of a Chinese or Arabic keyboard as those of any other: ３．５秒, ٣٫٥ */
export function halfWidth(head: string): string {
  return head
    .replace(/[\uFF05\uFF0B\uFF0E\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g, (sign) =>
      String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
    )
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/\u066B/g, '.')
    .replace(/\u066A/g, '%')
    .replace(INVISIBLE, '');
}

export function partsOf(head: string): Part[] {
  const parts: Part[] = [];
  let rest = head.replace(SEPARATORS, '');
  while (rest !== '') {
    const part = leadingPart(rest);
    parts.push(part);
    rest = rest.slice(part.source.length).replace(SEPARATORS, '');
  }
  return parts;
}

function leadingPart(rest: string): Part {
  const number = NUMBER.exec(rest);
  if (number !== null) return { source: number[0], is: unitOf(number[2]), value: Number(number[1].replace(',', '.')) };
  const speed = SPEED_FIRST.exec(rest);
  if (speed !== null) return { source: speed[0], is: 'speed', value: Number(speed[1]) };
  const description = DESCRIPTION.exec(rest);
  if (description !== null) return { source: description[0], is: 'words', text: description[1].trim() };
  const known = leadingWord(rest);
  if (known !== undefined) {
    const { word, meaning } = known;
    // 高兴地 is 高兴.
    const particle = /^(?:[地的]|そうに|げに|に)/.exec(rest.slice(word.length))?.[0] ?? '';
    return { source: rest.slice(0, word.length + particle.length), ...meaning };
  }
  return { source: ANY_WORD.exec(rest)?.[0] ?? rest, is: 'unknown' };
}

function unitOf(typed: string): Unit {
  const unit = UNIT_NAMES.find((one) => UNITS[one].test(typed));
  if (unit === undefined) throw new Error(`the unit ${typed} is in the pattern of numbers and nowhere else`);
  return unit;
}

/** Whether the one who wrote `parts` before a colon wanted to say how, and not simply a sentence with a colon. */
export function isMeant(parts: readonly Part[]): boolean {
  const [first] = parts;
  if (first === undefined) return false;
  if (parts.every(({ is }) => is !== 'unknown')) return true;
  const isMeasured = parts.some(({ is }) => is in UNITS);
  return isMeasured && (first.is !== 'unknown' || nearestWord(first.source) !== undefined);
}

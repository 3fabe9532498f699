/** English dates and times. */

import { surroundings } from '../evidence.ts';
import type { Rule } from '../rewrite.ts';
import { cardinalEn, ordinalEn, yearEn } from './numbers.ts';

/** Stricter than where an amount begins: a part of a date or time stands on its own, and is no price. */
const START = '(?<![\\d$€£¥]|\\d[.,:])';
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
/** Full names and their abbreviations; May has none, and the shorter ones need the point or a day after them. */
const MONTH = `(${MONTHS.join('|')}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?`;
const MONTH_SHORT = '(Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)';
const DAY = '(0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?';
const YEAR = '([12]\\d{3})';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const WEEKDAY = 'Mon|Tues?|Wed|Thu|Thurs?|Fri|Sat|Sun';
const weekday = (written: string) => WEEKDAYS.find((name) => name.startsWith(written.slice(0, 3)))!;
const monthName = (written: string) => MONTHS.find((name) => name.slice(0, 3) === titled(written.slice(0, 3)))!;
const titled = (word: string) => word[0]!.toUpperCase() + word.slice(1).toLowerCase();

function date(month: string, day: string, year?: string): string | undefined {
  const name = MONTHS[Number(month) - 1];
  if (!name || Number(day) < 1 || Number(day) > 31) return undefined;
  return `${name} ${ordinalEn(day)}${year ? `, ${yearEn(year)}` : ''}`;
}

function ofMonth(day: string, month: string, year?: string): string {
  return `${ordinalEn(day)} of ${monthName(month)}${year ? `, ${yearEn(year)}` : ''}`;
}

function time(hour: string, minute: string, half?: string): string | undefined {
  if (Number(hour) > 24) return undefined;
  const suffix = half ? ` ${half.toUpperCase()} M` : '';
  if (minute === '00') return half ? cardinalEn(hour) + suffix : `${cardinalEn(hour)} o'clock`;
  return `${cardinalEn(hour)} ${minute.startsWith('0') ? 'oh ' : ''}${cardinalEn(minute)}${suffix}`;
}

/** What a capital begins after a time that ends no sentence: a day, a month, a zone. */
const GOES_ON = new RegExp(
  `^ (?:${WEEKDAY}|${MONTHS.join('|')}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec|[A-Z]{2,4}\\b)`,
);

/** The full stop of a sentence that ends with the point of p.m. */
function fullStop({ 0: written, index, input }: RegExpExecArray): string {
  const after = input.slice(index + written.length, index + written.length + 12);
  return written.endsWith('.') && /^ ["(]?[A-Z]/.test(after) && !GOES_ON.test(after) ? '.' : '';
}

/** What tells a decade from seconds. */
const BEFORE_DECADE = 'the|early|mid|late|his|her|my|your|our|their|and|to';
const AFTER_DECADE =
  'kids?|music|songs?|style|fashion|movies?|films?|vibes?|hits?|rock|pop|disco|babies|era|party|nostalgia|classics?|theme|look|hair|cartoons?';

/** Before a fraction by or to which something grows or shrinks: cut the sugar by 1/3. */
const CHANGED =
  /\b(?:(?:cut|cuts|cutting|slash\w*|reduc\w+|increas\w+|decreas\w+|lower\w*|multipl\w+|scal(?:e[ds]?|ing)|boost\w*|trim\w*|enlarg\w+|shrinks?|shrank|shrunk|inflat\w+)(?: (?!on\b|until\b|off\b|out\b)[\w'%$£€.]+){0,4} (?:by|to)|(?:drop(?:s|ped)?|falls?|fell|fallen|rises?|rose|risen|raised|grows?|grew|grown|shorten\w*|lengthen\w*|expand\w*|narrow\w*|widen\w*|(?:go|goes|going|went|gone|is|are|was|were) (?:up|down)|bigger|smaller|larger|longer|shorter|higher|cheaper|heavier|lighter|faster|slower|exceed\w*|outnumber\w*) by) $/iu;

export const DATE_RULES: readonly Rule[] = [
  // 2012-01-05, 2012/1/5
  {
    pattern: new RegExp(`${START}${YEAR}([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)`, 'uy'),
    say: ([, year, , month, day]) => date(month!, day!, year),
  },
  // 01/05/2012 is January in American writing; 25/12/2012 can only be December
  {
    pattern: new RegExp(`${START}(\\d{1,2})([-/.])(\\d{1,2})\\2${YEAR}(?!\\d)`, 'uy'),
    say: ([, first, , second, year]) => date(first!, second!, year) ?? date(second!, first!, year),
  },
  // on 3/14, due by 12/31
  {
    pattern:
      /(?<=\b(?:on|by|until|till|before|after|since|due|EOD|COB|from|between|either|through|thru|dated|date:?|born|(?<!\b(?:half|third|thirds|quarter|quarters|fraction|sum|product|out|all|fourths?|fifths?) )of|to|(?:deadline|due date|birthday|bday|b-day|DOB|date|anniversary|exam|test|wedding|party|expiry|launch|release|game|match|appointment|flight|final|finals)(?: is| was|:)) |\d-)(\d{1,2})\/(\d{1,2})(?![\d/%]|\.\d| (?:of|cups?|inch|stars?|majority|teaspoons?|tablespoons?|miles?|hours?|full)\b)/iuy,
    say: ({ 1: month, 2: day, index, input }) =>
      (day === '2' && month === '1' && !/\bfrom $/.test(input.slice(0, index))) ||
      (Number(month) < Number(day) && Number(day) <= 16 && CHANGED.test(input.slice(0, index)))
        ? undefined
        : (date(month!, day!) ?? date(day!, month!)),
    cost: 0.9,
  },
  // My lease ends 6/30: no fraction has such parts
  {
    pattern:
      /(?<![\d/.$-])(0?[1-9]|1[0-2])\/(0?[1-9]|[12]\d|3[01])(?![\d/%]|\.\d| ?[=+×÷*-]| (?:of|cups?|inch|inches|in\.|stars?|majority|tsp|tbsp|teaspoons?|tablespoons?|miles?|hours?|full|done|screws?|bolts?)\b|")/uy,
    say: (match) => {
      const [month, day] = [match[1]!, match[2]!];
      const { before } = surroundings(match);
      const isFraction =
        Number(month) <= Number(day) && (Number(day) <= 12 || [16, 32].includes(Number(day)) || month === '1');
      const isDay = /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?,? $/.test(before) || !isFraction;
      return isDay && !/\b(?:about|nearly|almost|only|over|than|score[ds]?|rated?|got|by) $/.test(before)
        ? date(month, day)
        : undefined;
    },
    cost: 0.94,
  },
  // 5/5/25
  {
    pattern: new RegExp(`${START}(?<!/)(\\d{1,2})/(\\d{1,2})/(\\d{2})(?![\\d/])`, 'uy'),
    say: ([, month, day, year]) => date(month!, day!, inFull(year!)) ?? date(day!, month!, inFull(year!)),
    cost: 0.9,
  },
  // Let's do 5/6 or 5/7: two days of a month
  {
    pattern:
      /(?<![\d/.])(?<=(\d{1,2})\/\d{1,2} (?:or|and|&|to|-) |(?=(\d{1,2})\/\d{1,2} (?:or|and|&|to|-) \2\/\d))([2-9]|1[0-2])\/(\d{1,2})(?!\d|\.\d|[/%])/uy,
    say: ([, before, after, month, day]) => ((before ?? after) === month ? date(month!, day!) : undefined),
    cost: 0.92,
  },
  // Mar 3 - Mar 7
  {
    pattern: new RegExp(
      `(?<=\\b${MONTH_SHORT}[a-z]*\\.? \\d{1,2}(?:st|nd|rd|th)?) ?[-~—] ?(?=${MONTH_SHORT}[a-z]*\\.? \\d)`,
      'uy',
    ),
    say: () => ' to ',
    cost: 0.5,
  },
  // May 3 to 7
  {
    pattern: new RegExp(
      `\\b${MONTH} ${DAY} (to|through|thru|until|till) ${DAY}(?![\\d:]| ?[ap]\\.?m| (?:people|dollars|percent|[A-Z]))`,
      'uy',
    ),
    say: ([, month, from, word, to]) =>
      `${monthName(month!)} ${ordinalEn(from!)} ${word === 'thru' ? 'through' : word} ${ordinalEn(to!)}`,
    cost: 0.9,
  },
  { pattern: /(?<=\d{4}-\d\d-\d\d)T(?=\d\d:)/uy, say: () => ', ', cost: 0.3 },
  // on 11/28 or 11/29: the next of a list
  {
    pattern:
      /(?<=\b(?:on|by|from|between|either|until|dates?:?) \d{1,2}\/\d{1,2}(?:, ?\d{1,2}\/\d{1,2})*(?:,? (?:or|and|to|through|thru|until|till) |, ?| ?& ?| ?[-—~] ?))(\d{1,2})\/(\d{1,2})(?![\d/%])/iuy,
    say: ([, month, day]) => date(month!, day!),
    cost: 0.9,
  },
  // Jan. 5, January 5th, 2012
  {
    pattern: new RegExp(`\\b${MONTH} ${DAY}(?:,? ${YEAR})?(?![\\d:])`, 'iuy'),
    // "may 4 people come" is no date
    say: ([, month, day, year]) =>
      month === 'may' ? undefined : `${monthName(month!)} ${ordinalEn(day!)}${year ? `, ${yearEn(year)}` : ''}`,
  },
  // Oct 3-5
  {
    pattern: new RegExp(`\\b${MONTH} ${DAY} ?[-~—] ?${DAY}(?![\\d:])`, 'uy'),
    say: ([, month, from, to]) => `${monthName(month!)} ${ordinalEn(from!)} to ${ordinalEn(to!)}`,
  },
  // 5 January 2012
  {
    pattern: new RegExp(`${START}${DAY} (?:of )?${MONTH}(?![a-z])(?:,? ${YEAR}(?!\\d))?`, 'iuy'),
    say: ([, day, month, year]) => `the ${ofMonth(day!, month!, year)}`,
  },
  {
    pattern: new RegExp(`(?<=\\bthe )${DAY} (?:of )?${MONTH}(?![a-z])(?:,? ${YEAR}(?!\\d))?`, 'iuy'),
    say: ([, day, month, year]) => ofMonth(day!, month!, year),
    cost: 0.9,
  },
  {
    pattern: new RegExp(`\\b${MONTH} ${YEAR}(?!\\d)`, 'iuy'),
    say: ([, month, year]) => `${monthName(month!)} ${yearEn(year!)}`,
  },
  {
    pattern: new RegExp(`\\b(${WEEKDAY})\\.?[-—](${WEEKDAY})\\b`, 'uy'),
    say: ([, from, to]) => `${weekday(from!)} to ${weekday(to!)}`,
  },
  {
    pattern: new RegExp(`\\b${MONTH_SHORT}\\.?[-—]${MONTH_SHORT}\\b\\.?`, 'uy'),
    say: ([, from, to]) => `${monthName(from!)} to ${monthName(to!)}`,
    cost: 0.9,
  },
  // 06/2027
  {
    pattern: new RegExp(`${START}(0?[1-9]|1[0-2])/((?:19|20)\\d{2})(?![\\d/])`, 'uy'),
    say: ([, month, year]) => `${MONTHS[Number(month) - 1]} ${yearEn(year!)}`,
    cost: 0.9,
  },
  // Mon, Wed & Fri
  {
    pattern: new RegExp(
      `\\b(${WEEKDAY})\\b(?:(?=(?:, ?| ?& ?|/| and | or |, and )(?:${WEEKDAY})\\b)|(?<=\\b(?:${WEEKDAY})(?:, ?| ?& ?|/| and | or |, and )\\w+))`,
      'uy',
    ),
    say: ([, day]) => weekday(day!),
  },
  { pattern: new RegExp(`\\b(${WEEKDAY})\\.(?=,? )`, 'uy'), say: ([, day]) => weekday(day!) },
  {
    pattern: new RegExp(`\\b(${WEEKDAY})(?=,? (?:the )?(?:${MONTH} ?\\d|\\d))`, 'uy'),
    say: ([, day]) => weekday(day!),
  },
  // 12:30, 2:05 pm, 13:10:36
  {
    pattern: new RegExp(`${START}(\\d{1,2}):([0-5]\\d)(?![:\\d])(?: ?([ap])\\.?m\\b\\.?)?`, 'iuy'),
    say: (match) => {
      const said = time(match[1]!, match[2]!, match[3]);
      return said === undefined ? undefined : said + fullStop(match);
    },
  },
  {
    pattern: new RegExp(`${START}(\\d{1,2}):([0-5]\\d):([0-5]\\d)(?![:\\d])`, 'uy'),
    say: ([, hour, minute, second]) => `${time(hour!, minute!)} and ${cardinalEn(second!)} seconds`,
  },
  {
    pattern: new RegExp(`${START}(\\d{1,2}) ?([ap])\\.?m\\b\\.?`, 'iuy'),
    say: (match) =>
      Number(match[1]) <= 12 ? `${cardinalEn(match[1]!)} ${match[2]!.toUpperCase()} M${fullStop(match)}` : undefined,
  },
  // A year beside words that make it one, or one that looks like nothing else: 1998, 2024
  {
    pattern: new RegExp(`${START}(1[89]\\d{2}|20[0-4]\\d)(?![\\d%,.]\\d|\\d|[a-z%])`, 'uy'),
    say: ([, year]) => yearEn(year!),
  },
  {
    pattern:
      /(?<=\b(?:in|since|by|of|from|until|before|after|year|around|circa|c\.) )([12]\d{3})(?![\d%,.]\d|\d|[a-z%])/iuy,
    say: ([, year]) => yearEn(year!),
    cost: 0.95,
  },
  // a 1066 manuscript: what is counted stands in the plural, or is a measure
  {
    pattern:
      /(?<=\b(?:a|an|the|this|that|his|her|its|their) )(1[0-7]\d\d)(?<!00)(?= [a-z]+\b)(?! (?:[a-z]+s|people|men|women|word|page|dollar|pound|euro|meter|metre|mile|foot|calorie|watt|seat|room|bed|year|day|hour|minute|acre|gram|kilo|ton|liter|litre|gallon|volt|yuan|yen|strong|percent|part|piece|point)\b)/iuy,
    say: ([, year]) => yearEn(year!),
    cost: 0.95,
  },
  { pattern: new RegExp(`${START}([12]\\d{2}0)'?s\\b`, 'uy'), say: ([, year]) => decade(yearEn(year!)) },
  // back in '99, the class of '05
  {
    pattern:
      /(?<!\w)['"](\d{2})(?!['"\w])(?<=\b(?:in|of|since|from|until|till|by|late|early|mid|Class of|summer|winter|spring|fall) '\d{2}|"\d{2})(?![^"\n]*")/iuy,
    say: ([, year]) => (year!.startsWith('0') ? `oh ${cardinalEn(year!)}` : cardinalEn(year!)),
    cost: 0.9,
  },
  // '90s, 90s kid, the 60s, in her 30s; any other 30s are seconds
  { pattern: /(?<!\w)['"]([2-9]0)'?s\b/uy, say: ([, year]) => decade(cardinalEn(year!)) },
  {
    pattern: new RegExp(`(?<=\\b(?:${BEFORE_DECADE})[ -])([2-9]0)'?s\\b`, 'iuy'),
    say: ([, year]) => decade(cardinalEn(year!)),
    cost: 0.9,
  },
  {
    pattern: new RegExp(`(?<!\\w)([2-9]0)'?s(?= (?:${AFTER_DECADE})\\b)`, 'iuy'),
    say: ([, year]) => decade(cardinalEn(year!)),
    cost: 0.9,
  },
];

/** A year of two digits: 25 is to come or just gone, 92 is long ago. */
const inFull = (year: string) => (Number(year) < 40 ? `20${year}` : `19${year}`);

/** nineteen ninety -> nineteen nineties */
const decade = (year: string) => (year.endsWith('y') ? `${year.slice(0, -1)}ies` : `${year}s`);

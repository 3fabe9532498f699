/** Two numbers of which one is held against the other: splits, ratios, what a screen measures, what is taken away. */
import { NUMBER, START } from '../number-patterns.ts';
import type { Rule } from '../rewrite.ts';
import { cardinalEn, numberEn } from './numbers.ts';

export const RATIO_RULES: readonly Rule[] = [
  // split it 50-50, a 60-40 split
  {
    pattern:
      /(?<![\d.:-])(?:(50)[-:](50)|(\d0)[-:](\d0)(?= (?:split|chance|odds|deal|blend|mix|partnership|joint|share)\b)|(?<=\b(?:split|divided?|shared?) (?:it |them |this |that |things |everything )?)(\d0)[-:](\d0))(?![\d:]|[.,-]\d|%)/iuy,
    say: ([, ...parts]) =>
      parts
        .filter((part) => part !== undefined)
        .map(cardinalEn)
        .join(' '),
    cost: 0.8,
  },
  // a 9:16 video is no time
  {
    pattern:
      /(?<![\d:])(\d{1,2}):(\d{1,2})(?![\d:])(?<=\b(?:scale|ratio|odds|proportions?|leverage|dilution|dilute|mix|mixed|rate|diluted)(?: of| is| at| by| to|:)? (?:about |a )?\d{1,2}:\d{1,2})|(?<![\d:])(\d{1,2}):(\d{1,2})(?= (?:aspect|ratio|video|screen|monitor|display|format|crop|frame|scale|mix|split)\b)/uy,
    say: ([ratio]) => ratio.split(':').map(cardinalEn).join(' to '),
    cost: 0.8,
  },
  {
    pattern: new RegExp(`(?<!:)${START}${NUMBER}(?::${NUMBER})+(?![\\d:])`, 'uy'),
    say: ([ratio]) => ratio.split(':').map(numberEn).join(' to '),
    cost: 1.02,
  },
  // what is 100 - 37: no range goes downwards
  {
    pattern: /(?<=(?<![\d.,:/-] ?)(\d+(?:\.\d+)?) )-(?= (\d+(?:\.\d+)?)(?![\d.,:/%-]\d|\d))/uy,
    say: (match) => (Number(match[1]) > Number(match[2]) && !isScore(match) ? ' minus ' : undefined),
    cost: 0.9,
  },
];

/** Whether the spaced numbers around a hyphen are a result: Germany 2 - 0 Hungary, they won 3 - 1. */
const isScore = ({ index, input }: RegExpExecArray) =>
  /\b(?:won|lost|beat|score|scores|result|final|led|leads?|leading|up|down|drew|ended)\b[^.!?\n]{0,20}$/i.test(
    input.slice(0, index),
  ) ||
  (/\b[A-Z][a-z]+ \d+ $/.test(input.slice(0, index)) && /^- \d+ [A-Z][a-z]/.test(input.slice(index)));

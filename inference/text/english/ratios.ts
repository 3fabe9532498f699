/** Two numbers of which one is held against the other: splits, ratios, what a screen measures, what is taken away. */
import { NUMBER, START } from '../number-patterns.ts';
import type { Rule } from '../rewrite.ts';
import { cardinalEn, numberEn } from './numbers.ts';

/** What is mixed or counted against something else: coffee to water. */
const MIXED =
  'water|coffee|rice|flour|sand|cement|gravel|vinegar|oil|sugar|salt|milk|syrup|bleach|soap|concentrate|resin|hardener|ice|tea|beans|grounds|students?|teachers?|staff|debt|equity|width|height|men|women|boys|girls|fat|carbs|protein|starter|solution|acid|paint|thinner|fuel|gas|air|gin|tonic|vermouth|developer|powder|formula|yeast|cocoa|matcha|fertili[sz]er|detergent|shampoo|cleaner|wine|juice|lemon|honey|oats|stock|compost|soil|peat|perlite|lime|vodka|rum|soda|butter|eggs?|patients?|nurses?|doctors?|buyers?|sellers?|parents?|kids|children|powder|formula|yeast|cocoa|matcha|fertili[sz]er|detergent|shampoo|cleaner|wine|juice|lemon|honey|oats|stock|compost|soil|peat|perlite|lime|vodka|rum|soda|butter|eggs?|patients?|nurses?|doctors?|buyers?|sellers?|parents?|kids|children|yen|yuan|dollars?|euros?|pounds?|risk|reward|wins?|losses';
/** What is built smaller than it is, or has a ratio for its measure. */
const SCALED = 'models?|diecasts?|die-casts?|replicas?|figures?|miniatures?|kits?|maps?|drawings?|blueprints?|statues?';

/** What could be a time as well, but for the half of the day behind it. */
const RATIO = '(?<![\\d:])\\d{1,2}:\\d{1,4}(?![\\d:])(?! ?[ap]\\.?m\\b)';
/** What is done to liquids and powders, to what: dilute it, mix cement and sand. */
const DILUTED = '\\b(?:dilute[ds]?|diluting|scaled?|scaling) (?:\\w+ ){0,4}';
const BLENDED =
  '\\b(?:(?:mix|thin|blend|combine)(?:e?[ds]|ned|ning|ing)? (?:(?:the )?\\w+ |\\w+ (?:and|with) \\w+ )?|cut (?:it|them) )(?<!\\b(?:at|until|till|before|after|by|around|from|since|starts|ends|on|today) )';
const HELD_AGAINST = `(?<!from )\\b(?:${MIXED}) to (?:the )?(?:${MIXED}),? (?:ratio )?(?:is |are |was |at |of |should be |about |around |roughly |usually )*`;
const STEEP =
  '\\b(?:slope|gradient|incline|ramp|gearing|magnification|concentration|leverage) (?:is |of |was |around |about )*';
const TELLS_MIXTURE = `(?:${DILUTED}|${BLENDED}|${HELD_AGAINST}|${STEEP})`;
const TELLS_SCALE = `\\b(?:${SCALED}) (?:cars? |planes? |ships? |trains? )?(?:is |are |was |were |all |in |(?:built|made|printed|done) (?:at|in|to) )+`;
const AFTER_SCALE = `(?:scale |die-?cast |plastic |metal )?(?:${SCALED}|solution|dilution|mixture|concentration|leverage|slope|gradient|grade|exchange)\\b`;

/** How wide and how high pictures are. */
const NO_TIME = '(?<![\\d:])(?:16:9|4:3|3:4|2:3|3:2|5:4|4:5|21:9|32:9|18:9|20:9|1:1)(?![\\d:])';
const ASPECT = `(?:${NO_TIME}|(?<![\\d:])(?:9:16|16:10|10:16|9:20)(?![\\d:]))`;

export const RATIO_RULES: readonly Rule[] = [
  // split it 50-50, a 60-40 split
  {
    pattern:
      /(?<![\d.:-])(?:(50)[-:](50)|(\d0)[-:](\d0)(?= (?:split|chance|odds|deal|blend|mix|partnership|joint|share|rule|principle|allocation|portfolio)\b)|(?<=\b(?:split|divided?|shared?) (?:it |them |this |that |things |everything )?)(\d0)[-:](\d0))(?![\d:]|[.,-]\d|%)/iuy,
    say: ([, ...parts]) =>
      parts
        .filter((part) => part !== undefined)
        .map(cardinalEn)
        .join(' '),
    cost: 0.8,
  },
  // KDA 10/2/8: kills, deaths and assists
  {
    pattern: /(?<=\b(?:KDA|[Ww]ent|[Ss]tats?|[Ss]coreline)(?: is| was|:)? )\d{1,2}(?:[/-]\d{1,2}){2}(?![\d/-])/uy,
    say: ([all]) => all.split(/[/-]/).map(cardinalEn).join(' '),
    cost: 0.5,
  },
  // a 9:16 video is no time
  {
    pattern:
      /(?<![\d:])(\d{1,2}):(\d{1,2})(?![\d:])(?<=\b(?:scale|ratio|odds|proportions?|leverage|dilution|dilute|mix|mixed|rate|diluted)(?: of| is| are| were| at| by| to|:)? (?:about |a )?\d{1,2}:\d{1,2})|(?<![\d:])(\d{1,2}):(\d{1,2})(?= (?:aspect|ratio|video|screen|monitor|display|format|crop|frame|scale|mix|split)\b)/uy,
    say: ([ratio]) => ratio.split(':').map(cardinalEn).join(' to '),
    cost: 0.8,
  },
  // my monitor is 16:10, a 16:10 laptop, 16:9 or 16:10: how wide and how high
  {
    pattern: new RegExp(
      `${ASPECT}(?= (?:laptop|phone|tv|television|tablet|panel|picture|photo|image|wallpaper|widescreen|ultrawide|resolution|footage|reels?)s?\\b|,? (?:or|and|vs\\.?|versus|to) ${NO_TIME})|(?<=${NO_TIME},? (?:or|and|vs\\.?|versus|to) )${ASPECT}|(?<=\\b(?:(?:monitor|screen|display|panel|ultrawide|laptop|footage|picture|photo|image|wallpaper)s?(?: is| are|'s)(?: in| a| set to)?|aspect ratio(?: of| to| is)?|crop(?:ped)?(?: it| this| them)? to) )${ASPECT}`,
      'iuy',
    ),
    say: ([aspect]) => aspect.split(':').map(cardinalEn).join(' to '),
    cost: 0.8,
  },
  // dilute it 1:50, coffee to water is 1:16, the model is 1:24, a 1:12 slope
  {
    pattern: new RegExp(
      `(?:(?<=${TELLS_MIXTURE})|(?<=${TELLS_SCALE})(?=1:))${RATIO}|${RATIO}(?<=(?<!\\d)1:\\d+)(?= ${AFTER_SCALE})`,
      'iuy',
    ),
    say: ([ratio]) => ratio.split(':').map(cardinalEn).join(' to '),
    cost: 0.8,
  },
  // 100-35 leaves 65: it is what is left
  {
    pattern:
      /(?<![\d.,:/$€£-])(\d{1,6}) ?- ?(\d{1,6})(?= (?:leaves|is|equals|makes|gives|=) (?:you |us |me )?(\d{1,6})(?![\d.,:/-]?\d))/uy,
    say: ([, from, off, left]) =>
      Number(from) - Number(off) === Number(left) ? `${cardinalEn(from!)} minus ${cardinalEn(off!)}` : undefined,
    cost: 0.6,
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

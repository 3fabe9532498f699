/** English amounts: money, units, percentages, fractions. */
import { DASH, NUMBER, opensQuote, SIGNED_EN, START } from '../number-patterns.ts';
import type { Rule } from '../rewrite.ts';
import { CURRENCY_PATTERN, CURRENCY_TABLE, SQUARE_OR_CUBIC, UNIT_PATTERN, UNIT_TABLE } from '../units.ts';
import { cardinalEn, fractionEn, numberEn, pluralEn } from './numbers.ts';

const MULTIPLES: Readonly<Record<string, string>> = { k: 'thousand', m: 'million', b: 'billion', bn: 'billion' };
const GROUP = 'hundred|thousand|million|billion|trillion';

/** What a hundredth of a currency is called, where people say it: $12.05. */
const CENTS: Readonly<Record<string, string>> = { $: 'cent', US$: 'cent', '€': 'cent', '£': 'penny' };

function money(symbol: string, amount: string): string {
  const currency = CURRENCY_TABLE.get(symbol)!.en;
  const [whole, cents = ''] = amount.replaceAll(',', '').split('.') as [string, string?];
  const small = CENTS[symbol];
  if (cents.length === 2 && small) {
    const parts = [];
    if (Number(whole) > 0 || Number(cents) === 0) parts.push(counted(whole, currency));
    if (Number(cents) > 0) parts.push(small === 'penny' ? pence(cents) : counted(String(Number(cents)), small));
    return parts.join(' and ');
  }
  return counted(amount, currency);
}

const pence = (digits: string) => (Number(digits) === 1 ? 'one penny' : `${cardinalEn(digits)} pence`);

/** A number and what it counts, in the plural unless it is one. */
function counted(amount: string, name: string): string {
  return `${numberEn(amount)} ${/^[-+]?1$/.test(amount) ? name : pluralEn(name)}`;
}

/** Symbols that are more often words or names (6 in the morning, 3 A students) count as units before a slash only. */
const NOT_UNITS = '(?!(?:in|A|N|J|K|V|B|W)\\b(?! ?[/²³]))';

const unit = (symbol: string) => UNIT_TABLE.get(symbol)!.en;

export const AMOUNT_RULES: readonly Rule[] = [
  // -$20: the sign alone, what follows is money without one
  {
    pattern: new RegExp(`(?<![\\w)%])[-+](?=${CURRENCY_PATTERN} ?\\d)`, 'uy'),
    say: ([sign]) => (sign === '-' ? 'minus ' : 'plus '),
    cost: 0.9,
  },
  // $5, $12.05, $1.2 million, $5k
  {
    pattern: new RegExp(`(${CURRENCY_PATTERN}) ?(${NUMBER})(?: (${GROUP})\\b|(bn|[kKmMbB])(?![A-Za-z]))?`, 'uy'),
    say: ([, symbol, amount, group, letter]) => {
      if (group) return `${numberEn(amount!)} ${group} ${pluralEn(CURRENCY_TABLE.get(symbol!)!.en)}`;
      if (!letter) return money(symbol!, amount!);
      return `${numberEn(amount!)} ${MULTIPLES[letter.toLowerCase()]} ${pluralEn(CURRENCY_TABLE.get(symbol!)!.en)}`;
    },
  },
  {
    pattern: new RegExp(`(${CURRENCY_PATTERN}) ?(${NUMBER})${DASH}(?:\\1 ?)?(${NUMBER})(?: (${GROUP})\\b)?`, 'uy'),
    say: ([, symbol, from, to, group]) =>
      `${numberEn(from!)} to ${numberEn(to!)} ${group ? `${group} ` : ''}${pluralEn(CURRENCY_TABLE.get(symbol!)!.en)}`,
  },
  {
    pattern: new RegExp(`${START}(${NUMBER}) ?(${CURRENCY_PATTERN})(?![A-Za-z\\d])`, 'uy'),
    say: ([, amount, symbol]) => money(symbol!, amount!),
  },
  { pattern: new RegExp(`${START}(${NUMBER}) ?¢`, 'uy'), say: ([, cents]) => counted(cents!, 'cent') },
  // $3.5/lb, $20/hour
  {
    pattern: new RegExp(`(?<=[$€£¥][\\d.,]+[kKmM]?)/ ?(?:(${UNIT_PATTERN})(?![A-Za-z\\d²³])|(?=[a-z]{3}))`, 'uy'),
    say: ([, below]) => ` per ${below === undefined ? '' : unit(below)}`,
    cost: 0.5,
  },
  // 1m75
  {
    pattern: new RegExp(`${START}([12])m(\\d{2})(?![A-Za-z\\d])`, 'uy'),
    say: ([, meters, centimeters]) => `${counted(meters!, 'meter')} ${cardinalEn(centimeters!)}`,
    cost: 0.8,
  },
  // 3.5g/100ml, 10^9/L; 180/110 mmHg
  {
    pattern: new RegExp(`(?<=\\d ?(?:${UNIT_PATTERN}))/(?=10{0,3} ?(?:km|ml|mL|g|L|kg)(?![A-Za-z]))`, 'uy'),
    say: () => ' per ',
    cost: 0.5,
  },
  {
    pattern: new RegExp(`(?<=\\^\\d+)/(${UNIT_PATTERN})(?![A-Za-z\\d])`, 'uy'),
    say: ([, below]) => ` per ${unit(below!)}`,
    cost: 0.5,
  },
  {
    pattern:
      /(?<![\d.])(\d{2,3})\/(\d{2,3})(?:( ?mmHg)|(?<=\b(?:BP|blood pressure|pressure)(?: is| was| of|:)? \d+\/\d+))/iuy,
    say: ([, upper, lower, mercury]) =>
      `${cardinalEn(upper!)} over ${cardinalEn(lower!)}${mercury === undefined ? '' : ' millimeters of mercury'}`,
    cost: 0.5,
  },
  // 1h30m, 2h, 3m20s
  {
    pattern: new RegExp(
      `${START}(\\d+) ?(?:h|hr|hrs) ?([0-5]?\\d) ?(?:m|min|mins)(?: ?([0-5]?\\d) ?(?:s|sec))?\\b`,
      'uy',
    ),
    say: ([, hours, minutes, seconds]) =>
      [counted(hours!, 'hour'), counted(minutes!, 'minute'), ...(seconds ? [counted(seconds, 'second')] : [])].join(
        ' ',
      ),
    cost: 0.9,
  },
  {
    pattern: new RegExp(`${START}(\\d+) ?(?:m|min|mins) ?([0-5]?\\d) ?(?:s|sec)\\b`, 'uy'),
    say: ([, minutes, seconds]) => `${counted(minutes!, 'minute')} ${counted(seconds!, 'second')}`,
    cost: 0.9,
  },
  // 5 ft. 3 in. tall: the point of an abbreviation, unless a sentence ends there
  {
    pattern: new RegExp(
      `${START}(${NUMBER}) ?(ft|in|lbs?|oz|yd|hrs?|mins?|secs?|cm|mm|km|kg|gal|qt|tbsp|tsp|mi|sq\\. ft)\\.(?= [a-z\\d(])`,
      'uy',
    ),
    say: ([, amount, symbol]) => counted(amount!, unit(symbol === 'secs' ? 'sec' : symbol!.replace('.', ''))),
    cost: 0.8,
  },
  // 6 ft 2 in
  {
    pattern:
      /(?<=\d ?(?:ft\.?|feet|foot) )(\d{1,2}) in\b(?=$|[,;!?)\n]|\.(?: [A-Z]|$|\n)| (?:tall|high|long|wide|deep|and)\b)/uy,
    say: ([, inches]) => counted(inches!, 'inch'),
    cost: 0.7,
  },
  // .75 inch
  {
    pattern: new RegExp(`(?<=^|[\\s("])\\.(\\d+) ?${NOT_UNITS}(${UNIT_PATTERN})(?![A-Za-z\\d²³'])`, 'uy'),
    say: ([, digits, symbol]) => counted(`.${digits}`, unit(symbol!)).replace(/^zero /, ''),
    cost: 0.9,
  },
  // a 30° angle
  {
    pattern:
      /(?<![\d.])(\d{1,3})°(?= (?:angle|turn|view|rotation|heat|bend|corner|weather|day|water|oven|slope|incline|spin|video|camera|panorama|feedback|review|arc|swing)\b)/uy,
    say: ([, degrees]) => `${cardinalEn(degrees!)} degree`,
    cost: 0.9,
  },
  // 40 sq m, 3 cu. ft.; a 900-sq-ft flat
  {
    pattern: new RegExp(`${START}(${NUMBER})([ -]?)${SQUARE_OR_CUBIC}`, 'uy'),
    say: ([, amount, joint, power, symbol]) => {
      const name = `${power === 'sq' ? 'square' : 'cubic'} ${unit(symbol!)}`;
      return joint === '-' ? `${numberEn(amount!)} ${name}` : counted(amount!, name);
    },
    cost: 0.75,
  },
  // 80/20: parts of a hundred
  {
    pattern: /(?<![\d./])(\d{2})\/(\d{2})(?!\d|\.\d|[/"]| ?(?:mm?Hg|in\b|inch))/uy,
    say: ([, one, other]) =>
      Number(one) + Number(other) === 100 ? `${cardinalEn(one!)} ${cardinalEn(other!)}` : undefined,
    cost: 0.93,
  },
  // 220V, 500W: right beside the number
  {
    pattern: new RegExp(`${START}(${NUMBER})([VW])(?![A-Za-z\\d])`, 'uy'),
    say: ([, amount, symbol]) => counted(amount!, unit(symbol!)),
    cost: 0.9,
  },
  // 6×10³ Pa
  {
    pattern: new RegExp(`(?<=10(?:[²³]|\\^-?\\d+)) ?(${UNIT_PATTERN})(?![A-Za-z\\d²³])`, 'uy'),
    say: ([, symbol]) => ` ${pluralEn(unit(symbol!))}`,
    cost: 0.9,
  },
  // bet 100 at 3/1: odds
  {
    pattern:
      /(?<=\b(?:bet|odds|betting|wager|favou?rite|outsider|priced|pays?|paid)\b[^.!?\n]{0,20}[ (])(\d{1,3})\/(\d{1,2})(?![\d/])/iuy,
    say: ([, one, other]) => `${cardinalEn(one!)} to ${cardinalEn(other!)}`,
    cost: 0.85,
  },
  // a 27" monitor: inches, unless a quotation ends there
  {
    pattern: new RegExp(`${START}(?:(\\d+) )?(?:(${NUMBER})|(\\d)/(\\d{1,2}))"(?![\\p{L}\\d])`, 'uy'),
    say: ({ 1: whole, 2: amount, 3: above, 4: below, index, input }) => {
      if (opensQuote(input.slice(0, index))) return undefined;
      if (above !== undefined)
        return `${whole === undefined ? '' : `${cardinalEn(whole)} and `}${fractionEn(above, below!)} ${whole === undefined ? 'inch' : 'inches'}`;
      if (whole !== undefined) return undefined;
      // Beside a noun, as an adjective
      return /^[^"]*" [A-Za-z]/.test(input.slice(index)) &&
        !/^[^"]*" (?:x|by|and|or|wide|long|tall|high|deep|of|in|from|at)\b/.test(input.slice(index))
        ? `${numberEn(amount!)} inch`
        : counted(amount!, 'inch');
    },
    cost: 0.9,
  },
  // 1/4 tsp
  {
    pattern: new RegExp(
      `${START}(?:(\\d+) )?(\\d)/(\\d{1,2}) ?(tsp|tbsp|cup|oz|lbs?|in|ft|mi|hrs?|gal|qt|L|kg|km)\\.?(?![A-Za-z\\d/])`,
      'uy',
    ),
    say: ([, whole, above, below, symbol]) => {
      if (Number(below) < 2) return undefined;
      const name = symbol === 'cup' ? 'cup' : unit(symbol!);
      const part = fractionEn(above!, below!);
      return whole === undefined ? `${part} ${name}` : `${cardinalEn(whole)} and ${part} ${pluralEn(name)}`;
    },
    cost: 0.85,
  },
  // 5 kg, 2-3 °C, 60 km/h
  {
    pattern: new RegExp(
      `${START}(${SIGNED_EN})(?:${DASH}(${NUMBER}))? ?${NOT_UNITS}(${UNIT_PATTERN})(?![A-Za-z\\d²³'])`,
      'uy',
    ),
    say: ([, from, to, symbol]) =>
      to === undefined ? counted(from!, unit(symbol!)) : `${numberEn(from!)} to ${counted(to, unit(symbol!))}`,
  },
  {
    pattern: new RegExp(`${START}(${SIGNED_EN}) ?(${UNIT_PATTERN})/(${UNIT_PATTERN})(?![A-Za-z\\d²³])`, 'uy'),
    say: ([, amount, above, below]) => `${counted(amount!, unit(above!))} per ${unit(below!)}`,
  },
  // a 45-min class, a 5-lb bag: beside a noun, in the singular
  {
    pattern:
      /(?<![\w.-])(\d+(?:\.\d+)?)-(min|hr|sec|km|cm|mm|kg|lb|oz|ft|in|gal|yd|mi|ml|mg|mph|W|MP|GB|TB|day|yr)(?= [A-Za-z])/uy,
    say: ([, amount, symbol]) => {
      const name = symbol === 'MP' ? 'megapixel' : symbol === 'day' ? 'day' : unit(symbol!);
      return `${numberEn(amount!)} ${name}`;
    },
    cost: 0.8,
  },
  // 10k, 1.5M
  {
    pattern: new RegExp(`${START}(${NUMBER})[kK](?![A-Za-z\\d])`, 'uy'),
    say: ([, amount]) => `${numberEn(amount!)} K`,
  },
  {
    pattern: new RegExp(`${START}(${NUMBER})M(?![A-Za-z\\d])`, 'uy'),
    say: ([, amount]) => `${numberEn(amount!)} million`,
  },
  { pattern: new RegExp(`${START}(${SIGNED_EN}) ?%`, 'uy'), say: ([, amount]) => `${numberEn(amount!)} percent` },
  {
    pattern: new RegExp(`${START}(${NUMBER})${DASH}(${NUMBER}) ?%`, 'uy'),
    say: ([, from, to]) => `${numberEn(from!)} to ${numberEn(to!)} percent`,
  },
  // Fractions that are said otherwise: 50/50, 4/5 stars
  {
    pattern: /(?<!\d)(\d{1,3})\/\1(?!\d)/uy,
    say: ([, half]) => `${cardinalEn(half!)} ${cardinalEn(half!)}`,
    cost: 0.9,
  },
  {
    pattern:
      /(?<!\d)(\d{1,3})\/(\d{1,3})(?:(?= (?:stars|points)\b)|(?<=\b(?:scored?|rated?|rating):? (?:it )?\d+\/\d+)(?!\d))/uy,
    say: ([, got, all]) => `${cardinalEn(got!)} out of ${cardinalEn(all!)}`,
    cost: 0.9,
  },
  // 245/6 after 50 overs
  {
    pattern:
      /(?<![\d./])(\d{2,3})\/(\d)(?= (?:after|off|in|from|at) [\w ]{1,12}(?:overs?|innings|stumps|lunch|tea)\b)/uy,
    say: ([, runs, wickets]) => `${cardinalEn(runs!)} for ${cardinalEn(wickets!)}`,
    cost: 0.8,
  },
  // 4.8/5, 8/10 would recommend
  {
    pattern:
      /(?<![\d.])(\d{1,2}(?:\.\d)?)\/(5|10|100)(?!\d|\.\d|\/)(?:(?<=\.\d\/\d+)|(?= (?:would|will|do not|don't|recommend|experience|movie|film|food|service|rating|from me)\b)|(?<=\b(?:got|gets?|gave|gives?|give|it's|was|is) (?:it |me |him |her |this |that |a )?(?:solid |easy )?\d+\/\d+))/iuy,
    say: ([, got, all]) => `${numberEn(got!)} out of ${cardinalEn(all!)}`,
    cost: 0.8,
  },
  // 90+4': so long after the whistle is due
  {
    pattern: /(?<![\d.])(\d{2,3})\+(\d{1,2})'(?!\d)/uy,
    say: ([, minute, more]) => `${cardinalEn(minute!)} plus ${counted(more!, 'minute')}`,
    cost: 0.5,
  },
  // 5'6"
  {
    pattern: /(?<!\d)(\d{1,2})'(\d{1,2})"?(?!\d)/uy,
    // Nobody is ten feet tall, and of a foot there are twelve inches: 27'35" is a time
    say: ([, feet, inches]) =>
      feet!.length === 1 && Number(inches) < 12 && !/^0\d/.test(inches!)
        ? `${cardinalEn(feet!)} foot ${cardinalEn(inches!)}`
        : `${counted(feet!, 'minute')} ${counted(String(Number(inches)), 'second')}`,
  },
  {
    // Not the x of a formula: x² - 4x = 0
    pattern: /(?<!\d)(?<!=[^\n]*)(\d+(?:\.\d+)?)x(?=$|[ ,.!?])(?![^\n]*=)/uy,
    say: ([, factor]) => `${numberEn(factor!)} times`,
  },
  // 1/2, 23 4/5
  {
    pattern: new RegExp(`${START}(?:(\\d+) )?(\\d{1,3})/(\\d{1,4})(?!\\d|\\.\\d|/)`, 'uy'),
    say: ([, whole, above, below]) => {
      if (Number(below) < 2) return undefined;
      return `${whole ? `${cardinalEn(whole)} and ` : ''}${fractionEn(above!, below!)}`;
    },
  },
];

/** English telephone numbers, codes and the numbers of models: digits one by one, or in pairs. */
import { sayLetters } from '../letters.ts';
import type { Rule } from '../rewrite.ts';
import { PARTED_CODE, spelledCodeRules } from '../spelled-codes.ts';
import { cardinalEn, digitsEn } from './numbers.ts';

/** As model numbers are said: 747 -> seven forty seven, 4090 -> forty ninety, 16 -> sixteen. */
export function inPairs(digits: string): string {
  if (digits.length < 3 || digits.length > 4 || /^0|^\d{1,2}0[1-9]$/.test(digits)) {
    return digits.length < 3 && !digits.startsWith('0') ? cardinalEn(digits) : digitsEn(digits, 'oh');
  }
  if (digits.endsWith('000') || (digits.length === 3 && digits.endsWith('00'))) return cardinalEn(digits);
  if (digits.endsWith('00')) return `${cardinalEn(digits.slice(0, 2))} hundred`;
  return `${cardinalEn(digits.slice(0, -2))} ${cardinalEn(digits.slice(-2))}`;
}

/** Words that go on after a number that is dialled. */
const AFTER_DIALLED =
  'if|to|for|in|and|or|now|when|from|on|first|please|immediately|today|anytime|any|right|then|not|until|at|with|instead|again|but|is|as|asap|about|yesterday|tonight|tomorrow|twice|once|because|so|after|before|while|every|whenever';

/** What a road is called in full. */
const STREET = 'Street|Avenue|Road|Lane|Drive|Boulevard|Court|Place|Square|Terrace|Way|Parkway|Crescent|Close';

/** What has a number for a name, in the singular. */
const NUMBERED = '(?:area |zip |post|country )?code|room|flight|extension|apartment|suite|locker|gate|channel';

/** Digit by digit, with a pause between the groups. */
const grouped = (code: string) =>
  code
    .split(/[^\d]+/)
    .filter((part) => part !== '')
    .map((part) => digitsEn(part, 'oh'))
    .join(', ');

/** Letters and digits one by one, but a word before a number: WELCOME10 -> WELCOME ten. */
function spelled(code: string): string {
  const [, word, number] = /^([A-Z]{4,})([1-9]\d?)$/.exec(code) ?? [];
  if (word && number) return `${sayLetters(word)} ${inPairs(number)}`;
  return [...code.toUpperCase()].map((sign) => (/\d/.test(sign) ? digitsEn(sign, 'oh') : sign)).join(' ');
}

export const CODE_RULES: readonly Rule[] = [
  ...spelledCodeRules(spelled),
  // Telephone numbers: 555-1234, (555) 123-4567, 1-800-555-1234, +44 20 7946 0958
  {
    pattern: /(?<![\d+])(?:\+\d{1,3}[- ]?)?(?:\(\d{3}\) ?|\d{3}[- .])?\d{3}[- .]\d{4}(?!\d)/uy,
    say: ([code]) => grouped(code),
  },
  { pattern: /(?<!\d)1[-. ]\d{3}[-. ]\d{3}[-. ]\d{4}(?!\d)/uy, say: ([code]) => grouped(code) },
  {
    pattern: /(?<![\dA-Za-z)=])(?<![\d)=] )\+\d{1,3}(?=(?:[- ]?\d){7,14}(?![\d-]))(?:[- ]\d{1,11}){1,6}(?!\d)/uy,
    say: ([code]) => grouped(code),
  },
  {
    pattern: /(?<![\d+])\(0\d{1,4}\) ?\d{3,4}[ -]?\d{3,4}(?![\d-])/uy,
    say: ([code]) => grouped(code),
    cost: 0.9,
  },
  // +44 (0)20 7946 0958
  {
    pattern: /(?<![\d+])\+\d{1,3} ?\(0\) ?\d[\d -]{6,13}\d(?!\d)/uy,
    say: ([code]) => grouped(code.replace('(0)', ' ')),
    cost: 0.6,
  },
  // give me a ring at 5550199
  {
    pattern:
      /(?<=\b(?:me|us|him|her|them|line|desk|office|cell|ring|phone|shop|store) (?:at|on) )[1-9]\d{6,10}(?![\d.,-]\d|\d| [a-z]+s\b)/iuy,
    say: ([code]) => digitsEn(code, 'oh'),
    cost: 0.9,
  },
  // a 312 area code, it's a 646 number, a 1-800 number
  {
    pattern: /(?<![\d.,$€£¥-])[2-9](?!00)\d{2}(?= (?:area code|number\b|phone number|prefix))/uy,
    say: ([code]) => digitsEn(code, 'oh'),
    cost: 0.8,
  },
  {
    pattern: /(?<![\d-])1-(8\d\d|900)(?= (?:numbers?|lines?)\b)/uy,
    say: ([, code]) => `one ${inPairs(code!)}`,
    cost: 0.7,
  },
  // followed by #
  {
    pattern:
      /(?<=(?:^| )(?:by|the|press|a|hit|and|then|with) )([#*])(?=$|[.,!?)]| (?:key|sign|symbol|button|to|and|when|after|then)\b)/uy,
    say: ([sign]) => (sign === '#' ? 'pound' : 'star'),
    cost: 0.5,
  },
  // 1300 123 456: three groups of digits, not all round
  {
    pattern: /(?<![\d.,$€£¥+] ?)\d{3,5} \d{3,4} \d{3,4}(?! ?\d|[.,]\d)/uy,
    say: ([code]) => (/^\d+00 \d+00 \d+00$/.test(code) ? undefined : grouped(code)),
    cost: 0.95,
  },
  // 2801 5566: as Hong Kong and Singapore write theirs
  {
    pattern:
      /(?<![\d.,$€£¥+-] ?)(?!(?:19|20)\d\d (?:19|20))[2-9]\d{3} \d{4}(?<!000)(?! ?\d|[.,]\d|[-:%]| (?:people|dollars|times|[a-z]+s)\b)/uy,
    say: ([code]) => grouped(code),
    cost: 1.9,
  },
  // 1-800-FLOWERS
  { pattern: /(?<![\d-])1-(8\d\d|900)-(?=[A-Z]{3})/uy, say: ([, code]) => `one, ${inPairs(code!)}, `, cost: 0.8 },
  // case #2023-001, INV-2024-001
  {
    pattern: /(?:#|(?<=(?<![A-Za-z])[A-Z]{2,4})-)(\d+(?:-\d+)+)(?![\d-])/uy,
    say: ({ 0: all, 1: code }) => (all.startsWith('#') ? `number ${grouped(code!)}` : ` ${grouped(code!)}`),
    cost: 0.7,
  },
  // dial *67, press #
  {
    pattern: /(?<=\b(?:press|hit|dial|push|enter)(?: the)? )([*#])(\d*)(#?)(?![\w*#])/iuy,
    say: ([, sign, code, end]) => `${sign === '*' ? 'star' : 'pound'} ${digitsEn(code!, 'oh')}${end ? ' pound' : ''}`,
    cost: 0.5,
  },
  // my number is 5551234
  {
    pattern:
      /(?<=\b(?:number|digits|code|pin|hotline|mobile|cell|landline|SKU|UPC|PO)(?:'s| is| was|:)? #?)[1-9]\d{4,}(?![\d.,-]\d|\d| (?!is\b|was\b|as\b|has\b)[a-z]+s\b)/iuy,
    say: ([code]) => (/000$/.test(code) ? undefined : digitsEn(code, 'oh')),
    cost: 0.92,
  },
  { pattern: /(?<=\bport:? )\d{4,5}(?!\d|[.,]\d)/iuy, say: ([code]) => digitsEn(code, 'oh'), cost: 0.9 },
  // 07700 900123, 020 7946 0958
  { pattern: /(?<![\d+])0\d{2,4}[ -]\d{3,4}[ -]?\d{3,4}(?!\d)/uy, say: ([code]) => grouped(code) },
  // tracking 1Z999: letters and digits one by one
  {
    pattern:
      /(?<=\b(?:tracking|serial|coupon|promo|voucher|plate|VIN|booking|confirmation|reference|ref|PNR|licen[cs]e|product key|key|password|passcode|code|order)(?: (?:number|no\.?|is|code))*:? #?)(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z\d]{4,}(?![A-Za-z\d-])/uy,
    say: ([code]) => spelled(code),
    cost: 0.8,
  },
  // password Xy7-99z
  {
    pattern: new RegExp(
      `(?<=\\b(?:passwords?|passcode|PIN|pin|code|[Kk]ey|coupon|voucher|serial|Password|Code)(?: (?:number|no\\.?|is|was|to))*:? "?)${PARTED_CODE}`,
      'uy',
    ),
    say: ([code]) => code.split('-').map(spelled).join(' '),
    cost: 0.75,
  },
  {
    pattern: /(?<=\b(?:error|status|HTTP)(?: code)?(?: is| was| of|:)? )[1-5]\d{2}(?![\d.,]\d|\d)/iuy,
    say: ([code]) => inPairs(code),
    cost: 0.9,
  },
  { pattern: /(?<!\d)\+\d{6,15}(?!\d)/uy, say: ([code]) => grouped(code) },
  // NY 10001
  {
    pattern:
      /(?<=\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]),? )\d{5}(?:-\d{4})?(?![\d.,-]\d|\d)/uy,
    say: ([code]) => grouped(code),
    cost: 0.9,
  },
  // Anything else in groups: 978-0-13
  { pattern: /(?<!\d)\d+(?:-\d+){2,}(?!\d)/uy, say: ([code]) => grouped(code), cost: 1.3 },
  // room 101, flight 370
  {
    pattern:
      /(?<=\b(?:code|pin|room|flight|password|passcode|otp|ext|extension|zip|call|dial|phone|suite|badge|box|apartment|unit|locker)(?: number)?(?: is)?\.?:? )\d{3,}(?:[ -]\d{2,4})*(?![\d.,-]\d|\d)/iuy,
    say: ([code]) => grouped(code),
    cost: 0.9,
  },
  // area codes 212 and 646, dial 911 or 112: what is said of one is so of the next
  {
    pattern: new RegExp(
      `(?<=\\b(?:${NUMBERED})s (?:\\d{3,4}, )*)\\d{3,4}(?=(?:, \\d{3,4})*,? (?:or|and|to|through) \\d{3,4}(?![\\d.,-]\\d|\\d))`,
      'iuy',
    ),
    say: ([code]) => digitsEn(code, 'oh'),
    cost: 0.9,
  },
  {
    pattern: new RegExp(
      `(?<=\\b(?:(?:${NUMBERED})s?|call|dial|ring|phone) (?:\\d{3,4}, )*\\d{3,4},? (?:or|and|to|through) )\\d{3,4}(?![\\d.,-]\\d|\\d)(?=$|[.,!?;:)\\n"]| (?:${AFTER_DIALLED}|are|were)\\b)`,
      'iuy',
    ),
    say: ([code]) => digitsEn(code, 'oh'),
    cost: 0.9,
  },
  // 401k, 403(b), 501(c)(3), a 529 plan: laws by their sections
  {
    pattern:
      /(?<![\d.,$€£¥-])(401|403|457|501)\(?([kbc])\)?(?:\((\d{1,2})\))?(?![A-Za-z\d])(?! (?:people|followers|views|users|subscribers|likes|miles|steps|copies|units|fans|dollars|downloads|members|in (?:debt|savings|cash))\b)/iuy,
    say: ([, section, letter, part]) =>
      `${digitsEn(section!, 'oh')} ${letter!.toUpperCase()}${part === undefined ? '' : ` ${cardinalEn(part)}`}`,
    cost: 0.8,
  },
  { pattern: /(?<![\d.,$€£¥-])529(?= (?:plan|account|college))/uy, say: ([section]) => inPairs(section), cost: 0.8 },
  // the 501 bus
  {
    pattern:
      /(?<![\d.,$€£¥-])[1-9]\d{2}(?= (?:bus|tram|train|trolley|ferry|streetcar|express|shuttle|freeway|highway)\b)/uy,
    say: ([line]) => inPairs(line),
    cost: 0.9,
  },
  // order #58213, QQ 10001, flight UA 857
  {
    pattern:
      /(?<=\b(?:QQ|ID|UID|buzzer(?: is)?|intercom(?: is)?|order|tracking|invoice|account|acct|ticket|serial|case|ref|reference|booking|confirmation|flight [A-Z]{2}|SKU|UPC|PO|ISBN|IMEI|SSN|VIN|passport)(?: (?:number|no\.?|is|code))*:? #?)\d{3,}(?:[ -]\d{2,6})*(?![\d.,-]\d|\d)/iuy,
    say: ([code]) => grouped(code),
    cost: 0.9,
  },
  // the last four digits are 2290, my number ends with 4410
  {
    pattern:
      /(?<=\b(?:(?:first|last|final) (?:(?:\w+ )?(?:digits|numbers)|(?:four|three|six|two|4|3|6|2))(?: of [\w' ]{1,20})?(?:'re| are| is| were|:)|(?:number|card|phone|cell|plate|code|account|mobile)\b[^.!?\n]{0,20}\b(?:ends?|ending|starts?|starting|begins?|beginning) (?:with|in)) )\d{2,6}(?![\d.,-]\d|\d| [a-z]+s\b| and \d)/iuy,
    say: ([code]) => digitsEn(code, 'oh'),
    cost: 0.85,
  },
  // mobile no. 087 123 4567, model no. XG-350: the number itself is read as what it is
  {
    pattern:
      /(?<=\b(?:order|tracking|invoice|account|acct|ticket|serial|case|ref|reference|booking|confirmation|policy|member|model|part|item|batch|licen[cs]e|flight|train|mobile|phone|telephone|cell|contact|fax|passport|registration|product|catalogue|catalog|room|bus) )(?:no|nr)\.? ?(?=[A-Z]{1,4}-?\d|\+?\d{2,5}[ -]\d{3})/iuy,
    say: () => 'number ',
    cost: 0.5,
  },
  // locker 8-14: of one thing a hyphen joins two parts of its number
  {
    pattern:
      /(?<=\b(?:locker|room|apartment|apt\.?|unit|gate|suite|box|bay|cabin|stall|booth|cubicle|mailbox) )(\d{1,3})-(\d{1,4})(?![\d-]|\.\d)/iuy,
    say: ([, first, second]) => `${inPairs(first!)} ${inPairs(second!)}`,
    cost: 0.85,
  },
  // order no. 88231
  {
    pattern:
      /(?<=\b(?:order|tracking|invoice|account|acct|ticket|serial|case|ref|reference|booking|confirmation|policy|member|model|part|item|batch|licen[cs]e) )(?:no|nr|num)\.? ?(\d{3,})(?![\d.,]\d)/iuy,
    say: ([, code]) => `number ${digitsEn(code!, 'oh')}`,
    cost: 0.8,
  },
  // case 20-1573: two parts of one number
  {
    pattern:
      /(?<=\b(?:case|file|ref|reference|policy|docket|bill|form|part|batch|ticket|order) (?:(?:number|no\.?|is|#) ?)?)(\d{1,4})-(\d{3,})(?![\d-])/iuy,
    say: ([, first, second]) =>
      `${first!.length < 3 ? cardinalEn(first!) : digitsEn(first!, 'oh')}, ${digitsEn(second!, 'oh')}`,
    cost: 0.8,
  },
  // The emergency number is 112; text STOP to 22395
  {
    pattern:
      /(?<=\b(?:(?:emergency|police|ambulance|(?:fire|police) (?:department|station|brigade|service)|(?:relay|customer|information|directory|crisis|roadside|emergency) (?:service|assistance|support)|operator|dispatch|non-emergency|poison control|short code|help desk|service number|front desk|reception)(?: is|'s|:)|(?:emergency|phone|telephone|mobile|cell|fax|help|hotline|lucky|account|card|serial|contact|police|ambulance|fire|office|desk|direct|home|work|toll-free|customer service|support) number(?: is|:)?|hotline(?: is|:)?|(?:help|crisis|info|tip|support)? ?line(?: is|:)|helpline(?: is|:)?|ends? in|ending in|(?:text|send|sms)(?: ["']?\w+["']?)? to) )\d{3,}(?:[ -]\d{3,4}){0,3}(?![\d.,]\d|,\d| (?:people|friends|users|contacts))/iuy,
    say: ([code]) => grouped(code),
    cost: 0.9,
  },
  {
    pattern: /(?<=\b(?:order|ticket|case|invoice|ref|tracking|booking) )#(\d{3,})/iuy,
    say: ([, code]) => `number ${digitsEn(code!, 'oh')}`,
    cost: 0.9,
  },
  // ring 111 if sick, text 88022 to vote: what is dialled, not how many are called
  {
    pattern: new RegExp(
      `(?<=\\b(?:(?:call|dial|text|phone)(?:l?ed|l?ing|s)?|ring|rang|sms|try|hit up|reach \\w+ (?:on|at)) )\\d{3,6}(?![\\d.,-]\\d|\\d)(?=$|[.,!?;:)\\n"]| (?:${AFTER_DIALLED})\\b)`,
      'iuy',
    ),
    say: ([code]) => digitsEn(code, 'oh'),
    cost: 0.85,
  },
  { pattern: /(?<=\bdial )0\d?(?!\d)/iuy, say: ([code]) => digitsEn(code, code === '0' ? 'zero' : 'oh'), cost: 0.8 },
  // the help desk is x4400
  {
    pattern: /(?<=\b(?:is|at|on|dial|call|to|desk|office) )x(\d{3,5})(?![\dA-Za-z])/iuy,
    say: ([, code]) => `extension ${digitsEn(code!, 'oh')}`,
    cost: 0.7,
  },
  // ext 7, x204
  {
    pattern: /(?<=\d{4},? )(?:ext\.?|x) ?(\d{1,6})(?!\d)/iuy,
    say: ([, code]) => `extension ${digitsEn(code!, 'oh')}`,
    cost: 0.7,
  },
  // 999 is the emergency number
  {
    pattern:
      /(?<![\d.,$€£¥-])\d{3,6}(?= (?:is|was) (?:the|a|an|our|my|your|their) (?:[\w'-]+ ){0,4}?(?:number|hotline|helpline|line|code|extension|ext)\b)/iuy,
    say: ([code]) => digitsEn(code, 'oh'),
    cost: 0.8,
  },
  // 221B Baker Street, 1600 Pennsylvania Avenue: the door of a house
  {
    pattern: new RegExp(
      `(?<![\\d.,$€£¥#-])([1-9]\\d{1,3})([A-K])?(?= (?:[NSEW]\\.? |North |South |East |West )?(?:[A-Z][a-z']+ |\\d+(?:st|nd|rd|th) ){1,2}(?:${STREET})\\b)`,
      'uy',
    ),
    say: ([, house, part]) => inPairs(house!) + (part === undefined ? '' : ` ${part}`),
    cost: 0.85,
  },
  // Numbers that are names by now
  { pattern: /(?<!\d)(?:911|007|411)(?!\d)/uy, say: ([code]) => digitsEn(code, code === '007' ? 'oh' : 'zero') },
  { pattern: /(?<!\d)24\/7(?!\d)/uy, say: () => 'twenty four seven', cost: 0.5 },
  { pattern: /(?<!\d)(?:9\/11)(?!\d)/uy, say: () => 'nine eleven', cost: 0.5 },
];

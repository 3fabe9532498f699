/** Spanish as it is spoken: numbers, amounts, times and abbreviations in words. The words of numbers are n2words'. */
import { toCardinal, toOrdinal } from 'n2words/es-ES';

type Gender = 'masculine' | 'feminine';
type Step = readonly [RegExp, (all: string, ...groups: string[]) => string];

/** Grouped by points or spaces (1.234.567), or plain. */
const INTEGER = '\\d{1,3}(?:[. \\u00a0]\\d{3})+(?!\\d)|\\d+';
/** With a decimal comma, or a decimal point as Latin America writes it. */
const NUMBER = `(?:${INTEGER})(?:[,.]\\d+)?`;
/** Longer runs of digits are telephone numbers and the like. */
const MAX_COUNTED_DIGITS = 12;

const MONTHS = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];

/** One, several, and their gender. */
type Noun = readonly [one: string, several: string, gender?: Gender];
const CURRENCIES: Readonly<Record<string, Noun>> = {
  '€': ['euro', 'euros'],
  $: ['dólar', 'dólares'],
  '£': ['libra', 'libras', 'feminine'],
  '¥': ['yen', 'yenes'],
};
const CENTS: Readonly<Record<string, Noun>> = {
  '€': ['céntimo', 'céntimos'],
  $: ['centavo', 'centavos'],
  '£': ['penique', 'peniques'],
};
const UNITS: Readonly<Record<string, Noun>> = {
  '%': ['por ciento', 'por ciento'],
  '°C': ['grado', 'grados'],
  ºC: ['grado', 'grados'],
  'km/h': ['kilómetro por hora', 'kilómetros por hora'],
  km: ['kilómetro', 'kilómetros'],
  cm: ['centímetro', 'centímetros'],
  mm: ['milímetro', 'milímetros'],
  m: ['metro', 'metros'],
  kg: ['kilo', 'kilos'],
  g: ['gramo', 'gramos'],
  l: ['litro', 'litros'],
  ml: ['mililitro', 'mililitros'],
};
const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/\bSr\.(?= )/g, 'señor'],
  [/\bSra\.(?= )/g, 'señora'],
  [/\bSrta\.(?= )/g, 'señorita'],
  [/\bDr\.(?= )/g, 'doctor'],
  [/\bDra\.(?= )/g, 'doctora'],
  [/\bUd\.(?= )/g, 'usted'],
  [/\bUds\.(?= )/g, 'ustedes'],
  [/\bEE\. ?UU\.?/g, 'Estados Unidos'],
  [/\betc\./g, 'etcétera'],
  [/\bp\. ?ej\./g, 'por ejemplo'],
  [/\bpág\. /g, 'página '],
  [/\b[Nn](?:\.º|º|°|\.°) ?(?=\d)/g, 'número '],
];

const digitsOf = (text: string) => [...text].map((digit) => toCardinal(digit)).join(' ');

/** `1.234,5` as whole and decimal digits. */
function parts(number: string): { whole: string; decimals: string } {
  const grouped = new RegExp(`^(${INTEGER})(?:[,.](\\d+))?$`).exec(number);
  return { whole: (grouped?.[1] ?? number).replace(/[. \u00a0]/g, ''), decimals: grouped?.[2] ?? '' };
}

/** A number before a noun is shortened: veintiún euros, un metro. */
function counted(number: string, gender: Gender = 'masculine'): string {
  const said = saidNumber(number, gender);
  return gender === 'masculine' ? said.replace(/veintiuno$/, 'veintiún').replace(/uno$/, 'un') : said;
}

function saidNumber(number: string, gender: Gender = 'masculine'): string {
  const { whole, decimals } = parts(number);
  if (whole.length > MAX_COUNTED_DIGITS || /^0\d/.test(whole)) return digitsOf(whole + decimals);
  const integer = toCardinal(whole, { gender });
  if (decimals === '') return integer;
  const fraction = decimals.length > 2 || decimals.startsWith('0') ? digitsOf(decimals) : toCardinal(decimals);
  return `${integer} ${number.includes(',') ? 'coma' : 'punto'} ${fraction}`;
}

const isOne = (number: string) => number === '1';

function money(sign: string, number: string): string {
  const [one, several, gender] = CURRENCIES[sign]!;
  const cents = CENTS[sign];
  const { whole, decimals } = parts(number);
  if (cents === undefined || decimals.length !== 2)
    return `${counted(number, gender)} ${isOne(number) ? one : several}`;
  const main = `${counted(whole, gender)} ${isOne(whole) ? one : several}`;
  const rest = String(Number(decimals));
  return rest === '0' ? main : `${main} con ${counted(rest)} ${cents[isOne(rest) ? 0 : 1]}`;
}

const escaped = (words: readonly string[]) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[$/]/g, '\\$&'))
    .join('|');

const STEPS: readonly Step[] = [
  [/(?<![\p{L}\d])-(?=\d)/gu, () => 'menos '],
  // 8/9/2025, 08-09-2025: the day comes first.
  [
    /(?<!\d)(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)/g,
    (all, day, _, month, year) => {
      const name = MONTHS[Number(month) - 1];
      const number = String(Number(day));
      return name === undefined ? all : `${number === '1' ? 'primero' : number} de ${name} de ${year}`;
    },
  ],
  // 8:30, 13:05 h; 8:00 is said without minutes.
  [
    /(?<![\d:])([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?(?: ?h(?:oras|s)?\b\.?)?(?![\d:])/g,
    (_, hour, minute) => {
      const said = toCardinal(String(Number(hour)), { gender: 'feminine' });
      return minute === '00' ? said : `${said} y ${toCardinal(String(Number(minute)))}`;
    },
  ],
  // 1.º, 2ª, 3.er
  [
    /(?<!\d)(\d{1,3})\.?(º|ª|er|ro|do|to|ra|da|ta)(?!\p{L})/gu,
    (_, number, ending) => {
      const gender: Gender = /ª|a$/.test(ending!) ? 'feminine' : 'masculine';
      const said = toOrdinal(String(Number(number)), { gender });
      return ending === 'er' ? said.replace(/o$/, '') : said;
    },
  ],
  [new RegExp(`([${escaped(Object.keys(CURRENCIES))}]) ?(${NUMBER})`, 'g'), (_, sign, number) => money(sign!, number!)],
  [new RegExp(`(${NUMBER}) ?([${escaped(Object.keys(CURRENCIES))}])`, 'g'), (_, number, sign) => money(sign!, number!)],
  [
    new RegExp(`(?<![\\d\\p{L}])(${NUMBER}) ?(${escaped(Object.keys(UNITS))})(?![\\p{L}\\d])`, 'gu'),
    (_, number, unit) => {
      const [one, several, gender] = UNITS[unit!]!;
      const amount = unit === '%' ? saidNumber(number!) : counted(number!, gender);
      return `${amount} ${isOne(number!) ? one : several}`;
    },
  ],
  [new RegExp(NUMBER, 'g'), (number) => saidNumber(number)],
  [/ ?& ?/g, () => ' y '],
  [/ ?\+ ?/g, () => ' más '],
  [/ ?= ?/g, () => ' igual a '],
  [/@/g, () => ' arroba '],
  [/%/g, () => ' por ciento '],
];

/** `text` in words. Digits that touch letters, as in `B2` or `mp3`, are read by themselves. */
export function normalizeEs(text: string): string {
  const expanded = ABBREVIATIONS.reduce((said, [pattern, words]) => said.replace(pattern, words), text);
  const spaced = expanded.replace(/(?<=\p{L})(?=\d)/gu, ' ');
  const said = STEPS.reduce((result, [pattern, say]) => result.replace(pattern, say), spaced);
  return said.replace(/(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/gu, ' ').replace(/ {2,}/g, ' ');
}

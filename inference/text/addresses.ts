/** E-mail and web addresses, read so that a listener could write them down. */
import { sayLetters } from './letters.ts';
import type { Rule } from './rewrite.ts';

/** What the signs of an address are called. */
export interface AddressWords {
  readonly at: string;
  readonly dot: string;
  readonly dash: string;
  readonly underscore: string;
  readonly digits: (digits: string) => string;
}

const TOP_LEVEL = 'com|cn|net|org|io|ai|dev|app|edu|gov|me|co|uk|de|fr|jp|tv|gg|xyz|info|top|cc|us|ru|eu|im';
const FILE_TYPES =
  'txt|py|js|ts|md|pdf|docx?|xlsx?|pptx?|jpe?g|png|gif|mp3|mp4|wav|ogg|zip|exe|html|css|json|ya?ml|csv|cpp|sh';
const HOST = `(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+`;

/**
 * Rules for e-mail addresses, in full, and for web addresses, of which only the host is read: nobody follows a spoken
 * path. They are the cheapest of all, as nothing else may take an address apart.
 */
export function sayAddresses(words: AddressWords): Rule[] {
  const say = (address: string) =>
    address
      .replace(/\d+/g, (digits) => ` ${words.digits(digits)} `)
      .replace(/[a-z]+/gi, (word) => (SPOKEN_PARTS.has(word.toLowerCase()) ? word : sayLetters(word)))
      .replaceAll('.', ` ${words.dot} `)
      .replaceAll('@', ` ${words.at} `)
      .replaceAll('-', ` ${words.dash} `)
      .replaceAll('_', ` ${words.underscore} `)
      .replaceAll('+', ' plus ')
      .replace(/ {2,}/g, ' ')
      .trim();
  return [
    {
      pattern: new RegExp(`(?<![a-z0-9])[a-z0-9][a-z0-9._+-]*@${HOST}[a-z]{2,}`, 'iuy'),
      say: ([address]) => ` ${say(address)} `,
      cost: 0.1,
    },
    {
      pattern: /(?:https?:\/\/|ftp:\/\/)(?:www\.)?([a-z0-9.-]+[a-z0-9])(?::\d+)?(?:[/?#][!-~]*[a-z0-9/=])?/iuy,
      say: ([, host]) => ` ${say(host!)} `,
      cost: 0.1,
    },
    {
      pattern: new RegExp(
        `(?<![a-z0-9@])(?:www\\.)?(${HOST}(?:${TOP_LEVEL}))(?![a-z0-9.-]*[a-z0-9])(?:/[!-~]*[a-z0-9/=])?`,
        'iuy',
      ),
      say: ([, host]) => ` ${say(host!)} `,
      cost: 0.2,
    },
    // File names: report.pdf, main.py
    {
      pattern: new RegExp(`(?<=[a-z\\d])\\.(${FILE_TYPES})(?![a-z\\d])`, 'iuy'),
      say: ([, type]) => ` ${words.dot} ${/[aeiouy]/i.test(type!) ? type : sayLetters(type!.toUpperCase())}`,
    },
    { pattern: /(?<=[a-z])\.js(?![a-z\d])/iuy, say: () => ' J S', cost: 0.9 },
  ];
}

/** Parts of addresses that are words although they are short. */
const SPOKEN_PARTS = new Set(['com', 'net', 'org', 'gov', 'edu']);

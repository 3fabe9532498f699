/** E-mail and web addresses, read so that a listener could write them down. */
import { sayLetters } from './letters.ts';
import type { Rule } from './rewrite.ts';

/** What the signs of an address are called. */
export interface AddressWords {
  readonly at: string;
  readonly dot: string;
  readonly dash: string;
  readonly underscore: string;
  readonly slash: string;
  readonly digits: (digits: string) => string;
  /** Digit by digit. */
  readonly each: (digits: string) => string;
}

const TOP_LEVEL =
  'com|cn|net|org|io|ai|dev|app|edu|gov|me|co|uk|de|fr|jp|tv|gg|xyz|info|top|cc|us|ru|eu|im|hk|tw|kr|sg|au|ca|nz|br|biz|site|online|store|shop|club|vip|blog|wiki|cloud|tech|fm';
/** These are words as well: part of an address only before a path. */
const TOP_LEVEL_WORDS = 'ly|be|to|gl|it|in|is|so|no|at|la|st|sh|es|am|my|id|do|ms|li|ws|ink|live|page|link|fun|pro|gd';
const FILE_TYPES =
  'txt|py|js|ts|md|pdf|docx?|xlsx?|pptx?|jpe?g|png|gif|mp3|mp4|wav|ogg|zip|exe|html|css|json|ya?ml|csv|cpp|sh|svg|webp|heic|avi|mov|mkv|m4a|flac|rar|7z|tar|gz|apk|ipa|dmg|iso|psd|log|ini|xml|sql|java|vue|jsx|tsx|ipynb|srt|epub|mobi|bat|dll|rtf|bmp|tiff?|ico|webm|wmv|aac|ttf|otf|dat|conf|toml|php|go|rs|kt|swift|rb|lua|scss|less|lock|env|bin|img|deb|rpm|jar|pem|crt|db|sqlite|pkl|onnx|pt|gguf|tsv|lrc|flv|m3u8|c|h|hpp|cs|vbs|ps1|bak|tmp|cfg|prop|plist|xz|bz2|tgz|cab|msi|dxf|dwg|stl|obj|blend|fbx|eps|raw|cr2|azw3';
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
  const sayPath = ([path]: RegExpExecArray) =>
    path
      .replace(/^(?:~|\.+)\/|\/$/g, '')
      .split('/')
      .map(say)
      .join(` ${words.slash} `);
  const spelledType = (type: string) =>
    sayLetters(type.toUpperCase().replace(/\d/g, '')) +
    type.replace(/\D+/g, ' ').replace(/\d+/, words.digits).trimEnd();
  return [
    // @the.real.anna
    {
      pattern: /@[A-Za-z0-9_]+(?:\.[A-Za-z0-9_]+)+(?![A-Za-z0-9_@])/uy,
      say: ([handle]) => ` ${say(handle)} `,
      cost: 0.5,
    },
    // /etc/nginx/nginx.conf, ~/Downloads, ./run.sh; /start is none
    {
      pattern:
        /(?<![A-Za-z0-9_)/.%°])(?:(?:~|\.{1,2})\/[A-Za-z0-9._@-]+|\/[A-Za-z0-9._@-]+\/[A-Za-z0-9._@-]+)(?:\/[A-Za-z0-9._@-]+)*(?<=[A-Za-z0-9])\/?(?![A-Za-z0-9_])/uy,
      say: sayPath,
      cost: 0.6,
    },
    // night_owl#4821
    { pattern: /(?<=[A-Za-z0-9_])#(\d{3,})(?!\d)/uy, say: ([, number]) => ` ${words.each(number!)} `, cost: 0.5 },
    // Handles: hello_kitty88
    {
      pattern: new RegExp(
        `(?<![A-Za-z0-9_.-])(?=[A-Za-z0-9.-]*_[A-Za-z0-9])[A-Za-z0-9]+(?:(?:_|-|\\.(?!(?:${FILE_TYPES})(?![A-Za-z0-9])))[A-Za-z0-9]+)+(?![A-Za-z0-9_@])`,
        'uy',
      ),
      say: ([handle]) => ` ${say(handle)} `,
      cost: 0.9,
    },
    {
      pattern: new RegExp(`(?<![a-z0-9])[a-z0-9][a-z0-9._+-]*@${HOST}[a-z]{2,}`, 'iuy'),
      say: ([address]) => ` ${say(address)} `,
      cost: 0.1,
    },
    {
      pattern:
        /(?:https?|ftps?|sftp|wss?|ssh|git|rtmp|smb):\/\/(?:www\.)?([a-z0-9.-]+[a-z0-9])(:\d+)?(?:[/?#][!-~]*[a-z0-9/=])?/iuy,
      say: ([, host, port]) => ` ${say(host! + (port && isLocal(host!) ? port.replace(':', ' ') : ''))} `,
      cost: 0.1,
    },
    {
      pattern: new RegExp(
        `(?<![a-z0-9@])(?:www\\.)?(${HOST}(?:(?:${TOP_LEVEL})|(?:${TOP_LEVEL_WORDS})(?=/[!-~])))(?![a-z0-9.-]*[a-z0-9])(?:/[!-~]*[a-z0-9/=])?`,
        'iuy',
      ),
      say: ([, host]) => ` ${say(host!)} `,
      cost: 0.2,
    },
    // File names: report.pdf, main.py
    {
      pattern: new RegExp(`(?<=[a-z\\d\\p{Script=Han})])\\.(${FILE_TYPES})(?![a-z\\d])`, 'iuy'),
      say: ([, type]) => ` ${words.dot} ${/[aeiouy]/i.test(type!) ? type : spelledType(type!)}`,
    },
    // Node.js and Vue.js have their names from it; app.js is a file
    { pattern: /(?<=(?<![A-Za-z])[A-Z][a-z]+)\.js(?![a-z\d])/uy, say: () => ' J S', cost: 0.9 },
  ];
}

/** The port of a machine at hand is what its address is for. */
const isLocal = (host: string) => host === 'localhost' || /^[\d.]+$/.test(host);

/** Parts of addresses that are words although they are short. */
const SPOKEN_PARTS = new Set(['com', 'net', 'org', 'gov', 'edu']);

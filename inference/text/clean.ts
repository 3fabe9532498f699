/**
 * Chat text as plain text: no markup, no emoji, no invisible characters, one form of every character and mark.
 *
 * Nothing here depends on the language. Afterwards the marks are `, . ? ! ; : … 、` and newlines, dashes are `—`, quotes
 * are `"`, brackets are round, Latin letters carry no accents and Chinese is in simplified characters.
 */
import { Converter } from 'opencc-js/t2cn';
import { FACES } from './faces.ts';
import { areInOneList, areOfOneKind, isWay } from './kinds.ts';
import { plainLatin } from './latin-forms.ts';

/** Taiwan's use knows 看著 from 著名, but of a word that is simplified already (显著) only this. */
const NO_PARTICLE = /(?<=[显专编论译遗卓原土拙巨昭名])著|著(?=称|书(?!包|本))/gu;
const fromTaiwan = Converter({ from: 'tw', to: 'cn' });

/** Traditional characters as simplified ones; other text as it is. */
export function simplified(text: string): string {
  const plain = fromTaiwan(text);
  if (plain.length !== text.length || !text.includes('著')) return plain;
  const units = plain.split('');
  for (const { index } of text.matchAll(NO_PARTICLE)) units[index] = '著';
  return units.join('');
}

/** A pattern and what replaces it. */
type Step = readonly [RegExp, string | ((all: string, ...groups: string[]) => string)];

const INVISIBLE: readonly Step[] = [
  [/\r\n?|[\u2028\u2029\u0085]/g, '\n'],
  [/[\p{Cc}\p{Zs}]/gu, (all) => (all === '\n' ? all : ' ')],
  // Zero-width joiners go with the emoji that they join.
  [/(?!\u200D)[\p{Cf}\uFFFC\uFFFD]/gu, ''],
];

const EMOJI: readonly Step[] = [
  // A keycap is its digit: 1️⃣
  [/([0-9#*])\uFE0F?\u20E3/gu, '$1, '],
  [/\u203C|\u2049/gu, '!'],
  [
    /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200D|[\uFE0E\uFE0F\u{E0020}-\u{E007F}])+/gu,
    ' ',
  ],
];

// I <3 you, 我❤️你: a verb, no face
const FACE_STEPS: readonly Step[] = [
  [
    /(?<=(?<!\b[Ll]ove )\b(?:I|[Ww]e|[Tt]hey|[Yy]ou|who) ?)(?:<3|[❤♥🖤💙💚💛💜🧡🩷💕💖]\uFE0F?) ?(?=[A-Za-z])/gu,
    ' love ',
  ],
  [
    /(?<=[我你他她们都也]) ?(?:<3|[❤♥🖤💙💚💛💜🧡🩷💕💖]\uFE0F?) ?(?=[你我他她它您大妈爸]|\p{Script=Han}{1,4}$)/gu,
    '爱',
  ],
  ...FACES.map((face): Step => [face, ' ']),
];

/** 5★好评, a 4★ hotel: as many stars, no decoration. */
const STARS = '(?<=(?<![\\d.])[1-7](?:\\.\\d)? ?)[★☆⭐🌟]\\uFE0F?(?![★☆⭐🌟])';
const countOfStars = (stars: string) => stars.match(/[★⭐]/gu)!.length;
const STAR_STEPS: readonly Step[] = [
  // 评分★★★★☆, Rating: ★★★
  [
    /(?<=(?:评分|评价|星级|指数|推荐度|难度|口味|环境|服务|打分)[:：]? ?)(?:[★⭐]\uFE0F?){1,5}☆{0,4}/gu,
    (stars) => `${countOfStars(stars)}星`,
  ],
  [
    /(?<=\b(?:[Rr]at(?:ing|ed)|[Rr]eview|[Ss]core|[Oo]verall|[Ff]ood|[Ss]ervice):? ?)(?:[★⭐]\uFE0F?){1,5}☆{0,4}/gu,
    (stars) => ` ${countOfStars(stars)} star${countOfStars(stars) === 1 ? '' : 's'}`,
  ],
  [new RegExp(`${STARS}(?=[^\\n]*\\p{Script=Han})`, 'gu'), '星'],
  [new RegExp(`${STARS}(?<=\\p{Script=Han}[^\\n]*)`, 'gu'), '星'],
  [
    new RegExp(`${STARS}(?= (?!(?:and|or|but|for|from|on|to|in|is|was|with|by|because|if|at|out)\\b)[a-z])`, 'gu'),
    ' star',
  ],
  [new RegExp(`${STARS}(?=[^\\n]*[A-Za-z])|${STARS}(?<=[A-Za-z][^\\n]*)`, 'gu'), ' stars'],
];

const MARKDOWN: readonly Step[] = [
  [/^ *```[^\n`]*\n?/gm, ''],
  [/!?\[([^\]\n]*)\]\((?:[^()\s]|\([^()\s]*\))*(?: "[^"\n]*")?\)/g, '$1'],
  [/`+([^`\n]+)`+/g, '$1'],
  [/^ {0,3}#{1,6} +/gm, ''],
  [/^ *(?:> *)+(?![ \d=])/gm, ''],
  [/^ *(?:[-*_] *){3,}$/gm, ''],
  [/^ *[-*+•●▪◦·] +(?:\[[ xX]\] +)?/gm, ''],
  [/\|(?: *:?-{2,}:? *\|)+/g, ''],
  // A row of a table begins and ends with a bar: |x| ≤ 5 is none
  [/^ *\|(?!\|)(.*[^|\n])\| *$/gm, (all, row) => (/ \| /.test(row!) || / $/.test(row!) ? row! : all)],
  [/ \| /g, ', '],
  [/(\*\*|__|~~|\|\|)(?=\S)(.+?)(?<=\S)\1/g, '$2'],
  [/(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=\S)\*(?![\w*])/g, '$1'],
  [/(?<![\w/])_(?=[^\s_])([^_\n]+?)(?<=\S)_(?!\w)/g, '$1'],
  [/<\/?(?:b|i|u|s|em|strong|code|pre|br|p|a|span|div|tg-spoiler|blockquote)(?: [^<>\n]*)?\/?>/gi, ''],
];

const SUPERSCRIPTS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹'].map((sign, i) => [sign, '+-0123456789'[i]!]),
);
/** What a circled number may count, unless it begins a word of its own: ①个人信息. */
const COUNTED_BY_CIRCLE =
  '(?:[号楼班组队层区栋室线路级类章节条款页题季届集份张枚颗]|道(?![路理歉具教德])|[个個](?!人(?![一组組分])|[性别別体體])|位(?![置于於])|[项項](?!目)|步(?![骤驟行])|人(?=[一组組间間份])|[种種](?![类類植])|遍|次(?![日要数數])|本(?=[书書])|岁|歲|天(?![气氣猫])|期(?![限末间間货貨待望]))';
/** Where the way through a menu leads by. */
const MENU_ENTRY =
  '设置|首页|主页|菜单|文件|工具|选项|账户|账号|个人中心|更多|控制面板|通用|系统设置|偏好设置|(?:点击?|打开|进入|依次)[\\p{Script=Han}A-Za-z]{1,8}|\\b(?:Settings|File|Edit|View|Tools|Help|Options|Menu|Preferences|General|Home|Account|Profile|Insert|Format|Window)';
const MENU_END = '设置|通用|选项|关于本机|隐私|账[户号]安全|Settings|Preferences|Options|About';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const FRACTIONS: Readonly<Record<string, string>> = {
  '½': '1/2',
  '⅓': '1/3',
  '⅔': '2/3',
  '¼': '1/4',
  '¾': '3/4',
  '⅕': '1/5',
  '⅛': '1/8',
};
const FORMS: readonly Step[] = [
  // The space says that a Chinese comma between digits is none of a number: 1，2，3
  [/[，﹐､]/gu, ', '],
  [/[\uFF01-\uFF5E]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)],
  // Between digits a Chinese full stop may be a slip of the finger: 1。5
  [/(?<=(?<!\d)\d)[。｡](?=\d(?!\d|[点號号月:：]))|(?<=\d{2,3})[。｡](?=\d{1,3}[。｡.]\d)/gu, '.'],
  [/[。｡]/gu, '. '],
  [/￥/gu, '¥'],
  [/￡/gu, '£'],
  [/[−﹣]/gu, '-'],
  [/〇|(?<=[零〇一二三四五六七八九])[OＯo○](?=[零〇一二三四五六七八九年])/gu, '零'],
  [/[∶︰]/gu, ':'],
  [/[⁄∕]/gu, '/'],
  // log₂8 has a base
  [/(?<=log) ?[₀-₉]+/gu, (base) => `_${base.trim()} `],
  // x₂3 is not x 23
  [/[₀-₉]+(?=[\d(])/gu, (all) => `${all} `],
  [/[₀-₉]/gu, (char) => String(char.charCodeAt(0) - 0x2080)],
  // ³√27, ∛27: what root it is
  [/([²³⁴-⁹])(?=√)/gu, (_, root) => `^${SUPERSCRIPTS[root!] ?? '²³'.indexOf(root!) + 2}`],
  [/∛/gu, '^3√'],
  [/∜/gu, '^4√'],
  // Fe³⁺ has a charge, no power
  [/(?<=[A-Za-z\d])[²³⁴]?[⁺⁻](?![⁰¹²³⁴-⁹])/gu, (charge) => [...charge].map((sign) => SUPERSCRIPTS[sign]).join('')],
  [/(?<=(?<!\p{L})[A-Za-z]|[\d)])ⁿ(?!\p{L})/gu, '^n'],
  [/[⁺⁻][⁰¹²³⁴-⁹]+|[⁰¹²³⁴-⁹]{2,}|[⁰⁴-⁹]/gu, (power) => `^${[...power].map((sign) => SUPERSCRIPTS[sign]).join('')}`],
  [/[㈠-㈩]/gu, (char) => `${'一二三四五六七八九十'[char.charCodeAt(0) - 0x3220]}, `],
  [/㎡/gu, 'm²'],
  [/℃/gu, '°C'],
  [/℉/gu, '°F'],
  [/㎏/gu, 'kg'],
  [/㎞/gu, 'km'],
  [/№/gu, 'No. '],
  [/[ⅰ-ⅻ]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0x10)],
  // ③号楼 and ⑩道题 are no items of a list
  [new RegExp(`[${CIRCLED}](?=${COUNTED_BY_CIRCLE})`, 'gu'), (char) => `${CIRCLED.indexOf(char) + 1}`],
  // 答案是③, 由①得: an answer or a name, and no item either
  [
    new RegExp(
      `(?<=[由把式图選选第見见如]|步骤|条件|方案|选项|答案|结论|命题|公式) ?[${CIRCLED}](?! ?[${CIRCLED}])|[${CIRCLED}](?= *(?:$|[\\n，。、；：！？,.;:!?)）]))`,
      'gu',
    ),
    (char) => ` ${CIRCLED.indexOf(char.trim()) + 1}`,
  ],
  [new RegExp(`[${CIRCLED}]`, 'gu'), (char) => ` ${CIRCLED.indexOf(char) + 1}, `],
  [
    new RegExp(`(\\d?)([${Object.keys(FRACTIONS).join('')}])`, 'gu'),
    (_, whole, char) => `${whole} ${FRACTIONS[char!]}`,
  ],
  // The Japanese の of shop names is read as 的.
  [/(?<=\p{Script=Han} ?)の(?= ?\p{Script=Han})/gu, '的'],
];

const MARKS: readonly Step[] = [
  [/(?<=\p{L})[’ʼ`´](?=\p{L})/gu, "'"],
  // 27′35″ is written with strokes, as 27'35" and 27'35'' are
  [/(?<=\d ?)(?:″|['’′]{2})(?![\dA-Za-z])/gu, '"'],
  [/(?<=[\d\p{L}])[′’](?=\d)/gu, "'"],
  [/′/gu, "'"],
  [/[“”„‟«»「」『』《》〈〉‘’‚‹›]/gu, '"'],
  [/[[【〔〖{]/gu, '('],
  [/[\]】〕〗}]/gu, ')'],
  [/[—–―─]+|-{2,}/gu, '—'],
  // I love it - really: a dash between words, in no formula
  [
    / - (?<=(?:[A-Za-z]{2}|\p{Script=Han})[!?"')]* - )(?=["'(]?(?:[A-Za-z]{2}|I\b|a\b|\p{Script=Han}))(?<![=+×÷*/][^\n]{0,40})(?![^\n]{0,40}[=+×÷*/])/gu,
    ' — ',
  ],
  // Between weekdays a hyphen is a range
  [/(?<=(?:周|星期|礼拜)[一二三四五六日天])-(?=周|星期|礼拜)/gu, '—'],
  // 小学~高中, 北京-上海, 家→公司
  [
    /(?<=(\p{Script=Han}{1,6}) ?)[~～〜∼](?= ?(\p{Script=Han}{1,6}))/gu,
    (sign, before, after) => (areOfOneKind(before!, after!) ? '到' : sign),
  ],
  [
    /(?<=(\p{Script=Han}{1,6}) ?)[-—](?= ?(\p{Script=Han}{1,6}))/gu,
    (sign, before, after) => (areInOneList(before!, after!) ? '到' : sign),
  ],
  [
    /^([^→\n]*\p{Script=Han} ?)(?:→|[-=]>)( ?\p{Script=Han}[^→\n]*)$/gmu,
    (all, before, after) => (isWay(before!, after!) ? `${before}到${after}` : all),
  ],
  // Between Chinese names a hyphen is the dot of 约瑟夫·高登
  [/-(?<=\p{Script=Han}-)(?=\p{Script=Han})(?<!=[^\n]{0,40})(?![^\n]{0,40}=)/gu, '·'],
  // $-5 is -$5
  [/(?<!\d)([¥$€£]) ?-(?=\d)/gu, '-$1'],
  // 睡了吗~想你了: behind a particle it ends what is asked or told
  [/(?<=\p{Script=Han}[吗呢吧嘛] ?)[~～〜∼]+(?= ?\p{Script=Han})/gu, ', '],
  // A tilde is a range before a number or a weekday, else a friendly tone: 好的~
  [
    /[~～〜∼]+(?! ?(?:[-+¥$]?\d|周|星期|礼拜|(?:早|晚|上午|下午|中午|凌晨|次日|翌日|明早|明晚)上?\d|(?<=[A-Z\d][~～〜∼]+ ?)[A-Z]+(?![a-z])))/gu,
    ' ',
  ],
  [/[~～〜∼]+/gu, '~'],
  // From one value to another: 32.1%→30.8%
  [/(?<=[\d%°CF元万亿]) ?(?:[→⇒➜]|[-=]>) ?(?=[-+¥$€£]?\d)/gu, '~'],
  // A → B, input -> output, London–Paris flight
  [
    /^([^→\n]*(?<![A-Za-z\d])[A-Za-z][A-Za-z\d]*) ?(?:→|[-=]>) ?([A-Za-z][^→\n]*)$/gmu,
    (all, before, after) => (/[-=]>/.test(before! + after!) ? all : `${before} ~ ${after}`),
  ],
  [
    /(?<=\b[A-Z][a-z]+)[-—](?=[A-Z][a-z]+ (?:train|flight|bus|ferry|route|line|railway|highway|road|trip|drive|leg|express|corridor)\b)/gu,
    ' ~ ',
  ],
  // x→0
  [/(?<=(?<![A-Za-z])[hnx]) ?(?:→|->) ?(?=[-+]?(?:\d|∞))/gu, ' → '],
  [/[→⇒➜=-]>|[⇒➜]|→(?! (?:[-+]?\d|∞))/gu, ', '],
  // 首页>订单>退款, Settings > General: the way through a menu
  [
    new RegExp(`^[^\\n]*(?:(?:${MENU_ENTRY})"? ?>|> ?"?(?:${MENU_END}))[^\\n]*$`, 'gmu'),
    (line) => line.replace(/(?<=[\p{L}"]) ?> ?(?=["\p{L}])/gu, ', '),
  ],
  // 京A•88888
  [/(?<=\p{Script=Han}[A-Z]) ?[•‧∙] ?(?=[A-Z\d]{5,6}(?![A-Za-z\d]))/gu, '·'],
  [/ • ?(?=\S)|(?<=\S)• (?=\S)/gu, ', '],
  [/·{2,}|•/gu, '…'],
  [/(?:\. ?){3,}|…(?:[.…] ?)*/gu, '…'],
  [/、{2,}/gu, '、'],
  [/,(?: ?,)+/gu, ','],
  [/\.(?: ?\.)+/gu, '.'],
  // Of a cluster the question is heard, then the exclamation: 真的吗？！！
  [/[?!](?: ?[?!.])+/gu, (all) => (all.includes('?') ? '?' : '!')],
  [/[;:](?: ?[;:])+/gu, (all) => all[0]!],
];

const SPACES: readonly Step[] = [
  [/ *\n\s*/g, '\n'],
  [/ {2,}/g, ' '],
  [/ +(?=[,.?!;:…、])(?![.:]\w)/g, ''],
];

/** `text` with markup, emoji and variant forms removed; private-use characters pass through. */
export function cleanText(text: string): string {
  const plain = apply(text.normalize('NFC'), [
    ...INVISIBLE,
    ...FACE_STEPS,
    ...STAR_STEPS,
    ...EMOJI,
    ...MARKDOWN,
    ...FORMS,
  ]);
  return apply(simplified(plainLatin(plain)), [...MARKS, ...SPACES]).trim();
}

/** `text` of any language without markup, emoji and invisible characters; its letters and marks stay as they are. */
export function withoutMarkup(text: string): string {
  return apply(text.normalize('NFC'), [...INVISIBLE, ...FACE_STEPS, ...EMOJI, ...MARKDOWN]).trim();
}

function apply(text: string, steps: readonly Step[]): string {
  return steps.reduce(
    (result, [pattern, replacement]) =>
      typeof replacement === 'string' ? result.replace(pattern, replacement) : result.replace(pattern, replacement),
    text,
  );
}

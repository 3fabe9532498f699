/** In which languages a group is told something: those of whoever did it, of the admins, and of the group's name. */
import { attempt } from '../failures.ts';
import { type Context, LOCALES, localeOf } from '../telegram/index.ts';

type Locale = (typeof LOCALES)[number];

/** Of a text that everybody scrolls past, more are a burden. */
const MAX_LANGUAGES = 3;

/** Scripts that one language alone is written in, of those that a group's name may be in. */
const SCRIPTS: ReadonlyArray<readonly [string, RegExp]> = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['zh', /\p{Script=Han}/u],
  ['ru', /\p{Script=Cyrillic}/u],
  ['ar', /\p{Script=Arabic}/u],
];

/** The languages for the group `chatId`, called `title`, at most three: first that of who is there in `ctx`. */
export async function languagesOf(ctx: Context, chatId: number, title: string): Promise<Locale[]> {
  // Telegram tells the languages of admins not everywhere; nothing depends on it.
  const admins = await attempt(() => ctx.api.getChatAdministrators(chatId));
  const codes = [
    ctx.from?.language_code,
    SCRIPTS.find(([, script]) => script.test(title))?.[0],
    ...(admins.ok ? admins.value.map(({ user }) => user.language_code) : []),
  ];
  const known = codes.filter((code) => code !== undefined).map(localeOf);
  // Who did it may be the only one to speak their language; English is what most others can read.
  const [first = LOCALES[0], ...others] = new Set<Locale>([...known, LOCALES[0]]);
  return [first, ...others].slice(0, MAX_LANGUAGES);
}

/** Reported voice messages, and what an operator can do about one: take the voice away, ban its owner, dismiss it. */
import { type Api, Composer } from 'grammy';
import * as z from 'zod';
import type { Collection, RecordSchema } from '../../storage/index.ts';
import { tolerate } from '../failures.ts';
import { takeBackEverywhere } from '../groups/sharing.ts';
import { userIdIn, userKey } from '../jobs/request.ts';
import { DEFAULT_SETTINGS, withoutVoice } from '../people/settings.ts';
import { matching, valueIn } from '../telegram/callbacks.ts';
import type { BotStorage, Context, Dependencies } from '../telegram/context.ts';
import { LOCALES } from '../telegram/i18n.ts';
import { takeButtons } from '../telegram/screens.ts';
import { banish, operatorsOnly } from './commands.ts';

const Report = z.object({
  number: z.number().int(),
  /** Telegram's `file_unique_id`: no person, no chat, no words. */
  file: z.string(),
  at: z.number(),
});

const Book = z.object({ last: z.number().int(), open: z.array(Report) });

type Book = Readonly<z.infer<typeof Book>>;

const BOOK: RecordSchema<Book> = { version: 1, parse: (value) => Book.parse(value) };

/** The only key of the collection. */
const ONLY = 'only';

/** Reports that wait for an operator; older ones give way. */
const MAX_OPEN = 200;

export class Reports {
  readonly #book: Collection<Book>;

  constructor(storage: Pick<BotStorage, 'collection'>) {
    this.#book = storage.collection('reports', BOOK);
  }

  /** The number of the report on `file`; not new if somebody has reported it already. */
  async open(file: string): Promise<{ readonly number: number; readonly isNew: boolean }> {
    let isNew = false;
    const book = await this.#book.update(ONLY, (old = { last: 0, open: [] }) => {
      isNew = !old.open.some((report) => report.file === file);
      if (!isNew) return old;
      const report = { number: old.last + 1, file, at: Date.now() };
      return { last: report.number, open: [...old.open, report].slice(-MAX_OPEN) };
    });
    const number = book.open.find((report) => report.file === file)?.number ?? book.last;
    return { number, isNew };
  }

  /** The file of an open report. */
  async fileOf(number: number): Promise<string | undefined> {
    return (await this.#book.get(ONLY))?.open.find((report) => report.number === number)?.file;
  }

  async close(number: number): Promise<void> {
    await this.#book.update(ONLY, (old = { last: 0, open: [] }) => ({
      ...old,
      open: old.open.filter((report) => report.number !== number),
    }));
  }
}

/** The buttons under a report, and `/revokevoice 3`. */
export function reportsDesk(deps: Dependencies): Composer<Context> {
  const { storage, chats, personal, rules, reports, i18n, log } = deps;
  const composer = new Composer<Context>();
  const operators = operatorsOnly(composer, deps);

  /** Does `action` about report `number`; the key of the sentence that says what came of it. */
  async function settle(
    { api, from }: Pick<Context, 'api'> & { from: { id: number } },
    number: number,
    action: 'revoke' | 'ban' | 'dismiss',
  ): Promise<string> {
    const file = await reports.fileOf(number);
    if (file === undefined) return 'report-gone';
    const found = action === 'dismiss' ? undefined : await personal.utterances.find(file);
    if (action !== 'dismiss' && found === undefined) return 'report-unknown-voice';
    if (found !== undefined) await revoke(api, found.owner, found.voice);
    if (found !== undefined && action === 'ban') await banish(deps, found.owner);
    await reports.close(number);
    await rules.audit.note(userKey(from.id), `report ${number} ${action}`, found?.owner);
    return `report-${action}-done`;
  }

  /** Deletes the voice and tells its owner; their next one speaks, if there is one. */
  async function revoke(api: Api, owner: string, voice: string): Promise<void> {
    const name = (await storage.voices.get(owner, voice))?.name;
    await takeBackEverywhere({ chats }, owner, voice);
    await storage.voices.remove(owner, voice);
    const [next] = await storage.voices.list(owner);
    await storage.settings.update(owner, (settings = DEFAULT_SETTINGS) => withoutVoice(settings, voice, next?.id));
    const userId = userIdIn(owner);
    if (userId === undefined || name === undefined) return;
    // In every language, as nobody's is known when they have not written.
    const text = LOCALES.map((locale) => i18n.t(locale, 'report-owner', { voice: name })).join('\n\n');
    await tolerate(log, () => api.sendMessage(userId, text));
  }

  for (const action of ['revoke', 'ban', 'dismiss'] as const) {
    operators.callbackQuery(matching('report', action), async (ctx) => {
      const outcome = await settle(ctx, Number(valueIn(ctx)), action);
      await ctx.answerCallbackQuery({ text: ctx.t(outcome), show_alert: true });
      if (outcome !== 'report-unknown-voice') await takeButtons(ctx, log);
    });
  }

  operators.command('revokevoice', async (ctx) => {
    if (!/^\s*\d{1,9}\s*$/.test(ctx.match)) return ctx.reply(ctx.t('revokevoice-usage'));
    return ctx.reply(ctx.t(await settle(ctx, Number(ctx.match), 'revoke')));
  });

  return composer;
}

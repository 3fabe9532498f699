/** `/mydata`: everything that is kept of one person, as one zip: recordings as they came in, all records as JSON. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import { Composer, InputFile } from 'grammy';
import type { BotStorage, Dependencies } from '../dependencies.ts';
import { type Context, userKey } from '../telegram/index.ts';

/** Telegram's limit on what a bot may upload. */
const MAX_BYTES = 50_000_000;

export function mydata({ storage }: Pick<Dependencies, 'storage'>): Composer<Context> {
  const composer = new Composer<Context>();
  composer.chatType('private').command('mydata', async (ctx) => {
    await ctx.replyWithChatAction('upload_document');
    const { bytes, voices, records } = await exportOf(storage, userKey(ctx.from.id));
    if (bytes.byteLength > MAX_BYTES) {
      await ctx.reply(ctx.t('mydata-too-big', { megabytes: Math.ceil(bytes.byteLength / 1e6) }));
      return;
    }
    const caption = ctx.t('mydata', { voices, records });
    await ctx.replyWithDocument(new InputFile(Buffer.from(bytes), 'voxback-my-data.zip'), { caption });
  });
  return composer;
}

/** The zip, and how many recordings and records are in it. */
export async function exportOf(
  storage: Pick<BotStorage, 'voices' | 'settings' | 'recordsOf'>,
  owner: string,
): Promise<{ readonly bytes: Uint8Array; readonly voices: number; readonly records: number }> {
  const files: Zippable = {};
  const add = (name: string, value: unknown) => {
    files[name] = strToU8(`${JSON.stringify(value, null, 2)}\n`);
  };
  // 1. Voices: the recordings are compressed already. Prints are computed from them and mean nothing to anybody else.
  const voices = await storage.voices.list(owner, { drafts: true });
  for (const { id } of voices) {
    files[`voices/${id}.ogg`] = [await storage.voices.prompt(owner, id), { level: 0 }];
  }
  add('voices.json', voices);
  // 2. Settings.
  const settings = await storage.settings.get(owner);
  if (settings !== undefined) add('settings.json', settings);
  // 3. Everything else, by kind.
  const kinds = new Map<string, Array<{ key: string; record: unknown }>>();
  for await (const { collection, key, record } of storage.recordsOf(owner)) {
    kinds.set(collection, [...(kinds.get(collection) ?? []), { key, record }]);
  }
  let records = settings === undefined ? 0 : 1;
  for (const [kind, entries] of kinds) {
    add(`${kind}.json`, entries);
    records += entries.length;
  }
  return { bytes: zipSync(files), voices: voices.length, records };
}

/** `/mydata`: everything that is kept of one person, as one zip: recordings as they came in, all records as JSON. */
import { Composer, InputFile } from 'grammy';
import type { BotStorage, Dependencies } from '../dependencies.ts';
import { type Context, type Part, userKey, zipped, zipSize } from '../telegram/index.ts';

/** Telegram's limit on what a bot may upload. */
const MAX_BYTES = 50_000_000;

export function mydata({ storage }: Pick<Dependencies, 'storage'>): Composer<Context> {
  const composer = new Composer<Context>();
  composer.chatType('private').command('mydata', async (ctx) => {
    await ctx.replyWithChatAction('upload_document');
    const { parts, voices, records } = await exportOf(storage, userKey(ctx.from.id));
    // Made twice, once to be measured: to keep it would take as much memory as it has bytes.
    const bytes = await zipSize(parts());
    if (bytes > MAX_BYTES) {
      await ctx.reply(ctx.t('mydata-too-big', { megabytes: Math.ceil(bytes / 1e6) }));
      return;
    }
    const caption = ctx.t('mydata', { voices, records });
    // A factory: each try of the upload gets a zip from its beginning.
    await ctx.replyWithDocument(new InputFile(() => zipped(parts()), 'voxback-my-data.zip'), { caption });
  });
  return composer;
}

/** What is in the zip, and how many recordings and records. `parts` reads them one at a time, as often as it is asked. */
export interface Export {
  readonly parts: () => AsyncIterable<Part>;
  readonly voices: number;
  readonly records: number;
}

export async function exportOf(
  storage: Pick<BotStorage, 'voices' | 'settings' | 'recordsOf'>,
  owner: string,
): Promise<Export> {
  const voices = await storage.voices.list(owner, { drafts: true });
  const settings = await storage.settings.get(owner);
  const kinds = new Set<string>();
  let records = settings === undefined ? 0 : 1;
  for await (const { collection } of storage.recordsOf(owner)) {
    kinds.add(collection);
    records += 1;
  }

  async function* parts(): AsyncGenerator<Part> {
    // 1. Voices: the recordings are compressed already. Prints are computed from them and mean nothing to anybody else.
    for (const { id } of voices) {
      const voice = await storage.voices.get(owner, id);
      // Deleted meanwhile: then it is not kept.
      if (voice === undefined) continue;
      const recordingOf = async (name: string, take: string | undefined) => ({
        name: `voices/${name}.ogg`,
        chunks: [await storage.voices.prompt(owner, id, take)],
        isCompressed: true,
      });
      yield await recordingOf(id, voice.reading?.id);
      for (const [mood, take] of Object.entries(voice.moods ?? {})) yield await recordingOf(`${id}-${mood}`, take.id);
    }
    yield { name: 'voices.json', chunks: [json(voices)] };
    // 2. Settings.
    if (settings !== undefined) yield { name: 'settings.json', chunks: [json(settings)] };
    // 3. Everything else, by kind.
    for (const kind of kinds) yield { name: `${kind}.json`, chunks: recordsAsJson(kind) };
  }

  async function* recordsAsJson(kind: string): AsyncGenerator<Uint8Array> {
    let before = '[\n';
    for await (const { collection, key, record } of storage.recordsOf(owner)) {
      if (collection !== kind) continue;
      yield Buffer.from(before);
      yield json({ key, record });
      before = ',\n';
    }
    yield Buffer.from(']\n');
  }

  return { parts, voices: voices.length, records };
}

function json(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}

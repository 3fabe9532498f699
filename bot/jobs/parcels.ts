/**
 * Finished replies that wait for Telegram, kept with their jobs: what was spoken outlives a restart. Sealed as recordings
 * are, under the names of everybody whom they concern, so that erasing any of them erases these too.
 */
import * as z from 'zod';
import type { Collection, CollectionOpener, RecordSchema } from '../../storage/index.ts';
import { Figures } from '../speech/index.ts';
import type { JobRequest } from './request.ts';

/** Rows of buttons, as the Bot API takes them. */
const Buttons = z.array(z.array(z.object({ text: z.string(), callback_data: z.string() })));

/** A file. */
export interface Enclosure {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly caption?: string | undefined;
  readonly buttons?: z.infer<typeof Buttons> | undefined;
}

/** What a job has made, encoded and ready to be sent. `text`: the caption alone, as a message. */
export interface Parcel extends Enclosure {
  readonly as: 'voice' | 'file' | 'text';
  /** How long it plays. */
  readonly seconds: number;
  /** What goes with it, sent behind it. */
  readonly more?: readonly Enclosure[] | undefined;
  /** What its reader should know although the reply is there; sent behind it. */
  readonly notices: readonly string[];
  /** What listening to it has shown, where somebody has. */
  readonly figures?: Figures | undefined;
}

/** A parcel that waits. */
export interface Waiting {
  readonly parcel: Parcel;
  /** When it is sent next, milliseconds since 1970. */
  readonly dueAt: number;
  /** Whether who waits for it was told that it takes long. */
  readonly isTold: boolean;
}

/** What a parcel is found by. */
export interface Sender {
  readonly id: string;
  readonly user: string;
  readonly chat: string;
  readonly request: Pick<JobRequest, 'owner' | 'cast'>;
}

const KeptFile = z.object({
  /** Base64. */
  bytes: z.base64(),
  name: z.string(),
  caption: z.string().optional(),
  buttons: Buttons.optional(),
});

const Kept = KeptFile.extend({
  as: z.enum(['voice', 'file', 'text']),
  seconds: z.number(),
  more: z.array(KeptFile).optional(),
  notices: z.array(z.string()),
  figures: Figures.optional(),
  dueAt: z.number(),
  isTold: z.boolean(),
});

type Kept = z.infer<typeof Kept>;

const SCHEMA: RecordSchema<Kept> = { version: 1, parse: (value) => Kept.parse(value) };

export class Parcels {
  readonly #records: Collection<Kept>;

  constructor(records: Collection<Kept>) {
    this.#records = records;
  }

  static open(storage: CollectionOpener): Parcels {
    return new Parcels(storage.collection('parcels', SCHEMA));
  }

  async keep(job: Sender, { parcel, dueAt, isTold }: Waiting): Promise<void> {
    const { as, seconds, more, notices, figures } = parcel;
    const kept = { ...packed(parcel), as, seconds, more: more?.map(packed), notices: [...notices], figures };
    await this.#records.set(keyOf(job), { ...kept, dueAt, isTold });
  }

  /** What waits for `job`; undefined for nothing, or nothing any more. */
  async find(job: Sender): Promise<Waiting | undefined> {
    const kept = await this.#records.get(keyOf(job));
    if (kept === undefined) return undefined;
    const { dueAt, isTold, more, ...parcel } = kept;
    return { parcel: { ...unpacked(parcel), more: more?.map(unpacked) }, dueAt, isTold };
  }

  async drop(job: Sender): Promise<void> {
    await this.#records.delete(keyOf(job));
  }
}

function packed({ bytes, name, caption, buttons }: Enclosure): z.infer<typeof KeptFile> {
  return { bytes: Buffer.from(bytes).toString('base64'), name, caption, buttons };
}

function unpacked<T extends { readonly bytes: string }>(kept: T) {
  return { ...kept, bytes: Buffer.from(kept.bytes, 'base64') };
}

function keyOf({ id, user, chat, request }: Sender): string {
  const owners = new Set([user, request.owner, ...(request.cast ?? []).map(({ owner }) => owner)]);
  return [...owners, chat, id].join('/');
}

/**
 * Finished replies that wait for Telegram, kept with their jobs: what was spoken outlives a restart. Sealed as recordings
 * are, under the names of everybody whom they concern, so that erasing any of them erases these too.
 */
import * as z from 'zod';
import type { Collection, CollectionOpener, RecordSchema } from '../../storage/index.ts';
import type { JobRequest } from './request.ts';

/** What a job has made, encoded and ready to be sent. */
export interface Parcel {
  readonly as: 'voice' | 'file';
  readonly bytes: Uint8Array;
  /** How long it plays. */
  readonly seconds: number;
  /** Of a file. */
  readonly name: string;
  /** Under a file; a voice message gets its own where it is sent. */
  readonly caption?: string | undefined;
  /** What its reader should know although the reply is there; sent behind it. */
  readonly notices: readonly string[];
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

const Kept = z.object({
  as: z.enum(['voice', 'file']),
  /** Base64. */
  bytes: z.base64(),
  seconds: z.number(),
  name: z.string(),
  caption: z.string().optional(),
  notices: z.array(z.string()),
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
    const bytes = Buffer.from(parcel.bytes).toString('base64');
    await this.#records.set(keyOf(job), { ...parcel, bytes, notices: [...parcel.notices], dueAt, isTold });
  }

  /** What waits for `job`; undefined for nothing, or nothing any more. */
  async find(job: Sender): Promise<Waiting | undefined> {
    const kept = await this.#records.get(keyOf(job));
    if (kept === undefined) return undefined;
    const { dueAt, isTold, bytes, ...parcel } = kept;
    return { parcel: { ...parcel, bytes: Buffer.from(bytes, 'base64') }, dueAt, isTold };
  }

  async drop(job: Sender): Promise<void> {
    await this.#records.delete(keyOf(job));
  }
}

function keyOf({ id, user, chat, request }: Sender): string {
  const owners = new Set([user, request.owner, ...(request.cast ?? []).map(({ owner }) => owner)]);
  return [...owners, chat, id].join('/');
}

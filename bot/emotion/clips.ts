/**
 * Voice notes that only lend their feeling: one per person, sealed as voices are, with the print that an engine made
 * of it. A new one takes the place of the old one, so nothing is kept that nobody uses.
 */
import { randomUUID } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import * as z from 'zod';
import type { VoicePrint } from '../../inference/index.ts';
import type { Collection, CollectionOpener, RecordSchema } from '../../storage/index.ts';

const Clip = z.object({
  id: z.string(),
  /** The recording as it came in, base64. */
  recording: z.base64(),
  /** What the engine of that name made of it: structured clone, base64. */
  print: z.object({ engine: z.string(), bytes: z.base64() }).optional(),
});

type Clip = z.infer<typeof Clip>;

/** No clip or one: a list, because a record can't be changed into none. */
const SCHEMA: RecordSchema<readonly Clip[]> = { version: 1, parse: (value) => z.array(Clip).max(1).parse(value) };

export class Clips {
  readonly #records: Collection<readonly Clip[]>;

  constructor(records: Collection<readonly Clip[]>) {
    this.#records = records;
  }

  static open(storage: CollectionOpener): Clips {
    return new Clips(storage.collection('clips', SCHEMA));
  }

  /** The id of a new clip, which takes the place of the one before. */
  async keep(owner: string, recording: Uint8Array): Promise<string> {
    const id = randomUUID();
    await this.#records.set(owner, [{ id, recording: Buffer.from(recording).toString('base64') }]);
    return id;
  }

  /** The recording of clip `id`; undefined when another one has taken its place. */
  async recording(owner: string, id: string): Promise<Uint8Array | undefined> {
    const clip = await this.#find(owner, id);
    return clip === undefined ? undefined : Buffer.from(clip.recording, 'base64');
  }

  /** The print of clip `id` that `savePrint` kept for `engine`. */
  async print(owner: string, id: string, engine: string): Promise<VoicePrint | undefined> {
    const { print } = (await this.#find(owner, id)) ?? {};
    if (print?.engine !== engine) return undefined;
    // Safe only because storage vouches for the bytes: structured clone is no format for strangers' data.
    return deserialize(Buffer.from(print.bytes, 'base64')) as VoicePrint;
  }

  /** Keeps `print` with clip `id`, if that is still there. */
  async savePrint(owner: string, id: string, print: VoicePrint): Promise<void> {
    const kept = { engine: print.engine, bytes: serialize(print).toString('base64') };
    await this.#records.update(owner, (clips = []) =>
      clips.map((clip) => (clip.id === id ? { ...clip, print: kept } : clip)),
    );
  }

  async #find(owner: string, id: string): Promise<Clip | undefined> {
    return (await this.#records.get(owner))?.find((clip) => clip.id === id);
  }
}

import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openStorage } from '../../storage/index.ts';
import { type Parcel, Parcels, type Sender } from './parcels.ts';

const anything = { version: 1, parse: (value: unknown) => value };
const SRT: Parcel = {
  as: 'file',
  bytes: Buffer.from('1\n00:00:00,000 --> 00:00:01,000\nGood morning.\n'),
  name: 'My talk.srt',
  caption: 'One line has its times.',
  buttons: [
    [
      { text: '.vtt', callback_data: 'subtitles:vtt' },
      { text: 'OGG', callback_data: 'dub:ogg' },
    ],
    [{ text: '24-bit WAV', callback_data: 'dub:wav24' }],
  ],
  seconds: 0,
  more: [
    {
      bytes: randomBytes(1000),
      name: 'My talk.dub.srt',
      caption: '早上好。',
      buttons: [[{ text: 'OGG', callback_data: 'dub:ogg' }]],
    },
    { bytes: new Uint8Array(), name: 'empty.txt' },
  ],
  notices: ['One word was unknown.'],
};
const WORDS: Parcel = { as: 'text', bytes: new Uint8Array(), name: '', caption: 'Hello', seconds: 0, notices: [] };
const VOICE: Parcel = { as: 'voice', bytes: randomBytes(1000), name: 'reply.ogg', seconds: 1.5, notices: [] };

const senderOf = (id: string): Sender => ({ id, user: 'user:1', chat: 'chat:1', request: { owner: 'user:1' } });

/** As they are read, whichever kind of bytes they were. */
const comparable = ({ bytes, more, ...rest }: Parcel) => ({
  ...rest,
  bytes: Buffer.from(bytes),
  ...(more !== undefined && { more: more.map((file) => ({ ...file, bytes: Buffer.from(file.bytes) })) }),
});

it('keeps a parcel over a restart with all that goes with it: its files, their captions and their buttons', async ({
  onTestFinished,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'voxback-parcels-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const options = { key: randomBytes(32), settings: anything, jobs: anything };
  const open = () => openStorage(join(folder, 'voxback.db'), options);
  const sent = new Map([SRT, WORDS, VOICE].map((parcel) => [senderOf(`chat:1/${parcel.as}`), parcel]));

  const before = await open();
  const kept = Parcels.open(before);
  for (const [sender, parcel] of sent) {
    await kept.keep(sender, { parcel, dueAt: 1_700_000_000_000, isTold: true });
  }
  await before.close();

  const after = await open();
  onTestFinished(() => after.close());
  const parcels = Parcels.open(after);
  for (const [sender, parcel] of sent) {
    const found = await parcels.find(sender);
    expect(found).toMatchObject({ dueAt: 1_700_000_000_000, isTold: true });
    expect(found && comparable(found.parcel)).toEqual(comparable(parcel));
    await parcels.drop(sender);
    expect(await parcels.find(sender)).toBeUndefined();
  }
});

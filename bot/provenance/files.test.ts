import { beforeAll, expect, it } from 'vitest';
import { type AudioCodec, openCodec } from '../../inference/index.ts';
import { createFinish } from '../replies/index.ts';
import { speechLike } from '../testing/index.ts';
import { createExaminer } from './examine.ts';
import { keysOf } from './keys.ts';
import { createMarker } from './marker.ts';

const keys = { current: keysOf(new Uint8Array(32).fill(1)), retired: [] };
const mine = { owner: 'user:7', voice: 'a' };
const another = { owner: 'user:7', voice: 'b' };
const spoken = { samples: speechLike(5), sampleRate: 24_000 };
const { signal } = new AbortController();

let codec: AudioCodec;
beforeAll(async () => {
  codec = await openCodec({});
});

it.each([
  { as: 'ogg', claim: 'true' },
  // Nothing is signed in an MP3.
  { as: 'mp3', claim: 'none' },
  { as: 'wav16', hz: 48_000, claim: 'true' },
  { as: 'wav24', hz: 48_000, claim: 'true' },
  { as: 'wav16', claim: 'true' },
] as const)(
  'a reply is recognised as $as at $hz Hz, by its mark, its voice and what is signed',
  { timeout: 120_000 },
  async ({ claim, ...wish }) => {
    const finish = createFinish(codec, createMarker(keys, 'voxback_bot'));
    const bytes = await finish(spoken, { ...wish, by: mine, signal });
    const examined = await createExaminer(codec, keys).examine(bytes, [another, mine]);
    expect(examined).toMatchObject({ claim: { kind: claim }, mark: 'found', heard: [mine] });
  },
);

it('a reply of an earlier key is recognised by the retired one, and by nobody who has neither', {
  timeout: 120_000,
}, async () => {
  const bytes = await createFinish(codec, createMarker(keys, 'voxback_bot'))(spoken, { as: 'mp3', by: mine, signal });
  const current = keysOf(new Uint8Array(32).fill(2));
  const after = createExaminer(codec, { current, retired: [keys.current] });
  expect(await after.examine(bytes, [mine])).toMatchObject({ mark: 'found', heard: [mine] });
  expect(await createExaminer(codec, { current, retired: [] }).examine(bytes, [mine])).toMatchObject({
    mark: 'absent',
  });
});

import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import type { Pcm } from '../audio/pcm.ts';
import { resample } from '../audio/resample.ts';
import { readWav } from '../audio/wav.ts';
import { openReader, type Reader } from '../builtin/index.ts';
import { openSentenceEars, type SentenceEars } from './spoken-sentence.ts';

const ENGLISH = [
  'My neighbour grows tomatoes on the roof and gives most of them away before the summer is over.',
  'The train leaves at a quarter past seven, and I still have to find my other shoe before we go.',
  'Yesterday I cooked far too much rice, so please come over tonight and bring anybody you like.',
  'The museum was closed, but the garden behind it was open, and that was the better part anyway.',
];
const CHINESE = [
  '火车七点一刻开，出门之前，我还得找到另一只鞋子。',
  '邻居在屋顶上种了西红柿，夏天还没过完，大半都送给了别人。',
  '昨天我煮了太多的米饭，今晚请过来一起吃，想带谁来都可以。',
];

let reader: Reader;
let ears: SentenceEars;

beforeAll(async () => {
  reader = await openReader();
  ears = await openSentenceEars(reader);
});

const hear = (audio: Pcm, [sentence = '', ...others]: readonly string[]) => ears.hear({ audio, sentence, others });

/** Another throat at another pace, in a room that hums and hisses. */
function stranger(text: string): Pcm {
  const { samples, sampleRate } = resample({ ...reader.read(text, 1.25).audio, sampleRate: 24_255 }, 16_000);
  let random = 1;
  const noisy = samples.map((sample, n) => {
    random = (Math.imul(random, 1_664_525) + 1_013_904_223) | 0;
    return sample + 0.006 * Math.sin(n / 40) + (0.006 * random) / 2 ** 31;
  });
  return { samples: noisy, sampleRate };
}

it.each([
  ['English', ENGLISH],
  ['Chinese', CHINESE],
])(
  'hears the %s sentence that is said in another voice, and none that is not',
  { timeout: 120_000 },
  async (_, sentences) => {
    const [said = '', ...others] = sentences;
    const audio = stranger(said);
    const found = await hear(audio, sentences);
    expect(found).toMatchObject({ isSaid: true, missing: [] });
    expect(found.nearness).toBeGreaterThan(0.2);
    const [first = '', ...rest] = others;
    expect(await hear(audio, [first, said, ...rest])).toMatchObject({ isSaid: false });
  },
);

it('hears no sentence of its own in what a person says instead', async () => {
  const speech = readWav(readFileSync(new URL('../builtin/fixtures/slt-prompt.wav', import.meta.url)));
  expect(await hear(speech, ENGLISH)).toMatchObject({ isSaid: false });
});

it('names no words as missing where something else is said altogether', async () => {
  const [first = '', second = '', ...rest] = ENGLISH;
  expect(await hear(stranger(first), [second, first, ...rest])).toMatchObject({ isSaid: false, missing: [] });
});

it('hears no sentence where only its beginning or its end is said', async () => {
  const words = (ENGLISH[0] ?? '').split(' ');
  for (const part of [words.slice(0, 3), words.slice(-4)]) {
    expect(await hear(stranger(part.join(' ')), ENGLISH)).toMatchObject({ isSaid: false });
  }
});

it.each([
  ['English', ENGLISH, ' '],
  ['Chinese', CHINESE, ''],
])('hears no %s sentence where one half of it is said, and then half of another', async (_, sentences, space) => {
  const halves = sentences.map((text) => {
    const parts = space === '' ? [...text] : text.split(space);
    const middle = Math.ceil(parts.length / 2);
    return [parts.slice(0, middle).join(space), parts.slice(middle).join(space)] as const;
  });
  const [[first, second] = ['', ''], [otherFirst, otherSecond] = ['', '']] = halves;
  for (const mixed of [`${first}${space}${otherSecond}`, `${otherFirst}${space}${second}`]) {
    expect(await hear(stranger(mixed), sentences)).toMatchObject({ isSaid: false });
  }
});

/** What is said in turn, with a pause of `gap` seconds between, and where each lies. */
function inTurn(texts: readonly string[], gap: number) {
  const sampleRate = 16_000;
  const parts = texts.map((text) => stranger(text).samples);
  const pause = Float32Array.from({ length: gap * sampleRate }, (_, n) => 0.006 * Math.sin(n / 40));
  const spans: { start: number; end: number }[] = [];
  const samples: number[] = [];
  for (const part of parts) {
    const start = samples.length / sampleRate;
    samples.push(...part);
    spans.push({ start, end: samples.length / sampleRate });
    samples.push(...pause);
  }
  return { audio: { samples: Float32Array.from(samples), sampleRate }, spans };
}

it('finds the sentence in a recording that goes on, and where to cut it', async () => {
  const [said = '', ...others] = CHINESE;
  const { audio, spans } = inTurn(['你好，我先试一下。', said, '好了，这样可以吗？'], 0.3);
  const found = await hear(audio, [said, ...others]);
  expect(found).toMatchObject({ isSaid: true, missing: [] });
  // The readings begin and end with some silence of their own.
  expect(Math.abs((found.part?.start ?? 0) - (spans[1]?.start ?? 0))).toBeLessThan(0.2);
  expect(Math.abs((found.part?.end ?? 0) - (spans[1]?.end ?? 0))).toBeLessThan(0.2);
});

it('cuts nothing of a recording that says the sentence alone', async () => {
  expect(await hear(stranger(CHINESE[2] ?? ''), [...CHINESE].reverse())).not.toHaveProperty('part');
});

it('hears nothing in silence, and stops when it is told to', async () => {
  const audio = { samples: new Float32Array(48_000), sampleRate: 16_000 };
  expect(await hear(audio, ENGLISH)).toEqual({ isSaid: false, nearness: 0, missing: [] });
  const stopped = ears.hear(
    { audio: stranger(ENGLISH[0] ?? ''), sentence: ENGLISH[0] ?? '', others: ENGLISH.slice(1) },
    AbortSignal.abort(),
  );
  await expect(stopped).rejects.toThrow(/abort/i);
});

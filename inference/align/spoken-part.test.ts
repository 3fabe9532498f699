import { expect, it } from 'vitest';
import { openReader } from '../builtin/index.ts';
import { findPart } from './spoken-part.ts';

it('finds all of a sentence that is dictated, not only as much of it as people say in that time', {
  timeout: 300_000,
}, async () => {
  const reader = await openReader();
  const sentence = '博物馆是一座绿色屋顶的白房子。';
  const slowly = (text: string) => reader.read(text, 0.35).audio;
  const [before, said] = [slowly('过了桥以后向左转。'), slowly(sentence)];
  const { sampleRate } = said;
  const pause = new Float32Array(0.4 * sampleRate);
  const samples = Float32Array.from([...pause, ...before.samples, ...pause, ...said.samples, ...pause]);
  const start = (2 * pause.length + before.samples.length) / sampleRate;
  const found = await findPart(reader, { samples, sampleRate }, sentence);
  // The readings begin and end with some silence of their own.
  expect(Math.abs((found?.said.start ?? 0) - start)).toBeLessThan(0.2);
  expect(Math.abs((found?.said.end ?? 0) - start - said.samples.length / sampleRate)).toBeLessThan(0.2);
});

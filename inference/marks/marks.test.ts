import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openCodec } from '../audio/opus.ts';
import type { Pcm } from '../audio/pcm.ts';
import { resample } from '../audio/resample.ts';
import { readWav } from '../audio/wav.ts';
import { createCorrelator, fold } from './correlation.ts';
import { codeOfBot, codeOfVoice, embed, embedInTurns, findMark, thresholdFor, voicesIn } from './index.ts';
import { LISTEN_HZ, levelsOf } from './levels.ts';
import { maskingMargins } from './margins.ts';

const secret = new Uint8Array(32).fill(7);
const bot = codeOfBot(secret);
const [mine, another, third] = ['user:7/a', 'user:8/b', 'user:9/c'].map((voice) => codeOfVoice(secret, voice));
/** Five seconds of a woman's speech. */
const speech = readWav(readFileSync(new URL('../builtin/fixtures/slt-prompt.wav', import.meta.url)));
const marked = embed(speech, [bot, mine]);

describe('a marked recording', () => {
  it('is as long as before, to the sample, 25 dB away from it, and the same whoever else had a turn meanwhile', async () => {
    expect(marked.samples.length).toBe(speech.samples.length);
    expect(marked.sampleRate).toBe(speech.sampleRate);
    expect(snrDb(speech, marked)).toBeGreaterThan(25);
    expect(await embedInTurns(speech, [bot, mine])).toEqual(marked);
  });

  it('is not heard beside what it was before: the mark lies below what masks it in each band of each frame', () => {
    const added = { ...speech, samples: marked.samples.map((sample, n) => sample - speech.samples[n]) };
    expect(Math.min(...maskingMargins(speech, added))).toBeGreaterThan(0);
  });

  const { mark, fit } = findMark(marked, bot);

  it('is recognised, and the same recording without the mark or with that of another bot is not', () => {
    expect([mark, fit?.speed]).toEqual(['found', 1]);
    expect(findMark(speech, bot)).toMatchObject({ mark: 'absent' });
    expect(findMark(marked, codeOfBot(new Uint8Array(32).fill(8)))).toMatchObject({ mark: 'absent' });
  });

  it('tells the voice that spoke from those that did not', () => {
    expect(voicesIn(marked, bot, [another, mine], fit!)).toEqual([false, true]);
    expect(voicesIn(embed(speech, [bot, another]), bot, [mine], fit!)).toEqual([false]);
  });

  it('tells each of two voices that speak one after the other, after Opus, and in a piece of one of them that one alone', async () => {
    // Two speakers take turns: 5 s, 3 s, 5 s.
    const man = readWav(readFileSync(new URL('../builtin/fixtures/rms-prompt.wav', import.meta.url)));
    const hz = man.sampleRate;
    const samples = Float32Array.from([...speech.samples, ...man.samples.subarray(0, 3 * hz), ...speech.samples]);
    const [first, second] = [speech.samples.length, speech.samples.length + 3 * hz];
    const dialogue = embed(
      { samples, sampleRate: hz },
      [bot],
      [
        { code: mine, from: 0, to: first },
        { code: another, from: first, to: second },
        { code: mine, from: second, to: samples.length },
      ],
    );
    const codec = await openCodec({});
    const { pcm } = await codec.decode((await codec.encodeVoice(dialogue, { bitRate: 32_000 })).bytes);
    const heard = (from: number, to: number) => {
      const part = { ...pcm, samples: pcm.samples.subarray(from * pcm.sampleRate, to * pcm.sampleRate) };
      return voicesIn(part, bot, [mine, another, third], findMark(part, bot).fit!);
    };
    expect(heard(0, samples.length / hz)).toEqual([true, true, false]);
    expect(heard(0.2, 4.8)).toEqual([true, false, false]);
    expect(heard(first / hz, second / hz)).toEqual([false, true, false]);
  });

  it('is recognised after Opus, at a fifth of its volume, cut to 2.5 s', async () => {
    const codec = await openCodec({});
    const quiet = { ...marked, samples: marked.samples.map((sample) => sample / 5) };
    const { pcm } = await codec.decode((await codec.encodeVoice(quiet, { bitRate: 32_000 })).bytes);
    const cut = { ...pcm, samples: pcm.samples.slice(0.77 * pcm.sampleRate, 3.27 * pcm.sampleRate) };
    expect(findMark(cut, bot).mark).toBe('found');
  });

  it.each([1.03])('is recognised at %s of its speed, which is told', (speed) => {
    const played = { ...marked, sampleRate: Math.round(marked.sampleRate * speed) };
    const found = findMark(played, bot);
    expect(found.mark).toBe('found');
    expect(found.fit?.speed).toBeCloseTo(speed, 1);
  });

  it('is recognised in the middle of something longer', () => {
    const samples = new Float32Array(3 * speech.samples.length);
    for (let n = 0; n < 3; n++) samples.set(n === 1 ? marked.samples : speech.samples, n * speech.samples.length);
    expect(findMark({ ...speech, samples }, bot).mark).toBe('found');
  });

  it.each([8000, 22_050])('may have %s samples a second', (sampleRate) => {
    const host = resample(speech, sampleRate);
    const there = embed(host, [bot, mine]);
    expect(there.samples.length).toBe(host.samples.length);
    expect(findMark(there, bot).mark).toBe('found');
  });
});

it('finds nothing in silence, and says of what sounds for less than 2.5 s that it can’t tell', () => {
  const silence = (seconds: number) => ({ samples: new Float32Array(seconds * 24_000), sampleRate: 24_000 });
  expect(findMark(silence(3), bot).mark).toBe('unclear');
  const padded = new Float32Array(10 * 24_000);
  padded.set(speech.samples.subarray(0, 1.5 * speech.sampleRate), 48_000);
  expect(findMark({ samples: padded, sampleRate: speech.sampleRate }, bot).mark).toBe('unclear');
  expect(findMark(silence(0), bot).mark).toBe('unclear');
  expect(findMark({ ...speech, samples: speech.samples.slice(0, 24_000) }, bot).mark).toBe('unclear');
  expect(embed(silence(1), [bot])).toEqual(silence(1));
});

it('leaves silence silent and nothing beyond the end of the recording', () => {
  const samples = new Float32Array(48_000);
  samples.set(speech.samples.slice(20_000, 32_000), 12_000);
  const there = embed({ samples, sampleRate: 24_000 }, [bot]).samples;
  expect(there.subarray(0, 11_000).every((sample) => sample === 0)).toBe(true);
  expect(there.subarray(25_000).every((sample) => sample === 0)).toBe(true);
});

it('has fewer false alarms than the bound of the threshold: scores of 60 keys at 96 places of a recording without the mark', () => {
  const folded = fold(levelsOf(resample(speech, LISTEN_HZ).samples), 0);
  const keys = Array.from({ length: 60 }, (_, key) => codeOfBot(new Uint8Array(new Uint32Array(8).fill(key).buffer)));
  const scores = keys.flatMap((code) => [...createCorrelator(code)(folded)]);
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const spread = Math.sqrt(scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length);
  expect(spread).toBeGreaterThan(0.8);
  for (const chance of [0.1, 0.01, 0.001]) {
    // The better one of two sets of bands.
    const share = scores.filter((score) => score >= thresholdFor(2, chance)).length / scores.length;
    expect(share).toBeLessThanOrEqual(chance);
  }
});

function snrDb(host: Pcm, there: Pcm): number {
  let [signal, noise] = [0, 0];
  host.samples.forEach((sample, n) => {
    signal += sample * sample;
    noise += (there.samples[n] - sample) ** 2;
  });
  return 10 * Math.log10(signal / noise);
}

/** The tiny model babbles, but its segments, gaps and lengths are those of the real one. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCodec } from '../audio/opus.ts';
import { babble } from '../babble.ts';
import type { RunOptions, SpeechRequest, Stage, VoiceEngine, VoicePrint } from '../engine.ts';
import { int64, type Values } from '../runtime/sessions.ts';
import type { Architecture } from './config.ts';
import { readByLexicon } from './emotion/words.ts';
import { type IndexTtsOptions, openIndexTts } from './engine.ts';
import { Graphs } from './graphs.ts';
import { type Parts, speak as speakWith } from './pipeline.ts';
import { QUALITIES } from './presets.ts';
import { openSentencePieceReader } from './sentencepiece-reader.ts';
import { likenessOf } from './speaker.ts';
import { compileTiny } from './tiny.fixture.ts';
import { VERSION_2 } from './version.ts';
import { fromPrint } from './voice-print.ts';

const GAP = 4410;
/** Four segments of at most 60 tokens, for which the tiny model's table of positions has room. */
const LONG = '今天天气不错，我们去公园散步吧。'.repeat(5);

let folder: string;
let engine: VoiceEngine;
let voice: VoicePrint;
let architecture: Architecture;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voxback-pipeline-'));
  architecture = await compileTiny(folder);
  engine = await openIndexTts({ folder, quality: 'fast' });
  voice = await engine.enroll(babble({ pitchHz: 110, tract: 1 }));
});
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true, force: true });
});

/** A GPT that would rather stop than say a first code. */
class MuteGraphs extends Graphs {
  prefills = 0;

  override async run(...[name, inputs, outputs]: Parameters<Graphs['run']>): Promise<Record<string, Values>> {
    const results = await super.run(name, inputs, outputs);
    if (name === 'gpt-prefill') {
      this.prefills++;
      results.logits!.data[architecture.tokens.stopCode] = 1e6;
    }
    return results;
  }
}

/** Notes how much text the GPT is asked with, and gives it no more than its table of positions has room for. */
class CurtGraphs extends Graphs {
  readonly texts: number[] = [];
  /** The first band of what each mel grows from, behind the prompt. */
  readonly noises: Values['data'][] = [];

  override run(...[name, inputs, outputs]: Parameters<Graphs['run']>): Promise<Record<string, Values>> {
    const { text, x, time, content } = inputs;
    if (name === 'gpt-prefill' && text) this.texts.push(text.data.length - 2);
    if (name.startsWith('flow-') && x && content && time?.data[0] === 0) {
      const first = x.data.slice(0, x.shape[2]);
      this.noises.push(first.slice(first.findIndex((value) => value !== 0)));
    }
    const curt = text && { text: int64([...Array.from(text.data.slice(0, 3), Number), 1], 1, 4) };
    return super.run(name, { ...inputs, ...curt }, outputs);
  }
}

/** What a reply is made with, on `graphs`. */
const partsOn = async (graphs: Graphs, gpt: Partial<Architecture['gpt']> = {}): Promise<Parts> => {
  const none = { data: new Float32Array(0), width: 1 };
  return {
    version: VERSION_2,
    graphs,
    architecture: { ...architecture, gpt: { ...architecture.gpt, ...gpt } },
    reader: await openSentencePieceReader(folder),
    tables: { styles: none, vectors: none, counts: [] },
    readWords: readByLexicon,
    quality: QUALITIES.fast,
    beams: 1,
  };
};

const speak = (wish: Partial<SpeechRequest> = {}, options?: RunOptions) =>
  engine.speak({ text: '你好世界', voice, emotion: { from: 'voice' }, pace: { kind: 'free' }, ...wish }, options);

/** Lengths of the stretches of digital silence, 50 ms and more. */
function silences(samples: Float32Array): number[] {
  const found: number[] = [];
  let count = 0;
  for (const sample of [...samples, 1]) {
    if (sample === 0) count++;
    else {
      if (count >= 1100) found.push(count);
      count = 0;
    }
  }
  return found;
}

describe('the likeness of a reply to its voice', () => {
  it('is there where it is wanted, and costs no sample', async () => {
    const plain = await speak();
    const heard = await speak({ wantsLikeness: true });
    expect(plain).not.toHaveProperty('likeness');
    expect(heard.audio).toEqual(plain.audio);
    expect(Math.abs(heard.likeness ?? 2)).toBeLessThanOrEqual(1);
  });

  it('is 1 for the recording itself, and less for another speaker', async () => {
    const graphs = new Graphs(folder);
    const { style } = fromPrint(voice, voice.engine);
    const same = await likenessOf(graphs, babble({ pitchHz: 110, tract: 1 }), style);
    const other = await likenessOf(graphs, babble({ pitchHz: 210, tract: 1.15 }), style);
    await graphs.close();
    expect(same).toBeCloseTo(1, 5);
    expect(other).toBeLessThan(same - 1e-3);
  });
});

describe('a reply of several segments', () => {
  it('has 200 ms of silence between two, and none at its end', async () => {
    const { audio } = await speak({ text: LONG });
    const found = silences(audio.samples);
    // The fade before ends in a zero, and the one behind begins with one.
    expect(found).toEqual([GAP + 2, GAP + 2, GAP + 2]);
  });

  it.each([0.35, 1, 10])('has a pause of %f s where the text asks for one, to the sample', async (seconds) => {
    const { audio } = await speak({ text: `今天天气[pause ${seconds}s]不错` });
    expect(silences(audio.samples)).toEqual([Math.round(seconds * 22_050) + 2]);
  });

  it.each([0.5, 0.8, 1.3, 2])('takes %f times its natural length, to the sample, and keeps its gaps', async (ratio) => {
    const { audio, naturalSeconds } = await speak({ text: LONG, pace: { kind: 'ratio', ratio } });
    expect(audio.samples).toHaveLength(Math.round(ratio * naturalSeconds * 22_050));
    expect(silences(audio.samples).filter((length) => length >= GAP)).toHaveLength(3);
  });
});

describe('a reply sent as a voice message', () => {
  it('lasts the asked seconds within 10 ms, from 0.5 to 2 times the natural length, also on video frames', async () => {
    const codec = await openCodec();
    const { naturalSeconds } = await speak();
    const wishes = [
      ...[0.5, 0.63, 0.8, 1, 1.17, 1.5, 2].map((factor) => ({ seconds: factor * naturalSeconds })),
      ...[24, 29.97].map((frameRate) => ({ seconds: naturalSeconds, frameRate })),
    ];
    for (const wish of wishes) {
      const { audio } = await speak({ pace: { kind: 'seconds', ...wish } });
      const { bytes, seconds } = await codec.encodeVoice(audio);
      const { pcm } = await codec.decode(bytes, { sampleRate: 48_000 });
      const { frameRate } = { frameRate: undefined, ...wish };
      const asked = frameRate === undefined ? wish.seconds : Math.round(wish.seconds * frameRate) / frameRate;
      expect(Math.abs(seconds - asked)).toBeLessThanOrEqual(0.01);
      expect(Math.abs(pcm.samples.length / 48_000 - asked)).toBeLessThanOrEqual(0.01);
    }
  });
});

describe('segments', () => {
  let curt: CurtGraphs;
  beforeAll(() => {
    curt = new CurtGraphs(folder);
  });
  afterAll(() => curt.close());

  /** What the GPT and the flow get for `count` tokens in a row, where the table of positions has room for all. */
  const speakInARow = async (count: number) => {
    const before = { noises: curt.noises.length, texts: curt.texts.length };
    const parts = await partsOn(curt, { textPositions: 602 });
    // Each character is two tokens: the start of a word, and itself.
    const ask = { text: '好'.repeat(count / 2), voice, emotion: { from: 'voice' }, pace: { kind: 'free' } } as const;
    await speakWith(parts, ask, { seed: 1 });
    const noises = curt.noises.slice(before.noises);
    // Another draw of the codes asks again.
    return { noises, texts: curt.texts.slice(before.texts).slice(0, noises.length) };
  };

  it('have 120 tokens at most: 240 make two of 120, 242 make three', async () => {
    expect((await speakInARow(240)).texts).toEqual([120, 120]);
    expect((await speakInARow(242)).texts).toHaveLength(3);
  });

  it('grow each from a noise of its own: no number of one stands at its place in another', async () => {
    const { noises } = await speakInARow(240);
    const [first, second] = noises as [Float32Array, Float32Array];
    expect(Math.min(first.length, second.length)).toBeGreaterThan(10);
    expect(first.findIndex((value, place) => value === second[place])).toBe(-1);
  });
});

describe('codes', () => {
  const decodeSteps = async (wish: Partial<SpeechRequest>) => {
    let steps = 0;
    const onProgress = (stage: Stage) => {
      if (stage === 'decode') steps++;
    };
    const outcome = await speak(wish, { onProgress }).catch((error: { code: string }) => error.code);
    return { steps, outcome };
  };

  it('are drawn three times where a length is uncomfortable, and once where it is out of reach', async () => {
    const { steps } = await decodeSteps({});
    const { naturalSeconds } = await speak();
    const uncomfortable = await decodeSteps({ pace: { kind: 'seconds', seconds: 1.9 * naturalSeconds } });
    expect(uncomfortable.steps).toBeGreaterThan(2 * steps);
    const hopeless = await decodeSteps({ pace: { kind: 'seconds', seconds: 60 } });
    expect(hopeless.outcome).toBe('unreachable');
    expect(hopeless.steps).toBeLessThanOrEqual(steps);
  });

  it('come although the model says nothing at first', async () => {
    const mute = new MuteGraphs(folder);
    const parts = await partsOn(mute);
    const ask = { text: '你好世界', voice, emotion: { from: 'voice' }, pace: { kind: 'free' } } as const;
    const { naturalSeconds } = await speakWith(parts, ask);
    expect(naturalSeconds).toBeGreaterThan(0);
    expect(mute.prefills).toBe(3);
    await mute.close();
  });
});

describe('a run', () => {
  it.each(['text', 'emotion', 'decode', 'flow', 'vocode'] satisfies Stage[])(
    'that is aborted in the stage %s goes no further',
    async (stage) => {
      const controller = new AbortController();
      const seen: Stage[] = [];
      const onProgress = (now: Stage) => {
        seen.push(now);
        if (now === stage) controller.abort();
      };
      const run = speak(
        { emotion: { from: 'words', text: '着急', strength: 1 } },
        { signal: controller.signal, onProgress },
      );
      await expect(run).rejects.toMatchObject({ name: 'AbortError' });
      expect(seen.at(-1)).toBe(stage);
      expect(seen.filter((now) => now === stage)).toHaveLength(1);
    },
  );
});

describe('the engine', () => {
  it('enrolls two voices at once as well as one after the other, and one that fails takes nothing away', async () => {
    const [low, high] = [babble({ pitchHz: 110, tract: 1 }), babble({ pitchHz: 210, tract: 1.15 })];
    const silence = { samples: new Float32Array(48_000), sampleRate: 24_000 };
    const alone = [voice, await engine.enroll(high)];
    const together = await Promise.allSettled([engine.enroll(low), engine.enroll(silence), engine.enroll(high)]);
    expect(together[1]).toMatchObject({ status: 'rejected', reason: { code: 'no-speech' } });
    expect([together[0], together[2]]).toEqual(alone.map((value) => ({ status: 'fulfilled', value })));
  });

  it('follows one continuation unless told otherwise: its reply is that of 1, not that of 3', async () => {
    const reply = async (options: Pick<IndexTtsOptions, 'beams'>) => {
      const another = await openIndexTts({ folder, quality: 'fast', ...options });
      const request = { text: '你好世界', voice, emotion: { from: 'voice' }, pace: { kind: 'free' } } as const;
      const { audio } = await another.speak(request, { seed: 3 });
      await another.close();
      return audio.samples;
    };
    const usual = await reply({});
    expect(usual).toEqual(await reply({ beams: 1 }));
    expect(usual).not.toEqual(await reply({ beams: 3 }));
  });

  it('finishes what it is at before it closes', async () => {
    const another = await openIndexTts({ folder, quality: 'fast' });
    const prompt = babble({ pitchHz: 110, tract: 1 });
    const running = another.enroll(prompt);
    await another.close();
    expect(await running).toEqual(voice);
  });
});

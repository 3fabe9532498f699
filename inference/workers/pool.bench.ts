/** What the parent's event loop feels of a running synthesis: 20 timers of 1 ms, one after the other. */
import { setTimeout as sleep } from 'node:timers/promises';
import { bench, describe } from 'vitest';
import { speechLike } from '../audio/fixtures/speech.ts';
import { openBuiltin } from '../builtin/index.ts';
import type { VoiceEngine } from '../engine.ts';
import { openEngine } from '../index.ts';

async function ticks(): Promise<void> {
  for (let i = 0; i < 20; i++) await sleep(1);
}

// Hooks don't run in benches: these end with the process.
const pool = await openEngine({ engine: 'builtin' });
const engine = await openBuiltin();
let speaking: Promise<void> | undefined;

/** The timers, while `speaker` speaks one line after the other. */
async function beside(speaker: VoiceEngine): Promise<void> {
  speaking ??= speak(speaker).finally(() => {
    speaking = undefined;
  });
  await ticks();
}

async function rest(): Promise<void> {
  await speaking;
}

describe('20 timers of 1 ms', () => {
  bench('alone', ticks, { time: 1000 });
  bench('beside a worker that speaks', () => beside(pool), { time: 2000, teardown: rest });
  bench('beside an engine on the same thread', () => beside(engine), { time: 2000, teardown: rest });
});

async function speak(engine: VoiceEngine): Promise<void> {
  const voice = await engine.enroll(speechLike(5));
  await engine.speak({ text: '今天天气不错。', voice, emotion: { from: 'voice' }, pace: { kind: 'free' } });
}

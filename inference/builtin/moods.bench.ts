/**
 * `npx vitest bench --run inference/builtin/moods`: each mood as six numbers, in two voices and two languages, with the pairs
 * that fewer than two of them tell apart; how long a whisper takes beside a spoken line.
 */
import { readFileSync } from 'node:fs';
import { stdout } from 'node:process';
import { bench, describe } from 'vitest';
import { readWav } from '../audio/wav.ts';
import { EMOTION_NAMES, type Emotion, type Pcm, type VoicePrint } from '../engine.ts';
import { openBuiltin } from './engine.ts';
import { FEATURES, type MoodFeatures, measureMood, noticeableDifferences } from './moods.ts';

const TEXTS = ['今天天气很好，我们一起去公园散步吧。', 'I waited here for an hour, and nobody came to open the door.'];
const MANNERS = ['shout it', 'with a sigh', 'whisper it sadly'];

const engine = await openBuiltin();
const voices: VoicePrint[] = [];
for (const name of ['rms', 'slt']) {
  const voice = await engine.enroll(readWav(readFileSync(new URL(`./fixtures/${name}-prompt.wav`, import.meta.url))));
  voices.push(voice);
  for (const text of TEXTS) await printMoods(name, voice, text);
}

describe('a line', () => {
  bench('spoken', async () => {
    await say(voices[0], TEXTS[0], { from: 'voice' });
  });
  bench('whispered', async () => {
    await say(voices[0], TEXTS[0], { from: 'words', text: 'whisper', strength: 1 });
  });
});

async function say(voice: VoicePrint, text: string, emotion: Emotion): Promise<Pcm> {
  return (await engine.speak({ text, voice, emotion, pace: { kind: 'free' } })).audio;
}

async function printMoods(name: string, voice: VoicePrint, text: string): Promise<void> {
  const moods = new Map<string, MoodFeatures>([['neutral', measureMood(await say(voice, text, { from: 'voice' }))]]);
  for (const mood of EMOTION_NAMES) {
    const emotion = { from: 'weights', weights: { [mood]: 1 }, strength: 1 } as const;
    moods.set(mood, measureMood(await say(voice, text, emotion)));
  }
  stdout.write(`\n${name}: ${text}\n${['', ...FEATURES].map((word) => word.padEnd(13)).join('')}\n`);
  for (const [mood, features] of moods) printRow(mood, features);
  for (const manner of MANNERS) {
    printRow(manner, measureMood(await say(voice, text, { from: 'words', text: manner, strength: 0.7 })));
  }
  for (const [a, left] of moods) {
    for (const [b, right] of moods) {
      const by = noticeableDifferences(left, right);
      if (a < b && by.length < 2) stdout.write(`too alike: ${a}, ${b} (${by.join(' ')})\n`);
    }
  }
}

function printRow(mood: string, features: MoodFeatures): void {
  const cells = FEATURES.map((feature) => features[feature].toFixed(1).padEnd(12));
  stdout.write(`${mood.padEnd(17)}${cells.join(' ')}\n`);
}

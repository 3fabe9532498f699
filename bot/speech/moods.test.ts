import { expect, it } from 'vitest';
import type { ChosenEmotion } from './emotion.ts';
import { nearestMood } from './moods.ts';

const rows: ReadonlyArray<readonly [ChosenEmotion, readonly string[], ReturnType<typeof nearestMood>]> = [
  [{ from: 'preset', name: 'angry', strength: 0.7 }, ['sad', 'angry'], { mood: 'angry', strength: 0.7 }],
  [{ from: 'preset', name: 'melancholic', strength: 0.4 }, ['sad'], { mood: 'sad', strength: 0.4 }],
  [{ from: 'preset', name: 'afraid', strength: 1 }, ['sad', 'angry', 'happy'], undefined],
  [{ from: 'mix', weights: { sad: 0.2, happy: 0.6 }, strength: 1 }, ['sad', 'happy'], { mood: 'happy', strength: 0.6 }],
  [{ from: 'words', text: '愤怒地', strength: 0.7 }, ['angry'], { mood: 'angry', strength: 0.7 }],
  [{ from: 'words', text: 'like a teapot', strength: 0.7 }, ['angry', 'calm'], undefined],
  [{ from: 'voice' }, ['angry'], undefined],
];

it.each(rows)('%j with recordings in %j is %j', (chosen, recorded, expected) => {
  expect(nearestMood(chosen, recorded)).toEqual(expected);
});

/** Which recording of a mood comes nearest to what is to be felt, where a feeling can't be made. */
import { EMOTION_NAMES, type EmotionName, readEmotionWords } from '../../inference/index.ts';
import type { ChosenEmotion } from './emotion.ts';

/** Moods that may stand in for each other: as lively, and as pleasant. Being afraid is like nothing else, and so is calm. */
const NEIGHBOURS: Readonly<Partial<Record<EmotionName, EmotionName>>> = {
  happy: 'surprised',
  surprised: 'happy',
  angry: 'disgusted',
  disgusted: 'angry',
  sad: 'melancholic',
  melancholic: 'sad',
};

/** The mood of `recorded` that is nearest to `chosen`, and how strongly it is to be felt, 0 to 1; undefined if none is near. */
export function nearestMood(
  chosen: ChosenEmotion,
  recorded: readonly string[],
): { readonly mood: EmotionName; readonly strength: number } | undefined {
  const weights = weightsOf(chosen);
  const [strongest] = EMOTION_NAMES.filter((name) => (weights[name] ?? 0) > 0).sort(
    (a, b) => (weights[b] ?? 0) - (weights[a] ?? 0),
  );
  if (strongest === undefined || chosen.from === 'voice') return undefined;
  const mood = [strongest, NEIGHBOURS[strongest]].find((name) => name !== undefined && recorded.includes(name));
  if (mood === undefined) return undefined;
  // The shares of a mixture are its strength; a description means what it says.
  const share = chosen.from === 'mix' ? Math.min(1, weights[strongest] ?? 0) : 1;
  return { mood, strength: share * chosen.strength };
}

function weightsOf(chosen: ChosenEmotion): Readonly<Partial<Record<EmotionName, number>>> {
  switch (chosen.from) {
    case 'preset':
      return { [chosen.name]: 1 };
    case 'mix':
      return chosen.weights;
    case 'words': {
      const { weights, known } = readEmotionWords(chosen.text);
      return known ? weights : {};
    }
    default:
      return {};
  }
}

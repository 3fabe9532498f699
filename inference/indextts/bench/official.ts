/**
 * What the official code takes for the same reply (5 s of recording, 3 s of speech, one thread, processor seconds): its own
 * classes at full size (index-tts at ee40fa7, torch 2.13, float32, key-value cache on), measured in turns with this program
 * within the same hour, on the same random weights. It needs what this program does without, so it is not run here: its
 * seconds are carried over to a machine by what both have in common, a guided look of the flow at all frames in float32, which
 * took this program `WHOLE_LOOK` then and is measured again in every bench.
 */
import type { Version } from '../version.ts';

const WHOLE_LOOK = 2.05;

/**
 * By stage: `mood` is how the recording feels, which it reads from the recording again for every reply; three continuations
 * are its default. IndexTTS-2.5 has no second pass, `states` is its codec.
 */
const SECONDS: Readonly<
  Record<Version['name'], Readonly<Record<'mood' | 'gpt1' | 'gpt3' | 'states' | 'flow' | 'vocode', number>>>
> = {
  '2': { mood: 1.3, gpt1: 27.3, gpt3: 52.4, states: 1.9, flow: 63.1, vocode: 8.7 },
  // Its flow and vocoder are the same networks, at as many frames.
  '2.5': { mood: 1.8, gpt1: 14.1, gpt3: 25.3, states: 0.1, flow: 63.1, vocode: 8.7 },
};

export interface Official {
  /** With the mood. */
  readonly gpt: number;
  readonly states: number;
  readonly flow: number;
  readonly vocode: number;
  readonly all: number;
}

/** The official code's seconds for a reply of `version` on a machine that takes `look` for one guided look of the flow at all frames. */
export function officialOn(look: number, version: Version['name'], beams: 1 | 3): Official {
  const { mood, gpt1, gpt3, ...others } = SECONDS[version];
  const scale = look / WHOLE_LOOK;
  const gpt = scale * (mood + (beams === 1 ? gpt1 : gpt3));
  const [states, flow, vocode] = [scale * others.states, scale * others.flow, scale * others.vocode];
  return { gpt, states, flow, vocode, all: gpt + states + flow + vocode };
}

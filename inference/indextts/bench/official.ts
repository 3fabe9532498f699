/**
 * What the official code takes for the same reply (5 s of recording, 3 s of speech, 150 codes, one thread, processor
 * seconds): measured once on torch 2.14 beside this program, at full size on the same random weights. It can't be run
 * here, so its seconds are carried over to a machine by what both have in common: a guided look of the flow at all frames in
 * float32, which took this program `WHOLE_LOOK` in that run, and is measured again in every bench.
 */
const WHOLE_LOOK = 3.06;

/** Official stages: three continuations are its default. */
const SECONDS = { gpt: { 1: 25.6, 3: 67.2 }, states: 3.0, flow: 25 * 3.7, vocode: 9.8 } as const;

export interface Official {
  readonly gpt: number;
  readonly states: number;
  readonly flow: number;
  readonly vocode: number;
  readonly all: number;
}

/** The official code's seconds on a machine that takes `look` for one guided look of the flow at all frames. */
export function officialOn(look: number, beams: 1 | 3): Official {
  const scale = look / WHOLE_LOOK;
  const [gpt, states, flow, vocode] = [SECONDS.gpt[beams], SECONDS.states, SECONDS.flow, SECONDS.vocode].map(
    (seconds) => seconds * scale,
  ) as [number, number, number, number];
  return { gpt, states, flow, vocode, all: gpt + states + flow + vocode };
}

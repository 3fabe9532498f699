/** A text with its times, as the decoder writes it: time, text, time, time, text, time. */
import type { SpecialTokens } from './config.ts';

/** A piece of text, seconds from the window's start. */
export interface Segment {
  readonly ids: readonly number[];
  readonly start: number;
  readonly end: number;
}

const SECONDS_PER_STEP = 0.02;

/** The pieces of `ids` in a window of `seconds`; tokens that steer are left out, and a text without times is one piece. */
export function segmentsOf(ids: readonly number[], tokens: SpecialTokens, seconds: number): Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  let text: number[] = [];
  const close = (end: number) => {
    if (text.length > 0) segments.push({ ids: text, start: Math.min(start, end), end });
    text = [];
  };
  for (const id of ids) {
    if (id >= tokens.firstTimestamp) {
      const time = Math.min(seconds, (id - tokens.firstTimestamp) * SECONDS_PER_STEP);
      close(time);
      start = time;
    } else if (id < tokens.endOfText) text.push(id);
  }
  close(seconds);
  return segments;
}

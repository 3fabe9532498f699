/** Some of the calls that the bot makes, failed in some ways; `every-call.slow.test.ts` has all of them. */
import { expect, it, onTestFinished } from 'vitest';
import { patience } from '../playground/patience.ts';
import { type Case, openLives, playCase } from './faults-campaign.ts';

const CASES: readonly Case[] = [
  { fault: 'a reset before', scene: 'enrollment', after: 3 },
  { fault: 'a flood wait in HTML', scene: 'another name for a voice', after: 1 },
  { fault: 'half an answer', scene: 'a feeling in words', after: 3 },
  { fault: 'a 500 though it was done', scene: 'a text', after: 3 },
  { fault: 'a 500 instead', scene: 'a file to dub', after: 2 },
];

it.concurrent.each(CASES)(
  '$fault at call $after of “$scene”: a word for who was there, none twice, and all for who comes next',
  async (one) => {
    const lives = await openLives();
    onTestFinished(() => lives.close());
    const { end, doubledFiles, stuck, transcript } = (await playCase(lives, one)) ?? never();
    expect(end, transcript).not.toBe('unanswered');
    expect({ doubledFiles, stuck }, transcript).toEqual({ doubledFiles: 0, stuck: undefined });
  },
  patience(120_000),
);

function never(): never {
  throw new Error('what comes before could not be done');
}

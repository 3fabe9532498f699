/**
 * Each call that the bot makes in anything people do, failed in each way that Telegram and the network know: whatever fails,
 * nobody is left without a word, nobody hears anything twice, and whoever comes next is served.
 *
 *     VOXBACK_LANES=4    how many bots at the same time; each of them waits, most of the time
 *
 * The cases are drawn in an order of their own, so that any number of rounds says something of all; a table is printed.
 */
import { expect, it, onTestFinished } from 'vitest';
import { Campaign, randomFrom } from './campaign.ts';
import {
  type Case,
  caseFrom,
  FAULTS,
  MOST_CALLS,
  type Outcome,
  openLives,
  playCase,
  SCENES,
} from './faults-campaign.ts';

const LANES = Number(process.env.VOXBACK_LANES ?? 4);

it('answers everybody once, whichever call fails in whichever way', { timeout: 24 * 3_600_000 }, async () => {
  const campaign = new Campaign('every-call', FAULTS.length * SCENES.length * MOST_CALLS);
  const rows = new Map(FAULTS.map(([fault]) => [fault, emptyRow()]));
  const lane = async () => {
    const lives = await openLives({ VOXBACK_VOICES: '50', VOXBACK_USER_SECONDS: '0' });
    onTestFinished(() => lives.close());
    for (const round of campaign.left()) {
      const one = caseFrom(randomFrom(round));
      const outcome = await playCase(lives, one);
      if (outcome === undefined) continue;
      campaign.note({ round, ...one, ...measuresOf(outcome), failure: failureOf(one, outcome) });
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  for (const { fault, end, failed, doubledFiles, doubledTexts, stuck } of campaign.rounds) {
    const row = rows.get(String(fault));
    if (row === undefined || failed !== 1) continue;
    row.cases += 1;
    if (end === 'whole' || end === 'told' || end === 'unanswered') row[end] += 1;
    row.doubledFiles += Number(doubledFiles);
    row.doubledTexts += Number(doubledTexts);
    row.stuck += Number(stuck);
  }
  const table = [...rows].map(([fault, row]) => `${fault.padEnd(28)} ${JSON.stringify(row)}`);
  process.stdout.write(`${table.join('\n')}\n`);
  expect(campaign.failures).toEqual([]);
});

function emptyRow() {
  return { cases: 0, whole: 0, told: 0, unanswered: 0, doubledFiles: 0, doubledTexts: 0, stuck: 0 };
}

function measuresOf({ end, hasFailed, doubledFiles, doubledTexts, stuck }: Outcome) {
  return { end, failed: Number(hasFailed), doubledFiles, doubledTexts, stuck: Number(stuck !== undefined) };
}

/** Where Telegram forbids to say anything, nothing is said. */
function failureOf({ fault }: Case, { end, doubledFiles, stuck, transcript }: Outcome): string | undefined {
  if ((end !== 'unanswered' || fault === 'an unknown 403') && doubledFiles === 0 && stuck === undefined)
    return undefined;
  return `${end}, ${doubledFiles} doubled, then ${stuck ?? 'served'}\n${transcript}`;
}

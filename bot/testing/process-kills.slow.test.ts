/**
 * SIGKILL for real processes, a thousand times, at random moments of everything that people do, also inside of uploads,
 * downloads and polls, and orderly stops between them: nobody's text is lost, nothing is said twice, everybody hears the
 * end of it. In its result a round has what became of every scene; at the end there is a table.
 *
 *     VOXBACK_LANES=2      so many bots at the same time
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { Campaign, randomFrom } from './campaign.ts';
import { openHummingProgram } from './humming-program.ts';
import { type Fate, People, playRound, type RoundResult } from './kill-round.ts';
import type { Scene } from './lives.ts';
import { MortalProcess } from './mortal-process.ts';
import { ENROLLMENT, OTHER_SCENES } from './scenes.ts';
import { SCENES_OF_TWO_ENGINES } from './scenes-of-two-engines.ts';

const SCENES = [ENROLLMENT, ...OTHER_SCENES, ...SCENES_OF_TWO_ENGINES];
/** So many of them are played in a round, by as many people. */
const SCENES_AT_ONCE = 7;
/** Deaths in a round at most, not counting the last one. */
const MOST_DEATHS = 12;
/** How long somebody waits for an answer while the bot dies, on an idle machine. */
const PATIENCE_MS = 180_000;

it('brings everybody what they were promised, however often it is killed', { timeout: 24 * 3_600_000 }, async () => {
  const campaign = new Campaign('process-kills', 100);
  const program = await openHummingProgram();
  onTestFinished(() => program.close());
  const left = campaign.left();
  const late: string[] = [];

  const lane = async () => {
    const mortal = await MortalProcess.open(program, PATIENCE_MS);
    const people = new People(mortal.telegram);
    const results: RoundResult[] = [];
    for (const round of left) {
      const random = randomFrom(round);
      const startedAt = Date.now();
      const result = await playRound(mortal, people, someOf(random), { deaths: 4 + random(MOST_DEATHS - 3), random });
      results.push(result);
      const { fates, deaths, complaints } = result;
      const seconds = Math.round((Date.now() - startedAt) / 1000);
      campaign.note({ round, seconds, deaths, fates, complaints, failure: failureOf(result) });
      writeTable(campaign);
    }
    // What has come again in a later life.
    for (const { recount, fates } of results) {
      for (const [i, doubled] of (await recount()).entries()) {
        if (doubled > fates[i].doubled) late.push(`${fates[i].scene}: doubled in a later life`);
      }
    }
    const { violations } = mortal.telegram;
    await mortal.close();
    return violations.filter(({ description }) => !isForgivable(description));
  };
  const violations = await Promise.all(Array.from({ length: Number(process.env.VOXBACK_LANES ?? 2) }, lane));
  expect(campaign.failures).toEqual([]);
  expect(late).toEqual([]);
  expect(violations.flat()).toEqual([]);
});

function someOf(random: (most: number) => number): readonly Scene[] {
  const left = [...SCENES];
  return Array.from({ length: SCENES_AT_ONCE }, () => left.splice(random(left.length), 1)).flat();
}

/** Who dies before it has written down that Telegram wants it to wait can't know in its next life. */
const isForgivable = (description: string) => description.includes('asked again before the time');

function failureOf({ fates, complaints }: RoundResult): string | undefined {
  const bad = fates.filter(({ lost, unanswered, doubled }) => lost + unanswered + doubled > 0);
  const words = [...bad.map(({ scene, transcript }) => `${scene}: ${transcript}`), ...complaints];
  return words.length === 0 ? undefined : words.join('\n');
}

const COLUMNS = ['requests', 'kills', 'lost', 'doubled', 'unanswered', 'refused', 'asked'] as const;

/** Beside the results: a line for each scene, and one for all of them. */
function writeTable({ rounds }: Campaign): void {
  const { VOXBACK_CAMPAIGN: folder } = process.env;
  if (folder === undefined) return;
  const results = rounds as unknown as readonly Pick<RoundResult, 'fates' | 'deaths'>[];
  const fates = results.flatMap((one) => one.fates);
  const sum = (of: readonly Fate[], column: (typeof COLUMNS)[number]) => of.reduce((all, one) => all + one[column], 0);
  const row = (name: string, of: readonly Fate[]) =>
    `| ${[name, of.length, ...COLUMNS.map((column) => sum(of, column))].join(' | ')} |`;
  const deaths = results.flatMap((one) => one.deaths);
  const kinds = [...new Set(deaths)].map((kind) => `${kind} ${deaths.filter((one) => one === kind).length}`);
  const lines = [
    `| scene | played | ${COLUMNS.join(' | ')} |`,
    `|${'---|'.repeat(COLUMNS.length + 2)}`,
    ...SCENES.map(({ name }) =>
      row(
        name,
        fates.filter(({ scene }) => scene === name),
      ),
    ),
    row('all', fates),
    '',
    `${deaths.length} deaths: ${kinds.join(', ')}.`,
  ];
  writeFileSync(join(folder, 'process-kills.md'), `${lines.join('\n')}\n`);
}

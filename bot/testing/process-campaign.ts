/** A campaign of SIGKILLs: rounds of `playRound`, each noted when it has ended, and a table of what became of every scene. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Campaign, randomFrom } from './campaign.ts';
import { openHummingProgram } from './humming-program.ts';
import { type Fate, People, playRound, type RoundResult } from './kill-round.ts';
import type { Scene } from './lives.ts';
import { type MortalOptions, MortalProcess } from './mortal-process.ts';

/** So many of them are played in a round, by as many people. */
const SCENES_AT_ONCE = 7;
/** Deaths in a round at most, not counting the last one. */
const MOST_DEATHS = 12;
/** How long somebody waits for an answer while the bot dies, on an idle machine. */
const PATIENCE_MS = 180_000;

export interface KillCampaign extends Omit<MortalOptions, 'patienceMs'> {
  readonly name: string;
  readonly scenes: readonly Scene[];
  /** See `Campaign`. */
  readonly rounds: number;
}

/** What went wrong, each with its transcript; empty: nothing. */
export async function killCampaign({ name, scenes, rounds, ...options }: KillCampaign): Promise<readonly string[]> {
  const campaign = new Campaign(name, rounds);
  const program = await openHummingProgram();
  const left = campaign.left();
  const late: string[] = [];

  const lane = async () => {
    const mortal = await MortalProcess.open(program, { ...options, patienceMs: PATIENCE_MS });
    const people = new People(mortal.telegram);
    const results: RoundResult[] = [];
    for (const round of left) {
      const random = randomFrom(round);
      const startedAt = Date.now();
      const some = someOf(scenes, random);
      const result = await playRound(mortal, people, some, { deaths: 4 + random(MOST_DEATHS - 3), random });
      results.push(result);
      const { fates, deaths, complaints } = result;
      const seconds = Math.round((Date.now() - startedAt) / 1000);
      campaign.note({ round, seconds, deaths, fates, complaints, failure: failureOf(result) });
      writeTable(campaign, name, scenes);
    }
    // What has come again in a later life.
    for (const { recount, fates } of results) {
      for (const [i, doubled] of (await recount()).entries()) {
        if (doubled > fates[i].doubled) late.push(`${fates[i].scene}: doubled in a later life`);
      }
    }
    const { violations } = mortal.telegram;
    await mortal.close();
    return violations.map(({ description }) => description).filter((description) => !isForgivable(description));
  };
  try {
    const violations = await Promise.all(Array.from({ length: Number(process.env.VOXBACK_LANES ?? 2) }, lane));
    return [...campaign.failures, ...late, ...violations.flat()];
  } finally {
    await program.close();
  }
}

function someOf(scenes: readonly Scene[], random: (most: number) => number): readonly Scene[] {
  const left = [...scenes];
  const count = Math.min(SCENES_AT_ONCE, scenes.length);
  return Array.from({ length: count }, () => left.splice(random(left.length), 1)).flat();
}

/**
 * Who dies before it has written down that Telegram wants it to wait can't know in its next life; nor that it has answered a
 * tap, which comes again when it died before its next poll.
 */
const isForgivable = (description: string) =>
  description.includes('asked again before the time') || description.includes('query is too old');

function failureOf({ fates, complaints }: RoundResult): string | undefined {
  const bad = fates.filter(({ lost, unanswered, doubled }) => lost + unanswered + doubled > 0);
  const words = [...bad.map(({ scene, transcript }) => `${scene}: ${transcript}`), ...complaints];
  return words.length === 0 ? undefined : words.join('\n');
}

const COLUMNS = ['requests', 'kills', 'lost', 'doubled', 'unanswered', 'refused', 'asked'] as const;

/** Beside the results: a line for each scene, and one for all of them. */
function writeTable({ rounds }: Campaign, file: string, scenes: readonly Scene[]): void {
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
    ...scenes.map(({ name }) =>
      row(
        name,
        fates.filter(({ scene }) => scene === name),
      ),
    ),
    row('all', fates),
    '',
    `${deaths.length} deaths: ${kinds.join(', ')}.`,
  ];
  writeFileSync(join(folder, `${file}.md`), `${lines.join('\n')}\n`);
}

/**
 * The table of docs/scaling.md: how many speakers so many people need, by Erlang's formula C.
 *
 *     node --import tsx inference/fleet/speakers-needed.ts
 *
 * Requests come at random (Poisson), as many in the busy hour as people and habit say; each takes a speaker for so many
 * seconds; who finds none free waits. With m speakers and a load of a = requests per second x seconds,
 *
 *     P(wait) = C(m, a) = (a^m / m! · m / (m - a)) / (sum of a^k / k! for k < m, + a^m / m! · m / (m - a))
 *     P(wait > t) = C(m, a) · exp(-(m - a) · t / seconds)
 */
import { pathToFileURL } from 'node:url';
import { CORE_SECONDS, MEASURED_REPLY_SECONDS, speedOn } from '../core-seconds.ts';

/** Of all who have ever written, this share is there on a day, and asks for so many replies in its busiest hour. */
const DAILY_SHARE = 0.2;
const BUSY_HOUR_REPLIES = 2;

/** Nine of ten wait no longer than a reply itself takes, and nobody is promised less than 2 s. */
const TARGET = 0.9;
const LEAST_PATIENCE_SECONDS = 2;

const PEOPLE = [10, 100, 1_000, 10_000];

/** Of a reply, seconds of speech. */
const REPLY_SECONDS = 4;

/** Seconds of a speaker for a reply: as long as one that was measured, for each second of speech. */
const ENGINES = [
  { name: 'built-in, one core', seconds: secondsOf(CORE_SECONDS.builtin, 1) },
  { name: 'ZipVoice, one core', seconds: secondsOf(CORE_SECONDS.zipvoice, 1) },
  { name: 'IndexTTS-2 `balanced`, four cores', seconds: secondsOf(CORE_SECONDS['indextts-2'].balanced, 4) },
] as const;

/** Of two digits, as they are printed. */
function secondsOf(coreSeconds: number, cores: number): number {
  return Number(((coreSeconds * REPLY_SECONDS) / MEASURED_REPLY_SECONDS / speedOn(cores)).toPrecision(2));
}

/** The share of requests that wait, with `servers` under a load of `erlangs`; 1 where the load is too much. */
export function erlangC(servers: number, erlangs: number): number {
  if (erlangs >= servers) return 1;
  // Erlang B step by step, which never overflows, and C from it.
  let blocked = 1;
  for (let k = 1; k <= servers; k++) blocked = (erlangs * blocked) / (k + erlangs * blocked);
  return blocked / (1 - (erlangs / servers) * (1 - blocked));
}

/** The share that waits longer than `patience` seconds. */
export function shareLate(servers: number, rate: number, seconds: number, patience: number): number {
  const erlangs = rate * seconds;
  if (erlangs >= servers) return 1;
  return erlangC(servers, erlangs) * Math.exp((-(servers - erlangs) * patience) / seconds);
}

/** The fewest speakers with which the target is met. */
export function speakersFor(people: number, seconds: number): number {
  const rate = rateOf(people);
  const patience = Math.max(LEAST_PATIENCE_SECONDS, seconds);
  for (let servers = 1; ; servers++) if (shareLate(servers, rate, seconds, patience) <= 1 - TARGET) return servers;
}

/** Replies a second in the busiest hour. */
export function rateOf(people: number): number {
  return (people * DAILY_SHARE * BUSY_HOUR_REPLIES) / 3600;
}

/** The table in Markdown. */
export function table(): string {
  const rows = PEOPLE.map((people) => {
    const cells = ENGINES.map(({ seconds }) => String(speakersFor(people, seconds)));
    return `| ${people.toLocaleString('en')} | ${(rateOf(people) * 3600).toLocaleString('en')} | ${cells.join(' | ')} |`;
  });
  const head = `| people | replies in the busiest hour | ${ENGINES.map(({ name, seconds }) => `${name} (${seconds} s)`).join(' | ')} |`;
  return [head, `|${'---|'.repeat(ENGINES.length + 2)}`, ...rows].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.stdout.write(`${table()}\n`);

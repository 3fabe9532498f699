/**
 * `node --import tsx inference/marks/picture.ts docs/mark.svg`: the spectrum of a reply, the masking threshold that it makes,
 * and the mark below it, averaged over the frames that are not silent.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import type { Pcm } from '../audio/pcm.ts';
import { resample } from '../audio/resample.ts';
import { readWav } from '../audio/wav.ts';
import { codeOfBot, codeOfVoice, embed } from './index.ts';
import { BANDS, EDGES_HZ } from './layout.ts';
import { analyse, framesOf, type Host } from './spectra.ts';
import { finished } from './turns.ts';

const [WIDTH, HEIGHT, LEFT, BOTTOM] = [720, 320, 52, 44];
const [LOWEST_DB, HIGHEST_DB] = [-60, 0];
/** dB below the loudest frame. */
const SILENT_DB = 40;

const out = argv[2];
if (out === undefined) throw new Error('Name the file to write.');
const speech = readWav(readFileSync(new URL('../builtin/fixtures/slt-prompt.wav', import.meta.url)));
const reply = resample(speech, 24_000);
const secret = new Uint8Array(32).fill(1);
const marked = embed(reply, [codeOfBot(secret), codeOfVoice(secret, 'voice')]);
const added: Pcm = { ...reply, samples: marked.samples.map((sample, n) => sample - reply.samples[n]) };
writeFileSync(out, picture(hostOf(reply), hostOf(added)));

function hostOf(pcm: Pcm): Host {
  return finished(analyse(pcm.samples, framesOf(pcm.sampleRate)));
}

function picture(host: Host, mark: Host): string {
  const sounding = framesThatSound(host);
  const speechDb = meanDb(host.power, sounding);
  const most = Math.max(...speechDb);
  const curves = [
    { name: 'speech', colour: '#6b7280', db: speechDb },
    { name: 'masking threshold', colour: '#d97706', db: meanDb(host.allowed, sounding) },
    { name: 'mark', colour: '#4f46e5', db: meanDb(mark.power, sounding) },
  ];
  const lines = curves.map(({ colour, db }) => {
    const points = db.map((value, band) => `${x(band).toFixed(1)},${y(value - most).toFixed(1)}`).join(' ');
    return `<polyline points="${points}" fill="none" stroke="${colour}" stroke-width="2"/>`;
  });
  const names = curves.map(
    ({ name, colour }, n) =>
      `<text x="${LEFT + 16 + 190 * n}" y="20" fill="${colour}" font-weight="600">${name}</text>`,
  );
  const levels = [0, -20, -40, -60].map(
    (db) =>
      `<path d="M${LEFT} ${y(db)}H${WIDTH - 12}" stroke="#9ca3af" stroke-opacity=".35"/><text x="${LEFT - 8}" y="${y(db) + 4}" text-anchor="end">${db} dB</text>`,
  );
  const edges = [0, 8, 16, 24, 32, 39].map(
    (band) =>
      `<text x="${x(band)}" y="${HEIGHT - 16}" text-anchor="middle">${Math.round(EDGES_HZ[band] ?? 0)} Hz</text>`,
  );
  const style = 'font: 13px system-ui, sans-serif';
  const body = [...levels, ...edges, ...lines, ...names].join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="The mark lies below the masking threshold in every band"><style>text{${style}}</style>\n<g fill="#6b7280">\n${body}\n</g></svg>\n`;
}

function framesThatSound({ power, count }: Host): readonly number[] {
  const totals = Array.from({ length: count }, (_, frame) =>
    power.subarray(frame * BANDS, (frame + 1) * BANDS).reduce((sum, one) => sum + one, 0),
  );
  const least = Math.max(...totals) * 10 ** (-SILENT_DB / 10);
  return totals.flatMap((total, frame) => (total > least ? [frame] : []));
}

/** [BANDS] mean over `frames`, in dB: of levels, as the ear has them frame by frame. */
function meanDb(power: Float64Array, frames: readonly number[]): readonly number[] {
  return Array.from({ length: BANDS }, (_, band) => {
    const levels = frames.map((frame) => 10 * Math.log10(power[frame * BANDS + band] + 1e-20));
    return levels.reduce((sum, one) => sum + one, 0) / levels.length;
  });
}

function x(band: number): number {
  return LEFT + 10 + ((WIDTH - LEFT - 34) * band) / (BANDS - 1);
}

function y(db: number): number {
  const share = (HIGHEST_DB - Math.max(LOWEST_DB, db)) / (HIGHEST_DB - LOWEST_DB);
  return Math.round(36 + (HEIGHT - 36 - BOTTOM) * share);
}

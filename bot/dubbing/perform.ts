/** Does the job of a dubbing: every line spoken, one file, and a report of the lines that did not fit. */

import { type Pcm, seconds } from '../../inference/index.ts';
import type { Dependencies } from '../dependencies.ts';
import type { DubRequest, Job, Parcel, Run } from '../jobs/index.ts';
import { applyEntries } from '../pronunciation/index.ts';
import { type Finish, languageOf, type Speaker } from '../replies/index.ts';
import type { Translate } from '../telegram/index.ts';
import { readScript } from './script.ts';
import { type Dubbed, dub, type Misfit } from './timeline.ts';

/** Lines of a report; more would not fit under a file. */
const MAX_REPORTED = 10;

type T = (key: string, args?: Record<string, string | number>) => string;

export interface DubbingParts extends Pick<Dependencies, 'personal'> {
  readonly translate: Translate;
  readonly speak: Speaker;
  readonly finish: Finish;
}

interface DubbingJob {
  readonly job: Job;
  readonly request: DubRequest;
  readonly run: Run;
}

/** Samples per second of a WAV. */
const FILE_HZ = 48_000;
/** A bot sends files of up to 50 MB. */
const MAX_BYTES = 49e6;

/** The file with the report under it. */
export async function performDubbing(parts: DubbingParts, { job, request, run }: DubbingJob): Promise<Parcel> {
  const { personal, translate, speak, finish } = parts;
  const t: T = (key, args) => translate(request.locale, key, args);
  // 1. Every line.
  const cues = readScript(request.script, request.format, request.cast);
  const entries = await personal.pronunciations.list(job.user);
  const { owner, voice, emotion, seed } = request;
  const language = languageOf(request.locale);
  const dubbed = await dub(
    cues,
    async (cue, pace) => {
      const text = applyEntries(cue.text, entries);
      const utterance = { text, pace, emotion: cue.emotion ?? emotion, seed: seed + cue.number, language };
      const { role = { owner, voice } } = cue;
      return (await speak(utterance, { owner: role.owner, voice: role.voice, signal: run.signal })).audio;
    },
    (done) => run.progress(done, cues.length),
  );
  // 2. One file.
  const hz = request.as === 'ogg' ? undefined : fileHz(dubbed.audio, request.as);
  const bytes = await finish(dubbed.audio, { as: request.as, hz, by: { owner, voice }, signal: run.signal });
  const name = `${request.name}.${request.as === 'ogg' ? 'ogg' : 'wav'}`;
  // 3. The report.
  const caption = reportOf(dubbed, cues.length, t);
  return { as: 'file', bytes, seconds: seconds(dubbed.audio), name, caption, notices: [] };
}

/** 48 kHz, as video editors work; as it was spoken where the file would be larger than Telegram takes. */
function fileHz(audio: Pcm, as: 'wav16' | 'wav24'): number {
  const bytes = seconds(audio) * FILE_HZ * (as === 'wav24' ? 3 : 2);
  return bytes > MAX_BYTES ? audio.sampleRate : FILE_HZ;
}

/** How many lines and seconds, and each line that did not fit with what would. */
export function reportOf({ audio, misfits }: Dubbed, lines: number, t: T): string {
  const summary = t('dub-done', { lines, seconds: rounded(seconds(audio)), misfits: misfits.length });
  const rows = misfits
    .slice(0, MAX_REPORTED)
    .map((misfit) => t(`dub-misfit-${misfit.isCut ? 'cut' : 'over'}`, detailsOf(misfit)));
  const left = misfits.length - rows.length;
  return [summary, ...rows, ...(left > 0 ? [t('dub-misfits-more', { count: left })] : [])].join('\n');
}

function detailsOf({ number, slot, needed }: Misfit) {
  // What would fit, rounded into what does.
  return { line: number, slot: rounded(slot), needed: Math.ceil(needed * 100) / 100 };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

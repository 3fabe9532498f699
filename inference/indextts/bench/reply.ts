/** One quality measured: a reply of three seconds right after the start, the same once more, and what it took of memory. */
import { MEL_RATE } from '../../audio/mel.ts';
import type { VoicePrint } from '../../engine.ts';
import { createSteps } from '../../steps.ts';
import { demonstrationVoice } from '../check/demonstration.ts';
import { openParts } from '../open.ts';
import { speak } from '../pipeline.ts';
import type { Quality, QualityName } from '../presets.ts';
import { encodeSpeaker } from '../speaker.ts';
import type { Version } from '../version.ts';
import { toPrint } from '../voice-print.ts';
import { type Memory, MemoryGauge, type Spent, type Timed, timed } from './clock.ts';

/** Of the recording, seconds. */
const RECORDING_SECONDS = 5;
/** Of codes: 3 s. Random weights never stop by themselves, so this is where they end. */
const REPLY_FRAMES = 258;
const LINE = '今天天气不错，我们一起去公园散步吧。';
/** So many that their length is no matter of rounding. */
const CODES = 1000;

export interface ReplyRequest {
  readonly folder: string;
  readonly quality: QualityName;
  readonly approximations?: Partial<Quality>;
  readonly beams?: number;
  readonly threads?: number;
}

export interface Enrolled {
  readonly print: VoicePrint;
  /** The graphs' opening included: they are opened for it and freed. */
  readonly spent: Spent;
  readonly memory: Memory;
}

export interface Replied {
  readonly version: Version['name'];
  readonly codes: number;
  readonly audioSeconds: number;
  /** Before the first reply: files read, no graph opened. */
  readonly opened: Spent;
  readonly first: Pick<Timed<unknown>, 'all' | 'parts'>;
  /** With all graphs open. */
  readonly warm: Pick<Timed<unknown>, 'all' | 'parts'>;
  readonly memory: Memory;
}

/** The demonstration voice, enrolled from 5 s. */
export async function benchEnrollment({ folder, quality, ...options }: ReplyRequest): Promise<Enrolled> {
  const { samples, sampleRate } = await demonstrationVoice();
  const prompt = { samples: samples.slice(0, RECORDING_SECONDS * sampleRate), sampleRate };
  const { parts } = await openParts({ folder, quality, device: 'cpu', ...options });
  const { version, graphs, architecture } = parts;
  const gauge = new MemoryGauge();
  try {
    const { value, all } = await timed(
      (run) => graphs.lend('encoders', () => encodeSpeaker(version, graphs, prompt, createSteps(run))),
      gauge.look,
    );
    return { print: toPrint(value, architecture.gpt.width, version.engine), spent: all, memory: gauge.most };
  } finally {
    await graphs.close();
  }
}

/** Two replies in the voice of `print`, in a process that has spoken nothing before. */
export async function benchReply(request: ReplyRequest, voice: VoicePrint): Promise<Replied> {
  const { folder, quality, ...options } = request;
  const opening = await timed(() => openParts({ folder, quality, device: 'cpu', ...options }));
  const { parts } = opening.value;
  const maxCodes = Math.round((CODES * REPLY_FRAMES) / parts.version.naturalFrames(CODES));
  const gauge = new MemoryGauge();
  const wish = { text: LINE, voice, emotion: { from: 'voice' }, pace: { kind: 'free' } } as const;
  let codes = 0;
  const say = () =>
    timed(
      (run) =>
        speak({ ...parts, maxCodes }, wish, {
          onProgress(stage, done, total) {
            if (stage === 'decode' && done < total) codes = done + 1;
            run.onProgress?.(stage, done, total);
          },
        }),
      gauge.look,
    );
  try {
    const first = await say();
    const warm = await say();
    const { samples } = warm.value.audio;
    return {
      version: parts.version.name,
      codes,
      audioSeconds: samples.length / MEL_RATE,
      opened: opening.all,
      first: { all: first.all, parts: first.parts },
      warm: { all: warm.all, parts: warm.parts },
      memory: gauge.most,
    };
  } finally {
    await parts.graphs.close();
  }
}

/** How fast a device speaks with a model, and whether it computes what the processor does. */
import { cpus, totalmem } from 'node:os';
import { performance } from 'node:perf_hooks';
import { MEL_HOP, MEL_RATE } from '../../audio/mel.ts';
import type { Pcm, RunOptions, Stage } from '../../engine.ts';
import { findCard } from '../../runtime/machine-devices.ts';
import { ONNX_RUNTIME_VERSION } from '../../runtime/version.ts';
import { createSteps } from '../../steps.ts';
import { demonstrationVoice } from '../check/demonstration.ts';
import type { Verdicts } from '../graphs.ts';
import { openParts } from '../open.ts';
import { speak } from '../pipeline.ts';
import { encodeSpeaker } from '../speaker.ts';
import { toPrint } from '../voice-print.ts';
import type { BenchRequest } from './request.ts';

/** One run: what it made and how long every stage of it took. */
export interface Take {
  readonly label: string;
  /** Of sound, seconds; 0 for the enrollment. */
  readonly audioSeconds: number;
  readonly seconds: number;
  readonly stages: Readonly<Partial<Record<Stage, number>>>;
}

export interface Bench {
  readonly request: BenchRequest;
  readonly takes: readonly Take[];
  /** Empty on the processor, which is what others are compared with. */
  readonly verdicts: Verdicts;
  /** Of this process at its most, bytes; a card's own memory is not in it. */
  readonly peakBytes: number;
  /** Bytes that a code carries to the device and back, on the average of all lines; 0 on the processor. */
  readonly bytesPerCode: number;
}

/** Said as often as a length needs: about 4.5 characters a second. */
const PHRASE = '今天天气不错，我们一起去公园散步吧。';
const CHARACTERS_PER_SECOND = 4.5;
/** Of the recording, as in `docs/benchmarks.md`. */
const RECORDING_SECONDS = 5;
/** Longer than this, in proportion, no line of words is; random weights, which never stop by themselves, are cut there. */
const ROOM = 1.5;
/** Mel frames of a second. */
const FRAMES_PER_SECOND = MEL_RATE / MEL_HOP;

/** So many that their length is no matter of rounding. */
const CODES = 1000;

/** @throws WeightsError; EngineError `device-missing`, `device-differs` */
export async function benchModel(
  request: BenchRequest,
  onTake: (take: Take) => void = () => undefined,
): Promise<Bench> {
  const { folder, device, threads } = request;
  const { parts } = await openParts({ folder, device, threads, quality: 'exact' });
  const { version, graphs, architecture } = parts;
  const takes: Take[] = [];
  const add = async <T>(label: string, run: (options: RunOptions) => Promise<T>, lengthOf: (value: T) => number) => {
    const { value, seconds, stages } = await timed(run);
    const take = { label, audioSeconds: lengthOf(value), seconds, stages };
    takes.push(take);
    onTake(take);
    return value;
  };
  try {
    const prompt = firstSeconds(await demonstrationVoice(), RECORDING_SECONDS);
    const heard = await add(
      'enroll',
      (options) => graphs.lend('encoders', () => encodeSpeaker(version, graphs, prompt, createSteps(options))),
      () => 0,
    );
    const codesOf = (length: number) => Math.ceil((CODES * length * FRAMES_PER_SECOND) / version.naturalFrames(CODES));
    const voice = toPrint(heard, architecture.gpt.width, version.engine);
    for (const length of request.seconds) {
      const text = PHRASE.repeat(Math.max(1, Math.round((length * CHARACTERS_PER_SECOND) / PHRASE.length)));
      const wish = { text, voice, emotion: { from: 'voice' }, pace: { kind: 'free' } } as const;
      await add(
        `${length} s`,
        (options) => speak({ ...parts, maxCodes: codesOf(ROOM * length) }, wish, options),
        ({ audio }) => audio.samples.length / audio.sampleRate,
      );
    }
    const verdicts = await graphs.checkDevice(version.graphs);
    const { bytes, runs } = await graphs.crossedBy('gpt-step');
    return {
      request,
      takes,
      verdicts,
      peakBytes: process.resourceUsage().maxRSS * 1024,
      bytesPerCode: runs === 0 ? 0 : bytes / runs,
    };
  } finally {
    await graphs.close();
  }
}

/** The beginning of `pcm`, as it is if it is shorter. */
function firstSeconds({ samples, sampleRate }: Pcm, seconds: number): Pcm {
  return { samples: samples.slice(0, Math.round(seconds * sampleRate)), sampleRate };
}

/** The time of `run`, whole and by stage: a stage lasts until the next one begins. */
async function timed<T>(run: (options: RunOptions) => Promise<T>) {
  const stages: Partial<Record<Stage, number>> = {};
  let current: Stage | undefined;
  const start = performance.now();
  let since = start;
  const enter = (stage: Stage | undefined) => {
    const now = performance.now();
    if (current !== undefined) stages[current] = (stages[current] ?? 0) + (now - since) / 1000;
    [current, since] = [stage, now];
  };
  const value = await run({ onProgress: (stage) => enter(stage) });
  enter(undefined);
  return { value, seconds: (performance.now() - start) / 1000, stages };
}

/** `bench` as a block to paste into an issue. */
export async function blockOf({ request, takes, verdicts, peakBytes, bytesPerCode }: Bench): Promise<string> {
  const found = await findCard();
  const [processor] = cpus();
  const facts = [
    `device: ${request.device}; card: ${'card' in found ? found.card : found.reason}`,
    `processor: ${processor?.model ?? 'unknown'} x ${cpus().length}, ${request.threads} threads, ${gigabytes(totalmem())}`,
    `system: ${process.platform} ${process.arch}, Node ${process.version}, ONNX Runtime ${ONNX_RUNTIME_VERSION}`,
    `memory of the process at its most: ${gigabytes(peakBytes)}`,
    ...(bytesPerCode > 0 ? [`over the bus with each code: ${(bytesPerCode / 1e3).toFixed(1)} kB`] : []),
  ];
  const speed = takes.map(({ label, audioSeconds, seconds, stages }) => [
    label,
    audioSeconds === 0 ? '' : audioSeconds.toFixed(2),
    seconds.toFixed(2),
    audioSeconds === 0 ? '' : (seconds / audioSeconds).toFixed(2),
    Object.entries(stages)
      .map(([stage, time]) => `${stage} ${time.toFixed(2)}`)
      .join(', '),
  ]);
  const parity = Object.entries(verdicts).map(([graph, { placement, difference }]) => [
    graph,
    placement,
    placement === 'processor' ? '' : difference.toExponential(1),
  ]);
  return [
    ...facts,
    '',
    ...rows([['line', 'sound, s', 'time, s', 'real-time factor', 'stages, s'], ...speed]),
    ...(parity.length > 0 ? ['', ...rows([['graph', 'runs on', 'difference'], ...parity])] : []),
    '',
  ].join('\n');
}

/** A table in Markdown; the first row is its head. */
function rows([head, ...others]: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head!), line(head!.map(() => '---')), ...others.map(line)];
}

const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`;

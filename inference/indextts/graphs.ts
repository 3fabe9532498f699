/** The compiled graphs of a model folder, opened when they are first needed. */

import { join } from 'node:path';
import type { Remark } from '../remarks.ts';
import type { CacheShape } from '../runtime/cache.ts';
import { keepsRows } from '../runtime/cache-check.ts';
import { CacheGraphs, canKeepRows, crossingBytes } from '../runtime/cache-graphs.ts';
import { Decoder } from '../runtime/decoder.ts';
import { type DeviceVerdict, type Probe, placed } from '../runtime/device-check.ts';
import { verdictOn } from '../runtime/device-memory.ts';
import { type Device, openSession, type Session, type SessionOptions, type Values } from '../runtime/sessions.ts';
import type { GraphName } from './graph-name.ts';
import { fileOf, isHalved, type Precision, precisionOf } from './precision.ts';

/** Graphs of gigabytes that most replies do without. */
const GROUPS = {
  /** Needed while a voice is enrolled: the largest of them alone has 1.6 GB. */
  encoders: ['semantic-encoder', 'semantic-codec', 'speaker-encoder', 'speaker-conditioner', 'emotion-conditioner'],
  /** Needed to read a description of a mood. */
  readers: ['qwen-prefill', 'qwen-step'],
} as const satisfies Record<string, readonly GraphName[]>;

/** Whether graph `name` listens to recordings, and nothing that speaks needs it. */
export const isEncoder = (name: GraphName): boolean => GROUPS.encoders.some((encoder) => encoder === name);

/**
 * Graphs whose weights stay in their file. Those of the GPT run once or twice a reply, on weights that the step graph
 * holds already: packed, each would copy 1.9 GB. Encoders run once and are freed: packing takes them longer than it saves
 * (opening the speaker conditioner and one run: 0.76 s of the processor, packed 1.1 s and 0.7 GB of memory).
 */
const MAPPED: readonly GraphName[] = ['gpt-prefill', 'gpt-latents', 'qwen-prefill', ...GROUPS.encoders];

/**
 * In bytes, the GPT's own lose a tenth of a second a reply by it and save 0.5 GB each (docs/benchmarks.md); of encoders in bytes,
 * which no quality asks for, it was not measured.
 */
function isMapped(name: GraphName, precision: Precision): boolean {
  return MAPPED.includes(name) && (precision === 'fp32' || (precision === 'int8' && !isEncoder(name)));
}

/** What the inputs of a graph's comparison with the processor need: rows of a cache, and a mel that is short to sing. */
const PROBES: Readonly<Partial<Record<GraphName, Probe>>> = {
  'gpt-step': { sizes: { R: 3 } },
  'flow-estimator': { sizes: { B: 2 } },
  'flow-keeping': { sizes: { B: 2 } },
  vocoder: { sizes: { T: 8 } },
};

const megabytes = (bytes: number): number => Number((bytes / 1e6).toFixed(1));

/** Rows of a cache at which its cost is told: a short line and a long one, their prompts included. */
const TOLD_ROWS = { few: 100, many: 1500 };

/** What the comparison of each graph with the processor came to. */
export type Verdicts = Readonly<Partial<Record<GraphName, DeviceVerdict>>>;

export interface GraphOptions extends SessionOptions {
  /** In how many bits the weights of each graph are, default `fp32`; it must have been compiled so. */
  readonly precisions?: ReadonlyMap<GraphName, Precision>;
  /** Another file for a graph, such as a vocoder of one's own. */
  readonly files?: Readonly<Partial<Record<GraphName, string>>>;
}

export class Graphs {
  readonly #folder: string;
  readonly #options: GraphOptions;
  readonly #sessions = new Map<GraphName, Promise<Session>>();
  readonly #caches = new Map<GraphName, Promise<CacheGraphs | undefined>>();
  /** Graphs that are opened in float32 although halves were chosen. */
  readonly #widened = new Set<GraphName>();
  readonly #remarks: Remark[] = [];
  readonly #borrowers = { encoders: 0, readers: 0 };

  constructor(folder: string, options: GraphOptions = {}) {
    this.#folder = folder;
    this.#options = options;
  }

  /** What the device that was asked for does not do, and why. */
  get remarks(): readonly Remark[] {
    return this.#remarks;
  }

  session(name: GraphName): Promise<Session> {
    const known = this.#sessions.get(name);
    if (known !== undefined) return known;
    const opened = this.#open(name);
    this.#sessions.set(name, opened);
    // A failed load can be tried again.
    opened.catch(() => this.#sessions.delete(name));
    return opened;
  }

  /**
   * Compares every one of `names` on the device with the processor, unless that is known. On the processor nothing is done.
   * One in half precision that the device can't compute, or computes too roughly, is opened in float32, with a remark.
   *
   * @throws EngineError `device-missing`, `device-differs`
   */
  async checkDevice(names: readonly GraphName[]): Promise<Verdicts> {
    const { device = 'cpu' } = this.#options;
    const verdicts: Partial<Record<GraphName, DeviceVerdict>> = {};
    if (device === 'cpu') return verdicts;
    // One after the other: two of the large graphs at once may not fit.
    for (const name of names) {
      const verdict = await this.#verdictOn(name, device);
      if (isHalved(this.#precisionOf(name)) && verdict.placement === 'processor') {
        this.#widened.add(name);
        const details = { graph: name, device, reason: verdict.reason ?? 'it fails' };
        this.#remarks.push({ code: 'no-halves', details });
      }
      verdicts[name] = this.#widened.has(name) ? await this.#verdictOn(name, device) : verdict;
    }
    return verdicts;
  }

  /** Remarks what it costs where the device can't keep the rows of the decoder `name`. */
  remarkOnRows(name: 'gpt-step' | 'qwen-step', shape: CacheShape): void {
    const { device = 'cpu' } = this.#options;
    if (canKeepRows(device)) return;
    const width = this.#precisionOf(name) === 'fp16-rows' ? 2 : 4;
    const after = (rows: number) => megabytes(crossingBytes(shape, rows, width));
    const { few, many } = TOLD_ROWS;
    this.#remarks.push({
      code: 'rows-cross',
      details: { graph: name, device, few: after(few), fewRows: few, many: after(many), manyRows: many },
    });
  }

  async #open(name: GraphName): Promise<Session> {
    const { files: _files, precisions: _precisions, ...options } = this.#options;
    const weights = isMapped(name, this.#precisionOf(name)) ? 'mapped' : 'packed';
    return openSession(this.#fileOf(name), { weights, ...options, ...(await this.#placedOptions(name)) });
  }

  /** Where graph `name` is computed: nothing runs on a device that was not compared with the processor. */
  async #placedOptions(name: GraphName): Promise<SessionOptions> {
    const { device = 'cpu' } = this.#options;
    if (device === 'cpu') return {};
    const { placement } = await this.#verdictOn(name, device);
    return placed(this.#fileOf(name), device, placement);
  }

  #verdictOn(name: GraphName, device: Device): Promise<DeviceVerdict> {
    return verdictOn(this.#fileOf(name), name, device, {
      ...PROBES[name],
      ...(isHalved(this.#precisionOf(name)) && { float32File: this.#fileOf(name, 'fp32') }),
    });
  }

  #precisionOf(name: GraphName): Precision {
    return this.#widened.has(name) ? 'fp32' : precisionOf(name, this.#options.precisions?.get(name) ?? 'fp32');
  }

  #fileOf(name: GraphName, precision = this.#precisionOf(name)): string {
    return this.#options.files?.[name] ?? join(this.#folder, `${fileOf(name, precision)}.onnx`);
  }

  /**
   * A decoder whose steps graph `name` computes, after what its prefill `read`. Its rows stay on the device where they can;
   * close it.
   */
  async decoder(
    name: 'gpt-step' | 'qwen-step',
    shape: CacheShape,
    read: Readonly<Record<string, Values>>,
    firstPosition: number,
  ): Promise<Decoder> {
    const step = await this.session(name);
    const known = this.#caches.get(name) ?? openCaches(shape, step);
    this.#caches.set(name, known);
    const caches = await known;
    if (caches === undefined) return new Decoder(step, shape, read, firstPosition);
    return Decoder.onDevice(step, caches, read, firstPosition);
  }

  /** Bytes that all steps of graph `name` carried to the device and back until now, what writes their rows included. */
  async crossedBy(name: 'gpt-step' | 'qwen-step'): Promise<{ readonly bytes: number; readonly runs: number }> {
    const [{ crossed }, caches] = [await this.session(name), await this.#caches.get(name)];
    const all = [crossed, ...(caches === undefined ? [] : [caches.crossed])];
    return { bytes: all.reduce((sum, { there, back }) => sum + there + back, 0), runs: crossed.runs };
  }

  /**
   * One run of graph `name`; `outputs` says which results are wanted, default all. An encoder that is lent to one caller alone is
   * freed after its run, since a recording passes each of them once.
   */
  async run(
    name: GraphName,
    inputs: Readonly<Record<string, Values>>,
    outputs?: readonly string[],
  ): Promise<Record<string, Values>> {
    const results = await (await this.session(name)).run(inputs, outputs);
    // Its mapped weights count as resident while it is open: each of them in turn, not all at once.
    if (isEncoder(name) && this.#borrowers.encoders === 1) await this.#free([name]);
    return results;
  }

  /** The float output `output` of graph `name`. */
  async floats(name: GraphName, inputs: Readonly<Record<string, Values>>, output: string): Promise<Float32Array> {
    const { [output]: result } = await this.run(name, inputs, [output]);
    if (!(result?.data instanceof Float32Array)) throw new Error(`${name} has no float output ${output}`);
    return result.data;
  }

  /** What `work` gives, which needs `group`; once nobody works with it any more, it is freed, also after a failure. */
  async lend<T>(group: keyof typeof GROUPS, work: () => Promise<T>): Promise<T> {
    this.#borrowers[group]++;
    try {
      return await work();
    } finally {
      this.#borrowers[group]--;
      if (this.#borrowers[group] === 0) await this.#free(GROUPS[group]);
    }
  }

  close(): Promise<void> {
    return this.#free([...this.#sessions.keys()]);
  }

  async #free(names: readonly GraphName[]): Promise<void> {
    const sessions = names.flatMap((name) => this.#sessions.get(name) ?? []);
    const caches = names.flatMap((name) => this.#caches.get(name) ?? []);
    for (const name of names) {
      this.#sessions.delete(name);
      this.#caches.delete(name);
    }
    for (const opened of await Promise.allSettled([...sessions, ...caches])) {
      if (opened.status === 'fulfilled') await opened.value?.close();
    }
  }
}

/**
 * What keeps rows on the device of `step`; undefined where they stay in memory and cross the bus with every step: on a device
 * that can't keep them, or does not keep them as they are.
 */
async function openCaches(shape: CacheShape, { device }: Session): Promise<CacheGraphs | undefined> {
  try {
    const graphs = await CacheGraphs.open(shape, device);
    if (graphs === undefined || (await keepsRows(graphs))) return graphs;
    await graphs.close();
  } catch {
    // Slower, not wrong.
  }
  return undefined;
}

/** Time by stage, of the processor and of the clock, and memory at its most. */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { RunOptions, Stage } from '../../engine.ts';

/** A stage of a run; `read` is the GPT's reading of the prompt, `states` all between the last code and the flow. */
export type Part = Stage | 'read' | 'states';

export interface Spent {
  /** Processor seconds of the whole process. */
  readonly cpu: number;
  readonly wall: number;
}

export interface Timed<T> {
  readonly value: T;
  readonly all: Spent;
  readonly parts: Readonly<Partial<Record<Part, Spent>>>;
}

/** `run`, whole and by part: a part lasts until the next one begins. @param onLook called at every step */
export async function timed<T>(
  run: (options: RunOptions) => Promise<T>,
  onLook: () => void = () => undefined,
): Promise<Timed<T>> {
  const parts: Partial<Record<Part, Spent>> = {};
  const start = now();
  let current: Part | undefined;
  let since = start;
  const enter = (part: Part | undefined) => {
    onLook();
    const at = now();
    if (current !== undefined) parts[current] = plus(parts[current], minus(at, since));
    [current, since] = [part, at];
  };
  const value = await run({
    onProgress: (stage, done, total) => enter(done < total ? stage : (BEHIND[stage] ?? stage)),
  });
  enter(undefined);
  return { value, all: minus(now(), start), parts };
}

/** What begins where a stage says that it is done. */
const BEHIND: Partial<Record<Stage, Part>> = { emotion: 'read', decode: 'states' };

function now(): Spent {
  const { user, system } = process.cpuUsage();
  return { cpu: (user + system) / 1e6, wall: performance.now() / 1000 };
}

export const minus = (a: Spent, b: Spent): Spent => ({ cpu: a.cpu - b.cpu, wall: a.wall - b.wall });
const plus = (a: Spent | undefined, b: Spent): Spent => ({ cpu: (a?.cpu ?? 0) + b.cpu, wall: (a?.wall ?? 0) + b.wall });

/** Bytes of memory. Pages of mapped files are in `resident` and not in `own`: the system takes them back when it needs room. */
export interface Memory {
  readonly resident: number;
  /** Of this process alone: what no file backs. */
  readonly own: number;
}

/** Looks at the memory whenever it is asked to, and keeps the most. */
export class MemoryGauge {
  #most: Memory = { resident: 0, own: 0 };

  readonly look = (): void => {
    const { resident, own } = memoryNow();
    this.#most = { resident: Math.max(this.#most.resident, resident), own: Math.max(this.#most.own, own) };
  };

  get most(): Memory {
    return this.#most;
  }
}

/** Of this process: resident at its most until now, its own now; where the system does not tell apart what files back, all of it is its own. */
export function memoryNow(): Memory {
  try {
    const status = readFileSync('/proc/self/status', 'utf8');
    const kilobytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);
    return { resident: kilobytes('VmHWM') * 1024, own: kilobytes('RssAnon') * 1024 };
  } catch {
    const { rss } = process.memoryUsage();
    return { resident: rss, own: rss };
  }
}

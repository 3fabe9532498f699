/** How fast bytes come, and how long the rest will take. */
import type { Sentences } from '../../terminal/index.ts';

/** Long enough to be calm, short enough to notice a stall. */
const WINDOW_MS = 10_000;

interface Reading {
  readonly ms: number;
  readonly had: number;
}

export class Meter {
  /** Oldest first; the first one is at the window's edge or before it. */
  readonly #readings: Reading[] = [];

  /** Adds that `had` bytes were there at `ms`. */
  read(ms: number, had: number): void {
    this.#readings.push({ ms, had });
    while (this.#readings.length > 2 && this.#readings[1]!.ms <= ms - WINDOW_MS) this.#readings.shift();
  }

  /** Bytes per second over the last ten; 0 before there are two moments. */
  get rate(): number {
    const first = this.#readings[0];
    const last = this.#readings.at(-1);
    if (first === undefined || last === undefined || last.ms === first.ms) return 0;
    return Math.max(0, ((last.had - first.had) / (last.ms - first.ms)) * 1000);
  }

  /** Seconds until `bytes` are there at this rate; Infinity while nothing comes. */
  secondsLeft(bytes: number): number {
    return (bytes - (this.#readings.at(-1)?.had ?? 0)) / this.rate;
  }
}

/** `1.20 GB`, `35.0 MB`, `812 kB`: powers of ten, as disks are sold. */
export function formatBytes(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(2)} GB`;
  if (bytes >= 1e6) return `${(bytes / 1e6).toFixed(1)} MB`;
  return `${Math.ceil(bytes / 1e3)} kB`;
}

/** `1 h 5 min`, `2 min 40 s`, `12 s` in the language of `say`; `?` for what is not known. */
export function formatSeconds(seconds: number, say: Sentences['say']): string {
  if (!Number.isFinite(seconds)) return '?';
  const whole = Math.ceil(seconds);
  const unit = whole >= 3600 ? 'hours' : whole >= 60 ? 'minutes' : 'seconds';
  const [h, min, s] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  return say('download-duration', { unit, h, min, s });
}

/** Loaded into a bot's process before it: measures it whenever its parent asks. Needs `--expose-gc` and a channel. */
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** What a process has, when all that it can do without has been dropped. */
export interface Measure {
  /** Of JavaScript, and of buffers outside of its heap. */
  readonly heapBytes: number;
  readonly residentBytes: number;
  /** What keeps it going: sockets, timers, threads. */
  readonly handles: number;
  /** Of the loop since it was measured before. */
  readonly p99Ms: number;
}

const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();

process.on('message', () => {
  const p99Ms = delay.percentile(99) / 1e6 - 5;
  // Twice: what the first one finalises the second one frees.
  globalThis.gc?.();
  setTimeout(() => {
    globalThis.gc?.();
    const { heapUsed, external, rss } = process.memoryUsage();
    const handles = process.getActiveResourcesInfo().filter((name) => name !== 'Timeout').length;
    const measure: Measure = { heapBytes: heapUsed + external, residentBytes: rss, handles, p99Ms };
    process.send?.(measure);
    delay.reset();
  }, 100);
});
// It is not to keep the process alive.
process.channel?.unref();

/** A download as an operator sees it: one line that is drawn over on a terminal, plain lines in a log. */
import type { DownloadEvent } from './download.ts';
import { formatBytes, formatSeconds, Meter } from './meter.ts';

export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export interface ReportOptions {
  /** Milliseconds from any moment on. Default: the clock. */
  readonly now?: () => number;
}

const BAR_WIDTH = 20;

/** Between two drawings of the bar, and between two lines of a log, milliseconds. */
const REDRAW_MS = 200;
const LOG_MS = 15_000;

/** Takes the events of a download and writes them to `screen`. */
export function createReport(
  screen: Screen,
  { now = () => performance.now() }: ReportOptions = {},
): (event: DownloadEvent) => void {
  const isTerminal = screen.isTTY === true;
  const meter = new Meter();
  let lastMs = Number.NEGATIVE_INFINITY;

  /** A line that stays. */
  const say = (text: string) => screen.write(isTerminal ? `${CLEAR}${text}\n` : `${text}\n`);
  /** A line that the next one replaces; in a log it is skipped or stays. */
  const show = (text: string) => screen.write(isTerminal ? `${CLEAR}${text}` : `${text}\n`);

  const onProgress = ({ file, had, bytes }: DownloadEvent & { kind: 'progress' }) => {
    const ms = now();
    meter.read(ms, had);
    if (ms - lastMs < (isTerminal ? REDRAW_MS : LOG_MS)) return;
    lastMs = ms;
    const bar = isTerminal ? `[${'#'.repeat(Math.round((had / bytes) * BAR_WIDTH)).padEnd(BAR_WIDTH, '.')}] ` : '';
    const left = formatSeconds(meter.secondsLeft(bytes));
    show(`${bar}${formatBytes(had)} of ${formatBytes(bytes)}, ${formatBytes(meter.rate)}/s, ${left} left: ${file}`);
  };

  return (event) => {
    switch (event.kind) {
      case 'plan': {
        const old = event.had > 0 ? `, ${formatBytes(event.had)} of them are here already` : '';
        return say(`${event.count} ${event.count === 1 ? 'file' : 'files'} of ${formatBytes(event.bytes)}${old}`);
      }
      case 'progress':
        return onProgress(event);
      case 'retry':
        return say(`${event.file}: ${event.reason}; again in ${formatSeconds(event.waitMs / 1000)}`);
      case 'check':
        return isTerminal ? show(`checking ${event.file}`) : undefined;
      case 'done':
        return say(`${event.file}: complete`);
    }
  };
}

/** Back to the line's start, and the line away. */
const CLEAR = '\r\x1b[K';

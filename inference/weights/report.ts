/** A download as an operator sees it: one line that is drawn over on a terminal, plain lines in a log. */
import type { Sentences } from '../../terminal/index.ts';
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

export interface Report {
  onEvent(event: DownloadEvent): void;
  /** Takes the line away that waits to be drawn over, so that what is said next does not stand behind it. */
  end(): void;
}

/** Takes the events of a download and writes them to `screen`, in the words of `say`. */
export function createReport(
  screen: Screen,
  say: Sentences['say'],
  { now = () => performance.now() }: ReportOptions = {},
): Report {
  const isTerminal = screen.isTTY === true;
  const meter = new Meter();
  let isDrawn = false;
  let lastMs = Number.NEGATIVE_INFINITY;

  /** A line that stays. */
  const write = (text: string) => {
    screen.write(isTerminal ? `${CLEAR}${text}\n` : `${text}\n`);
    isDrawn = false;
  };
  /** A line that the next one replaces; in a log it is skipped or stays. */
  const show = (text: string) => {
    screen.write(isTerminal ? `${CLEAR}${text}` : `${text}\n`);
    isDrawn = isTerminal;
  };

  const onProgress = ({ file, had, bytes }: DownloadEvent & { kind: 'progress' }) => {
    const ms = now();
    meter.read(ms, had);
    if (ms - lastMs < (isTerminal ? REDRAW_MS : LOG_MS)) return;
    lastMs = ms;
    const bar = isTerminal ? `[${'#'.repeat(Math.round((had / bytes) * BAR_WIDTH)).padEnd(BAR_WIDTH, '.')}] ` : '';
    const values = {
      file,
      had: formatBytes(had),
      size: formatBytes(bytes),
      rate: formatBytes(meter.rate),
      left: formatSeconds(meter.secondsLeft(bytes), say),
    };
    show(`${bar}${say('download-progress', values)}`);
  };

  const onEvent = (event: DownloadEvent) => {
    switch (event.kind) {
      case 'plan': {
        const had = event.had > 0 ? formatBytes(event.had) : 'none';
        return write(say('download-plan', { count: event.count, size: formatBytes(event.bytes), had }));
      }
      case 'progress':
        return onProgress(event);
      case 'retry': {
        const wait = formatSeconds(event.waitMs / 1000, say);
        return write(say('download-retry', { file: event.file, wait, ...event.fault }));
      }
      case 'check':
        return isTerminal ? show(say('download-check', { file: event.file })) : undefined;
      case 'done':
        return write(say('download-done', { file: event.file }));
    }
  };
  return {
    onEvent,
    end() {
      if (isDrawn) screen.write(CLEAR);
      isDrawn = false;
    },
  };
}

/** Back to the line's start, and the line away. */
const CLEAR = '\r\x1b[K';

/** What ffmpeg writes, chunk by chunk: it waits until the last one has been taken, so that an hour is never in memory. */
import { PassThrough } from 'node:stream';
import { FfmpegFailure, type FfmpegRun, startFfmpeg } from './ffmpeg.ts';

/** Bytes of its output that may wait here. */
const WAITING_BYTES = 2 ** 18;

/**
 * The output of one run, in order. `timeoutSeconds` are those in which its reader waits for it, all together: who reads
 * slowly does not make it late. A reader that stops ends it.
 *
 * @throws FfmpegFailure the run failed, was waited for too long or wrote too much
 * @throws EngineError `ffmpeg-missing`: the binary has gone since it was found
 * @throws the signal's reason once the signal is aborted
 */
export async function* streamFfmpeg({ maxBytes, timeoutSeconds, ...run }: FfmpegRun): AsyncGenerator<Uint8Array> {
  const pipe = new PassThrough({ highWaterMark: WAITING_BYTES, autoDestroy: false, emitClose: false });
  pipe.on('error', () => undefined);
  const running = await startFfmpeg(run, pipe);
  running.ended.catch((error: Error) => pipe.destroy(error));
  const chunks: AsyncIterator<Buffer> = pipe.iterator({ destroyOnReturn: false });
  let leftMs = 1000 * timeoutSeconds;
  let written = 0;
  try {
    for (;;) {
      const askedAt = performance.now();
      const next = await within(leftMs, chunks.next());
      leftMs -= performance.now() - askedAt;
      if (next.done === true) break;
      written += next.value.length;
      if (written > maxBytes) throw new FfmpegFailure(`more than ${maxBytes} bytes of output`);
      yield next.value;
    }
    // Its output ends before it says that it failed.
    await within(leftMs, running.ended);
  } finally {
    running.kill();
    running.forget();
  }
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new FfmpegFailure('ffmpeg took too long')), Math.max(0, ms));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Files made to hurt, handed to the codec one by one: what becomes of each, and what it costs. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { PromptError } from '../errors.ts';
import type { AudioCodec } from './opus.ts';

/** Full scale is 1: nothing that a decoder gives is louder. */
export const LOUDEST = 8;
/** Megabytes that a run of ffmpeg may take: 50 are its own. */
export const MOST_MEGABYTES = 300;

export interface Handed {
  /** `refused`: as undecodable. */
  readonly end: 'refused' | 'decoded';
  /** Why it is no sound to go on with, or no refusal that names what to do; undefined: it is. */
  readonly wrong: string | undefined;
  readonly seconds: number;
  readonly milliseconds: number;
  /** Longest time in which this thread did nothing else. */
  readonly blockedMs: number;
  /** Of ffmpeg, at its highest; 0 where the system does not tell, or it was gone too soon. */
  readonly megabytes: number;
}

/** Decodes `bytes` as a recording of a voice is. */
export async function hand(codec: AudioCodec, bytes: Uint8Array, maxSeconds = 31): Promise<Handed> {
  const memory = watchChildren();
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  const start = performance.now();
  const decoded = await codec.decode(bytes, { maxSeconds }).catch((error: unknown) => error);
  const milliseconds = Math.round(performance.now() - start);
  loop.disable();
  const cost = { milliseconds, blockedMs: Math.round(loop.max / 1e6), megabytes: Math.round(memory.stop()) };
  if (decoded instanceof PromptError && decoded.code === 'undecodable') {
    return { end: 'refused', wrong: undefined, seconds: 0, ...cost };
  }
  if (typeof decoded !== 'object' || decoded === null || !('pcm' in decoded)) {
    return { end: 'refused', wrong: String(decoded), seconds: 0, ...cost };
  }
  const { samples, sampleRate } = (decoded as Awaited<ReturnType<AudioCodec['decode']>>).pcm;
  const odd = samples.findIndex((x) => !(Math.abs(x) <= LOUDEST));
  const seconds = samples.length / sampleRate;
  const wrong = odd >= 0 ? `sample ${odd} is ${samples[odd]}` : seconds > maxSeconds + 1 ? `${seconds} s` : undefined;
  return { end: 'decoded', wrong, seconds, ...cost };
}

/** The highest memory that children of this process have had, megabytes, looked at every few milliseconds. */
function watchChildren() {
  let most = 0;
  const look = () => {
    try {
      const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim();
      for (const pid of children.split(' ')) {
        const [, kilobytes = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
        most = Math.max(most, Number(kilobytes) / 1024);
      }
    } catch {
      // Another system, or it has ended just now.
    }
  };
  const timer = setInterval(look, 10);
  return {
    stop() {
      clearInterval(timer);
      return most;
    },
  };
}

/** An address that must not be asked for; answers with `bytes`, so that who asks would get far. */
export async function openCanary(bytes: Uint8Array) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    /** What was asked for, after a moment for what is on its way. */
    async asked() {
      await pause(20);
      return asked;
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/**
 * A machine that speaks for a front-end elsewhere: takes an order from the queue, asks its engine, leaves the answer.
 *
 * Whatever happens to it in between, nothing is lost: its lock runs out and another takes the order. Nothing is said
 * twice either: an answer is written once, whoever is first.
 */
import { randomUUID } from 'node:crypto';
import { type Job, WaitingError, Worker } from 'bullmq';
import { BABBLE_TRANSCRIPT, babble } from '../babble.ts';
import type { Emotion, Pcm, RunOptions, VoiceEngine, VoicePrint } from '../engine.ts';
import { EngineError, FleetError, toMessage } from '../errors.ts';
import { Shelf } from './blobs.ts';
import { type Link, openLink } from './link.ts';
import { pack, unpack } from './pack.ts';
import {
  type Answer,
  type Capability,
  CHANNELS,
  fits,
  KEYS,
  MAX_CRASHES,
  type News,
  type Order,
  type OrderedEmotion,
  PREFIX,
  queueOf,
  type SealedOrder,
  type Speaker,
  TIMES,
  type Ticket,
} from './protocol.ts';
import { Reporter } from './reporter.ts';
import { signOff, signUp, wishOf } from './roster.ts';
import { toSent } from './samples.ts';

export interface SpeakerOptions {
  /** `redis://…` or `rediss://…` */
  readonly address: string;
  /** The bot's key, 32 bytes. */
  readonly key: Uint8Array;
  /** Closed by the caller, after the speaker. */
  readonly engine: VoiceEngine;
  /** Jobs at the same time: as many as the engine has threads. */
  readonly size: number;
  /** How much work a reply is worth to this engine. */
  readonly quality: string;
  /** Told what the queue reports; never a text, a voice or a name. */
  readonly onTrouble?: (error: unknown) => void;
}

export interface FleetSpeaker {
  readonly id: string;
  readonly capability: Capability;
  /** Its last sign of life. */
  readonly state: Speaker;
  /** Takes no more work; what runs has `graceMs` to end, then others take it over. */
  close(graceMs: number): Promise<void>;
}

/**
 * A speaker in the fleet at `address`, at work.
 *
 * @throws FleetError as `openLink` does; `other-model`: the front-end asks for another one. What the engine throws when
 * it can't make a voice print.
 */
export async function openSpeaker(options: SpeakerOptions): Promise<FleetSpeaker> {
  const link = await openLink(options.address, options.key);
  try {
    const { engine, quality } = options;
    // Tells the version of its prints, and that it works at all.
    const { version } = await engine.enroll(babble({ pitchHz: 110, tract: 1 }), { transcript: BABBLE_TRANSCRIPT });
    const capability = { engine: engine.name, version, quality };
    await refuseOtherModel(link, capability);
    const speaker = new QueueSpeaker(link, capability, options);
    await speaker.start();
    return speaker;
  } catch (error) {
    await link.close();
    throw error;
  }
}

async function refuseOtherModel(link: Link, capability: Capability): Promise<void> {
  const wish = await wishOf(link);
  if (wish === undefined || fits(capability, wish)) return;
  const wanted = `${wish.engine ?? capability.engine} ${wish.quality ?? capability.quality}`;
  throw new FleetError('other-model', { wanted, offered: `${capability.engine} ${capability.quality}` });
}

/** A job of which the order is being spoken. */
interface Running {
  readonly abort: AbortController;
}

/** Nobody waits for it any more. */
class CancelledError extends DOMException {
  constructor() {
    super('cancelled', 'AbortError');
  }
}

/** It is to be spoken elsewhere. */
class LeavingError extends DOMException {
  constructor() {
    super('the speaker is leaving', 'AbortError');
  }
}

class QueueSpeaker implements FleetSpeaker {
  readonly id = randomUUID();
  readonly capability: Capability;
  readonly #link: Link;
  readonly #options: SpeakerOptions;
  readonly #shelf: Shelf;
  readonly #running = new Map<string, Running>();
  readonly #worker: Worker<Ticket>;
  #spokenSeconds = 0;
  #isSigning = false;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(link: Link, capability: Capability, options: SpeakerOptions) {
    this.capability = capability;
    this.#link = link;
    this.#options = options;
    this.#shelf = new Shelf(link);
    this.#worker = new Worker<Ticket>(queueOf(capability), (job, token) => this.#serve(job, token), {
      connection: link.client,
      prefix: PREFIX,
      autorun: false,
      concurrency: options.size,
      lockDuration: TIMES.lock,
      lockRenewTime: TIMES.lock / 3,
      stalledInterval: TIMES.stalled,
      // We count ourselves, and say so.
      maxStalledCount: Number.MAX_SAFE_INTEGER,
      // Else it stands still for 15 s after the server was away.
      runRetryDelay: 500,
    });
    this.#worker.on('error', (error) => options.onTrouble?.(error));
  }

  get state(): Speaker {
    return {
      id: this.id,
      capability: this.capability,
      size: this.#options.size,
      busy: this.#running.size,
      spokenSeconds: this.#spokenSeconds,
      fetched: this.#shelf.fetched,
    };
  }

  async start(): Promise<void> {
    await this.#link.listener.subscribe(CHANNELS.cancel, (id) =>
      this.#running.get(id)?.abort.abort(new CancelledError()),
    );
    await this.#worker.waitUntilReady();
    void this.#worker.run().catch((error: unknown) => this.#options.onTrouble?.(error));
    await signUp(this.#link, this.state, true);
    this.#timer = setInterval(() => void this.#giveSign(), TIMES.heartbeat);
  }

  async close(graceMs: number): Promise<void> {
    clearInterval(this.#timer);
    const leave = setTimeout(() => {
      for (const { abort } of this.#running.values()) abort.abort(new LeavingError());
    }, graceMs);
    // A server that is away is told nothing, and notices by itself.
    const saidBye = signOff(this.#link, this.id).catch(() => undefined);
    await Promise.race([saidBye, pause(graceMs)]);
    await this.#worker.close();
    clearTimeout(leave);
    await this.#link.close();
  }

  async #giveSign(): Promise<void> {
    // While the server is away, one sign waits for it.
    if (this.#isSigning) return;
    this.#isSigning = true;
    try {
      await signUp(this.#link, this.state);
      await this.#link.holdDoor();
    } catch (error) {
      this.#options.onTrouble?.(error);
    } finally {
      this.#isSigning = false;
    }
  }

  async #serve(job: Job<Ticket>, token: string | undefined): Promise<void> {
    const { id } = job;
    if (id === undefined) return;
    const abort = new AbortController();
    this.#running.set(id, { abort });
    try {
      const { client } = this.#link;
      const isSettled = await this.#link.retrying(() => client.exists([KEYS.answer(id), KEYS.cancelled(id)]));
      if (isSettled > 0) return;
      if (job.stalledCounter > MAX_CRASHES) {
        await this.#leave(id, { kind: 'failed', error: toMessage(new EngineError('crashed')) }, undefined);
        return;
      }
      const reporter = new Reporter((news) => void client.publish(CHANNELS.job(id), news).catch(() => undefined));
      const answer = await this.#answer(id, job.data, { signal: abort.signal, onProgress: reporter.report });
      const step = reporter.stop();
      if (answer !== undefined) await this.#leave(id, answer, step);
    } catch (error) {
      if (!(error instanceof LeavingError)) throw error;
      await job.moveToWait(token);
      throw new WaitingError();
    } finally {
      this.#running.delete(id);
    }
  }

  /** The answer to a ticket; undefined if nobody waits for it any more. @throws LeavingError */
  async #answer(id: string, { sealed }: Ticket, options: RunOptions): Promise<Answer | undefined> {
    const { signal } = options;
    try {
      const { order, seed } = openOrder(this.#link, id, sealed);
      return await this.#perform(order, { ...options, ...(seed !== undefined && { seed }) });
    } catch (error) {
      if (signal?.reason instanceof LeavingError) throw signal.reason;
      return signal?.aborted ? undefined : { kind: 'failed', error: toMessage(error) };
    }
  }

  async #perform(order: Order, options: RunOptions): Promise<Answer> {
    const { engine } = this.#options;
    if (order.kind === 'enroll') {
      const prompt = (await this.#find(order.prompt)) as Pcm | undefined;
      if (prompt === undefined) return { kind: 'missing' };
      const { transcript } = order;
      const print = await engine.enroll(prompt, { ...options, ...(transcript !== undefined && { transcript }) });
      return { kind: 'enrolled', print };
    }
    const voice = (await this.#find(order.voice)) as VoicePrint | undefined;
    const emotion = await this.#emotionOf(order.emotion);
    if (voice === undefined || emotion === undefined) return { kind: 'missing' };
    const { kind: _, ...request } = order;
    const speech = await engine.speak({ ...request, voice, emotion }, options);
    this.#spokenSeconds += speech.audio.samples.length / speech.audio.sampleRate;
    return { kind: 'spoken', speech: toSent(speech) };
  }

  async #emotionOf(emotion: OrderedEmotion): Promise<Emotion | undefined> {
    if (emotion.from !== 'clip') return emotion;
    const print = (await this.#find(emotion.print)) as VoicePrint | undefined;
    return print === undefined ? undefined : { ...emotion, print };
  }

  #find(name: string): Promise<unknown> {
    return this.#link.retrying(() => this.#shelf.find(name));
  }

  /** Leaves the answer unless another has, with the last `step` that was not told. */
  async #leave(id: string, answer: Answer, step: News['step']): Promise<void> {
    const { client, seal } = this.#link;
    const key = KEYS.answer(id);
    const sealed = seal.close(pack(answer), key);
    const news: News = { answered: true, ...(step !== undefined && { step }) };
    await this.#link.retrying(async () => {
      await client.set(key, sealed, { condition: 'NX', expiration: { type: 'PX', value: TIMES.answer } });
      await client.publish(CHANNELS.job(id), JSON.stringify(news));
    });
  }
}

function openOrder({ seal }: Link, id: string, sealed: string): SealedOrder {
  // Only who has the key writes what opens, and the door lets in this protocol alone.
  return unpack(seal.open(Buffer.from(sealed, 'base64'), id)) as SealedOrder;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}

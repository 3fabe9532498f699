/**
 * An engine whose work is done by speakers elsewhere: one more implementation of the seam.
 *
 * A call waits here until a speaker has a free slot, and only then goes to the queue: who is next is decided by the
 * caller, not by a server. Its job's id is a digest of what is asked, so that the same question meets the same job: a
 * front-end that starts anew finds what its last run has asked for, running or answered.
 */
import { Queue } from 'bullmq';
import type {
  Emotion,
  EnrollOptions,
  Pcm,
  RunOptions,
  Speech,
  SpeechRequest,
  VoiceEngine,
  VoicePrint,
} from '../engine.ts';
import { EngineError, toError, VoicePrintError } from '../errors.ts';
import { type Blob, blobOf, share } from './blobs.ts';
import { FleetWatch } from './fleet-watch.ts';
import { Flight } from './flight.ts';
import { type Link, openLink } from './link.ts';
import { pack, unpack } from './pack.ts';
import {
  type Answer,
  type Capability,
  CHANNELS,
  KEYS,
  type News,
  type Order,
  type OrderedEmotion,
  PREFIX,
  queueOf,
  type SealedOrder,
  type Speaker,
  TIMES,
  type Ticket,
  type Wish,
} from './protocol.ts';
import { fromSent } from './samples.ts';

export interface FleetOptions {
  /** `redis://…` or `rediss://…` */
  readonly address: string;
  /** The bot's key, 32 bytes. */
  readonly key: Uint8Array;
  readonly wish: Wish;
  /** Told what the queue reports; never a text, a voice or a name. */
  readonly onTrouble?: (error: unknown) => void;
}

/** How the fleet is, as far as this front-end sees. */
export interface FleetState {
  /** All that are alive. */
  readonly speakers: readonly Speaker[];
  /** Whether the queue server answers. */
  readonly isConnected: boolean;
  /** Jobs that those among them can run at once that this front-end speaks through. */
  readonly slots: number;
  /** Calls that speakers work on. */
  readonly running: number;
  /** Calls that wait for a slot. */
  readonly waiting: number;
  /** Of the oldest call that has no answer yet, seconds; 0 for none. */
  readonly oldestSeconds: number;
  /** Since when nobody can speak, milliseconds since 1970; undefined while somebody can. */
  readonly silentSince: number | undefined;
}

export interface FleetEngine extends VoiceEngine {
  readonly fleet: FleetState;
  /** Calls `listener` whenever slots come or go; gives the function that ends it. */
  onChange(listener: () => void): () => void;
}

/**
 * The fleet at `address` as an engine. Its speakers may come later: until then calls wait, and its `name` is `fleet`.
 *
 * @throws FleetError bad-address, unreachable, no-redis, eviction, other-key, other-protocol
 */
export async function openFleetEngine(options: FleetOptions): Promise<FleetEngine> {
  const link = await openLink(options.address, options.key);
  const engine = new RemoteEngine(link, options);
  try {
    await engine.start();
    return engine;
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/** What a call needs on its way. */
interface Cargo {
  readonly order: Order;
  readonly seed: number | undefined;
  readonly blobs: readonly Blob[];
}

/** A call that waits for a slot. */
interface Waiting {
  enter(): void;
  refuse(reason: unknown): void;
}

class RemoteEngine implements FleetEngine {
  readonly #link: Link;
  readonly #watch: FleetWatch;
  readonly #onTrouble: (error: unknown) => void;
  readonly #queues = new Map<string, Queue<Ticket>>();
  /** By job id: the same question twice is one job. */
  readonly #flights = new Map<string, Flight>();
  readonly #asked = new Asked();
  /** Calls that wait for a slot, oldest first. */
  readonly #line: Waiting[] = [];
  readonly #callsSince = new Set<{ readonly at: number }>();
  #isClosing = false;
  #running = 0;
  #isLooking = false;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(link: Link, { wish, onTrouble = () => undefined }: FleetOptions) {
    this.#link = link;
    this.#onTrouble = onTrouble;
    this.#watch = new FleetWatch(link, wish, () => this.#admit());
  }

  async start(): Promise<void> {
    // After a break, words may have been missed.
    this.#link.listener.on('ready', () => void this.#look());
    await this.#link.listener.subscribe(CHANNELS.roster, () => void this.#look());
    await this.#watch.look();
    this.#timer = setInterval(() => void this.#look(), TIMES.look);
  }

  get name(): string {
    return this.#watch.capability?.engine ?? 'fleet';
  }

  get fleet(): FleetState {
    const [oldest] = this.#callsSince;
    return {
      speakers: this.#watch.speakers,
      isConnected: this.#link.client.isReady,
      slots: this.#watch.slots,
      running: this.#running,
      waiting: this.#line.length,
      oldestSeconds: oldest === undefined ? 0 : (performance.now() - oldest.at) / 1000,
      silentSince: this.#watch.silentSince,
    };
  }

  onChange(listener: () => void): () => void {
    return this.#watch.onChange(listener);
  }

  async enroll(prompt: Pcm, { transcript, ...options }: EnrollOptions = {}): Promise<VoicePrint> {
    const samples = prompt.samples.slice(); // the caller may reuse its memory while the call waits
    const blob = blobOf(this.#link, { ...prompt, samples });
    const order: Order = { kind: 'enroll', prompt: blob.name, transcript };
    const answer = await this.#call({ order, seed: options.seed, blobs: [blob] }, options);
    if (answer.kind !== 'enrolled') throw new Error(`A speaker answered "${answer.kind}" to an enrollment.`);
    return answer.print;
  }

  async speak(request: SpeechRequest, options: RunOptions = {}): Promise<Speech> {
    options.signal?.throwIfAborted();
    const voice = blobOf(this.#link, request.voice);
    const { emotion, blobs } = this.#packEmotion(request.emotion);
    // Whatever else is asked for goes as it is.
    const order: Order = { ...request, kind: 'speak', voice: voice.name, emotion };
    const answer = await this.#call({ order, seed: options.seed, blobs: [voice, ...blobs] }, options);
    if (answer.kind !== 'spoken') throw new Error(`A speaker answered "${answer.kind}" to a request to speak.`);
    return fromSent(answer.speech);
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    clearInterval(this.#timer);
    const reason = new EngineError('unavailable', { engine: this.name });
    for (const { refuse } of this.#line.splice(0)) refuse(reason);
    // What runs goes on: the next start asks the same, and finds it.
    for (const flight of this.#flights.values()) flight.fail(reason);
    for (const queue of this.#queues.values()) await queue.close().catch(this.#onTrouble);
    await this.#link.close();
  }

  #packEmotion(emotion: Emotion): { emotion: OrderedEmotion; blobs: readonly Blob[] } {
    if (emotion.from !== 'clip') return { emotion, blobs: [] };
    const blob = blobOf(this.#link, emotion.print);
    return { emotion: { ...emotion, print: blob.name }, blobs: [blob] };
  }

  /** The answer to `cargo`, asked again elsewhere when those who were asked are gone for good. */
  async #call(cargo: Cargo, options: RunOptions): Promise<Answer> {
    const since = { at: performance.now() };
    this.#callsSince.add(since);
    try {
      for (;;) {
        const capability = await this.#slot(options.signal);
        try {
          return await this.#fly(capability, cargo, options);
        } catch (error) {
          if (!(error instanceof GoneError)) throw error;
          // A print is of one engine: whoever has the recording makes another.
          if (cargo.order.kind === 'speak') {
            throw new VoicePrintError('other-engine', { engine: capability.engine, expected: this.name });
          }
        } finally {
          this.#running -= 1;
          this.#admit();
        }
      }
    } finally {
      this.#callsSince.delete(since);
    }
  }

  /** Resolves when a slot is the caller's. */
  async #slot(signal: AbortSignal | undefined): Promise<Capability> {
    signal?.throwIfAborted();
    if (this.#isClosing) throw new EngineError('unavailable', { engine: this.name });
    const entered = new AbortController();
    await new Promise<void>((enter, refuse) => {
      const waiting = { enter, refuse };
      const leave = () => {
        const place = this.#line.indexOf(waiting);
        if (place >= 0) this.#line.splice(place, 1);
        refuse(signal?.reason);
      };
      signal?.addEventListener('abort', leave, { signal: entered.signal });
      this.#line.push(waiting);
      this.#admit();
    }).finally(() => entered.abort());
    const { capability } = this.#watch;
    if (capability === undefined) throw new Error('a slot of nobody');
    return capability;
  }

  #admit(): void {
    while (this.#running < this.#watch.slots) {
      const first = this.#line.shift();
      if (first === undefined) return;
      this.#running += 1;
      first.enter();
    }
  }

  async #fly(capability: Capability, cargo: Cargo, options: RunOptions): Promise<Answer> {
    const { order, seed } = cargo;
    const question = this.#link.seal.nameOf(pack({ capability, order, seed: seed ?? 0 }));
    const id = `j${question}-${this.#asked.timesOf(question)}`;
    let flight = this.#flights.get(id);
    if (flight === undefined) {
      flight = new Flight(id, capability);
      this.#flights.set(id, flight);
      void this.#launch(flight, cargo);
    }
    try {
      return await flight.join(options);
    } finally {
      if (flight.isEmpty && this.#flights.get(id) === flight) {
        this.#asked.note(question);
        this.#forget(flight);
      }
    }
  }

  /** Asks, and asks again for as long as neither question nor answer is on the server. */
  async #launch(flight: Flight, cargo: Cargo): Promise<void> {
    const { id } = flight;
    try {
      await this.#link.retrying(
        () => this.#link.listener.subscribe(CHANNELS.job(id), (news) => this.#hear(flight, news)),
        flight.signal,
      );
      flight.ask = () => this.#link.retrying(() => this.#ask(flight, cargo), flight.signal);
      await flight.askAgain();
    } catch (error) {
      flight.fail(error);
    }
  }

  async #ask(flight: Flight, { order, seed, blobs }: Cargo): Promise<void> {
    const { client, seal } = this.#link;
    const { id, capability } = flight;
    // What the last run of this front-end asked may be answered by now.
    if (await this.#take(flight)) return;
    await Promise.all([client.del(KEYS.cancelled(id)), ...blobs.map((blob) => share(this.#link, blob))]);
    const sealed = seal.close(pack({ order, seed } satisfies SealedOrder), id).toString('base64');
    // BullMQ ignores an id that it knows: the job runs or waits already.
    await this.#queue(capability).add('speech', { sealed }, { jobId: id, removeOnComplete: true, removeOnFail: true });
    flight.isAsked = true;
  }

  #hear(flight: Flight, message: string): void {
    const news = JSON.parse(message) as News;
    if (news.step !== undefined) flight.report(...news.step);
    if (news.answered) void this.#land(flight).catch((error: unknown) => this.#onTrouble(error));
  }

  /** Word came that `flight` is answered. */
  async #land(flight: Flight): Promise<void> {
    if (flight.isOver || (await this.#take(flight)) || flight.isAsked) return;
    // The answer was that something is missing.
    await flight.askAgain();
  }

  /** Settles `flight` with its answer, if it is there. */
  async #take(flight: Flight): Promise<boolean> {
    const { client, seal } = this.#link;
    const key = KEYS.answer(flight.id);
    const sealed = await this.#link.read(key);
    if (sealed === undefined) return false;
    const answer = unpack(seal.open(sealed, key)) as Answer;
    if (answer.kind === 'missing') {
      await client.del(key);
      flight.isAsked = false;
      return false;
    }
    // A failure is told once: the next try may succeed.
    if (answer.kind === 'failed') await client.del(key);
    else await client.pExpire(key, TIMES.taken);
    if (answer.kind === 'failed') flight.fail(toError(answer.error));
    else flight.land(answer);
    return true;
  }

  /** Nobody waits for `flight`: unless it has its answer, its speaker is told to stop. */
  #forget(flight: Flight): void {
    const { id, capability } = flight;
    this.#flights.delete(id);
    const { client, listener } = this.#link;
    const isAbandoned = !flight.isOver && !this.#isClosing;
    flight.end();
    const words = async () => {
      await listener.unsubscribe(CHANNELS.job(id));
      if (!isAbandoned) return;
      await client.set(KEYS.cancelled(id), '1', { expiration: { type: 'PX', value: TIMES.cancelled } });
      await client.publish(CHANNELS.cancel, id);
      await this.#queue(capability).remove(id);
    };
    // Not awaited: a caller that gives up waits for no server.
    void words().catch(this.#onTrouble);
  }

  #queue(capability: Capability): Queue<Ticket> {
    const name = queueOf(capability);
    const known = this.#queues.get(name);
    if (known !== undefined) return known;
    const queue = new Queue<Ticket>(name, { connection: this.#link.client, prefix: PREFIX });
    queue.on('error', this.#onTrouble);
    this.#queues.set(name, queue);
    return queue;
  }

  /** Looks who is there, and after every job of which nothing was heard. */
  async #look(): Promise<void> {
    // While the server is away, one look waits for it.
    if (this.#isLooking) return;
    this.#isLooking = true;
    try {
      await this.#watch.look();
      await Promise.all([...this.#flights.values()].map((flight) => this.#lookAfter(flight)));
    } catch (error) {
      // The server is away; the next look comes soon.
      if (!this.#isClosing) this.#onTrouble(error);
    } finally {
      this.#isLooking = false;
    }
  }

  async #lookAfter(flight: Flight): Promise<void> {
    const { id, capability } = flight;
    if (flight.isOver) return;
    if (this.#watch.isGoneForGood(capability)) {
      flight.fail(new GoneError());
      return;
    }
    if (!flight.isAsked) {
      await flight.askAgain();
      return;
    }
    // In this order: an answer is written before its job goes.
    const isThere = await this.#link.client.exists(KEYS.job(queueOf(capability), id));
    if (await this.#take(flight)) return;
    // The server has lost its memory, or the job's end was another one's than ours.
    if (isThere === 0) await flight.askAgain();
  }
}

/**
 * How often this run of the front-end has asked the same question lately. Each time is a job of its own: the first one's
 * end and the second one's start can't get in each other's way, and only a new run takes what an earlier one asked for.
 */
class Asked {
  readonly #times = new Map<string, { readonly count: number; readonly at: number }>();

  timesOf(question: string): number {
    return this.#times.get(question)?.count ?? 0;
  }

  note(question: string): void {
    const at = performance.now();
    const count = this.timesOf(question) + 1;
    this.#times.delete(question);
    this.#times.set(question, { count, at });
    for (const [oldest, entry] of this.#times) {
      if (at - entry.at < TIMES.taken) return;
      this.#times.delete(oldest);
    }
  }
}

/** Nobody is left who can do what was asked. */
class GoneError extends Error {}

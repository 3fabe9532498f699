/**
 * An engine whose work is done by speakers elsewhere: one more implementation of the seam.
 *
 * A call waits here until a speaker has a free slot, and only then goes to the queue: who is next is decided by the
 * caller, not by a server.
 */
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
import { EngineError, VoicePrintError } from '../errors.ts';
import { type Blob, blobOf } from './blobs.ts';
import { FleetWatch } from './fleet-watch.ts';
import { type Cargo, Flights, GoneError } from './flights.ts';
import { type Link, openLink } from './link.ts';
import {
  type Answer,
  type Capability,
  CHANNELS,
  type Order,
  type OrderedEmotion,
  type Speaker,
  TIMES,
  type Wish,
} from './protocol.ts';
import { fromSent } from './samples.ts';
import { Slots } from './slots.ts';

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

class RemoteEngine implements FleetEngine {
  readonly #link: Link;
  readonly #watch: FleetWatch;
  readonly #onTrouble: (error: unknown) => void;
  readonly #slots = new Slots(() => this.#watch.slots);
  readonly #flights: Flights;
  readonly #callsSince = new Set<{ readonly at: number }>();
  #isClosing = false;
  #isLooking = false;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(link: Link, { wish, onTrouble = () => undefined }: FleetOptions) {
    this.#link = link;
    this.#onTrouble = onTrouble;
    this.#watch = new FleetWatch(link, wish, () => this.#slots.admit());
    this.#flights = new Flights(link, { isGone: (capability) => this.#watch.isGoneForGood(capability), onTrouble });
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
      running: this.#slots.taken,
      waiting: this.#slots.waiting,
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
    this.#slots.refuse(reason);
    await this.#flights.close(reason);
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
          return await this.#flights.fly(capability, cargo, options);
        } catch (error) {
          if (!(error instanceof GoneError)) throw error;
          // A print is of one engine: whoever has the recording makes another.
          if (cargo.order.kind === 'speak') {
            throw new VoicePrintError('other-engine', { engine: capability.engine, expected: this.name });
          }
        } finally {
          this.#slots.release();
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
    await this.#slots.take(signal);
    const { capability } = this.#watch;
    if (capability === undefined) throw new Error('a slot of nobody');
    return capability;
  }

  /** Looks who is there, and after every job of which nothing was heard. */
  async #look(): Promise<void> {
    // While the server is away, one look waits for it.
    if (this.#isLooking) return;
    this.#isLooking = true;
    try {
      await this.#watch.look();
      await this.#flights.look();
    } catch (error) {
      // The server is away; the next look comes soon.
      if (!this.#isClosing) this.#onTrouble(error);
    } finally {
      this.#isLooking = false;
    }
  }
}

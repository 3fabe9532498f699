/**
 * Questions on their way through the queue. A job's id is a digest of what is asked, so that the same question meets the
 * same job: a front-end that starts anew finds what its last run has asked for, running or answered.
 */
import { Queue } from 'bullmq';
import type { RunOptions } from '../engine.ts';
import { toError } from '../errors.ts';
import { Asked } from './asked.ts';
import { type Blob, share } from './blobs.ts';
import { Flight } from './flight.ts';
import type { Link } from './link.ts';
import { pack, unpack } from './pack.ts';
import {
  type Answer,
  type Capability,
  CHANNELS,
  KEYS,
  type News,
  type Order,
  PREFIX,
  queueOf,
  type SealedOrder,
  TIMES,
  type Ticket,
} from './protocol.ts';

/** What a call needs on its way. */
export interface Cargo {
  readonly order: Order;
  readonly seed: number | undefined;
  readonly blobs: readonly Blob[];
}

/** Nobody is left who can do what was asked. */
export class GoneError extends Error {}

export interface FlightsOptions {
  /** Whether nobody is left, nor expected, who can do this. */
  readonly isGone: (capability: Capability) => boolean;
  /** Told what the queue reports. */
  readonly onTrouble: (error: unknown) => void;
}

export class Flights {
  readonly #link: Link;
  readonly #isGone: FlightsOptions['isGone'];
  readonly #onTrouble: FlightsOptions['onTrouble'];
  readonly #queues = new Map<string, Queue<Ticket>>();
  /** By job id. */
  readonly #flights = new Map<string, Flight>();
  readonly #asked = new Asked();
  #isClosing = false;

  constructor(link: Link, { isGone, onTrouble }: FlightsOptions) {
    this.#link = link;
    this.#isGone = isGone;
    this.#onTrouble = onTrouble;
  }

  /**
   * The answer of whoever has `capability`; the same question twice is one job.
   *
   * @throws GoneError nobody is left who has it; what the engine throws; the signal's reason
   */
  async fly(capability: Capability, cargo: Cargo, options: RunOptions): Promise<Answer> {
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

  /** Looks after every job of which nothing was heard. */
  async look(): Promise<void> {
    await Promise.all([...this.#flights.values()].map((flight) => this.#lookAfter(flight)));
  }

  async #lookAfter(flight: Flight): Promise<void> {
    const { id, capability } = flight;
    if (flight.isOver) return;
    if (this.#isGone(capability)) {
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

  /** Fails all with `reason`. What runs goes on: the next start asks the same, and finds it. */
  async close(reason: unknown): Promise<void> {
    this.#isClosing = true;
    for (const flight of this.#flights.values()) flight.fail(reason);
    for (const queue of this.#queues.values()) await queue.close().catch(this.#onTrouble);
  }
}

/**
 * Who is next: a bounded queue that is fair to people.
 *
 * Round robin by person, first come first served within one person; one job at a time per person and per chat, so
 * that nobody fills the machine and replies of a chat keep their order. What takes the place of a reply that is there has no
 * order to keep: it waits and runs beside the others, one at a time as well. No clock, no promises, no storage: `jobs.ts`
 * adds those.
 */
import { BusyError } from '../errors.ts';

export interface Ticket {
  /** Unique; the caller's key. */
  readonly id: string;
  readonly user: string;
  readonly chat: string;
  /** What belongs together has one: it was asked for at once, and takes the room of one request. */
  readonly series?: string;
  /** It takes the place of a reply that is there: no other one has to wait for it. */
  readonly isAside?: boolean;
}

export interface QueueBounds {
  /** Tickets that may wait in total. */
  readonly capacity: number;
  /** Tickets that one person may have waiting. */
  readonly perUser: number;
}

export class FairQueue {
  readonly #bounds: QueueBounds;
  /** Waiting tickets by person, those aside apart, in the order of their next turn. */
  readonly #lines = new Map<string, Ticket[]>();
  readonly #running = new Map<string, Ticket>();

  constructor(bounds: QueueBounds) {
    this.#bounds = bounds;
  }

  /** Tickets that wait. */
  get waiting(): number {
    let count = 0;
    for (const line of this.#lines.values()) count += line.length;
    return count;
  }

  /** Tickets that were taken and not yet released. */
  get running(): number {
    return this.#running.size;
  }

  /**
   * Whether there is room for one more ticket of `user`, of whom `elsewhere` more wait that have left the queue.
   *
   * @throws BusyError full, user-limit
   */
  admit(user: string, elsewhere = 0): void {
    const waiting = requestsIn([...this.#lines.values()].flat());
    if (waiting >= this.#bounds.capacity) throw new BusyError('full', { waiting });
    const mine = requestsIn(LANES.flatMap((isAside) => this.#lines.get(lane(user, isAside)) ?? [])) + elsewhere;
    if (mine >= this.#bounds.perUser) throw new BusyError('user-limit', { waiting: mine });
  }

  /** Puts `ticket` at the end of its person's line. What was admitted before (or before a restart) is never refused. */
  add(ticket: Ticket): void {
    const line = lane(ticket.user, ticket.isAside);
    this.#lines.set(line, [...(this.#lines.get(line) ?? []), ticket]);
  }

  /** The next ticket whose person and chat are idle, now running; undefined when there is none. */
  take(): Ticket | undefined {
    const busy = new Set([...this.#running.values()].flatMap(placesOf));
    for (const [key, line] of this.#lines) {
      const ticket = line[0];
      if (ticket === undefined || placesOf(ticket).some((place) => busy.has(place))) continue;
      line.shift();
      // Re-inserting puts the person behind everybody else who waits.
      this.#lines.delete(key);
      if (line.length > 0) this.#lines.set(key, line);
      this.#running.set(ticket.id, ticket);
      return ticket;
    }
    return undefined;
  }

  /** The job of ticket `id` has ended. */
  release(id: string): void {
    this.#running.delete(id);
  }

  /** Takes a waiting ticket out; false if it does not wait (any more). */
  withdraw(id: string): boolean {
    for (const [key, line] of this.#lines) {
      const index = line.findIndex((ticket) => ticket.id === id);
      if (index === -1) continue;
      line.splice(index, 1);
      if (line.length === 0) this.#lines.delete(key);
      return true;
    }
    return false;
  }

  /** How many jobs start before ticket `id` does (0: it is next), by the turns as they stand; -1 if it does not wait. */
  ahead(id: string): number {
    const keys = [...this.#lines.keys()];
    for (const [key, line] of this.#lines) {
      const mine = line.findIndex((ticket) => ticket.id === id);
      if (mine === -1) continue;
      const turn = keys.indexOf(key);
      let count = mine;
      for (const [other, otherLine] of this.#lines) {
        if (other === key) continue;
        // Who stands before me in the round gets one turn more before my `mine`-th one.
        count += Math.min(otherLine.length, mine + (keys.indexOf(other) < turn ? 1 : 0));
      }
      return count;
    }
    return -1;
  }
}

const LANES = [false, true];

/** One thing at a time happens there: where others keep their order, and beside them. */
function lane(place: string, isAside = false): string {
  return isAside ? `${place} aside` : place;
}

function placesOf({ user, chat, isAside }: Ticket): readonly string[] {
  return [lane(user, isAside), lane(chat, isAside)];
}

/** How many wishes `tickets` are: the parts of a series are one. */
function requestsIn(tickets: readonly Ticket[]): number {
  return new Set(tickets.map(({ id, series }) => series ?? id)).size;
}

/** The fleet in `/metrics`: no chat, no person, no text; speakers by the beginning of their random ids. */
import { Gauge, type Registry } from 'prom-client';
import type { FleetEngine } from '../../inference/index.ts';

/** How the fleet is, in numbers. */
export interface FleetFacts {
  /** Speakers alive, of the kind that speaks for this bot or not. */
  readonly speakers: number;
  /** Jobs that they can run at once for this bot. */
  readonly slots: number;
  /** Jobs that they run. */
  readonly busy: number;
  /** Requests of people that wait for a slot. */
  readonly waiting: number;
  /** Of the oldest request without an answer, whole seconds; 0 for none. */
  readonly oldestSeconds: number;
  readonly isQueueServerThere: boolean;
}

/** What is asked of the bot's own queue. */
export interface Requests {
  readonly depth: { readonly waiting: number };
  /** When the oldest job without an end was accepted, milliseconds since 1970. */
  readonly oldestAt: number | undefined;
}

export function factsOf({ fleet }: FleetEngine, { depth, oldestAt }: Requests, now = Date.now()): FleetFacts {
  return {
    speakers: fleet.speakers.length,
    slots: fleet.slots,
    busy: fleet.speakers.reduce((sum, { busy }) => sum + busy, 0),
    waiting: depth.waiting,
    oldestSeconds: oldestAt === undefined ? 0 : Math.max(0, Math.floor((now - oldestAt) / 1000)),
    isQueueServerThere: fleet.isConnected,
  };
}

/** Adds the fleet's gauges to `registry`, asked at every scrape. */
export function measureFleet(registry: Registry, engine: FleetEngine, requests: Requests): void {
  const registers = [registry];
  const gauge = (name: string, help: string, read: (facts: FleetFacts) => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read(factsOf(engine, requests)));
      },
    });
  gauge('voxback_fleet_speakers', 'Speakers alive.', ({ speakers }) => speakers);
  gauge('voxback_fleet_slots', 'Replies that speakers can make at once for this bot.', ({ slots }) => slots);
  gauge('voxback_fleet_busy', 'Replies that speakers make.', ({ busy }) => busy);
  gauge('voxback_fleet_waiting', 'Requests that wait for a speaker.', ({ waiting }) => waiting);
  gauge('voxback_fleet_oldest_seconds', 'Age of the oldest request without an answer.', (it) => it.oldestSeconds);
  gauge('voxback_fleet_connected', '1 while the queue server answers.', (it) => Number(it.isQueueServerThere));
  new Gauge({
    name: 'voxback_fleet_speech_seconds',
    help: 'Seconds of speech that a speaker has made since its start.',
    labelNames: ['speaker', 'engine'],
    registers,
    collect() {
      // Who is gone is not to stay for ever.
      this.reset();
      for (const { id, capability, spokenSeconds } of engine.fleet.speakers) {
        this.set({ speaker: id.slice(0, 8), engine: capability.engine }, spokenSeconds);
      }
    },
  });
}

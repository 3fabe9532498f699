/** The bot as a fleet's front-end, and this machine as one of its speakers. */
import { existsSync } from 'node:fs';
import type { Logger } from 'pino';
import {
  type FleetEngine,
  FleetError,
  type FleetSpeaker,
  openFleetEngine,
  openSpeaker,
  type VoiceEngine,
} from '../../inference/index.ts';
import { openKey } from '../../storage/index.ts';
import type { Config } from '../config.ts';
import { attempt } from '../failures.ts';
import { openChosenEngines, type Told } from './engine-choice.ts';

/** What a fleet's queue reports is no text, no voice and no name; its sentences are BullMQ's and the client's. */
const onTrouble = (log: Logger) => (error: unknown) =>
  log.warn({ err: error }, 'the queue server or its client reports');

/**
 * The speakers at VOXBACK_FLEET as one engine; undefined without that setting.
 *
 * @throws FleetError what keeps the bot from them; StorageError bad-key
 */
export async function openFleet(config: Config, log: Logger): Promise<FleetEngine | undefined> {
  const { VOXBACK_FLEET: address, VOXBACK_ENGINE: engine, VOXBACK_QUALITY: quality } = config;
  if (address === undefined) return undefined;
  const key = await openKey({ file: config.VOXBACK_KEY_FILE, value: config.VOXBACK_KEY, name: 'VOXBACK_KEY' });
  const wish = { ...(engine !== 'auto' && { engine }), ...(quality !== 'auto' && { quality }) };
  const fleet = await openFleetEngine({ address, key, wish, onTrouble: onTrouble(log) });
  log.info({ slots: fleet.fleet.slots, engine: fleet.name }, 'speakers speak for this bot');
  return fleet;
}

/** Whether others speak for the bot. */
export function isFleet(engine: VoiceEngine): engine is FleetEngine {
  return 'fleet' in engine;
}

/** A speaker with its engine. */
export interface RunningSpeaker {
  readonly speaker: FleetSpeaker;
  /** Lets running replies end for `graceMs`, then hands them on. */
  close(graceMs: number): Promise<void>;
}

/**
 * This machine as a speaker of the fleet at `address`, with the engine that `config` names.
 *
 * @throws FleetError no-key, and what keeps this machine out; what keeps the engine from opening
 */
export async function openSpeakerOf(config: Config, address: string, log: Logger, told: Told): Promise<RunningSpeaker> {
  const key = await readKey(config);
  const { usual: engine, best } = await openChosenEngines(config, log, told);
  // A speaker has one engine: VOXBACK_ENGINE names another than the fast one.
  if (best !== engine) await best.close();
  const opened = await attempt(() =>
    openSpeaker({
      address,
      key,
      engine,
      size: engine.slots ?? config.VOXBACK_WORKERS,
      // The built-in voice has one.
      quality: engine.name === 'builtin' ? 'exact' : config.VOXBACK_QUALITY,
      onTrouble: onTrouble(log),
    }),
  );
  if (!opened.ok) {
    await engine.close();
    throw opened.error;
  }
  const speaker = opened.value;
  return {
    speaker,
    async close(graceMs) {
      await speaker.close(graceMs);
      await engine.close();
    },
  };
}

/** The bot's key. A speaker makes none: it would fit nobody's requests. */
async function readKey({ VOXBACK_KEY: value, VOXBACK_KEY_FILE: file }: Config): Promise<Uint8Array> {
  if (value === undefined && !existsSync(file)) throw new FleetError('no-key');
  return openKey({ file, value, name: 'VOXBACK_KEY' });
}

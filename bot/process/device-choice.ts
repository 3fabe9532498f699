/** What computes a model, and why: what is asked for, or with `auto` a real card that computes what the processor does. */
import type { Logger } from 'pino';
import { countCards, type Device, EngineError, findCard, type VoiceEngine } from '../../inference/index.ts';
import type { DeviceChoice } from '../engines/index.ts';
import { attempt } from '../failures.ts';

/** The device that `wish` stands for on this machine; a card that `auto` finds has still to pass (`openPlaced`). */
export async function chooseDevice(wish: Device | 'auto', look: typeof findCard = findCard): Promise<DeviceChoice> {
  if (wish !== 'auto') return { device: wish, why: 'asked' };
  const found = await look();
  if ('reason' in found) return { device: 'cpu', why: 'no-card', detail: found.reason };
  return { device: 'webgpu', why: 'card', detail: found.card };
}

/**
 * How many engines of a model are opened on `device`, each of which speaks one reply at a time: as many as `workers` on the
 * processor, one for each card on another device. A second one on a card would take its memory and wait for it.
 */
export async function enginesOn(
  device: Device,
  workers: number,
  count: typeof countCards = countCards,
): Promise<number> {
  return device === 'cpu' ? workers : count(device);
}

export interface Placed {
  readonly engine: VoiceEngine;
  readonly device: DeviceChoice;
}

/**
 * The engine that `open` gives on the chosen device. Where `auto` chose a card that is not to be had or computes something
 * else, on the processor.
 *
 * @throws what `open` throws; EngineError `device-missing`, `device-differs` for a device that was asked for
 */
export async function openPlaced(
  chosen: DeviceChoice,
  log: Logger,
  open: (device: Device) => Promise<VoiceEngine>,
): Promise<Placed> {
  const opened = await attempt(() => open(chosen.device));
  if (opened.ok) return tell({ engine: opened.value, device: chosen }, log);
  const { error } = opened;
  const isOfDevice = error instanceof EngineError && error.code.startsWith('device-');
  if (chosen.why !== 'card' || !isOfDevice) throw error;
  log.warn({ err: error }, 'the card is left alone');
  const device: DeviceChoice = { device: 'cpu', why: 'card-failed', detail: error.message };
  return tell({ engine: await open('cpu'), device }, log);
}

function tell(placed: Placed, log: Logger): Placed {
  const { name, slots } = placed.engine;
  log.info({ engine: name, engines: slots, ...placed.device }, 'what computes the model');
  return placed;
}

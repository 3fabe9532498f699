import { pino } from 'pino';
import { expect, it } from 'vitest';
import { type Device, EngineError, type VoiceEngine } from '../../inference/index.ts';
import { chooseDevice, enginesOn, openPlaced } from './device-choice.ts';

const log = pino({ level: 'silent' });

const unasked = () => Promise.reject(new Error('nobody speaks here'));
const silent: VoiceEngine = { name: 'silent', enroll: unasked, speak: unasked, close: async () => undefined };

/** Opens on the processor only; on another device it fails with `error`. */
const openWith = (error: Error) => {
  const asked: Device[] = [];
  const open = async (device: Device) => {
    asked.push(device);
    if (device !== 'cpu') throw error;
    return silent;
  };
  return { asked, open };
};
const differs = new EngineError('device-differs', {
  device: 'webgpu',
  graph: 'gpt-step',
  difference: 0.5,
  allowed: 0.002,
});

it('auto takes the processor where there is no card, and says why', async () => {
  const device = await chooseDevice('auto', async () => ({ reason: 'no card of NVIDIA, AMD or Intel' }));
  expect(device).toEqual({ device: 'cpu', why: 'no-card', detail: 'no card of NVIDIA, AMD or Intel' });
});

it('auto takes a card, and the processor once the card computes something else', async () => {
  const chosen = await chooseDevice('auto', async () => ({ card: 'AMD' }));
  expect(chosen).toEqual({ device: 'webgpu', why: 'card', detail: 'AMD' });
  const { asked, open } = openWith(differs);
  const { device } = await openPlaced(chosen, log, open);
  expect(asked).toEqual(['webgpu', 'cpu']);
  expect(device).toMatchObject({ device: 'cpu', why: 'card-failed', detail: expect.stringContaining('gpt-step') });
});

it('a device that is asked for by name is never replaced', async () => {
  const { asked, open } = openWith(differs);
  await expect(openPlaced(await chooseDevice('webgpu'), log, open)).rejects.toBe(differs);
  expect(asked).toEqual(['webgpu']);
});

it('one engine is opened for each card, however many workers are asked for, and as many as workers on the processor', async () => {
  const two = async () => 2;
  expect(await enginesOn('cpu', 4, two)).toBe(4);
  expect(await enginesOn('cuda', 4, two)).toBe(2);
  expect(await enginesOn('webgpu', 4)).toBe(1);
});

it('what is not the fault of the card stays an error with auto', async () => {
  const broken = new Error('no weights');
  const chosen = await chooseDevice('auto', async () => ({ card: 'AMD' }));
  await expect(openPlaced(chosen, log, openWith(broken).open)).rejects.toBe(broken);
});

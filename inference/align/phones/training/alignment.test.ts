import { describe, expect, it } from 'vitest';
import { BANDS, type Bands } from '../bands.ts';
import { emptyNetwork, type PhoneNetwork } from '../network.ts';
import { PHONES, SILENCE } from '../phones.ts';
import { labelsByOrder, labelsByTimes, statesOf } from './alignment.ts';

const [N, S] = [PHONES.indexOf('n'), PHONES.indexOf('s')];
/** The frame itself among those around it. */
const CENTRE = 4;

/** Each sound is a band of its own. */
const bandsWith = (sounds: readonly number[]): Bands => {
  const data = new Float32Array(sounds.length * BANDS);
  sounds.forEach((band, t) => {
    data[t * BANDS + band] = 1;
  });
  return { frames: sounds.length, data, sounds: new Uint8Array(sounds.length).fill(1) };
};

/** Names the sound whose band sounds in the frame: its numbers are handed through both hidden layers. */
function networkOfBands(): PhoneNetwork {
  const network = emptyNetwork();
  const [first, second, last] = network.layers;
  for (const sound of [SILENCE, N, S]) {
    first.weights[(CENTRE * BANDS + sound) * first.outputs + sound] = 1;
    second.weights[sound * second.outputs + sound] = 1;
    last.weights[sound * last.outputs + sound] = 9;
  }
  return network;
}

const phones = (...all: readonly number[]) => all.map((phone, k) => ({ phone, start: 0.03 * k, end: 0.03 * (k + 1) }));

describe('labelsByTimes', () => {
  it('gives every frame what is said in its middle', () => {
    const said = [
      { phone: N, start: 0.01, end: 0.034 },
      { phone: S, start: 0.034, end: 0.056 },
    ];
    expect([...labelsByTimes(said, 8)]).toEqual([SILENCE, N, N, S, S, S, SILENCE, SILENCE]);
  });
});

describe('statesOf', () => {
  it('has optional pauses at the ends and where the reader made one, once', () => {
    const states = statesOf(phones(SILENCE, SILENCE, N, SILENCE, SILENCE, S));
    expect(states.map(({ phone }) => phone)).toEqual([SILENCE, N, N, SILENCE, S, S, SILENCE]);
    expect(states.map(({ isOptional }) => isOptional)).toEqual([true, false, false, true, false, false, true]);
  });
});

describe('labelsByOrder', () => {
  it('finds when each sound is said, and the pause that the speaker made', () => {
    const said = [SILENCE, N, N, N, N, SILENCE, SILENCE, S, S];
    const labels = labelsByOrder(networkOfBands(), bandsWith(said), phones(N, SILENCE, S));
    expect([...(labels ?? [])]).toEqual(said);
  });

  it('has none for a recording that is shorter than what it should say', () => {
    expect(labelsByOrder(networkOfBands(), bandsWith([N, S]), phones(N, S))).toBeUndefined();
  });
});

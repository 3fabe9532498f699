import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filled, inTemporaryFolder } from '../compile/testbed.ts';
import { multiHeadAttention } from '../nn/attention.ts';
import { Graph } from '../nn/graph.ts';
import type { Tensor } from '../nn/tensor.ts';
import { writeGraph } from '../nn/write.ts';
import { ALLOWED_DIFFERENCE, checkOnDevice, largestDifference } from './device-check.ts';
import { verdictOn } from './device-memory.ts';
import { nodesOf } from './graph-nodes.ts';
import { countCards, findCard } from './machine-devices.ts';
import { useSoftwareVulkan } from './software-vulkan.ts';

const isThere = useSoftwareVulkan();

/** Writes `y = build(x)` for x [B, T, 8]; its file. */
async function write(folder: string, build: (x: Tensor) => Tensor): Promise<string> {
  const graph = new Graph('sample');
  graph.output('y', build(graph.input('x', ['B', 'T', 8])));
  const file = join(folder, 'sample.onnx');
  await writeGraph(graph, file);
  return file;
}

describe('a comparison', () => {
  const outputs = (...data: number[]) => ({ y: filled([data.length], (index) => data[index]!) });

  it('is relative to the largest value', () => {
    expect(largestDifference(outputs(10, 0.5), outputs(10, 1))).toBeCloseTo(0.05, 9);
    expect(largestDifference(outputs(3, 4), outputs(3, 4))).toBe(0);
  });

  it('passes no NaN, no other shape and no missing output', () => {
    for (const wrong of [outputs(Number.NaN, 1), outputs(1, 1, 1), {}]) {
      expect(largestDifference(wrong, outputs(1, 1))).toBe(Number.POSITIVE_INFINITY);
    }
  });
});

it('finds the nodes of an operator by name', () =>
  inTemporaryFolder(async (folder) => {
    const file = await write(folder, (x) => multiHeadAttention(x, x, x.relu(), 2).relu());
    expect(await nodesOf(file, ['MultiHeadAttention'])).toEqual(['sample/MultiHeadAttention_1']);
    expect(await nodesOf(file, ['Relu'])).toHaveLength(2);
  }));

it('compares a graph once: what is remembered of these bytes on this driver holds', () =>
  inTemporaryFolder(async (folder) => {
    const file = await write(folder, (x) => x.relu());
    expect(await verdictOn(file, 'sample', 'cpu')).toEqual({ placement: 'device', difference: 0 });
    const memory = join(folder, 'voxback-devices.json');
    await writeFile(memory, (await readFile(memory, 'utf8')).replace('"difference": 0', '"difference": 0.001'));
    expect(await verdictOn(file, 'sample', 'cpu')).toEqual({ placement: 'device', difference: 0.001 });
    await write(folder, (x) => x.tanh());
    expect(await verdictOn(file, 'sample', 'cpu')).toEqual({ placement: 'device', difference: 0 });
    await writeFile(memory, 'damaged');
    expect(await verdictOn(file, 'sample', 'cpu')).toEqual({ placement: 'device', difference: 0 });
  }));

describe.skipIf(!isThere)('on WebGPU (skipped where chromium brings no Vulkan)', () => {
  it('attention that counts keys twice is moved to the processor', () =>
    inTemporaryFolder(async (folder) => {
      const file = await write(folder, (x) => multiHeadAttention(x, x, x, 2, { causal: true }));
      const { placement, difference } = await checkOnDevice(file, 'sample', 'webgpu');
      expect(placement).toBe('attention-on-processor');
      expect(difference).toBeLessThan(1e-5);
    }));

  it('a graph that is computed wrongly is refused, with the number', () =>
    inTemporaryFolder(async (folder) => {
      const file = await write(folder, (x) => x.mul(1e6).sin());
      const refused = await checkOnDevice(file, 'sample', 'webgpu').catch((error: unknown) => error);
      expect(refused).toMatchObject({
        code: 'device-differs',
        details: { device: 'webgpu', graph: 'sample', allowed: ALLOWED_DIFFERENCE },
      });
      expect(refused).toHaveProperty('details.difference', expect.any(Number));
    }));
});

it("cards are counted where engines can be opened on each: NVIDIA's by CUDA, those that are visible", () =>
  inTemporaryFolder(async (folder) => {
    for (const name of ['0000:01:00.0', '0000:02:00.0', '0000:03:00.0']) await mkdir(join(folder, name));
    expect(await countCards('cuda', { folder })).toBe(3);
    expect(await countCards('cuda', { folder, visible: '0,2' })).toBe(2);
    expect(await countCards('cuda', { folder: join(folder, 'none') })).toBe(1);
    expect(await countCards('webgpu', { folder })).toBe(1);
  }));

describe('a card', () => {
  const find = (vendor: string, driver: string) =>
    inTemporaryFolder(async (folder) => {
      const [cards, drivers] = [join(folder, 'drm'), join(folder, 'icd.d')];
      await mkdir(join(cards, 'card0', 'device'), { recursive: true });
      await mkdir(drivers);
      await writeFile(join(cards, 'card0', 'device', 'vendor'), `${vendor}\n`);
      await writeFile(join(drivers, driver), '{}');
      return findCard({ platform: 'linux', cards, drivers: [drivers], askWindows: async () => '' });
    });

  it.each([
    ['0x10de', 'nvidia_icd.json', { card: 'NVIDIA' }],
    ['0x1002', 'radeon_icd.x86_64.json', { card: 'AMD' }],
    ['0x1002', 'lvp_icd.x86_64.json', { reason: 'no Vulkan driver for the card of AMD' }],
    ['0x1a03', 'vk_swiftshader_icd.json', { reason: 'no card of NVIDIA, AMD or Intel' }],
  ])('of vendor %s with the driver %s is %o: software is none', async (vendor, driver, found) => {
    expect(await find(vendor, driver)).toEqual(found);
  });

  it.each([
    [
      'PCI\\VEN_1414&DEV_008E&SUBSYS_00000000&REV_00\\5&1A 10.0.22621.1\r\nPCI\\VEN_10DE&DEV_2684&SUBSYS_16F4&REV_A1\\4&2C 32.0.15.6094\r\n',
      { card: 'NVIDIA' },
    ],
    ['PCI\\VEN_8086&DEV_9A49&SUBSYS_0A6B\\3&11583659&0&10 31.0.101.5333\r\n', { card: 'Intel' }],
    ['PCI\\VEN_1414&DEV_008E\\5 10.0.22621.1\r\n', { reason: 'no card of NVIDIA, AMD or Intel' }],
    ['ROOT\\BASICDISPLAY\\0000 10.0.22621.1\r\n', { reason: 'no card of NVIDIA, AMD or Intel' }],
    ['', { reason: 'no card of NVIDIA, AMD or Intel' }],
  ])('on Windows is what the system lists by its vendor: %j is %o', async (told, found) => {
    const places = { platform: 'win32', cards: '', drivers: [], askWindows: async () => told } as const;
    expect(await findCard(places)).toEqual(found);
  });
});

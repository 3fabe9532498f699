import { describe, expect, it } from 'vitest';
import { filled, inTemporaryFolder, runGraph } from '../compile/testbed.ts';
import type { Values } from '../runtime/sessions.ts';
import { arange, cat, normalize, sineAndCosine } from './functions.ts';
import { Graph } from './graph.ts';
import type { Tensor } from './tensor.ts';

/** `build` applied to 0, 1, 2, … in the shape [2, 3, 4], of which only the last size is known while building. */
async function apply(build: (x: Tensor) => Tensor): Promise<{ promised: string; actual: Values }> {
  return inTemporaryFolder(async (folder) => {
    const graph = new Graph('tensor');
    const y = build(graph.input('x', ['B', 'T', 4]));
    graph.output('y', y);
    const { y: actual } = await runGraph(graph, { x: filled([2, 3, 4], (index) => index) }, folder);
    return { promised: y.shape.join(' '), actual: actual! };
  });
}

const numbers = ({ data }: Values) => Array.from(data, Number);
const last = (values: Values, count: number) => numbers(values).slice(-count);

describe('a tensor', () => {
  it.each<[string, (x: Tensor) => Tensor, string, number[], number[]]>([
    ['permute', (x) => x.permute(2, 0, 1), '4 B T', [4, 2, 3], [15, 19, 23]],
    ['transpose', (x) => x.transpose(1, -1), 'B 4 T', [2, 4, 3], [15, 19, 23]],
    ['view, two unknown sizes kept', (x) => x.view('B', 'T', 2, 2), 'B T 2 2', [2, 3, 2, 2], [21, 22, 23]],
    ['view, one unknown size moved', (x) => x.view('T', 'B', 4), 'T B 4', [3, 2, 4], [21, 22, 23]],
    ['view, one size inferred', (x) => x.view('B', -1), 'B 4*T', [2, 12], [21, 22, 23]],
    ['flatten', (x) => x.flatten(0, 1), 'B*T 4', [6, 4], [21, 22, 23]],
    ['unsqueeze', (x) => x.unsqueeze(-1), 'B T 4 1', [2, 3, 4, 1], [21, 22, 23]],
    ['narrow from the front', (x) => x.narrow(2, 1, 2), 'B T 2', [2, 3, 2], [18, 21, 22]],
    ['narrow from the end', (x) => x.narrow(1, -1, 1), 'B 1 4', [2, 1, 4], [21, 22, 23]],
    ['crop', (x) => x.crop(1, 1, 1), 'B T-2 4', [2, 1, 4], [17, 18, 19]],
    ['crop at one end', (x) => x.crop(1, 2, 0), 'B T-2 4', [2, 1, 4], [21, 22, 23]],
    ['select', (x) => x.select(1, 0), 'B 4', [2, 4], [13, 14, 15]],
    ['expand', (x) => x.select(1, 0).unsqueeze(1).expand('B', 'T', 4), 'B T 4', [2, 3, 4], [13, 14, 15]],
    ['split by unknown sizes', (x) => cat([x, x], 1).split(['T', 'T'], 1)[1]!, 'B T 4', [2, 3, 4], [21, 22, 23]],
    ['pad with zeros', (x) => x.pad(1, 0, 1), 'B T+1 4', [2, 4, 4], [0, 0, 0]],
    ['pad by reflection', (x) => x.pad(2, 2, 2, 'reflect'), 'B T 8', [2, 3, 8], [23, 22, 21]],
    ['pad by repetition', (x) => x.pad(1, 0, 2, 'edge'), 'B T+2 4', [2, 5, 4], [21, 22, 23]],
    ['tail', (x) => x.tail(1, x.graph.size('B').sub(1), 'W'), 'B W 4', [2, 2, 4], [21, 22, 23]],
    ['cat', (x) => cat([x, x.crop(1, 0, 1)], 1), 'B T+T-1 4', [2, 5, 4], [17, 18, 19]],
    ['arange', (x) => arange(x.graph, 'T'), 'T', [3], [0, 1, 2]],
    ['indexSelect', (x) => x.indexSelect(2, x.graph.ints([3, 0])), 'B T 2', [2, 3, 2], [16, 23, 20]],
    ['argmax', (x) => x.mul(-1).argmax(2), 'B T', [2, 3], [0, 0, 0]],
    ['mean', (x) => x.mean(-1), 'B T 1', [2, 3, 1], [13.5, 17.5, 21.5]],
    ['sum over two axes', (x) => x.sum([0, 1], 'drop'), '4', [4], [66, 72, 78]],
    ['clamp', (x) => x.clamp(2, 20), 'B T 4', [2, 3, 4], [20, 20, 20]],
    ['glu', (x) => x.mul(1e3).glu(), 'B T 2', [2, 3, 2], [17_000, 20_000, 21_000]],
  ])('%s', async (_, build, promised, shape, end) => {
    const result = await apply(build);
    expect(result.promised).toBe(promised);
    expect(result.actual.shape).toEqual(shape);
    expect(last(result.actual, end.length)).toEqual(end);
  });

  it('normalizes to length 1, and leaves zeros alone', async () => {
    const { actual } = await apply((x) => normalize(x.sub(20).relu(), -1)); // zeros but for 1, 2, 3 at the end
    expect(numbers(actual).slice(0, 20)).toEqual(Array(20).fill(0));
    expect(last(actual, 3).map((value) => value * Math.sqrt(14))).toEqual(
      [1, 2, 3].map((value) => expect.closeTo(value, 5)),
    );
  });

  it.each<[string, (x: Tensor) => Tensor, (x: number) => number]>([
    ['silu', (x) => x.silu(), (x) => x / (1 + Math.exp(-x))],
    [
      'gelu, tanh',
      (x) => x.gelu('tanh'),
      (x) => 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3))),
    ],
    ['mish', (x) => x.mish(), (x) => x * Math.tanh(Math.log(1 + Math.exp(x)))],
    ['softmax of equals', (x) => x.mul(0).softmax(), () => 0.25],
  ])('%s', async (_, build, formula) => {
    const { actual } = await apply((x) => build(x.sub(12).mul(0.2)));
    for (const [index, value] of numbers(actual).entries()) expect(value).toBeCloseTo(formula((index - 12) * 0.2), 5);
  });
});

describe('a shape that cannot be', () => {
  const x = () => new Graph('shapes').input('x', ['B', 'T', 4]);

  it.each<[string, () => unknown, string, string]>([
    ['add', () => x().add(x().narrow(2, 0, 3)), '[B, T, 4]', '[B, T, 3]'],
    ['matmul', () => x().matmul(x()), '[B, T, 4]', '[B, T, 4]'],
    ['view', () => x().view('B', 'T', 5), '[B, T, 4]', '[B, T, 5]'],
    ['split', () => x().split([1, 2], 2), '[B, T, 4]', '[1, 2]'],
    ['chunk', () => x().chunk(3, 2), 'a multiple of 3', '[B, T, 4]'],
    ['squeeze', () => x().squeeze(2), 'a size of 1', '[B, T, 4]'],
    ['narrow', () => x().narrow(2, 3, 2), 'a range inside', '[B, T, 4]'],
    ['cat', () => cat([x(), x().transpose(1, 2)], 0), '[B, T, 4]', '[B, 4, T]'],
    ['an axis', () => x().mean(3), 'a tensor with an axis 3', '[B, T, 4]'],
    ['a size without a name', () => x().graph.size('N'), 'B, T', 'N'],
  ])('%s', (_, build, expected, actual) => {
    expect(build).toThrowError(
      expect.objectContaining({ code: 'shape', details: expect.objectContaining({ expected, actual }) }),
    );
  });
});

it('sines and cosines of angles up to a thousand turns are within 1e-6, from sums and products alone', async () => {
  const angles = filled([4001], (index) => (index - 500) * 1.7321);
  const { outputs, types } = await inTemporaryFolder(async (folder) => {
    const graph = new Graph('angles');
    for (const [name, tensor] of Object.entries(sineAndCosine(graph.input('x', ['N'])))) graph.output(name, tensor);
    return { outputs: await runGraph(graph, { x: angles }, folder), types: graph.nodes.map(({ type }) => type) };
  });
  const worst = (values: Values, exact: (angle: number) => number) =>
    Math.max(...numbers(values).map((value, index) => Math.abs(value - exact(Number(angles.data[index])))));
  expect(worst(outputs.sin!, Math.sin)).toBeLessThan(1e-6);
  expect(worst(outputs.cos!, Math.cos)).toBeLessThan(1e-6);
  expect([...new Set(types)].sort()).toEqual(['Add', 'Floor', 'Identity', 'Mul', 'Sub']);
});

it('pads by amounts for every axis: a card that changes layouts looks for named axes in vain', () => {
  const graph = new Graph('padded');
  graph.input('x', ['B', 'T', 4]).pad(1, 2, 3);
  expect(graph.nodes.at(-1)!.inputs).toHaveLength(2);
  const [amounts] = [...graph.stored.values()];
  expect(amounts!.data).toEqual(BigInt64Array.of(0n, 2n, 0n, 0n, 3n, 0n));
});

/** Files made to hurt their reader: each must end in a CheckpointError that names the file and a reason. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openCheckpoint } from './checkpoint.ts';

const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'file');
const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name));

/** The error that opening `bytes`, and reading all it promises, ends in; undefined if it works. */
async function failure(bytes: Uint8Array): Promise<unknown> {
  writeFileSync(path, bytes);
  try {
    const checkpoint = await openCheckpoint(path);
    try {
      for (const tensor of checkpoint.tensors.values()) expect(await tensor.read()).toHaveLength(tensor.length);
    } finally {
      checkpoint.close();
    }
    return undefined;
  } catch (error) {
    return error;
  }
}

const text = (value: string) => Buffer.from(value, 'latin1');

/** The legacy container around a pickled object: the cheapest way to hand a pickle to the reader. */
function legacy(object: string, keys = ']'): Uint8Array {
  const magic = '\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.';
  return text(`${magic}\x80\x02M\xe9\x03.\x80\x02}X\x0d\0\0\0little_endian\x88s.\x80\x02${object}.\x80\x02${keys}.`);
}

/** A pickled tensor whose size, offset and element count are the given pickled integers. */
const tensor = (size: string, offset = 'K\0', elements = 'K\x04') =>
  'ctorch._utils\n_rebuild_tensor_v2\n' +
  `((X\x07\0\0\0storagectorch\nFloatStorage\nX\x01\0\0\x000X\x03\0\0\0cpu${elements}NtQ${offset}${size}\x85K\x01\x85\x89NtR`;

/** The legacy container around a pickled object whose tensors view one storage of four zeros. */
function withStorage(object: string): Uint8Array {
  return Buffer.concat([legacy(object, '](X\x01\0\0\x000e'), text('\x04'), Buffer.alloc(7 + 16)]);
}

/** The names of the tensors in `bytes`. */
async function names(bytes: Uint8Array): Promise<string[]> {
  writeFileSync(path, bytes);
  const { tensors, close } = await openCheckpoint(path);
  close();
  return [...tensors.keys()];
}

function safetensors(header: unknown, data = 8): Uint8Array {
  const json = Buffer.from(typeof header === 'string' ? header : JSON.stringify(header));
  const prefix = Buffer.alloc(8);
  prefix.writeBigUInt64LE(BigInt(json.length));
  return Buffer.concat([prefix, json, Buffer.alloc(data)]);
}

const f32 = (shape: readonly number[], begin: number, end: number) => ({
  dtype: 'F32',
  shape,
  data_offsets: [begin, end],
});

/** `nested.pt` with every `from` replaced by `to`, of the same length. */
function patched(from: string, to: string): Uint8Array {
  return text(fixture('nested.pt').toString('latin1').replaceAll(from, to));
}

describe('a hostile pickle', () => {
  const repeated = (times: number, part: string) => part.repeat(times);

  it.each([
    ['a call of os.system', 'cposix\nsystem\n(X\x04\0\0\0exittR', 'unsupported'],
    ['builtins.eval behind a stack global', 'X\x08\0\0\0builtinsX\x04\0\0\0eval\x93(X\x01\0\0\0xtR', 'unsupported'],
    ['a memo of 10^40 shared lists', `](X\x03\0\0\0lole${laughs(40)}`, 'unsafe'],
    ['a class named by 10^40 shared lists', `](X\x03\0\0\0lole${laughs(40)}X\x01\0\0\0a\x93`, 'malformed'],
    ['a list of 100,000 pairs that becomes 40,000 dicts', dictsOf(100_000, 40_000), 'unsafe'],
    ['a list that holds itself', ']q\0h\0a', 'unsafe'],
    ['50,000 nested lists', `${repeated(50_000, ']')}${repeated(49_999, 'a')}`, 'unsafe'],
    ['600,000 opcodes', repeated(300_000, 'N0'), 'unsafe'],
    ['an integer of 2 GB', '\x8b\xff\xff\xff\x7f', 'unsafe'],
    ['a text of 4 GB', 'X\xff\xff\xff\xff', 'truncated'],
    ['a text of 2^64 bytes', '\x8d\xff\xff\xff\xff\xff\xff\xff\xff', 'truncated'],
    ['an endless global', 'ctorch', 'truncated'],
    ['a fetch from an empty memo', 'h\x05', 'malformed'],
    ['a pop from an empty stack', '0', 'malformed'],
    ['a tuple without a mark', 't', 'malformed'],
    ['a key of no dict', ']K\x01K\x02s', 'malformed'],
    ['a call without arguments', 'cposix\nsystem\nNR', 'malformed'],
    ['an opcode of protocol 5', '\x97', 'unsupported'],
    ['a persistent id of no storage', 'K\x01Q', 'malformed'],
    ['a tensor of -1 elements', tensor('J\xff\xff\xff\xff'), 'malformed'],
    ['a tensor at offset -4', tensor('K\x01', 'J\xfc\xff\xff\xff'), 'malformed'],
    ['a tensor of 5 in a storage of 4', tensor('K\x05'), 'malformed'],
    ['a tensor of 2^62 elements', tensor('\x8a\x08\0\0\0\0\0\0\0\x40'), 'malformed'],
    ['a storage of -1 elements', tensor('K\x01', 'K\0', 'J\xff\xff\xff\xff'), 'malformed'],
    ['a storage without bytes', tensor('K\x04'), 'malformed'],
    ['a name of 2,000 characters', `}X\xd0\x07\0\0${repeated(2000, 'n')}Ns`, 'unsafe'],
  ])('%s is refused as it should', async (_what, object, code) => {
    expect(await failure(legacy(object))).toMatchObject({ name: 'CheckpointError', code });
  });

  it('runs nothing: what it would have called is an inert value beside the tensors', async () => {
    // {'run': os.system('exit'), 'w': a storage of 4 floats}
    const object = `}(X\x03\0\0\0runcposix\nsystem\n(X\x04\0\0\0exittRX\x01\0\0\0w${tensor('K\x04')}u`;
    expect(await failure(withStorage(object))).toBeUndefined();
  });

  it('an OrderedDict that Python 2 pickled, items and all, is read', async () => {
    const items = `ccollections\nOrderedDict\n]](X\x01\0\0\0w${tensor('K\x04')}ea\x85R`;
    expect(await names(withStorage(items))).toEqual(['w']);
  });

  it('a transposed tensor is left out: its bytes are no range of the file', async () => {
    const transposed = tensor('K\x04').replace('K\x04\x85K\x01\x85', 'K\x02K\x02\x86K\x01K\x02\x86');
    const object = `}(X\x01\0\0\0t${transposed}X\x01\0\0\0w${tensor('K\x04')}u`;
    expect(await names(withStorage(object))).toEqual(['w']);
  });

  it('two keys that flatten to one name are refused', async () => {
    const object = `}(X\x03\0\0\0a.b${tensor('K\x04')}X\x01\0\0\0a}X\x01\0\0\0b${tensor('K\x04')}su`;
    expect(await failure(withStorage(object))).toMatchObject({ code: 'malformed' });
  });

  /** A list of `pairs` pairs, of which `dicts` ordered dicts are made, one after the other. */
  function dictsOf(pairs: number, dicts: number): string {
    return `ccollections\nOrderedDict\nq\0NN\x86q\x01](${'h\x01'.repeat(pairs)}eq\x02${'h\0h\x02\x85R0'.repeat(dicts)}`;
  }

  /** `levels` lists, each holding the one before ten times. */
  function laughs(levels: number): string {
    return Array.from({ length: levels }, (_, level) => {
      const slot = String.fromCharCode(level);
      return `q${slot}](${`h${slot}`.repeat(10)}e`;
    }).join('');
  }
});

describe('a hostile zip archive', () => {
  it.each([
    ['a name that climbs out', patched('nested/data/8', 'nested/../../'), 'unsafe'],
    ['an absolute name', patched('nested/data/8', '/ested/data/8'), 'unsafe'],
    ['two entries of one name', patched('nested/data/8', 'nested/data/7'), 'malformed'],
    ['a compressed entry', patched('\x2d\0\x08\x08\0\0', '\x2d\0\x08\x08\x08\0'), 'unsupported'],
    ['an encrypted entry', patched('\x2d\0\x08\x08\0\0', '\x2d\0\x09\x08\0\0'), 'unsupported'],
    ['a big-endian machine', patched('little', 'bigend'), 'unsupported'],
    ['no pickle', patched('data.pkl', 'data.pkx'), 'unsupported'],
    ['a storage without an entry', patched('nested/data/8', 'nested/data/9'), 'malformed'],
    ['a ZIP64 size of 2^63', patched('\x10\0\0\0\0\0\0\0', '\x10\0\0\0\0\0\0\x80'), 'malformed'],
    ['an entry that runs into the next', patched('\x18\0\0\0\0\0\0\0', '\x28\0\0\0\0\0\0\0'), 'unsafe'],
    ['half an archive', fixture('nested.pt').subarray(0, 700), 'truncated'],
  ])('%s is refused as it should', async (_what, bytes, code) => {
    expect(await failure(bytes)).toMatchObject({ name: 'CheckpointError', code, details: { file: path } });
  });
});

describe('a hostile safetensors file', () => {
  it.each([
    ['a header of 2^63 bytes', text('\0\0\0\0\0\0\0\x80{'), 'unsafe'],
    ['a header longer than the file', text('\xff\0\0\0\0\0\0\0{}'), 'truncated'],
    ['broken JSON', safetensors('{"a":'), 'malformed'],
    ['JSON nested 100,000 deep', safetensors(`{"a":${'['.repeat(1e5)}${']'.repeat(1e5)}}`), 'malformed'],
    ['a list as dtype', safetensors({ a: { ...f32([2], 0, 8), dtype: ['F32'] } }), 'malformed'],
    ['a dtype nested 100,000 deep', safetensors(`{"a":{"dtype":${'['.repeat(1e5)}${']'.repeat(1e5)}}}`), 'malformed'],
    ['a dtype that throws when printed', safetensors('{"a":{"dtype":{"toString":1}}}'), 'malformed'],
    ['an unknown dtype', safetensors({ a: { ...f32([2], 0, 8), dtype: 'F8_E5M2' } }), 'unsupported'],
    ['overlapping tensors', safetensors({ a: f32([2], 0, 8), b: f32([1], 4, 8) }), 'malformed'],
    [
      'two tensors of one name',
      safetensors(`{"a":${JSON.stringify(f32([1], 0, 4))},"a":${JSON.stringify(f32([1], 4, 8))}}`),
      'malformed',
    ],
    ['a gap between tensors', safetensors({ a: f32([1], 0, 4), b: f32([1], 8, 12) }, 12), 'malformed'],
    ['bytes after the last tensor', safetensors({ a: f32([1], 0, 4) }), 'malformed'],
    ['a tensor beyond the file', safetensors({ a: f32([4], 0, 16) }), 'truncated'],
    ['a negative size', safetensors({ a: f32([-2], 0, -8) }), 'malformed'],
    ['a fractional size', safetensors({ a: f32([0.5], 0, 2) }), 'malformed'],
    ['an offset range that runs backwards', safetensors({ a: f32([2], 8, 0) }), 'malformed'],
    ['2^64 elements', safetensors({ a: f32([2 ** 32, 2 ** 32], 0, 8) }), 'malformed'],
    ['another length than the shape', safetensors({ a: f32([3], 0, 8) }), 'malformed'],
    ['100 dimensions', safetensors({ a: f32(Array(100).fill(1), 0, 4) }, 4), 'malformed'],
    ['an empty file', text(''), 'truncated'],
  ])('%s is refused as it should', async (_what, bytes, code) => {
    expect(await failure(bytes)).toMatchObject({ name: 'CheckpointError', code, details: { file: path } });
  });

  it('a tensor called __proto__ is a tensor', async () => {
    expect(
      await failure(safetensors('{"__proto__":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}')),
    ).toBeUndefined();
  });
});

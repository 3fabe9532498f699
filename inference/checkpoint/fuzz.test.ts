/** Thousands of damaged files: whatever happens to a byte, opening ends in a checkpoint or in a CheckpointError. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CheckpointError } from '../errors.ts';
import { openCheckpoint } from './checkpoint.ts';

const CASES_PER_FILE = 600;

/** mulberry32: the same damage in every run. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** Integers at which lengths and offsets break. */
const EDGES = [0n, 1n, 0x7fn, 0xffn, 0xffffn, 0x7fffffffn, 0xffffffffn, 1n << 53n, (1n << 63n) - 1n, (1n << 64n) - 1n];

/** One to four kinds of damage: bits, bytes, integers, parts cut, doubled, moved or cut off. */
function damage(original: Buffer, random: (below: number) => number): Buffer {
  let bytes = Buffer.from(original);
  for (let hits = 1 + random(4); hits > 0 && bytes.length > 16; hits--) {
    const at = random(bytes.length - 8);
    const span = 1 + random(Math.min(64, bytes.length - at));
    const part = bytes.subarray(at, at + span);
    switch (random(7)) {
      case 0:
        bytes[at] ^= 1 << random(8);
        break;
      case 1:
        bytes[at] = random(256);
        break;
      case 2:
        bytes.writeBigUInt64LE(EDGES[random(EDGES.length)], at);
        break;
      case 3:
        bytes.writeUInt32LE(Number(BigInt.asUintN(32, EDGES[random(EDGES.length)])), at);
        break;
      case 4:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + span)]);
        break;
      case 5:
        bytes = Buffer.concat([bytes.subarray(0, at), part, part, bytes.subarray(at + span)]);
        break;
      default:
        // Cutting the end off spoils everything before it: rarely.
        if (random(8) === 0) bytes = bytes.subarray(0, at);
    }
  }
  return bytes;
}

describe(`after ${CASES_PER_FILE} seeded kinds of damage`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const files = ['nested.pt', 'flat.pt', 'bare.pt', 'legacy.pt', 'small.safetensors'];
  it.each(files)('%s opens with true lengths or ends in a CheckpointError', async (name) => {
    const original = readFileSync(join(import.meta.dirname, 'fixtures', name));
    const random = createRandom(original.length);
    const path = join(folder, name);
    const outcomes = new Map<string, number>();
    for (let index = 0; index < CASES_PER_FILE; index++) {
      writeFileSync(path, damage(original, random));
      const outcome = await open(path);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    // Damage that lands in values is none to a reader; most of it lands in the directories of files this small.
    expect([...outcomes.keys()].sort()).toEqual(expect.arrayContaining(['malformed', 'opened', 'truncated']));
    expect(outcomes.get('opened')).toBeLessThan(0.6 * CASES_PER_FILE);
  });
});

/** `opened`, or the code of the CheckpointError; any other error is thrown. */
async function open(path: string): Promise<string> {
  try {
    const { tensors, close } = await openCheckpoint(path);
    for (const tensor of tensors.values()) expect(await tensor.read()).toHaveLength(tensor.length);
    close();
    return 'opened';
  } catch (error) {
    if (!(error instanceof CheckpointError)) throw error;
    expect(error.details).toMatchObject({ file: path, reason: expect.any(String) });
    return error.code;
  }
}

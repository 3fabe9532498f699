/** ZipVoice against the official code: every stage, in the order in which a reply passes them. */
import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ifPresent } from '../../compile/if-present.ts';
import { inTemporaryFolder } from '../../compile/temporary-folder.ts';
import { type Comparison, compare } from '../../parity/comparison.ts';
import { values } from '../../runtime/sessions.ts';
import { Graphs } from '../graphs.ts';
import { framesAt } from '../lengths.ts';
import { findFiles, type ModelFiles } from '../model-folder.ts';
import { compileVocoder, VOCODER, VOCODER_CHECKPOINT } from '../recipes/vocoder.ts';
import { compareFlow, compareInt8, compareSound, compareVocoder } from './network-stages.ts';
import { comparePrompt, compareSounds } from './prompt-stages.ts';
import { Reference } from './reference.ts';

/** Compares every stage with `golden.safetensors` of `folder`, and, where they are there, the int8 pair and a vocoder made here. */
export async function compareZipVoice(folder: string): Promise<Comparison[]> {
  const golden = await Reference.open(folder);
  try {
    const files = await findFiles(folder, 'fp32');
    return [
      ...(await comparePrompt(golden)),
      ...(await compareSounds(golden)),
      ...(await compareLengths(folder)),
      ...(await withGraphs(files, async (graphs) => [
        ...(await compareFlow(graphs, golden)),
        ...(await compareVocoder(graphs, golden, '(published)')),
        ...(await compareSound(graphs, golden)),
      ])),
      ...(await compareOwnVocoder(folder, files, golden)),
      ...(await compareQuantised(folder, files, golden)),
    ];
  } finally {
    golden.close();
  }
}

async function withGraphs<T>(files: ModelFiles, work: (graphs: Graphs) => Promise<T>): Promise<T> {
  const graphs = await Graphs.open(files);
  try {
    return await work(graphs);
  } finally {
    await graphs.close();
  }
}

const LENGTHS = z.array(
  z.object({
    promptTokens: z.int(),
    tokens: z.int(),
    promptFrames: z.int(),
    speed: z.number(),
    frames: z.int(),
  }),
);

/** Frames of the exported graph for many counts and speeds: the same or wrong. */
async function compareLengths(folder: string): Promise<Comparison[]> {
  const text = await ifPresent(readFile(join(folder, 'lengths.json'), 'utf8'));
  if (text === undefined) return [];
  const rows = LENGTHS.parse(JSON.parse(text));
  const column = (frames: readonly number[]) => values(Float32Array.from(frames), frames.length);
  const made = rows.map((row) => framesAt(row, row.speed));
  return [compare(`lengths, ${rows.length} rows`, column(made), column(rows.map(({ frames }) => frames)), 0)];
}

/** The vocoder's graph as it is made from its checkpoint. */
async function compareOwnVocoder(folder: string, files: ModelFiles, golden: Reference): Promise<Comparison[]> {
  return inTemporaryFolder(async (workspace) => {
    const source = join(folder, 'vocos', VOCODER_CHECKPOINT);
    const isThere = await ifPresent(copyFile(source, join(workspace, VOCODER_CHECKPOINT)).then(() => true));
    if (!isThere) return [];
    await compileVocoder(workspace);
    const own = { ...files, vocoder: join(workspace, `${VOCODER}.onnx`) };
    return withGraphs(own, (graphs) => compareVocoder(graphs, golden, '(made here)'));
  });
}

/** The quantised pair, against what the same files gave the reference. */
async function compareQuantised(folder: string, files: ModelFiles, given: Reference): Promise<Comparison[]> {
  const quantised = join(folder, 'int8');
  if ((await ifPresent(readFile(join(quantised, 'golden.safetensors')))) === undefined) return [];
  const golden = await Reference.open(quantised);
  try {
    const pair = {
      ...files,
      textEncoder: join(quantised, 'text_encoder_int8.onnx'),
      decoder: join(quantised, 'fm_decoder_int8.onnx'),
    };
    return await withGraphs(pair, (graphs) => compareInt8(graphs, given, golden));
  } finally {
    golden.close();
  }
}

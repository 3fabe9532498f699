import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { filled, inTemporaryFolder } from '../compile/testbed.ts';
import { compileFolder } from '../indextts/recipes/compile.ts';
import { INDEX_TTS_2 } from '../indextts/recipes/index-tts-2.ts';
import { type Continuation, Decoder, FIRST_POSITION } from './decoder.ts';
import { int64, openSession } from './sessions.ts';

const TINY = fileURLToPath(new URL('../indextts/fixtures/indextts-2-tiny/checkpoints', import.meta.url));
const GRAPHS = ['gpt-prefill', 'gpt-step'];
const SHAPE = { layers: 2, heads: 2, headWidth: 32 };

it('gives continuations that share a cache the scores that each gets alone, within 1e-5', async () => {
  await inTemporaryFolder(async (folder) => {
    await cp(TINY, folder, { recursive: true });
    await compileFolder(
      folder,
      INDEX_TTS_2.filter(({ name }) => GRAPHS.includes(name)),
    );
    const [prefill, step] = await Promise.all(GRAPHS.map((name) => openSession(join(folder, `${name}.onnx`))));
    const read = await prefill!.run({
      speaker: filled([1, 4, 64], Math.sin),
      emotion: filled([1, 64], Math.cos),
      text: int64([0, 5, 6, 1], 1, 4),
    });
    const decoder = () => new Decoder(step!, SHAPE, read, FIRST_POSITION.official);

    const alone = async (codes: readonly number[]) => {
      const single = decoder();
      let last = single.start;
      for (const code of codes) [last] = (await single.extend([{ from: last.continuation, code }])) as [typeof last];
      return last.logits;
    };

    // Two branches, then both of the second one's children: the first branch's row is free to be written again.
    const shared = decoder();
    const branches = await shared.extend([
      { from: shared.start.continuation, code: 3 },
      { from: shared.start.continuation, code: 4 },
    ]);
    const second: Continuation = branches[1]!.continuation;
    const children = await shared.extend([
      { from: second, code: 7 },
      { from: second, code: 8 },
    ]);
    const grandchildren = await shared.extend(children.map(({ continuation }) => ({ from: continuation, code: 9 })));

    for (const [codes, { logits }] of [
      [[3], branches[0]!],
      [[4, 7], children[0]!],
      [[4, 8, 9], grandchildren[1]!],
    ] as const) {
      const expected = await alone(codes);
      for (const [code, logit] of logits.entries()) expect(logit).toBeCloseTo(expected[code]!, 5);
    }
    await Promise.all([prefill!.close(), step!.close()]);
  });
});

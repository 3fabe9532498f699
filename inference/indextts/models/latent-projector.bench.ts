/** The latent projector at full size on 10 s of codes, against a plain product of as many operations. */
import { bench, describe } from 'vitest';
import { load } from '../../nn/module.ts';
import { int64 } from '../../runtime/sessions.ts';
import { CPU_TIME, createBenchFolder, fakeWeights, openProduct, openRun, wave } from '../fake/bench-subject.ts';
import { pick } from '../model-folder.ts';
import { LatentProjector } from './latent-projector.ts';

const CODES = 500;
const c = { widths: [1280, 256, 128, 1024], quantizer: { width: 1024, codes: 8192, codeWidth: 8 } };
/** Three linear layers and the codebook's way out. */
const OPERATIONS = 2 * CODES * (1280 * 256 + 256 * 128 + 128 * 1024 + 8 * 1024);

const folder = createBenchFolder();
const layers = await fakeWeights(folder, 's2mel.pth', (key) => /^[012]\.(weight|bias)$/.test(key));
const codec = await fakeWeights(folder, 'hf_cache/semantic_codec/model.safetensors', (key) => /^quantizer/.test(key));
const named = [...pick(layers, '0', '1', '2')].map(([key, weight]) => [`gpt_layer.${key}`, weight] as const);
const inputs = { latents: wave(1, CODES, c.widths[0]!), codes: int64(Array(CODES).fill(7), 1, CODES) };
const projector = await openRun(folder, 'projector', inputs, (graph) => {
  const module = load(graph, new LatentProjector(c), new Map([...named, ...codec]));
  return module.forward(graph.input('latents', ['B', 'N', c.widths[0]!]), graph.input('codes', ['B', 'N'], 'int64'));
});
const product = await openProduct(folder, OPERATIONS);

describe(`the latent projector, ${CODES} codes`, () => {
  bench('the projector', projector, CPU_TIME);
  bench('a product of as many operations', product, CPU_TIME);
});

/** The vocoder's graph from its official checkpoint: weights stay in `pytorch_model.bin`, a small graph is written beside it. */
import { type Checkpoint, openCheckpoint } from '../../checkpoint/checkpoint.ts';
import { compileModel } from '../../compile/compile.ts';
import { keepCompiled } from '../../compile/keep-compiled.ts';
import { assemble, type ModelSource, type Recipe } from '../../compile/recipe.ts';
import { GraphError } from '../../errors.ts';
import { VocosBackbone, type VocosConfig } from '../../networks/vocos-backbone.ts';
import { Linear } from '../../nn/layers.ts';
import { Module } from '../../nn/module.ts';
import type { Tensor } from '../../nn/tensor.ts';
import { BANDS, FFT_SIZE } from '../features.ts';

/** File name of the graph, without `.onnx`. */
export const VOCODER = 'vocoder';
export const VOCODER_CHECKPOINT = 'pytorch_model.bin';

/** Magnitudes end here: a network that has gone astray shall not deafen anyone. */
const LOUDEST = 100;
const BINS = FFT_SIZE / 2 + 1;

/** What computes the mel and the sound from the spectrum in PyTorch: tables, not weights. */
const UNUSED_KEYS = [/^feature_extractor\./, /^head\.istft\./];

/** Vocos up to the spectrum. (gemelo-ai/vocos@c859e3b7 vocos/models.py:77-87, vocos/heads.py:44-63) */
class Vocos extends Module<VocosConfig> {
  readonly backbone = new VocosBackbone({ ...this.c, inputs: BANDS });
  readonly head = { out: new Linear(this.c.width, 2 * BINS) };

  /** Log mel [B, 100, T] -> magnitudes, cosines and sines of the phases, [B, 513, T] each. */
  forward(mels: Tensor): { mag: Tensor; x: Tensor; y: Tensor } {
    const spectrum = this.head.out.forward(this.backbone.forward(mels.transpose(1, 2))).transpose(1, 2);
    const [magnitudes, phases] = [spectrum.narrow(1, 0, BINS), spectrum.narrow(1, BINS, BINS)];
    return { mag: magnitudes.exp().minimum(LOUDEST), x: phases.cos(), y: phases.sin() };
  }
}

interface VocosFolder extends ModelSource {
  readonly checkpoint: Checkpoint;
}

const RECIPE: Recipe<VocosFolder> = {
  name: VOCODER,
  build({ checkpoint }) {
    return assemble(
      this.name,
      new Vocos(readConfig(checkpoint)),
      checkpoint.tensors,
      (module, graph) => ({ ...module.forward(graph.input('mels', ['B', BANDS, 'T'])) }),
      { ignore: UNUSED_KEYS },
    );
  },
};

/** All sizes are in the tensors' shapes. @throws GraphError `missing-key` */
function readConfig({ tensors }: Checkpoint): VocosConfig {
  const key = 'backbone.convnext.0.pwconv1.weight'; // [inner, width]
  const shape = tensors.get(key)?.shape;
  if (shape?.length !== 2) throw new GraphError('missing-key', { key, module: 'Vocos' });
  const [inner, width] = shape;
  const layers = [...tensors.keys()].filter((name) => /^backbone\.convnext\.\d+\.gamma$/.test(name)).length;
  return { width, inner, layers };
}

/**
 * Makes `vocoder.onnx` in `folder` from the checkpoint there, unless it is up to date.
 *
 * @throws WeightsError `missing`; GraphError if the checkpoint is not Vocos's
 */
export async function compileVocoder(folder: string): Promise<void> {
  await keepCompiled(folder, [VOCODER], async () => {
    const checkpoint = await openCheckpoint(`${folder}/${VOCODER_CHECKPOINT}`);
    try {
      await compileModel({ path: folder, checkpoint }, [RECIPE]);
    } finally {
      checkpoint.close();
    }
  });
}

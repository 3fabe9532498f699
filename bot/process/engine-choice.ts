/** Which engine speaks: the one that is asked for, or the best that is there. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { openEngine, type VoiceEngine } from '../../inference/index.ts';
import { type Config, deviceOf } from '../config.ts';
import { attempt } from '../failures.ts';

/** The folder of IndexTTS-2 below VOXBACK_MODELS. */
const MODEL = 'indextts-2';

/**
 * The engine that `config` names. With `auto`: the model if its folder is there and it opens; else the built-in engine,
 * and the operator is told why.
 *
 * @param onBroken called with the reason when a model is there and can't be used
 * @throws WeightsError, EngineError: a model that is asked for by name can't be used
 */
export async function openChosenEngine(
  config: Config,
  log: Logger,
  onBroken: (error: unknown) => void = () => undefined,
): Promise<VoiceEngine> {
  const { VOXBACK_ENGINE: choice, VOXBACK_WORKERS: workers } = config;
  const openBuiltin = () => openEngine({ engine: 'builtin', workers });
  if (choice === 'builtin') return openBuiltin();

  const folder = join(config.VOXBACK_MODELS, MODEL);
  if (choice === 'auto' && !existsSync(folder)) return openBuiltin();
  const model = await attempt(() =>
    openEngine({
      engine: 'indextts',
      workers,
      folder,
      quality: config.VOXBACK_QUALITY,
      beams: config.VOXBACK_BEAMS,
      device: deviceOf(config),
      threads: config.VOXBACK_THREADS ?? Math.max(1, Math.floor(availableParallelism() / workers)),
      ...(config.VOXBACK_VOCODER !== undefined && { vocoder: config.VOXBACK_VOCODER }),
    }),
  );
  if (model.ok) return model.value;
  if (choice === 'indextts') throw model.error;
  log.error({ err: model.error }, 'the model can not be used, the built-in engine speaks');
  onBroken(model.error);
  return openBuiltin();
}

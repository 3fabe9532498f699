import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { inTemporaryFolder } from '../../compile/temporary-folder.ts';
import type { Comparison } from '../../parity/comparison.ts';
import type { DeviceVerdict } from '../../runtime/device-check.ts';
import { useSoftwareVulkan } from '../../runtime/software-vulkan.ts';
import { INDEX_TTS_2 } from '../recipes/index-tts-2.ts';
import { LATENT_STAGES } from './decoding-stages.ts';
import { FLOW_STAGES } from './flow-stages.ts';
import { CONTENT_STAGES } from './network-stages.ts';
import { Subject } from './subject.ts';

const TINY = fileURLToPath(new URL('../fixtures/indextts-2-tiny', import.meta.url));
const isThere = useSoftwareVulkan();

/** The prompt read, then every code taken one further. */
const [, collected] = LATENT_STAGES;
const [estimator] = FLOW_STAGES;
const STAGES = [collected!, ...CONTENT_STAGES, estimator!];
/** The networks of these stages; what sings is compared by the check that a device has to pass. */
const NAMES = ['gpt-prefill', 'gpt-step', 'latent-projector', 'length-regulator', 'flow-estimator', 'vocoder'];

it.skipIf(!isThere)(
  'on WebGPU the networks of a reply stay within 1e-4 of the official code (skipped where chromium brings no Vulkan)',
  async () => {
    await inTemporaryFolder(async (workspace) => {
      const recipes = INDEX_TTS_2.filter(({ name }) => NAMES.includes(name));
      const subject = await Subject.open(TINY, workspace, recipes, { device: 'webgpu' });
      try {
        const comparisons: Comparison[] = [];
        for (const stage of STAGES) comparisons.push(...(await stage(subject)));
        expect(comparisons.filter(({ passed }) => !passed)).toEqual([]);
        expect(comparisons).toHaveLength(6);
        await subject.graphs.checkDevice(['vocoder']);
        // One verdict for each graph; SwiftShader's groups of four are what the provider's attention counts wrongly.
        const verdicts: Record<string, DeviceVerdict> = JSON.parse(
          await readFile(join(workspace, 'voxback-devices.json'), 'utf8'),
        );
        const placements = Object.values(verdicts).map(({ placement }) => placement);
        expect(placements.filter((placement) => placement === 'attention-on-processor')).toHaveLength(2);
        expect(placements.filter((placement) => placement === 'device')).toHaveLength(4);
      } finally {
        await subject.close();
      }
    });
  },
  15 * 60_000,
);

import { expect, it } from 'vitest';
import { describeAligner } from '../align/aligner.contract.ts';
import { openEars } from './index.ts';

describeAligner('reading in a thread', () => openEars());

it('ears without a model say what would give them one', async () => {
  const ears = await openEars();
  const audio = { samples: new Float32Array(16_000), sampleRate: 16_000 };
  await expect(ears.transcribe(audio)).rejects.toMatchObject({
    subject: 'weights',
    code: 'missing',
    details: { command: 'npm run model:download -- whisper' },
  });
  await ears.close();
});

/** `npm run parity -- GOLDEN_DIR`: how far every stage of a model is from the official code; exit code 1 if one is too far. */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { argv, exit, stderr, stdout } from 'node:process';
import { compareWithReference } from '../indextts/parity/parity.ts';
import { compareWhisper } from '../whisper/parity/parity.ts';
import { compareZipVoice } from '../zipvoice/parity/parity.ts';
import { table } from './comparison.ts';

const USAGE = `Usage: npm run parity -- GOLDEN_DIR
GOLDEN_DIR holds golden.safetensors and the model that it was made with:
checkpoints/ (IndexTTS), text_encoder.onnx and its companions (ZipVoice), or model.safetensors (Whisper)
`;

const [folder] = argv.slice(2);
if (folder === undefined) {
  stderr.write(USAGE);
  exit(2);
}
const has = (file: string): Promise<boolean> =>
  access(join(folder, file)).then(
    () => true,
    () => false,
  );
const compareFamily = (await has('checkpoints'))
  ? compareWithReference
  : (await has('model.safetensors'))
    ? compareWhisper
    : compareZipVoice;
const comparisons = await compareFamily(folder);
stdout.write(`${table(comparisons)}\n`);
exit(comparisons.every(({ passed }) => passed) ? 0 : 1);

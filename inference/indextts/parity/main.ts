/** `npm run parity -- GOLDEN_DIR`: how far every stage is from the official code; exit code 1 if one is too far. */
import { argv, exit, stderr, stdout } from 'node:process';
import { table } from './comparison.ts';
import { compareWithReference } from './parity.ts';

const [folder] = argv.slice(2);
if (folder === undefined) {
  stderr.write('Usage: npm run parity -- GOLDEN_DIR\nGOLDEN_DIR holds checkpoints/ and golden.safetensors\n');
  exit(2);
}
const comparisons = await compareWithReference(folder);
stdout.write(`${table(comparisons)}\n`);
exit(comparisons.every(({ passed }) => passed) ? 0 : 1);

/** `npm run parity -- GOLDEN_DIR`: how far every stage of a model is from the official code; exit code 1 if one is too far. */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { stdout } from 'node:process';
import { runCommand, UsageError } from '../../terminal/index.ts';
import { compareWithReference } from '../indextts/parity/parity.ts';
import { compareZipVoice } from '../zipvoice/parity/parity.ts';
import { table } from './comparison.ts';

await runCommand({
  name: 'parity',
  options: {},
  read({ positionals: [folder, ...others] }) {
    if (folder === undefined) throw new UsageError('missing', { name: 'GOLDEN_DIR' });
    if (others.length > 0) throw new UsageError('extra', { value: others[0] });
    return folder;
  },
  async run(folder, terminal) {
    await access(folder);
    const isIndexTts = await access(join(folder, 'checkpoints')).then(
      () => true,
      () => false,
    );
    const comparisons = await (isIndexTts ? compareWithReference : compareZipVoice)(folder);
    terminal.report({ comparisons });
    if (!terminal.isJson) stdout.write(`${table(comparisons)}\n`);
    return comparisons.every(({ passed }) => passed);
  },
});

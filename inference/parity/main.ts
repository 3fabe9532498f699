/** `npm run parity -- GOLDEN_DIR`: how far every stage of a model is from the official code; exit code 1 if one is too far. */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { stdout } from 'node:process';
import { runCommand, UsageError } from '../../terminal/index.ts';
import { compareIndexTts } from '../indextts/index.ts';
import { compareWhisper } from '../whisper/index.ts';
import { compareZipVoice } from '../zipvoice/index.ts';
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
    const comparisons = await (await familyOf(folder))(folder);
    terminal.report({ comparisons });
    if (!terminal.isJson) stdout.write(`${table(comparisons, terminal.say)}\n`);
    return comparisons.every(({ passed }) => passed);
  },
});

/** What compares the models of the family whose files are in `folder`. */
async function familyOf(folder: string): Promise<typeof compareZipVoice> {
  const has = (file: string): Promise<boolean> =>
    access(join(folder, file)).then(
      () => true,
      () => false,
    );
  if (await has('checkpoints')) return compareIndexTts;
  return (await has('model.safetensors')) ? compareWhisper : compareZipVoice;
}

/** `npm run model:check -- DIR`: how good every quality is on the weights in DIR, and which one `auto` takes. */
import { runCommand } from '../../../terminal/index.ts';
import { findWhisper } from '../../whisper/index.ts';
import { CHECK_OPTIONS, readCheckRequest } from './request.ts';
import { runCheck } from './run.ts';
import { createWordErrorCount } from './word-errors.ts';

await runCommand({
  name: 'check',
  options: CHECK_OPTIONS,
  read: readCheckRequest,
  async run(request, terminal) {
    const whisper = await findWhisper(process.env.VOXBACK_MODELS || undefined);
    const results = await runCheck(request, terminal, {
      tell: (line) => terminal.tell(line),
      ...(whisper && { countWordErrors: createWordErrorCount({ folder: whisper, threads: request.threads }) }),
    });
    terminal.report({ results });
    return true;
  },
});

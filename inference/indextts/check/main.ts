/** `npm run model:check -- DIR`: how good every quality is on the weights in DIR, and which one `auto` takes. */
import { runCommand } from '../../../terminal/index.ts';
import { CHECK_OPTIONS, readCheckRequest } from './request.ts';
import { runCheck } from './run.ts';

await runCommand({
  name: 'check',
  options: CHECK_OPTIONS,
  read: readCheckRequest,
  async run(request, terminal) {
    const results = await runCheck(request, terminal, { tell: (line) => terminal.tell(line) });
    terminal.report({ results });
    return true;
  },
});

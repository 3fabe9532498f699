/** `npm run model:bench -- DIR`: how fast this machine speaks with the model in DIR, as a block to paste into an issue. */
import { stdout } from 'node:process';
import { runCommand } from '../../../terminal/index.ts';
import { qualitiesIn, summaryOf } from '../folder-summary.ts';
import { benchModel, blockOf } from './bench.ts';
import { BENCH_OPTIONS, readBenchRequest } from './request.ts';
import { benchTable, markdownOf } from './table.ts';

await runCommand({
  name: 'bench',
  options: BENCH_OPTIONS,
  read: readBenchRequest,
  async run(request, terminal) {
    if (request.isTable) {
      for (const line of summaryOf(request.folder, await qualitiesIn(request.folder), terminal)) terminal.tell(line);
      const table = await benchTable(request.folder, (what) => terminal.tell(what));
      terminal.report(table);
      if (!terminal.isJson) stdout.write(markdownOf(table));
      return true;
    }
    const bench = await benchModel(request, ({ label, seconds }) => terminal.tell(`${label}: ${seconds.toFixed(1)} s`));
    terminal.report(bench);
    if (!terminal.isJson) stdout.write(await blockOf(bench));
    return true;
  },
});

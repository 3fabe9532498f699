/** `npm run model:compile -- DIR [--precision int8]`: makes the graphs of the IndexTTS or Whisper folder DIR. */
import { stderr } from 'node:process';
import { runCommand, type Terminal, UsageError } from '../../../terminal/index.ts';
import type { CompileStep } from '../../compile/compile.ts';
import { compileWhisper, isWhisper } from '../../whisper/index.ts';
import { qualitiesIn, summaryOf } from '../folder-summary.ts';
import { compileFolder } from './compile.ts';
import { inPrecision } from './precision.ts';
import { COMPILE_OPTIONS, type CompileRequest, readCompileRequest } from './request.ts';
import { inspectFolder } from './versions.ts';

const BAR_WIDTH = 24;

await runCommand({ name: 'compile', options: COMPILE_OPTIONS, read: readCompileRequest, run: compile });

async function compile({ folder, precision }: CompileRequest, terminal: Terminal): Promise<boolean> {
  const graphs = new Map<string, CompileStep>();
  const onStep = (graph: string, step: CompileStep, done: number, total: number) => {
    graphs.set(graph, step);
    showStep(terminal, graph, step, done, total);
  };
  const isOfWhisper = await isWhisper(folder);
  if (isOfWhisper && precision !== 'fp32') {
    throw new UsageError('no-choice', { option: '--precision', value: precision, permitted: 'fp32' });
  }
  if (isOfWhisper) {
    await compileWhisper(folder, { onStep });
  } else {
    const { recipes } = await inspectFolder(folder);
    await compileFolder(folder, inPrecision(recipes, precision), { onStep });
  }
  const qualities = isOfWhisper ? undefined : await qualitiesIn(folder);
  for (const line of summaryOf(folder, qualities ?? [], terminal)) terminal.tell(line);
  terminal.report({ folder, precision, graphs: Object.fromEntries(graphs), ...(qualities && { qualities }) });
  return true;
}

/** Draws over the previous line on a terminal, writes a line per finished graph elsewhere. */
function showStep(terminal: Terminal, graph: string, step: CompileStep, done: number, total: number): void {
  if (terminal.isJson) return;
  const words = terminal.say('compile-step', { graph, step });
  if (!stderr.isTTY) {
    if (step === 'done' || step === 'up-to-date' || step === 'wait') terminal.tell(`${done}/${total} ${words}`);
    return;
  }
  const filled = Math.round((done / total) * BAR_WIDTH);
  const bar = '#'.repeat(filled).padEnd(BAR_WIDTH, '.');
  stderr.write(`\r\x1b[K[${bar}] ${done}/${total} ${words}${done === total ? '\n' : ''}`);
}

/** `npm run model:compile -- DIR`: makes the graphs of the IndexTTS-2 folder DIR. */
import { argv, exit, stderr } from 'node:process';
import type { CompileStep } from '../../compile/compile.ts';
import { CodedError } from '../../errors.ts';
import { compileFolder } from './compile.ts';
import { inspectFolder } from './versions.ts';

const BAR_WIDTH = 24;

const [folder, ...rest] = argv.slice(2);
if (folder === undefined || rest.length > 0) {
  stderr.write(
    'Usage: npm run model:compile -- DIR\nDIR is an IndexTTS-2 folder: config.yaml, gpt.pth, s2mel.pth, hf_cache/ ...\n',
  );
  exit(2);
}

/** Draws over the previous line on a terminal, writes a line per finished graph elsewhere. */
function showStep(graph: string, step: CompileStep, done: number, total: number): void {
  const isOver = step === 'done' || step === 'up-to-date';
  if (!stderr.isTTY) {
    if (isOver) stderr.write(`${done}/${total} ${graph}: ${step}\n`);
    return;
  }
  const filled = Math.round((done / total) * BAR_WIDTH);
  const bar = '#'.repeat(filled).padEnd(BAR_WIDTH, '.');
  stderr.write(`\r\x1b[K[${bar}] ${done}/${total} ${graph}: ${step}${done === total ? '\n' : ''}`);
}

try {
  await compileFolder(folder, (await inspectFolder(folder)).recipes, { onStep: showStep });
} catch (error) {
  // The compiler is a process of its own: this is where its errors meet a person.
  stderr.write(`\n${error instanceof CodedError ? `${error.subject} ${error.message}` : String(error)}\n`);
  exit(1);
}

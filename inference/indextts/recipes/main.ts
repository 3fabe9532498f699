/** `npm run model:compile -- DIR [--precision int8]`: makes the graphs of the IndexTTS or Whisper folder DIR. */
import { argv, exit, stderr } from 'node:process';
import type { CompileStep } from '../../compile/compile.ts';
import { CodedError } from '../../errors.ts';
import { compileWhisper, isWhisper } from '../../whisper/recipes.ts';
import { PRECISIONS } from '../precision.ts';
import { compileFolder } from './compile.ts';
import { inPrecision } from './precision.ts';
import { readRequest } from './request.ts';
import { inspectFolder } from './versions.ts';

const BAR_WIDTH = 24;

const USAGE = `Usage: npm run model:compile -- DIR [--precision ${PRECISIONS.join('|')}]
DIR is a folder of IndexTTS-2 or 2.5: config.yaml, gpt.pth, s2mel.pth, hf_cache/ ...
or a Whisper folder: config.json, model.safetensors ... (fp32 only)
int8 and int4 add smaller and faster graphs, which lose some accuracy, beside those of fp32 (default).
`;

const request = readRequest(argv.slice(2));
if (request === undefined) {
  stderr.write(USAGE);
  exit(2);
}
const { folder, precision } = request;

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
  if (await isWhisper(folder)) {
    await compileWhisper(folder, { onStep: showStep });
  } else {
    const { recipes } = await inspectFolder(folder);
    await compileFolder(folder, inPrecision(recipes, precision), { onStep: showStep });
  }
} catch (error) {
  // The compiler is a process of its own: this is where its errors meet a person.
  stderr.write(`\n${error instanceof CodedError ? `${error.subject} ${error.message}` : String(error)}\n`);
  exit(1);
}

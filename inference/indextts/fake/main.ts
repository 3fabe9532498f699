/** `npm run model:fake -- DIR`: full-size files of random weights in DIR, to rehearse `model:compile` with. */
import { mkdirSync, statfsSync } from 'node:fs';
import { argv, exit, stderr } from 'node:process';
import { writeFakeModel } from './fake.ts';

/** What the files take, with some room. */
const NEEDED_GB = 10;

const [folder, ...rest] = argv.slice(2);
if (folder === undefined || rest.length > 0) {
  stderr.write(`Usage: npm run model:fake -- DIR\nDIR gets the files of IndexTTS-2 with random weights, 9 GB.\n`);
  exit(2);
}

mkdirSync(folder, { recursive: true });
const { bavail, bsize } = statfsSync(folder);
const freeGb = (bavail * bsize) / 1e9;
if (freeGb < NEEDED_GB) {
  stderr.write(`${folder} has ${freeGb.toFixed(1)} GB free; ${NEEDED_GB} GB are needed\n`);
  exit(1);
}

let shown = '';
/** Draws over the previous line on a terminal, writes a line per file elsewhere. */
function showProgress(file: string, bytes: number, total: number): void {
  const line = stderr.isTTY ? `${file}: ${(bytes / 1e9).toFixed(1)} of ${(total / 1e9).toFixed(1)} GB` : file;
  if (line === shown) return;
  const isSameFile = shown.startsWith(`${file}:`);
  stderr.write(isSameFile ? `\r\x1b[K${line}` : `${shown === '' ? '' : '\n'}${line}`);
  shown = line;
}

writeFakeModel(folder, { onProgress: showProgress });
stderr.write('\n');

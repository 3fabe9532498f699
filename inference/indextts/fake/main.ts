/** `npm run model:fake -- DIR`: full-size files of random weights, to rehearse `model:compile` with. */
import { mkdirSync, statfsSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeFakeModel } from './fake.ts';

/** What the files take, with some room. */
const NEEDED_GB = 10;

async function main(): Promise<void> {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new Error('which folder? npm run model:fake -- DIR');
  const path = resolve(folder);
  mkdirSync(path, { recursive: true });
  const { bavail, bsize } = statfsSync(path);
  const freeGb = (bavail * bsize) / 1e9;
  if (freeGb < NEEDED_GB) throw new Error(`${path} has ${freeGb.toFixed(1)} GB free, ${NEEDED_GB} GB are needed`);

  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  let shown = '';
  await writeFakeModel(path, {
    signal: stop.signal,
    onProgress: (file, bytes, total) => {
      const line = `${file} ${(bytes / 1e9).toFixed(2)} of ${(total / 1e9).toFixed(2)} GB`;
      if (line === shown) return;
      process.stdout.write(`${shown !== '' && !shown.startsWith(`${file} `) ? '\n' : '\r'}${line}`);
      shown = line;
    },
  });
  process.stdout.write(`\n${path} holds a model of noise\n`);
}

await main();

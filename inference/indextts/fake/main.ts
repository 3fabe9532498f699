/** `npm run model:fake -- DIR`: full-size files of random weights in DIR, to rehearse `model:compile` with. */
import { mkdirSync, statfsSync } from 'node:fs';
import { stderr } from 'node:process';
import { runCommand, type Terminal, UsageError } from '../../../terminal/index.ts';
import { writeFakeModel } from './fake.ts';

/** What the files take, with some room. */
const NEEDED_GB = 10;

await runCommand({
  name: 'fake',
  options: {},
  read({ positionals: [folder, ...others] }) {
    if (folder === undefined) throw new UsageError('missing', { name: 'DIR' });
    if (others.length > 0) throw new UsageError('extra', { value: others[0] });
    return folder;
  },
  run: fake,
});

async function fake(folder: string, terminal: Terminal): Promise<boolean> {
  mkdirSync(folder, { recursive: true });
  const { bavail, bsize } = statfsSync(folder);
  const freeGb = (bavail * bsize) / 1e9;
  if (freeGb < NEEDED_GB) {
    terminal.tell(terminal.say('fake-no-room', { folder, free: freeGb.toFixed(1), needed: NEEDED_GB }));
    terminal.report({ folder, freeGb, neededGb: NEEDED_GB });
    return false;
  }
  const draw = stderr.isTTY && !terminal.isJson ? progressBar(terminal) : () => undefined;
  const files = new Set<string>();
  writeFakeModel(folder, {
    onProgress(file, bytes, total) {
      if (!stderr.isTTY && !files.has(file)) terminal.tell(file);
      files.add(file);
      draw(file, bytes, total);
    },
  });
  if (stderr.isTTY) terminal.tell('');
  terminal.report({ folder, files: [...files] });
  return true;
}

/** Draws over the previous line, once a tenth of a GB is added. */
function progressBar({ say }: Terminal): (file: string, bytes: number, total: number) => void {
  let shown = '';
  let shownFile = '';
  return (file, bytes, total) => {
    const line = say('fake-step', { file, done: (bytes / 1e9).toFixed(1), total: (total / 1e9).toFixed(1) });
    if (line === shown) return;
    stderr.write(file === shownFile ? `\r\x1b[K${line}` : `${shown === '' ? '' : '\n'}${line}`);
    shown = line;
    shownFile = file;
  };
}

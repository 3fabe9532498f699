/** `npm run model:fake -- DIR [--version 2.5]`: full-size files of random weights in DIR, to rehearse `model:compile` with. */
import { mkdirSync, statfsSync } from 'node:fs';
import { stderr } from 'node:process';
import { runCommand, type Terminal, UsageError } from '../../../terminal/index.ts';
import type { Version } from '../version.ts';
import { foreignFile, writeFakeModel } from './fake.ts';

/** What the files take, with some room. */
const NEEDED_GB = { '2': 10, '2.5': 9 } as const satisfies Record<Version['name'], number>;

interface FakeRequest {
  readonly folder: string;
  readonly version: Version['name'];
}

await runCommand({
  name: 'fake',
  options: { version: 'value' },
  read({ options, positionals: [folder, ...others] }): FakeRequest {
    if (folder === undefined) throw new UsageError('missing', { name: 'DIR' });
    if (others.length > 0) throw new UsageError('extra', { value: others[0] });
    const version = options.get('version') ?? '2';
    if (version === '2' || version === '2.5') return { folder, version };
    throw new UsageError('no-choice', {
      option: '--version',
      value: version,
      permitted: Object.keys(NEEDED_GB).join(', '),
    });
  },
  run: fake,
});

async function fake({ folder, version }: FakeRequest, terminal: Terminal): Promise<boolean> {
  mkdirSync(folder, { recursive: true });
  const file = foreignFile(folder, version);
  if (file !== undefined) {
    terminal.tell(terminal.say('fake-not-empty', { folder, file }));
    terminal.report({ folder, file });
    return false;
  }
  const { bavail, bsize } = statfsSync(folder);
  const freeGb = (bavail * bsize) / 1e9;
  const neededGb = NEEDED_GB[version];
  if (freeGb < neededGb) {
    terminal.tell(terminal.say('fake-no-room', { folder, free: freeGb.toFixed(1), needed: neededGb }));
    terminal.report({ folder, freeGb, neededGb });
    return false;
  }
  const draw = stderr.isTTY && !terminal.isJson ? progressBar(terminal) : () => undefined;
  const files = new Set<string>();
  writeFakeModel(folder, {
    version,
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

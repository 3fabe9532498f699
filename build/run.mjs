/**
 * `node build/run.mjs NAME …`: runs what `bundle.mjs` calls NAME, built first where its sources are newer. Where nothing can
 * be built (a read-only folder), the sources run as they are, only slower.
 */
import { pathToFileURL } from 'node:url';
import { built, ENTRIES, ROOT } from './bundle.mjs';

const [name] = process.argv.splice(2, 1);
const url = await built(name).then(
  (file) => pathToFileURL(file),
  async () => {
    (await import('tsx/esm/api')).register();
    return new URL(ENTRIES[name] ?? name, pathToFileURL(ROOT));
  },
);
await import(url.href);

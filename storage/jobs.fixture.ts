/** A process of its own that adds jobs until it is killed, and names each on stdout once it is told that it is stored. */
import { openStorage } from './index.ts';

const [url, key] = process.argv.slice(2);
const schema = { version: 1, parse: (value: unknown) => value };
const storage = await openStorage(url, { key: Buffer.from(key, 'hex'), settings: schema, jobs: schema });
for (let n = 0; ; n++) {
  const id = `job:${n}`;
  await storage.jobs.add({
    id,
    owner: 'user:7',
    chat: 'chat:7',
    state: 'queued',
    attempts: 0,
    createdAt: n,
    payload: {},
  });
  process.stdout.write(`${id}\n`);
}

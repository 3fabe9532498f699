import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const page = readFileSync(`${ROOT}docs/architecture.md`, 'utf8');
/** Folders of which a row of a table says what they are for. */
const told = [...page.matchAll(/^\|[^|]*\|([^|]+)\|[^|]+\|$/gm)].flatMap(([, names]) =>
  [...names.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name),
);
const foldersIn = (path: string) =>
  readdirSync(`${ROOT}${path}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

it('docs/architecture.md has a sentence for every folder of bot/ and inference/, and for none that is gone', () => {
  expect([...told].sort()).toEqual([...foldersIn('bot'), ...foldersIn('inference')].sort());
});

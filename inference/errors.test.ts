import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { toError, toMessage } from './errors.ts';

it('a file that can not be read is still named when its error has crossed a thread', async () => {
  const error: unknown = await readFile('/no/such/file').catch((reason: unknown) => reason);
  expect(toError(structuredClone(toMessage(error)))).toMatchObject({
    code: 'ENOENT',
    syscall: 'open',
    path: '/no/such/file',
  });
});

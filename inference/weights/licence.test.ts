import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { WeightsError } from '../errors.ts';
import { askOn, licenceText } from './licence.ts';
import { INDEX_TTS_2 } from './release.ts';

describe('licences', () => {
  const repositories = [...new Set(INDEX_TTS_2.files.map(({ repository }) => repository))];
  const { signal } = new AbortController();

  /** What is shown, and whether `answer` on a terminal (undefined: no terminal) lets the download go on. */
  async function ask(answer: string | undefined, isAccepted = false) {
    const input = Object.assign(new PassThrough(), { isTTY: answer !== undefined });
    const output = new PassThrough();
    const asked = askOn({ input, output }, isAccepted, signal)(repositories);
    if (answer !== undefined) input.write(`${answer}\n`);
    const result = await asked.then(
      () => 'accepted',
      (error: unknown) => (error instanceof WeightsError ? error.code : error),
    );
    return { result, shown: String(output.read()) };
  }

  it('are shown for all five repositories, each with its name and address', () => {
    const shown = licenceText(repositories);
    expect(repositories).toHaveLength(5);
    for (const { hub, licence, licenceUrl } of repositories) {
      expect(shown).toContain(`  ${hub}\n    ${licence}\n    ${licenceUrl}\n`);
    }
  });

  it('are not accepted by closing the terminal', async () => {
    const input = Object.assign(new PassThrough(), { isTTY: true });
    const asked = askOn({ input, output: new PassThrough() }, false, signal)(repositories);
    input.end();
    await expect(asked).rejects.toMatchObject({ code: 'license' });
  });

  it.each([
    { answer: 'yes', isAccepted: false, result: 'accepted' },
    { answer: ' YES ', isAccepted: false, result: 'accepted' },
    { answer: 'y', isAccepted: false, result: 'license' },
    { answer: '', isAccepted: false, result: 'license' },
    { answer: undefined, isAccepted: false, result: 'license' },
    { answer: undefined, isAccepted: true, result: 'accepted' },
  ])(
    'are $result after the answer "$answer" (accepted beforehand: $isAccepted)',
    async ({ answer, isAccepted, result }) => {
      const asked = await ask(answer, isAccepted);
      expect(asked.result).toBe(result);
      expect(asked.shown).toContain(licenceText(repositories));
    },
  );
});

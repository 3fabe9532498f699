import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openSentences } from '../../terminal/index.ts';
import { WeightsError } from '../errors.ts';
import { askNobody, askOn, licenceOf, licenceText } from './licence.ts';
import { INDEX_TTS_2 } from './release.ts';
import { ZIP_VOICE } from './zipvoice-release.ts';

describe('licences', () => {
  const repositories = [...new Set(INDEX_TTS_2.files.map(({ repository }) => repository))];
  const { say } = openSentences({ LANG: 'C' });
  const { signal } = new AbortController();

  /** What is shown, and whether `answer` on a terminal (undefined: no terminal) lets the download go on. */
  async function ask(answer: string | undefined, isAccepted = false) {
    const input = Object.assign(new PassThrough(), { isTTY: answer !== undefined });
    const output = new PassThrough();
    const asked = askOn({ input, output }, say, isAccepted, signal)(repositories);
    if (answer !== undefined) input.write(`${answer}\n`);
    const result = await asked.then(
      () => 'accepted',
      (error: unknown) => (error instanceof WeightsError ? error.code : error),
    );
    return { result, shown: String(output.read()) };
  }

  it('are shown for all five repositories, each with its name and address', () => {
    const shown = licenceText(repositories, say);
    expect(repositories).toHaveLength(5);
    for (const repository of repositories) {
      const { hub, licence, licenceUrl } = repository;
      expect(licenceOf(repository, say)).toContain(licence);
      expect(shown).toContain(`  ${hub}\n    ${licenceOf(repository, say)}\n    ${licenceUrl}\n`);
    }
  });

  it('keep their remarks in Chinese', () => {
    const chinese = openSentences({ LANG: 'zh_CN.UTF-8' });
    const shown = licenceText([...repositories, ...ZIP_VOICE.files.map(({ repository }) => repository)], chinese.say);
    for (const remark of ['CC-BY-NC-4.0（不可商用）', '权重没有注明许可', 'bilibili Model Use License Agreement']) {
      expect(shown).toContain(remark);
    }
  });

  it('are not accepted by a program that does not say so', async () => {
    await expect(askNobody(false)(repositories)).rejects.toMatchObject({ code: 'license' });
    await askNobody(true)(repositories);
  });

  it('are not accepted by closing the terminal', async () => {
    const input = Object.assign(new PassThrough(), { isTTY: true });
    const asked = askOn({ input, output: new PassThrough() }, say, false, signal)(repositories);
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
      expect(asked.shown).toContain(licenceText(repositories, say));
    },
  );
});

import { readFile, stat } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { inspectPrompt, openCodec } from '../../inference/index.ts';

const ROOT = new URL('../../', import.meta.url);

it.each(['README.md', 'docs/zh.md'])('%s links to sounds that are there, each smaller than 60 kB', async (page) => {
  const text = await readFile(new URL(page, ROOT), 'utf8');
  const links = [...text.matchAll(/\]\(((?:docs\/)?sounds\/[^)]+)\)/g)].map(([, link]) => link);
  expect(links.length).toBeGreaterThanOrEqual(2);
  for (const link of links) {
    const { size } = await stat(new URL(link, new URL(page, ROOT)));
    expect(size, link).toBeGreaterThan(10_000);
    expect(size, link).toBeLessThan(60_000);
  }
});

it('the recording of the demonstration voice is as good as the bot asks of anybody', async () => {
  const codec = await openCodec({});
  const { pcm } = await codec.decode(await readFile(new URL('recording/voice.ogg', import.meta.url)));
  expect(inspectPrompt(pcm)).toMatchObject({ advice: [] });
});

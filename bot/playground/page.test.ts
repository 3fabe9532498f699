import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../locales/index.ts';
import { openPage } from './page.ts';

const page = await openPage();
const script = /<script>([\s\S]*)<\/script>/.exec(page.html)?.[1] ?? '';

/** The page's table of words: language -> key -> text, or a function that makes it. */
const words: Record<string, Record<string, unknown>> = runInNewContext(
  `${/const WORDS = \{[\s\S]*?\n\};/.exec(script)?.[0]} ${/const form = [\s\S]*?\n\}\);/.exec(script)?.[0]} WORDS`,
);

describe('the page', () => {
  it.each(LOCALES)('speaks %s with the words of English, of the same kind', (locale) => {
    const kinds = (language: string) =>
      Object.entries(words[language] ?? {})
        .map(([key, word]) => [key, typeof word])
        .sort();
    expect(kinds(locale)).toEqual(kinds('en'));
    expect(page.html).toContain(`<option value="${locale}"`);
    expect(kinds('en').length).toBeGreaterThan(50);
  });

  it('has a word for every key that it uses', () => {
    const used = [
      ...[...page.html.matchAll(/data-t(?:-label|-placeholder)?="([^"]+)"/g)].map((match) => match[1]),
      ...[...script.matchAll(/\bt\('([^']+)'/g)].map((match) => match[1]),
    ];
    expect(used.length).toBeGreaterThan(30);
    expect(used.filter((key) => key !== undefined && !(key in (words.en ?? {})))).toEqual([]);
  });

  it('needs nothing from elsewhere, and never parses text as HTML', () => {
    expect(page.html.match(/(?:src|href)="(?!#|data:)[^"]*"/g)).toBeNull();
    expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b/);
  });

  it('allows exactly its own script and style', () => {
    const hash = createHash('sha256').update(script).digest('base64');
    expect(page.headers['content-security-policy']).toContain(`script-src 'sha256-${hash}'`);
    expect(page.html.match(/<script|<style/g)).toHaveLength(2);
    expect(page.html).not.toMatch(/ style="| onclick="/);
  });
});

/** The results of a check for people: a table for the terminal, and a page to listen to. */

import type { Sentences } from '../../../terminal/index.ts';
import { QUALITIES } from '../presets.ts';
import type { Result } from './check.ts';
import type { Measures } from './measures.ts';
import { THRESHOLDS } from './thresholds.ts';

/** The columns, in their order, and how each number is written. */
const COLUMNS: readonly (readonly [name: keyof Measures, write: (value: number) => string])[] = [
  ['divergence', (value) => value.toFixed(3)],
  ['sameCodes', percent],
  ['melDistanceDb', (value) => value.toFixed(2)],
  ['likeness', (value) => value.toFixed(3)],
  ['likenessLost', (value) => value.toFixed(3)],
  ['wordErrorsAdded', percent],
  ['secondsPerSecond', (value) => value.toFixed(2)],
  ['memoryMb', (value) => value.toFixed(0)],
];

function percent(value: number): string {
  return `${(100 * value).toFixed(1)} %`;
}

/** Head and rows of the table, the verdict last. */
export function tableOf(results: readonly Result[], { say }: Sentences): string[][] {
  const columns = COLUMNS.filter(([name]) => results.some(({ measures }) => measures[name] !== undefined));
  const head = [say('check-quality'), ...columns.map(([name]) => say(`check-${kebab(name)}`)), say('check-verdict')];
  const limits = columns.map(([name, write]) => {
    const threshold = name in THRESHOLDS ? THRESHOLDS[name as keyof typeof THRESHOLDS] : undefined;
    return threshold === undefined ? '' : `${threshold.passes === 'at most' ? '≤' : '≥'} ${write(threshold.limit)}`;
  });
  const rows = results.map(({ quality, measures, beyond }) => [
    quality,
    ...columns.map(([name, write]) => (measures[name] === undefined ? '–' : write(measures[name]))),
    beyond.length === 0
      ? say('check-passed')
      : say('check-failed', { measures: beyond.map((name) => say(`check-${kebab(name)}`)).join(', ') }),
  ]);
  return [head, [say('check-limits'), ...limits, ''], ...rows];
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Where the sound of a line lies, beside the page. */
export const soundFile = (quality: string, line: number): string => `${quality}-${line + 1}.wav`;

/** A page without anything from elsewhere: the table, and every line as each quality says it. */
export function pageOf(results: readonly Result[], lines: readonly string[], sentences: Sentences): string {
  const { say, locale } = sentences;
  const [head, ...rows] = tableOf(results, sentences).map((row) => row.map(escaped));
  const cells = (row: readonly string[], tag: string) => row.map((cell) => `<${tag}>${cell}</${tag}>`).join('');
  const names = results.map(({ quality }) => quality);
  const sounds = lines.map((text, line) => {
    const players = names.map(
      (name) => `<td><audio controls preload="none" src="${soundFile(name, line)}"></audio></td>`,
    );
    return `<tr><td>${escaped(text)}</td>${players.join('')}</tr>`;
  });
  return `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<title>${escaped(say('check-title'))}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;margin:2rem}table{border-collapse:collapse;margin:1rem 0}td,th{border:1px solid #ccc;padding:.3rem .6rem;text-align:left}</style>
<h1>${escaped(say('check-title'))}</h1>
<table><tr>${cells(head!, 'th')}</tr>${rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('')}</table>
<p>${escaped(say('check-listen'))}</p>
<table><tr><th></th>${cells(names, 'th')}</tr>
${sounds.join('\n')}
</table>
</html>
`;
}

/** The fastest quality that passed. */
export function fastest(results: readonly Result[]): string {
  const passed = results.filter(({ beyond }) => beyond.length === 0).map(({ quality }) => quality);
  const names = Object.keys(QUALITIES);
  return passed.sort((a, b) => names.indexOf(b) - names.indexOf(a))[0] ?? 'exact';
}

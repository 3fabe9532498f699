import { describe, expect, it } from 'vitest';
import { findEntities, parseHtml } from './entities.ts';

describe('entities of plain text', () => {
  it.each([
    ['/start', [['bot_command', '/start']]],
    ['say /start, please', [['bot_command', '/start']]],
    ['/say@voxback_bot hi', [['bot_command', '/say@voxback_bot']]],
    ['and/or 1/2 a//b', []],
    ['你好/say', []],
    ['</b> <b/>', []],
    ['a@example.org', []],
    ['hi @somebody!', [['mention', '@somebody']]],
    ['@abc is too short', []],
    [
      '#录音 #1 #a1',
      [
        ['hashtag', '#录音'],
        ['hashtag', '#a1'],
      ],
    ],
    ['https://t.me/a/b?c=#d', [['url', 'https://t.me/a/b?c=#d']]],
    ['😀 /start', [['bot_command', '/start']]],
  ])('of %s are %j', (text, expected) => {
    const found = findEntities(text).map(({ type, offset, length }) => [type, text.slice(offset, offset + length)]);
    expect(found).toEqual(expected);
  });
});

describe('HTML', () => {
  it.each([
    ['a &lt;b&gt; &amp; &quot;c&quot; &#65;&#x42;', 'a <b> & "c" AB'],
    ['fish & chips &nbsp;', 'fish & chips &nbsp;'],
    ['<B>loud</B>', 'loud'],
    ['1 > 0', '1 > 0'],
  ])('%s is the text %s', (html, text) => {
    expect(parseHtml(html).text).toBe(text);
  });

  it('knows every tag of the manual', () => {
    const html =
      '<b>1</b><strong>2</strong><i>3</i><em>4</em><u>5</u><ins>6</ins><s>7</s><strike>8</strike><del>9</del>' +
      '<tg-spoiler>a</tg-spoiler><span class="tg-spoiler">b</span><a href="https://a.b">c</a><code>d</code>' +
      '<pre>e</pre><blockquote>f</blockquote><blockquote expandable>g</blockquote>';
    expect(parseHtml(html).entities.map(({ type }) => type)).toEqual([
      ...['bold', 'bold', 'italic', 'italic', 'underline', 'underline'],
      ...['strikethrough', 'strikethrough', 'strikethrough', 'spoiler', 'spoiler', 'text_link'],
      ...['code', 'pre', 'blockquote', 'expandable_blockquote'],
    ]);
  });
});

import { expect, it } from 'vitest';
import { linesOf, sentencesOf, textsOfSrt, visible } from './script.ts';

it('takes a line for a subtitle, and what stands behind => for its other text', () => {
  expect(linesOf('\ufeffGood morning. => 早上好。\r\n\r\nGoodbye.\n')).toEqual([
    { text: 'Good morning.', other: '早上好。' },
    { text: 'Goodbye.', other: undefined },
  ]);
});

it('cuts one long line into its sentences, not at points inside numbers and words', () => {
  const long =
    'We leave at 7.30 from gate 4. Bring a coat, a map and 2.5 litres of water! Do you have any questions? No?';
  expect(sentencesOf(long)).toEqual([
    'We leave at 7.30 from gate 4.',
    'Bring a coat, a map and 2.5 litres of water!',
    'Do you have any questions?',
    'No?',
  ]);
  expect(linesOf('Short. And sweet.')).toEqual([{ text: 'Short. And sweet.', other: undefined }]);
  const chinese = '今天早上我们六点就出发去山里看日出，路上一直在下小雨。到了山顶，太阳正好出来！大家都很高兴。';
  expect(sentencesOf(chinese)).toEqual([
    '今天早上我们六点就出发去山里看日出，路上一直在下小雨。',
    '到了山顶，太阳正好出来！',
    '大家都很高兴。',
  ]);
  expect(sentencesOf(`${'word '.repeat(30)}`.trim()).length).toBe(1);
});

it('shows no readings and no pauses', () => {
  expect(visible('重[chóng]新开始 [pause 0.5s] 再来')).toBe('重新开始 再来');
});

it('reads the texts of an .srt, whatever they look like', () => {
  expect(textsOfSrt('1\n00:00:01,000 --> 00:00:02,000\n3 --- 4\n\n2\n00:00:02,000 --> 00:00:03,000\nb\nc\n')).toEqual([
    '3 --- 4',
    'b c',
  ]);
});

it.each([
  ['points and digits, each of which could go on', '1.'.repeat(2 ** 19)],
  ['spaces with no arrow behind them', `x${' '.repeat(2 ** 20)}x`],
  ['closing marks', `x${'.)'.repeat(2 ** 19)}`],
])('a line of 1 MB of %s is cut at once: it took minutes', (_, text) => {
  const start = performance.now();
  expect(linesOf(text).length).toBeGreaterThan(0);
  expect(performance.now() - start).toBeLessThan(5000);
});

it('refuses a script of more lines than an hour has, before it is cut into them', () => {
  expect(() => linesOf('a\n'.repeat(2 ** 19))).toThrow(expect.objectContaining({ code: 'too-many' }));
});

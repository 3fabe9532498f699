import { describe, expect, it } from 'vitest';
import type { AlignedLine } from './aligner.ts';
import { writeSubtitles } from './subtitles.ts';

const LINES: readonly AlignedLine[] = [
  {
    text: 'Salt & bread.',
    state: 'heard',
    start: 0.25,
    end: 1.5,
    confidence: 1,
    words: [
      { text: 'Salt', start: 0.25, end: 0.7 },
      { text: '&', start: 0.7, end: 0.7 },
      { text: 'bread.', start: 0.9, end: 1.5 },
    ],
  },
  { text: '⭐', state: 'unspoken', start: 1.5, end: 1.5, confidence: 0, words: [] },
  { text: 'Never said.', state: 'missing', start: 1.5, end: 1.5, confidence: 0, words: [] },
  {
    text: '好。',
    state: 'doubtful',
    start: 3725.0004,
    end: 3726,
    confidence: 0.1,
    words: [{ text: '好。', start: 3725.0004, end: 3726 }],
  },
];

describe('subtitles', () => {
  it('as .srt number the lines that are said, with a comma before the milliseconds', () => {
    expect(writeSubtitles({ lines: LINES }, 'srt')).toBe(
      '1\n00:00:00,250 --> 00:00:01,500\nSalt & bread.\n\n2\n01:02:05,000 --> 01:02:06,000\n好。\n',
    );
  });

  it('as .srt by words show each word, 40 ms at least where there is room', () => {
    expect(writeSubtitles({ lines: LINES }, 'srt', { words: true })).toBe(
      [
        '1\n00:00:00,250 --> 00:00:00,700\nSalt\n',
        '2\n00:00:00,700 --> 00:00:00,740\n&\n',
        '3\n00:00:00,900 --> 00:00:01,500\nbread.\n',
        '4\n01:02:05,000 --> 01:02:06,000\n好。\n',
      ].join('\n'),
    );
  });

  it('as .vtt begin with its name and escape what would be markup', () => {
    expect(writeSubtitles({ lines: LINES }, 'vtt')).toBe(
      'WEBVTT\n\n00:00:00.250 --> 00:00:01.500\nSalt &amp; bread.\n\n01:02:05.000 --> 01:02:06.000\n好。\n',
    );
  });

  it('as .vtt by words keep the line and put a rising time before every word but the first', () => {
    expect(writeSubtitles({ lines: LINES.slice(0, 1) }, 'vtt', { words: true })).toBe(
      'WEBVTT\n\n00:00:00.250 --> 00:00:01.500\nSalt <00:00:00.700>&amp; <00:00:00.900>bread.\n',
    );
  });

  it('never overlap: a subtitle of no length ends where the next begins', () => {
    const word = (start: number) => ({ ...LINES[0], text: 'a', start, end: start, words: [] });
    expect(writeSubtitles({ lines: [word(1), word(1.01)] }, 'srt')).toContain('00:00:01,000 --> 00:00:01,010');
  });
});

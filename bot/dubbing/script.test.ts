import { describe, expect, it } from 'vitest';
import { decodeText } from '../telegram/index.ts';
import { formatOf, readScript, type ScriptFormat } from './script.ts';

const SUBTITLES = `\ufeff1
00:00:01,000 --> 00:00:02,500
<i>Hello</i> there,
all of you.

2
00:00:04,000 --> 00:00:05,000
{\\an8}sad 40%: Goodbye.

3
00:00:05,000 --> 00:00:06,000
♪ ♪
`;

describe('readScript of subtitles', () => {
  it('takes times to the millisecond, joins rows, leaves tags and music out', () => {
    expect(readScript(SUBTITLES.replaceAll('\n', '\r\n'), 'srt')).toEqual([
      { number: 1, text: 'Hello there, all of you.', start: { at: 1 }, slot: 1.5 },
      {
        number: 2,
        text: 'Goodbye.',
        emotion: { from: 'preset', name: 'sad', strength: 0.4 },
        start: { at: 4 },
        slot: 1,
      },
    ]);
  });

  it('sorts by time, and takes what has no numbers and points instead of commas', () => {
    const text =
      '00:00:03.5 --> 00:00:04.000\nsecond\n\n01:00:00.000 --> 00:00:00.1\n\n00:00:00.000 --> 00:00:01.000\nfirst';
    expect(readScript(text, 'srt').map(({ text, start }) => [text, start])).toEqual([
      ['first', { at: 0 }],
      ['second', { at: 3.5 }],
    ]);
  });

  it('takes a speaker’s name for text, as everywhere', () => {
    expect(readScript('00:00:00,000 --> 00:00:02,000\nSARAH: Hello', 'srt')[0]?.text).toBe('SARAH: Hello');
  });
});

describe('readScript of other subtitles', () => {
  const spoken = (text: string, format: ScriptFormat) =>
    readScript(text, format).map(({ text, start, slot }) => ['at' in start && start.at, slot, text]);

  it('takes WebVTT: hours left out, notes and voices not read', () => {
    const text = 'WEBVTT\n\nNOTE a note\n\n00:01.000 --> 00:02.500 align:start\n<v Ann>Hello, <b>you</b>.\n';
    expect(spoken(text, 'vtt')).toEqual([[1, 1.5, 'Hello, you.']]);
  });

  it('takes the dialogue of an .ass file, with its commas, without its styles', () => {
    const text = [
      '[Events]',
      'Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text',
      'Comment: 0,0:00:00.00,0:00:01.00,Default,,0,0,0,,not this',
      'Dialogue: 0,0:00:01.00,0:00:02.50,Default,,0,0,0,,{\\an8}Well, yes,\\Nindeed.',
    ].join('\n');
    expect(spoken(text, 'ass')).toEqual([[1, 1.5, 'Well, yes, indeed.']]);
    expect(formatOf('a.SSA')).toBe('ass');
  });

  it('takes lyrics: a line lasts until the next, repeats where it has several times', () => {
    const text = '[ti:A song]\n[00:01.00][00:09.50]你好\n[00:04.00]\n[00:06.00]<00:06.00>再见 <00:07.00>吧\n';
    expect(spoken(text, 'lrc')).toEqual([
      [1, 3, '你好'],
      [6, 3.5, '再见 吧'],
      [9.5, 5, '你好'],
    ]);
  });

  it.each([
    ['[音乐]', undefined],
    ['【掌声】', undefined],
    ['[LAUGHTER]', undefined],
    ['(laughs)', undefined],
    ['（笑）', undefined],
    ['他走了[关门声]', '他走了'],
    ['[door] Who is there?', 'Who is there?'],
    ['银行[yín háng]行长', '银行[yín háng]行长'],
    ['Wait[pause 0.5s] now', 'Wait[pause 0.5s] now'],
    ['等等[停顿0.5秒]好', '等等[停顿0.5秒]好'],
    ['(whisper it sadly): Good night.', 'Good night.'],
  ])('reads of %s: %s', (words, said) => {
    const text = `00:00:00,000 --> 00:00:01,000\n${words}\n\n00:00:02,000 --> 00:00:03,000\nThe end.`;
    expect(readScript(text, 'srt').map((cue) => cue.text)).toEqual(
      said === undefined ? ['The end.'] : [said, 'The end.'],
    );
  });
});

describe('readScript of a text', () => {
  it('gives a line its slot where it says one, and half a second to an empty line', () => {
    expect(readScript('\n3.2s angry: Shut up!\n\n\n1.25x: Go.\n愤怒：走！\n', 'txt')).toMatchObject([
      { number: 1, text: 'Shut up!', start: { after: 0 }, slot: 3.2 },
      { number: 2, text: 'Go.', start: { after: 1 }, slot: undefined, pace: { kind: 'ratio', ratio: 0.8 } },
      { number: 3, text: '走！', start: { after: 0 }, emotion: { name: 'angry' } },
    ]);
  });
});

it('puts a slot on whole video frames where the line names a rate', () => {
  expect(readScript('1.5s 24fps: x\n1.51s 24fps: x\n1.51s: x', 'txt').map(({ slot }) => slot)).toEqual([
    1.5, 1.5, 1.51,
  ]);
});

it.each([
  ['', 'txt', 'no-lines'],
  ['no times at all', 'srt', 'no-lines'],
  ['x\n'.repeat(201), 'txt', 'too-many'],
  ['00:00:00,000 --> 00:10:01,000\nx', 'srt', 'too-long'],
  ['100s: x\n'.repeat(7), 'txt', 'too-long'],
  ['00:00:02,000 --> 00:00:01,000\nx', 'srt', 'bad-times'],
  ['3s angri: x', 'txt', 'unknown-word'],
] as const)('refuses %j as %s: %s', (text, format, code) => {
  expect(() => readScript(text, format)).toThrow(expect.objectContaining({ code }));
});

it('reads UTF-8, UTF-16 and GB 18030', () => {
  expect(decodeText(Buffer.from('你好'))).toBe('你好');
  expect(decodeText(Buffer.from('\ufeff你好', 'utf16le'))).toBe('你好');
  expect(decodeText(Uint8Array.of(0xfe, 0xff, 0x4f, 0x60))).toBe('你');
  expect(decodeText(Uint8Array.of(0xc4, 0xe3, 0xba, 0xc3))).toBe('你好');
  expect(decodeText(Buffer.from('hello', 'utf16le'))).toBe('hello');
  expect(decodeText(Buffer.from('hello', 'utf16le').swap16())).toBe('hello');
  expect(decodeText(Buffer.from('café déjà vu', 'latin1'))).toBe('café déjà vu');
  expect(decodeText(Buffer.from('a\0b\ufeffc\u202e'))).toBe('abc\u202e');
  expect(decodeText(new Uint8Array(0))).toBe('');
});

it.each([
  ['one-letter lines', 'x\n', 'txt'],
  ['lines with a wish', 'sad 40%: x\n', 'txt'],
  ['empty lines', '\n', 'txt'],
  ['subtitles of a letter', '00:00:01,000 --> 00:00:02,000\nx\n\n', 'srt'],
] as const)(
  'does not stop everybody for a file of 1 MB of %s: 200 ms of the processor at most until it is refused',
  (_, unit, format) => {
    const text = unit.repeat(Math.floor(2 ** 20 / unit.length));
    const before = process.cpuUsage();
    expect(() => readScript(text, format)).toThrow(expect.objectContaining({ subject: 'dubbing' }));
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(200);
  },
);

it.each([
  ['1 MB of empty lines between two', `x\n${'\n'.repeat(2 ** 20)}y`, 'txt', 'too-long'],
  ['20,000 subtitles', '1\n00:00:01,000 --> 00:00:02,000\na\n\n'.repeat(20_000), 'srt', 'too-many'],
  ['a time of 99 hours', '99:00:00,000 --> 99:00:01,000\na', 'srt', 'too-long'],
  ['a time of 99,999 hours, which is none', '99999:00:00,000 --> 99999:00:01,000\na', 'srt', 'no-lines'],
  ['a subtitle that ends before it begins', '00:00:05,000 --> 00:00:01,000\na', 'srt', 'bad-times'],
  ['500 tags in one another', `00:00:01,000 --> 00:00:02,000\n${'<b>'.repeat(500)}`, 'srt', 'no-lines'],
  ['90,000 times before one word', `${'[00:01.00]'.repeat(90_000)}x`, 'lrc', 'no-lines'],
  ['1 MB of commas', `Dialogue:${','.repeat(2 ** 20)}`, 'ass', 'no-lines'],
] as const)('%s is refused with a code', (_, text, format, code) => {
  expect(() => readScript(text, format)).toThrow(expect.objectContaining({ code }));
});

it('puts 50 subtitles that run backwards, end at CR alone or last 1 ms into their order', () => {
  const at = (ms: number) =>
    `00:00:${String(Math.floor(ms / 1000)).padStart(2, '0')},${String(ms % 1000).padStart(3, '0')}`;
  const backwards = Array.from({ length: 50 }, (_, i) => `${at(50_000 - i * 1000)} --> ${at(50_001 - i * 1000)}\ra`);
  const cues = readScript(backwards.join('\r\r'), 'srt');
  expect(cues).toHaveLength(50);
  expect(cues[0]).toMatchObject({ start: { at: 1 } });
  expect(cues.every(({ slot = 0 }) => slot > 0 && slot < 0.0011)).toBe(true);
});

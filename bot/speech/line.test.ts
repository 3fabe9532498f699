import { describe, expect, it } from 'vitest';
import { EMOTION_NAMES } from '../../inference/index.ts';
import { createI18n, LOCALES } from '../telegram/i18n.ts';
import { readLine, spokenFeeling } from './line.ts';
import { writeLine } from './line-writing.ts';

const angry = { from: 'preset', name: 'angry', strength: 0.7 };

describe('readLine', () => {
  const lines: Array<[string, object]> = [
    ['3.2s angry: 给我闭嘴！', { text: '给我闭嘴！', emotion: angry, pace: { kind: 'seconds', seconds: 3.2 } }],
    ['3.2秒愤怒：给我闭嘴！', { text: '给我闭嘴！', emotion: angry, pace: { kind: 'seconds', seconds: 3.2 } }],
    ['4 sec, 24fps: Go.', { text: 'Go.', pace: { kind: 'seconds', seconds: 4, frameRate: 24 } }],
    ['4秒25帧：走。', { text: '走。', pace: { kind: 'seconds', seconds: 4, frameRate: 25 } }],
    ['2s@29.97fps: Go.', { text: 'Go.', pace: { kind: 'seconds', seconds: 2, frameRate: 29.97 } }],
    ['1.25x: Go.', { text: 'Go.', pace: { kind: 'ratio', ratio: 0.8 } }],
    ['x0.8: Go.', { text: 'Go.', pace: { kind: 'ratio', ratio: 1.25 } }],
    ['0.8倍速：走。', { text: '走。', pace: { kind: 'ratio', ratio: 1.25 } }],
    ['slow: Go.', { text: 'Go.', pace: { kind: 'ratio', ratio: 1.2 } }],
    ['慢慢地：走。', { text: '走。', pace: { kind: 'ratio', ratio: 1.2 } }],
    ['３秒：好', { text: '好', pace: { kind: 'seconds', seconds: 3 } }],
    [
      '２．５秒愤怒８０％：不',
      { text: '不', emotion: { ...angry, strength: 0.8 }, pace: { kind: 'seconds', seconds: 2.5 } },
    ],
    ['natural: Go.', { text: 'Go.', pace: { kind: 'free' } }],
    ['愤怒慢一点：走。', { text: '走。', emotion: angry, pace: { kind: 'ratio', ratio: 1.2 } }],
    ['Sad 80%: No.', { text: 'No.', emotion: { from: 'preset', name: 'sad', strength: 0.8 } }],
    ['悲伤80%：不。', { text: '不。', emotion: { from: 'preset', name: 'sad', strength: 0.8 } }],
    [
      'happy 60% surprised 30%: Oh!',
      { text: 'Oh!', emotion: { from: 'mix', weights: { happy: 0.6, surprised: 0.3 }, strength: 1 } },
    ],
    ['happy + sad: Oh!', { text: 'Oh!', emotion: { from: 'mix', weights: { happy: 0.35, sad: 0.35 }, strength: 1 } }],
    [
      '(whisper: it sadly) 90% 2s: Yes.',
      {
        text: 'Yes.',
        emotion: { from: 'words', text: 'whisper: it sadly', strength: 0.9 },
        pace: { kind: 'seconds', seconds: 2 },
      },
    ],
    ['（焦急地催促）：快走！', { text: '快走！', emotion: { from: 'words', text: '焦急地催促', strength: 0.7 } }],
    ['高兴地：你来了！', { text: '你来了！', emotion: { from: 'preset', name: 'happy', strength: 0.7 } }],
    ['own: As I am.', { text: 'As I am.', emotion: { from: 'voice' } }],
    ['3,2 s enfadado: Fuera.', { text: 'Fuera.', emotion: angry, pace: { kind: 'seconds', seconds: 3.2 } }],
    ['3,2 с зло: Вон.', { text: 'Вон.', emotion: angry, pace: { kind: 'seconds', seconds: 3.2 } }],
    ['٣٫٢ث غاضب: No.', { text: 'No.', emotion: angry, pace: { kind: 'seconds', seconds: 3.2 } }],
    ['\u200F\u20683.2s غاضب: No.', { text: 'No.', emotion: angry, pace: { kind: 'seconds', seconds: 3.2 } }],
    ['3.2秒 怒り：だめ', { text: 'だめ', emotion: angry, pace: { kind: 'seconds', seconds: 3.2 } }],
    [
      'ゆっくり 悲しそうに80%：はい',
      { text: 'はい', emotion: { from: 'preset', name: 'sad', strength: 0.8 }, pace: { kind: 'ratio', ratio: 1.2 } },
    ],
    ['3.2秒 憤怒：走', { text: '走', emotion: angry, pace: { kind: 'seconds', seconds: 3.2 } }],
    [
      'melancolico 50%, rapido: Sim',
      {
        text: 'Sim',
        emotion: { from: 'preset', name: 'melancholic', strength: 0.5 },
        pace: { kind: 'ratio', ratio: 1 / 1.2 },
      },
    ],
    [': angry: not a head', { text: 'angry: not a head' }],
    ['calm: one: two', { text: 'one: two', emotion: { from: 'preset', name: 'calm', strength: 0.7 } }],
  ];

  it.each(lines)('reads %s', (words, line) => {
    expect(readLine(words)).toEqual(line);
  });

  const texts = [
    'Hello',
    '',
    'Sarah: hello',
    'Happy birthday: a story',
    'https://example.org',
    'at 10:30 we leave',
    '10:30',
    'Note: 3s is short',
    '他说：走吧',
    '快递到了：在门口',
    '慢慢来：不着急',
    'Calmness: a virtue',
    'Радостное: это всё',
    'Calmaría: esto',
    'هادئون: نص',
    '( ): nothing',
    'We have one thing to say\nangry: no',
  ];

  it.each(texts)('takes %j as text', (text) => {
    expect(readLine(text)).toEqual({ text });
  });

  const errors: Array<[string, string, object]> = [
    ['3.2s angri: No', 'unknown-word', { word: 'angri', line: '3.2s »angri«:', suggestion: 'angry' }],
    ['angri 3.2s: No', 'unknown-word', { word: 'angri', suggestion: 'angry' }],
    ['3秒 紫色：不', 'unknown-word', { word: '紫色', line: '3秒 »紫色«:', suggestion: 'none' }],
    ['3.2: angry 3.2z: No', 'none', {}],
    ['angry 200%: No', 'out-of-range', { word: '200%', min: 0, max: 100 }],
    ['0.1s: No', 'out-of-range', { word: '0.1s', min: 0.3, max: 120 }],
    ['3x: No', 'out-of-range', { word: '3x', min: 0.5, max: 2 }],
    ['3s 4s: No', 'twice', { line: '3s »4s«:' }],
    ['slow 4s: No', 'twice', { word: '4s' }],
    ['sad sad: No', 'twice', { line: 'sad »sad«:' }],
    ['(so) angry: No', 'twice', { word: 'angry' }],
    ['25fps angry: No', 'frames-alone', { word: '25fps' }],
    ['3s 50%: No', 'percent-alone', { word: '50%' }],
    ['3s:', 'no-text', { head: '3s' }],
  ];

  it.each(errors)('refuses %s: %s', (words, code, details) => {
    if (code === 'none') expect(readLine(words)).toEqual({ text: words });
    else
      expect(() => readLine(words)).toThrow(
        expect.objectContaining({ code, details: expect.objectContaining(details) }),
      );
  });

  it('reads 4,000 characters without a colon at the end, brackets and all, in linear time', () => {
    expect(readLine('('.repeat(4000)).text).toHaveLength(4000);
    expect(readLine(`3s ${'() '.repeat(1300)}: x`).text).toHaveLength(3906);
  });
});

describe.each(LOCALES)('the help in %s', (locale) => {
  it('shows six lines that are understood as it says', () => {
    const examples = createI18n()
      .t(locale, 'help-line')
      .split('\n')
      .slice(1, 7)
      .map((row) => readLine(row.split(/ (?:–|——) /)[0]));
    expect(examples.map(({ pace }) => pace?.kind)).toEqual([
      'seconds',
      'seconds',
      'ratio',
      undefined,
      undefined,
      undefined,
    ]);
    expect(examples.map(({ emotion }) => emotion?.from)).toEqual([
      'preset',
      undefined,
      undefined,
      'mix',
      'words',
      'voice',
    ]);
  });
});

describe('spokenFeeling', () => {
  it.each([
    ['非常生气：你走', '非常生气'],
    ['温柔：晚安', '温柔'],
    ['whisper: Good night', 'whisper'],
    ['excited: We won', 'excited'],
  ])('finds in %s what is read out and was meant as a feeling', (words, feeling) => {
    expect(readLine(words)).toEqual({ text: words });
    expect(spokenFeeling(words)).toBe(feeling);
  });

  it.each(['Sarah: hello', 'angry: No', '（温柔）：晚安', 'hello', '他说：走吧'])('finds none in %s', (words) => {
    expect(spokenFeeling(words)).toBeUndefined();
  });
});

describe('writeLine', () => {
  it.each([
    '3.2s 24fps angry 70%: 给我闭嘴！',
    '1.25x: Go.',
    'happy 60% surprised 30%: Oh!',
    '(whisper it sadly) 90%: Yes.',
    ': angry: not a head',
    'Sarah: hello',
    ': : two colons',
    'Hello',
  ])('writes %s as it was read', (words) => {
    expect(writeLine(readLine(words))).toBe(words);
  });

  it.each(LOCALES)('writes what is read back, in %s', (locale) => {
    for (const name of EMOTION_NAMES) {
      const line = readLine(`3.2s 25fps ${name} 60%: Yes.`);
      expect(readLine(writeLine(line, locale)), writeLine(line, locale)).toEqual(line);
    }
    for (const words of ['1.25x: Go.', 'happy 60% surprised 30%: Oh!', '(whisper) 90%: Yes.', ': angry: no head']) {
      expect(readLine(writeLine(readLine(words), locale))).toEqual(readLine(words));
    }
  });

  it.each([
    '3.2秒 24帧 愤怒 70%：给我闭嘴！',
    '1.25倍速：走。',
    '高兴 60% 惊讶 30%：哦！',
    '（悄悄地说） 90%：是的。',
    '：愤怒：不是开头',
    '他说：走吧',
  ])('writes %s as it was read, in Chinese', (words) => {
    expect(writeLine(readLine(words), 'zh')).toBe(words);
  });
});

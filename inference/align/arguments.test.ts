import { describe, expect, it } from 'vitest';
import { readWords, UsageError } from '../../terminal/usage.ts';
import { ALIGN_OPTIONS, readAlignArguments } from './arguments.ts';

const parseAlignArguments = (words: readonly string[]) => readAlignArguments(readWords(words, ALIGN_OPTIONS));

describe('the command line of align', () => {
  it('needs a recording and a script, and puts an .srt beside the recording', () => {
    expect(parseAlignArguments(['talks/one.mp3', 'one.txt'])).toEqual({
      audioPath: 'talks/one.mp3',
      scriptPath: 'one.txt',
      aligner: undefined,
      model: undefined,
      outPath: 'talks/one.srt',
      format: 'srt',
      words: false,
    });
  });

  it('writes .vtt, words and another place on request', () => {
    const words = ['a.wav', 'a.txt', '--vtt', '--words', '--out', 'b.vtt'];
    expect(parseAlignArguments(words)).toMatchObject({ outPath: 'b.vtt', format: 'vtt', words: true });
    expect(parseAlignArguments(['a.b/c', 'a.txt', '--vtt']).outPath).toBe('a.b/c.vtt');
  });

  it('does without a script where Whisper is asked for', () => {
    expect(parseAlignArguments(['a.wav', '--aligner', 'whisper'])).toMatchObject({
      scriptPath: undefined,
      aligner: 'whisper',
      outPath: 'a.srt',
    });
    expect(parseAlignArguments(['a.wav', 'a.txt', '--model', 'w']).aligner).toBe('whisper');
  });

  it.each([
    [['a.wav', 'a.txt', '--aligner', 'ear'], /no-choice.*ear.*reading, whisper/],
    [['a.wav', 'a.txt', '--aligner', 'reading', '--model', 'w'], /needs.*--model.*--aligner whisper/],
    [[], /missing.*AUDIO/],
    [['a.wav'], /needs.*SCRIPT/],
    [['a.wav', 'a.txt', 'b.txt'], /extra.*b\.txt/],
    [['a.wav', 'a.txt', '--srt'], /unknown-option.*--srt/],
    [['a.wav', 'a.srt'], /overwrites.*a\.srt/],
  ])('refuses %j', (words, message) => {
    expect(() => parseAlignArguments(words)).toThrow(UsageError);
    expect(() => parseAlignArguments(words)).toThrow(message);
  });
});

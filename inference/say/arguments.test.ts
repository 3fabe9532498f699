import { describe, expect, it } from 'vitest';
import { readWords, UsageError } from '../../terminal/usage.ts';
import { readSayArguments, SAY_OPTIONS } from './arguments.ts';

const parseSayArguments = (words: readonly string[]) => readSayArguments(readWords(words, SAY_OPTIONS));

const LEAST = ['--voice', 'me.wav', '--text', '你好', '--out', 'out.ogg'];

describe('the command line of say', () => {
  it('needs a voice, a text and a place, and knows the rest', () => {
    expect(parseSayArguments(LEAST)).toEqual({
      engine: { engine: 'builtin' },
      voicePath: 'me.wav',
      text: '你好',
      outPath: 'out.ogg',
      format: 'ogg',
      emotion: { from: 'voice' },
      pace: { kind: 'free' },
      seed: 0,
    });
  });

  it.each([
    [['--emotion', 'happy'], { from: 'weights', weights: { happy: 1 }, strength: 0.7 }],
    [['--emotion-words', '焦急地催促', '--strength', '1'], { from: 'words', text: '焦急地催促', strength: 1 }],
    [['--emotion-clip', 'angry.mp3'], { from: 'clip', path: 'angry.mp3', strength: 0.7 }],
  ])('reads the feeling %j', (words, emotion) => {
    expect(parseSayArguments([...LEAST, ...words]).emotion).toEqual(emotion);
  });

  it.each([
    [['--seconds', '3.2'], { kind: 'seconds', seconds: 3.2 }],
    [['--seconds', '3.2', '--frame-rate', '25'], { kind: 'seconds', seconds: 3.2, frameRate: 25 }],
    [['--ratio', '0.9'], { kind: 'ratio', ratio: 0.9 }],
  ])('reads the pace %j', (words, pace) => {
    expect(parseSayArguments([...LEAST, ...words]).pace).toEqual(pace);
  });

  it.each([
    [['--emotion', 'hapy'], /no-choice.*hapy.*happy, angry/],
    [['--emotion', 'sad', '--emotion-words', 'sad'], /exclusive/],
    [['--strength', '1.5'], /no-number.*--strength.*1\.5.*"min":0,"max":1/],
    [['--seconds', '3', '--ratio', '1'], /exclusive/],
    [['--frame-rate', '25'], /needs.*--seconds/],
    [['--ratio', 'fast'], /no-number.*fast/],
    [['--loud', 'yes'], /unknown-option.*--loud/],
    [['--out', 'out.mp3'], /no-choice.*\.wav, ….ogg/],
    [['--text', ''], /missing.*--text/],
  ])('refuses %j', (words, message) => {
    const read = () => parseSayArguments([...LEAST, ...words]);
    expect(read).toThrow(UsageError);
    expect(read).toThrow(message);
  });

  it('takes the model of IndexTTS-2 from its usual folder or from --model', () => {
    const engine = (...words: string[]) =>
      parseSayArguments(['--voice', 'v.wav', '--text', 'Hi', '--out', 'o.wav', ...words]).engine;
    expect(engine('--engine', 'indextts')).toEqual({
      engine: 'indextts',
      folder: 'models/indextts-2',
      quality: 'exact',
    });
    expect(engine('--engine', 'indextts', '--model', 'm', '--quality', 'fast')).toMatchObject({
      folder: 'm',
      quality: 'fast',
    });
    expect(engine('--engine', 'zipvoice', '--quality', 'good')).toEqual({
      engine: 'zipvoice',
      folder: 'models/zipvoice',
      quality: 'good',
    });
    expect(() => engine('--engine', 'zipvoice', '--quality', 'exact')).toThrow(UsageError);
    expect(() => engine('--engine', 'piper')).toThrow(UsageError);
    expect(() => engine('--model', 'm')).toThrow(UsageError);
    expect(() => engine('--engine', 'indextts', '--quality', 'best')).toThrow(UsageError);
    expect(engine('--engine', 'indextts', '--approximate', 'steps=12,gpt=int8')).toMatchObject({
      quality: 'exact',
      approximations: { steps: 12, gpt: 'int8' },
    });
    expect(() => engine('--engine', 'indextts', '--approximate', 'gpt=int2')).toThrow(
      '"value":"gpt=int2","permitted":"gpt=fp32, fp16, int8, int4"',
    );
    expect(() => engine('--approximate', 'steps=3')).toThrow(
      'needs {"option":"--approximate","other":"--engine indextts"}',
    );
  });
});

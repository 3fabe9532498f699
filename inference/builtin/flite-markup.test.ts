import { describe, expect, it } from 'vitest';
import { readText } from '../text/script.ts';
import { toSentences } from './flite-markup.ts';

const written = (text: string) => toSentences(readText(text)).map(({ ssml }) => ssml);

describe('a text for flite', () => {
  it.each([
    ['Hello, world!', ['hello, world!']],
    ['Is it you? It is.', ['is it you?', 'it is.']],
    ['Wait; what: no… then', ['wait, what, no.', 'then.']],
    ['"Yes," he said', ['yes, he said.']],
    ['Naïve café, Straße', ['naive cafe, strasse.']],
    ['My iPhone', ['my iphone.']],
  ])('%j is %j: small plain words, a sentence at a time', (text, sentences) => {
    expect(written(text)).toEqual(sentences);
  });

  it.each([
    ['A dog', ['a dog.']],
    ['Grade A', ['grade <phoneme ph="ey1">a</phoneme>.']],
    ['AA', ['<phoneme ph="ey1">a</phoneme> <phoneme ph="ey0">a</phoneme>.']],
    ['hmm', ['<phoneme ph="hh ah1 m">hmm</phoneme>.']],
  ])('%j is %j: what flite would read by rules of its own goes as phonemes', (text, sentences) => {
    expect(written(text)).toEqual(sentences);
  });

  it('keeps the marks between words and the one at the end', () => {
    const [{ inner, end }] = toSentences(readText('One, two; three!'));
    expect({ inner, end }).toEqual({ inner: [',', ';'], end: '!' });
  });

  it('has no sentence where there is no word', () => {
    expect(toSentences([{ kind: 'pause', mark: '.' }])).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { openSentences } from '../../terminal/index.ts';
import { HEARING, SPEAKING } from './arguments.ts';
import { offerOf, offerText } from './offer.ts';

/** Billions of operations in a second. */
const SPEED = 150;
const offered = offerOf(SPEAKING, HEARING, SPEED);

describe.each([
  ['C', /^Models that speak/, /\nModels that hear/, 'takes about 2 s on', 'licence of openai/whisper-tiny: MIT ('],
  ['zh_CN.UTF-8', /^用来说话的模型/, /\n用来听的模型/, '大约需要 2 秒', 'openai/whisper-tiny 的许可：MIT（'],
] as const)('the offer in %s', (LANG, speak, hear, time, licence) => {
  const text = offerText(offered, openSentences({ LANG }).say);
  const [speaking, hearing] = [text.slice(0, text.search(hear)), text.slice(text.search(hear) + 1)];

  it('has a paragraph of what it is for, for every model: those that hear under a heading of their own', () => {
    expect(speaking).toMatch(speak);
    for (const { name } of SPEAKING) expect(speaking).toMatch(new RegExp(`\n${name}, .*\n {2}[^{]`));
    for (const { name } of HEARING) expect(hearing).toMatch(new RegExp(`\n${name}, .*\n {2}[^{]`));
    expect(text).not.toMatch(/[{}]/);
  });

  it('says what a reply of 3 s takes of those that speak alone, and every licence', () => {
    expect(speaking).toContain(time);
    expect(speaking.match(/3 (?:s takes|秒的回复)/g)).toHaveLength(SPEAKING.length);
    expect(hearing).not.toMatch(/3 (?:s takes|秒的回复)/);
    expect(hearing).toContain(licence);
  });
});

it('offers the smallest first, speakers before listeners', () => {
  expect(offered.map(({ name }) => name)).toEqual([
    'zipvoice',
    'indextts-2.5',
    'indextts-2',
    'whisper-tiny',
    'whisper-base',
    'whisper-small',
    'whisper-large-v3-turbo',
  ]);
});

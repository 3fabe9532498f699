import { readFileSync } from 'node:fs';
import { Converter } from 'opencc-js';
import { expect, it } from 'vitest';
import { sourceUrl } from './index.ts';
import { toTraditional } from './traditional.ts';

const read = (locale: 'zh' | 'zh-Hant') => readFileSync(sourceUrl(locale), 'utf8');

it('is what zh.ftl becomes: after a change there, node --import tsx locales/traditional.ts', () => {
  expect(read('zh-Hant')).toBe(toTraditional(read('zh')));
});

it('holds no simplified character', () => {
  // Those that are in use in both, in other words.
  const inBoth = /[台只系干面后里表云松余]/u;
  const convert = Converter({ from: 'cn', to: 'tw' });
  const left = [...new Set(read('zh-Hant'))].filter((one) => /\p{Script=Han}/u.test(one) && convert(one) !== one);
  expect(left.filter((one) => !inBoth.test(one))).toEqual([]);
});

it('has the terms of Taiwan', () => {
  const text = read('zh-Hant');
  expect(text).toMatch(/語音訊息/);
  for (const word of [
    '消息',
    '文件',
    '服務器',
    '設置',
    '群裡',
    '命令',
    '默認',
    '視頻',
    '程序。',
    '許可權',
    '群組組',
    '私聊',
    '“',
  ])
    expect(text, word).not.toContain(word);
});

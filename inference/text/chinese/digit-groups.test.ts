import { expect, it } from 'vitest';
import { normalizeText } from '../normalize.ts';

const said = (text: string) => normalizeText(text).text.replaceAll(' ', '');

it.each([
  ['消防96119、燃气96777', '消防九六幺幺九、燃气九六七七七'],
  ['有线电视96296', '有线电视九六二九六'],
  ['12329公积金热线', '幺二三二九公积金热线'],
  ['反诈中心96110来电', '反诈中心九六幺幺零来电'],
  ['尾数是9527', '尾数是九五二七'],
  ['柜门开了，码是93172058', '柜门开了,码是九三幺七二零五八'],
  ['170、171号段别信', '幺七零、幺七幺号段别信'],
  ['1605的邻居在吗', '幺六零五的邻居在吗'],
  ['住在8801', '住在八八零幺'],
  ['4090都买不起', '四零九零都买不起'],
  ['上次是2016', '上次是二零一六'],
])('reads the digits of %s one by one', (written, right) => {
  expect(said(written)).toBe(right);
});

it.each([
  ['销量96119', '销量九万六千一百一十九'],
  ['一共10086步', '一共一万零八十六步'],
  ['得票12345票', '得票一万二千三百四十五票'],
  ['花了2016', '花了两千零一十六'],
  ['余额4090', '余额四千零九十'],
  ['面积16345', '面积一万六千三百四十五'],
  ['10011', '一万零一十一'],
])('reads the amount of %s as a number', (written, right) => {
  expect(said(written)).toBe(right);
});

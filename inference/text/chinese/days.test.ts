import { expect, it } from 'vitest';
import { normalizeText } from '../normalize.ts';

const said = (text: string) => normalizeText(text).text.replaceAll(' ', '');

it.each([
  ['12/24平安夜吃什么', '十二月二十四日平安夜吃什么'],
  ['开学典礼9/1 8:30', '开学典礼九月一日八点三十分'],
  ['4.23世界读书日', '四月二十三日世界读书日'],
  ['11.11囤货清单', '十一月十一日囤货清单'],
  ['腊月二十三（1.22）小年', '腊月二十三(一月二十二日)小年'],
  ['周六11.29加班', '周六十一月二十九日加班'],
  ['10/8恢复上班', '十月八日恢复上班'],
  ['5/20', '五月二十日'],
])('reads a day in %s', (written, right) => {
  expect(said(written)).toBe(right);
});

it.each([
  ['占7/12', '占十二分之七'],
  ['1/20的概率', '二十分之一的概率'],
  ['缩小到1/30', '缩小到三十分之一'],
  ['1/4决赛', '四分之一决赛'],
  ['9/16决赛圈', '十六分之九决赛圈'],
  ['3.14圆周率', '三点一四圆周率'],
  ['评分9.10很高', '评分九点一零很高'],
  ['12.12元', '十二点一二元'],
  ['1.25倍速', '一点二五倍速'],
])('reads an amount in %s', (written, right) => {
  expect(said(written)).toBe(right);
});

import { expect, it } from 'vitest';
import { normalizeText } from './normalize.ts';

const said = (text: string) => normalizeText(text).text;

it.each([
  ['x+1', 'x plus one'],
  ['x-y=1', 'x minus y equals one'],
  ['2x-3y=6', 'two x minus three y equals six'],
  ['x²+y²=1', 'x squared plus y squared equals one'],
  ['(x+1)(x-1)', '(x plus one) (x minus one)'],
  ['|x-1|<2', 'the absolute value of x minus one is less than two'],
  ['2^n', 'two to the power of n'],
  ['π/2', '二分之派'],
  ['F=ma', 'F equals m a'],
  ['v=s/t', 'v equals s over t'],
  ['AB=CD', 'A B equals C D'],
  ['若x≥-2', '若x大于等于负二'],
  ['求y=-x+3的图像', '求y等于负x加三的图像'],
  ['韦达定理x1+x2=-b/a', '韦达定理x一加x二等于负b除以a'],
  ['已知f(-1)=3', '已知f(负一)等于三'],
  ['集合A∩B=∅', '集合A交B等于空集'],
  ['1/2x=3怎么解', '二分之一x等于三怎么解'],
  ['10-5+3', '十减五加三'],
  ['3-(-2)=5', '三减(负二)等于五'],
  ['12/4=3', '十二除以四等于三'],
  ['1+2+...+100', '一加二加到一百'],
  ['10⁻⁶米', '十的负六次方米'],
  ['6.02×10²³', '六点零二乘十的二十三次方'],
  ['5!=120', '五的阶乘等于一百二十'],
  ['5!=6', '五不等于六'],
])('reads the formula %s as a whole', (written, right) => {
  expect(said(written).replace(/ (?=\p{Script=Han})|(?<=\p{Script=Han}) /gu, '')).toBe(right);
});

it.each([
  ['取件码3-2-4567', '取件码三二四五六七'],
  ['孩子3-5岁', '孩子三到五岁'],
  ['1h=60min', 'one hour equals sixty minutes'],
  ['参数lang=zh', '参数lang等于Z H'],
  ['面积960万km²', '面积九百六十万平方公里'],
  ['the input/output ratio', 'the input slash output ratio'],
])('reads %s as no formula', (written, right) => {
  expect(said(written).replace(/ (?=\p{Script=Han})|(?<=\p{Script=Han}) /gu, '')).toBe(right);
});

import { describe, expect, it } from 'vitest';
import { cleanText } from './clean.ts';

const CLEANED: Readonly<Record<string, readonly (readonly [text: string, clean: string])[]>> = {
  markdown: [
    ['**bold** and _it_ and `code`', 'bold and it and code'],
    ['# Title\ntext', 'Title\ntext'],
    ['- one\n- [x] two\n* three', 'one\ntwo\nthree'],
    ['> quoted', 'quoted'],
    ['[link](https://a.b/c(d)) ![alt](x.png)', 'link alt'],
    ['```js\ncode\n```', 'code'],
    ['~~gone~~ ||spoiler||', 'gone spoiler'],
    ['| a | b |\n|---|---|\n| c | d |', 'a, b\nc, d'],
    ['<b>x</b><br>', 'x'],
    ['3*4*5 snake_case_name', '3*4*5 snake_case_name'],
    ['a\n---\nb', 'a\nb'],
  ],
  'emoji and faces': [
    ['你好😀世界', '你好 世界'],
    ['👨‍👩‍👧‍👦 family 👍🏽 🇨🇳!', 'family!'],
    ['1️⃣苹果', '1, 苹果'],
    ['哈哈[doge][笑哭]', '哈哈'],
    ['好的 ^_^', '好的'],
    ['(╯°□°)╯ 生气', '生气'],
    ['I ❤️ you <3', 'I love you'],
    ['（你好）(3岁)', '(你好)(3岁)'],
  ],
  'variant forms': [
    ['ＡＢＣ１２３！', 'ABC123!'],
    ['後來頭髮變長了', '后来头发变长了'],
    ['我喜歡臺灣', '我喜欢台湾'],
    ['看著著名的乾隆乾杯', '看着著名的乾隆干杯'],
    ['效果显著的专著，原著看著不错', '效果显著的专著, 原著看着不错'],
    ['café naïve Straße', 'cafe naive Strasse'],
    ['㎡ ℃ ½ ① 开门', 'm² °C 1/2 1, 开门'],
    ['答案是③', '答案是 3'],
    ['雪の花', '雪的花'],
    ['二〇二四', '二零二四'],
    ['zero\u200bwidth\ufeff\u00ad', 'zerowidth'],
    ['a\u00a0b\tc', 'a b c'],
  ],
  marks: [
    ['等等。。。好', '等等…好'],
    ['等......', '等…'],
    ['什么？！！', '什么?'],
    ['好！！！', '好!'],
    ['你，，，我', '你, 我'],
    ['“引” 「引」 《书》', '"引" "引" "书"'],
    ["it’s 'ok'", "it's 'ok'"],
    ['一——二—三', '一—二—三'],
    ['好的~~~', '好的'],
    ['3~5', '3~5'],
    ['【注】{a}', '(注)(a)'],
    ['微软-苹果', '微软·苹果'],
    ['a → b', 'a ~ b'],
    ['a\n\n\n b', 'a\nb'],
    ['hello , world !', 'hello, world!'],
  ],
};

describe.each(Object.entries(CLEANED))('cleans %s', (_, rows) => {
  it.each(rows)('%j to %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });
});

import { describe, expect, it } from 'vitest';
import { takePauses } from './asked-pauses.ts';
import { readScript } from './script.ts';

describe('takePauses', () => {
  it.each([
    ['[pause 0.5s]', 0.5],
    ['[停顿0.5秒]', 0.5],
    ['[pause 500ms]', 0.5],
    ['[pause: 2 seconds]', 2],
    ['[Pause 1.25]', 1.25],
    ['【停顿 3 秒】', 3],
    ['［停顿０．５秒］', 0.5],
    ['[暂停1秒钟]', 1],
    ['[停顿]', 0.5],
    ['[pause 10s]', 10],
    ['[pause 60s]', 10],
  ])('reads %s as %f seconds', (written, seconds) => {
    expect(takePauses(`好${written}的`).pauses).toEqual([seconds]);
  });

  it.each(['[paused]', '(pause 1s)', '[停车0.5秒]', 'pause 1s', '[憨笑]'])('leaves %s alone', (text) => {
    expect(takePauses(text)).toEqual({ text, pauses: [] });
  });

  it('holds 500 pauses in one text', () => {
    expect(takePauses('a[pause]'.repeat(500)).pauses).toHaveLength(500);
  });
});

describe('readScript', () => {
  const shown = (text: string) =>
    readScript(text).units.map((unit) => {
      if (unit.kind === 'silence') return unit.seconds;
      return unit.kind === 'pause' ? unit.mark : unit.kind === 'word' ? unit.text : unit.hanzi;
    });

  it.each([
    ['你好[pause 0.5s]世界', ['你', '好', 0.5, '世', '界']],
    ['Hello [pause 1s] 3 worlds', ['Hello', 1, 'three', 'worlds']],
    ['你好，[停顿2秒]。世界', ['你', '好', ',', 2, '世', '界']],
    ['[停顿1秒]你好[停顿1秒]', [1, '你', '好', 1]],
    ['你好[pause 1s][pause 2s]吗', ['你', '好', 1, 2, '吗']],
    ['重[chóng]新[pause 0.2s]开始', ['重', '新', 0.2, '开', '始']],
  ])('of %s stops at the place', (text, units) => {
    expect(shown(text)).toEqual(units);
  });

  it('reads characters on both sides of a pause in their context', () => {
    const [first] = readScript('重[pause 1s]新').units;
    expect(first).toMatchObject({ pinyin: 'chong2' });
  });

  it('refuses a text of pauses alone', () => {
    expect(() => readScript('[pause 1s]')).toThrow(expect.objectContaining({ code: 'unspeakable' }));
  });
});

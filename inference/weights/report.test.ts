import { describe, expect, it } from 'vitest';
import { openSentences } from '../../terminal/index.ts';
import { createReport } from './report.ts';

describe('the report', () => {
  function write(isTTY: boolean, LANG = 'C'): string {
    let written = '';
    let ms = 0;
    const { onEvent: report, end } = createReport(
      { isTTY, write: (text) => (written += text) },
      openSentences({ LANG }).say,
      {
        now: () => ms,
      },
    );
    report({ kind: 'plan', count: 2, bytes: 100e6, had: 20e6 });
    for (; ms <= 15_000; ms += 100) report({ kind: 'progress', file: 'a.bin', had: 20e6 + ms * 1_000, bytes: 100e6 });
    report({ kind: 'retry', file: 'a.bin', fault: { fault: 'network', reason: 'ECONNRESET' }, waitMs: 2_000 });
    report({ kind: 'check', file: 'a.bin' });
    report({ kind: 'done', file: 'a.bin' });
    end();
    return written;
  }

  it('writes five lines to a log, two of them of progress, 15 s apart', () => {
    expect(write(false).split('\n')).toEqual([
      '2 files of 100.0 MB, 20.0 MB of them are here already',
      '20.0 MB of 100.0 MB, 0 kB/s, ? left: a.bin',
      '35.0 MB of 100.0 MB, 1.0 MB/s, 1 min 5 s left: a.bin',
      'a.bin: ECONNRESET; again in 2 s',
      'a.bin: complete',
      '',
    ]);
  });

  it('leaves no half a line behind when a file fails while it is looked at', () => {
    let written = '';
    const report = createReport({ isTTY: true, write: (text) => (written += text) }, openSentences({ LANG: 'C' }).say);
    report.onEvent({ kind: 'check', file: 'a.bin' });
    report.end();
    report.end();
    expect(written).toBe('\r\x1b[Kchecking a.bin\r\x1b[K');
  });

  it('draws one line over and over on a terminal, five times a second', () => {
    const drawn = write(true).split('\r\x1b[K');
    expect(drawn).toContain('[#######.............] 35.0 MB of 100.0 MB, 1.0 MB/s, 1 min 5 s left: a.bin');
    expect(drawn.filter((line) => line.startsWith('['))).toHaveLength(76);
  });

  it('speaks Chinese to who reads Chinese', () => {
    expect(write(false, 'zh_CN.UTF-8').split('\n')).toEqual([
      '共 2 个文件，100.0 MB，其中 20.0 MB 已经下载',
      '20.0 MB / 100.0 MB，0 kB/s，剩余 ?：a.bin',
      '35.0 MB / 100.0 MB，1.0 MB/s，剩余 1 分 5 秒：a.bin',
      'a.bin：网络错误（ECONNRESET），2 秒后重试',
      'a.bin：已完成',
      '',
    ]);
  });
});

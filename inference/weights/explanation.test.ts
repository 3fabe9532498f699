/** What is said of files that can't be had or are not what they should be: one sentence each, in both languages. */
import { describe, expect, it } from 'vitest';
import { explain, openSentences } from '../../terminal/index.ts';
import { CheckpointError, WeightsError } from '../errors.ts';

const ENGLISH = openSentences({ LANG: 'C' });
const CHINESE = openSentences({ LANG: 'zh_CN.UTF-8' });

describe('an explanation', () => {
  const file = 'gpt.pth';
  const bytes = { difference: 'size', expectedBytes: 57_170, actualBytes: 4 };
  const hash = { difference: 'hash', expectedSha256: 'aa', actualSha256: 'bb' };
  const tensor = { tensor: 'x', expected: 'float32 [2]', actual: 'float32 [3]' };
  const room = { folder: 'models', neededBytes: 9e9, freeBytes: 1.5e9, needed: '9.00 GB', free: '1.50 GB' };
  it.each([
    [new WeightsError('missing', { file }), 'gpt.pth is missing.', '缺少 gpt.pth'],
    [
      new WeightsError('not-on-hub', { file, url: 'http://hub/x' }),
      'gpt.pth does not exist at http://hub/x',
      'http://hub/x 没有 gpt.pth',
    ],
    [new WeightsError('checksum', { file, ...bytes }), '4 bytes instead of 57170', '4 字节，应为 57170 字节'],
    [new WeightsError('checksum', { file, ...hash }), 'SHA-256 bb instead of aa', 'SHA-256 是 bb，应为 aa'],
    [
      new WeightsError('checksum', { file, difference: 'tensor', ...tensor }),
      'tensor x is float32 [3] instead of float32 [2]',
      '张量 x 是 float32 [3]，应为 float32 [2]',
    ],
    [
      new WeightsError('checksum', { file, difference: 'tensor-absent', ...tensor }),
      'tensor x, float32 [2], is absent',
      '缺少张量 x（float32 [2]）',
    ],
    [
      new WeightsError('checksum', { file, difference: 'bare-tensor', ...tensor, tensor: '' }),
      'it should be one tensor, float32 [2]',
      '应为单个张量 float32 [2]',
    ],
    [
      new WeightsError('checksum', { file, difference: 'content', reason: 'cut' }),
      'should be: cut.',
      '内容不正确：cut。',
    ],
    [new WeightsError('disk-full', { file }), 'The disk is full: gpt.pth', '磁盘已满，放不下 gpt.pth'],
    [new WeightsError('little-disk', room), '9.00 GB are needed in models, and 1.50 GB are free.', '只剩 1.50 GB'],
    [
      new WeightsError('license', { repositories: 'a/b, c/d' }),
      'The licences of a/b, c/d were not accepted',
      '没有接受 a/b, c/d 的许可协议',
    ],
    [
      new WeightsError('unreachable', { file, fault: 'network', reason: 'ENOTFOUND' }),
      "gpt.pth can't be downloaded: ENOTFOUND. The same",
      '无法下载 gpt.pth：网络错误（ENOTFOUND）。',
    ],
    [
      new WeightsError('unreachable', { file, fault: 'status', status: 503, host: 'hub', reason: '' }),
      'hub answers HTTP 503',
      'hub 返回 HTTP 503',
    ],
    [
      new WeightsError('unreachable', { file, fault: 'silence', seconds: 30, reason: '' }),
      'no byte for 30 s',
      '30 秒没有收到数据',
    ],
    [
      new WeightsError('unreachable', { file, fault: 'short', bytes: 1234, reason: '' }),
      '1234 bytes early',
      '还差 1234 字节',
    ],
    [new WeightsError('unreachable', { file, fault: 'odd', reason: 'x' }), 'does not keep to HTTP (x)', '规范（x）'],
    [
      new WeightsError('unreachable', { file, fault: 'changed', reason: '' }),
      'was replaced on the hub',
      '文件被替换了',
    ],
    [new CheckpointError('truncated', { file, reason: 'cut' }), 'truncated, file: gpt.pth', 'truncated, file: gpt.pth'],
  ])('of %s says %s, and %s', (error, english, chinese) => {
    expect(explain(error, ENGLISH)).toContain(english);
    expect(explain(error, CHINESE)).toContain(chinese);
  });
});

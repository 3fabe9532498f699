import { describe, expect, it } from 'vitest';
import { ConfigError, demandOf, deviceOf, type Problem, readConfig } from './config.ts';

function problemsOf(env: Record<string, string>): readonly Problem[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
  }
  return [];
}

describe('readConfig', () => {
  it('starts the playground on this machine only when nothing is set', () => {
    expect(readConfig({})).toMatchObject({
      VOXBACK_DATABASE: 'data/voxback.db',
      VOXBACK_PLAYGROUND: { host: '127.0.0.1', port: 8787 },
      VOXBACK_WORKERS: 1,
      VOXBACK_QUEUE: 100,
    });
    expect(readConfig({ BOT_TOKEN: '' }).BOT_TOKEN).toBeUndefined();
  });

  it('wants the shown sentence to be said where others can reach the bot, and advises it on one’s own machine', () => {
    const token = `123456:${'a'.repeat(35)}`;
    expect(demandOf(readConfig({ BOT_TOKEN: token }))).toBe('required');
    expect(demandOf(readConfig({}))).toBe('advised');
    expect(demandOf(readConfig({ BOT_TOKEN: token, VOXBACK_SENTENCE: 'off' }))).toBe('off');
    expect(problemsOf({ VOXBACK_SENTENCE: 'maybe' })).toMatchObject([{ name: 'VOXBACK_SENTENCE', code: 'choice' }]);
  });

  it('is frozen', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true);
  });

  const wrong: Array<[Record<string, string>, Partial<Problem>]> = [
    [
      { VOXBACK_QEUE: '5' },
      {
        name: 'VOXBACK_QEUE',
        code: 'unknown',
        details: expect.objectContaining({ permitted: expect.stringContaining('VOXBACK_QUEUE') }),
      },
    ],
    [
      { VOXBACK_QUALTY: 'fast' },
      { code: 'unknown', details: expect.objectContaining({ suggestion: 'VOXBACK_QUALITY' }) },
    ],
    [
      { voxback_workers: '2' },
      { code: 'unknown', details: expect.objectContaining({ suggestion: 'VOXBACK_WORKERS' }) },
    ],
    [{ bot_token: 'a' }, { code: 'unknown', details: expect.objectContaining({ suggestion: 'BOT_TOKEN' }) }],
    [{ VOXBACK_LOUDNESS: '1' }, { code: 'unknown', details: expect.objectContaining({ suggestion: 'none' }) }],
    [{ BOT_TOKEN: '12345' }, { name: 'BOT_TOKEN', value: '', code: 'token' }],
    [{ BOT_API_ROOT: 'ftp://x' }, { value: 'ftp://x', code: 'address' }],
    [{ VOXBACK_WORKERS: '0' }, { name: 'VOXBACK_WORKERS', value: '0', code: 'whole', details: { min: 1, max: 16 } }],
    [{ VOXBACK_WORKERS: 'many' }, { value: 'many', code: 'whole' }],
    [{ VOXBACK_WORKERS: '1.5' }, { value: '1.5', code: 'whole' }],
    [{ VOXBACK_HTTP: '8080' }, { name: 'VOXBACK_HTTP', code: 'host-port' }],
    [{ VOXBACK_HTTP: '127.0.0.1:99999' }, { value: '127.0.0.1:99999', code: 'host-port' }],
    [
      { VOXBACK_ENGINE: 'best' },
      { value: 'best', code: 'choice', details: { permitted: 'auto, builtin, zipvoice, indextts' } },
    ],
    [{ VOXBACK_OPERATORS: 'me' }, { value: 'me', code: 'user-ids' }],
  ];

  it.each(wrong)('refuses %o and says what is allowed', (env, problem) => {
    expect(problemsOf(env)).toEqual([expect.objectContaining(problem)]);
  });

  // What is no value of anything: of another script, of another type, with what moves a cursor, far too long.
  const NONSENSE = [
    '-1',
    'NaN',
    '1e9',
    '0x10',
    '٣',
    '３',
    '5 s',
    '1.5.2',
    '../..',
    '\u001b[2J',
    '\u202e1',
    '∞',
    'a'.repeat(1e6),
  ];
  const CHECKED = Object.keys(readConfig({}))
    .concat('BOT_TOKEN', 'BOT_API_ROOT', 'VOXBACK_WEBHOOK', 'VOXBACK_HTTP', 'VOXBACK_THREADS')
    // Paths, addresses and keys: whoever opens them says whether they are any (`storage`, `inference`).
    .filter((name) => !/_(?:DATABASE|KEY|KEY_FILE|KEYS|MODELS|DEVICE)$/.test(name));

  it.each(CHECKED)('refuses nonsense as %s by its name, and shows no more than a line of it', (name) => {
    for (const value of NONSENSE) {
      const problems = problemsOf({ [name]: value });
      expect(problems, JSON.stringify(value.slice(0, 20))).toHaveLength(1);
      expect(problems[0]?.name).toBe(name);
      expect(problems[0]?.value.length).toBeLessThan(100);
      expect(['\u001b', '\u202e'].filter((one) => problems[0]?.value.includes(one))).toEqual([]);
    }
  });

  it.each(['', ' ', '\t', '\r\n'])('takes %j for not set, of every setting', (blank) => {
    const names = [...CHECKED, 'VOXBACK_DATABASE', 'VOXBACK_KEY_FILE', 'VOXBACK_MODELS', 'VOXBACK_KEY', 'FFMPEG_PATH'];
    expect(readConfig(Object.fromEntries(names.map((name) => [name, blank])))).toEqual(readConfig({}));
  });

  it('refuses an id of a user that no number can hold', () => {
    expect(problemsOf({ VOXBACK_OPERATORS: '1,99999999999999999999' })).toMatchObject([{ code: 'user-ids' }]);
  });

  it('passes over commas without a key between them', () => {
    expect(readConfig({ VOXBACK_RETIRED_MARKS_KEYS: ' , ,' }).VOXBACK_RETIRED_MARKS_KEYS).toEqual([]);
  });

  it('refuses a device that is none only where a model would use it', () => {
    const config = readConfig({ VOXBACK_DEVICE: 'gpu' });
    expect(() => deviceOf(config)).toThrow(ConfigError);
    expect(deviceOf(readConfig({}))).toBe('cpu');
  });

  it('tells every problem at once', () => {
    const problems = problemsOf({ VOXBACK_WORKERS: '0', VOXBACK_QUEUE: '0', VOXBACK_X: '1' });
    expect(problems).toHaveLength(3);
  });

  it('reads host and port, IPv6 too', () => {
    expect(readConfig({ VOXBACK_HTTP: '[::1]:9090' }).VOXBACK_HTTP).toEqual({ host: '::1', port: 9090 });
  });
});

import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

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

  it('is frozen', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true);
  });

  const wrong: Array<[Record<string, string>, RegExp]> = [
    [{ VOXBACK_QEUE: '5' }, /VOXBACK_QEUE: no such setting.*VOXBACK_QUEUE/],
    [{ BOT_TOKEN: '12345' }, /BOT_TOKEN: copy the whole token/],
    [{ BOT_API_ROOT: 'ftp://x' }, /BOT_API_ROOT/],
    [{ VOXBACK_WORKERS: '0' }, /VOXBACK_WORKERS/],
    [{ VOXBACK_WORKERS: 'many' }, /VOXBACK_WORKERS/],
    [{ VOXBACK_HTTP: '8080' }, /VOXBACK_HTTP: write it as host:port/],
    [{ VOXBACK_HTTP: '127.0.0.1:99999' }, /a port is at most 65535/],
    [{ VOXBACK_ENGINE: 'best' }, /VOXBACK_ENGINE/],
  ];

  it.each(wrong)('refuses %o and says what is allowed', (env, message) => {
    expect(() => readConfig(env)).toThrow(ConfigError);
    expect(() => readConfig(env)).toThrow(message);
  });

  it('tells every problem at once', () => {
    const problems = (() => {
      try {
        readConfig({ VOXBACK_WORKERS: '0', VOXBACK_QUEUE: '0', VOXBACK_X: '1' });
      } catch (error) {
        return error instanceof ConfigError ? error.problems : [];
      }
      return [];
    })();
    expect(problems).toHaveLength(3);
  });

  it('reads host and port, IPv6 too', () => {
    expect(readConfig({ VOXBACK_HTTP: '[::1]:9090' }).VOXBACK_HTTP).toEqual({ host: '::1', port: 9090 });
  });
});

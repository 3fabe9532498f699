import { Api, GrammyError, HttpError } from 'grammy';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { reach } from './reach.ts';

const ME = { id: 1, is_bot: true, first_name: 'Voxback', username: 'voxback_bot' } as const;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A bot whose calls end as `answer` says. */
function botThat(answer: (call: number) => unknown) {
  const api = new Api('1:token');
  let calls = 0;
  api.config.use(async () => {
    const result = answer(++calls);
    if (result instanceof Error) throw result;
    return { ok: true, result } as never;
  });
  return { api, botInfo: undefined as never };
}

const unreachable = () =>
  new HttpError('no', Object.assign(new Error('getaddrinfo https://x/bot1:token'), { code: 'ENOTFOUND' }));

it('says nothing where Telegram answers at once', async () => {
  const said = vi.fn();
  const bot = botThat(() => ME);
  await reach(bot, said);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(bot.botInfo).toEqual(ME);
  expect(said).not.toHaveBeenCalled();
});

it('says after 3 s what is tried and after 30 s how to help, and goes on until Telegram is there', async () => {
  const said = vi.fn();
  let isThere = false;
  const bot = botThat(() => (isThere ? ME : unreachable()));
  const reached = reach(bot, said);
  await vi.advanceTimersByTimeAsync(2_900);
  expect(said).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(said.mock.calls).toEqual([['trying', 'ENOTFOUND']]);
  await vi.advanceTimersByTimeAsync(27_000);
  expect(said.mock.calls.at(-1)).toEqual(['help', 'ENOTFOUND']);
  isThere = true;
  await vi.advanceTimersByTimeAsync(5_000);
  await reached;
  expect(bot.botInfo).toEqual(ME);
  expect(said).toHaveBeenCalledTimes(2);
});

it('gives up at a no: a wrong token is wrong in ten minutes too', async () => {
  const no = new GrammyError('no', { ok: false, error_code: 401, description: 'Unauthorized' }, 'getMe', {});
  await expect(
    reach(
      botThat(() => no),
      vi.fn(),
    ),
  ).rejects.toBe(no);
});

import { Api } from 'grammy';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Job } from '../jobs/index.ts';
import { Notes } from './progress.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const job: Job = {
  id: 'chat:1/2',
  user: 'user:1',
  chat: 'chat:1',
  createdAt: 0,
  request: { kind: 'audition', owner: 'user:1', voice: 'a', locale: 'en', to: { chatId: 1 } },
};

function notes(): Notes {
  return new Notes(
    new Api('1:none'),
    (_, key) => key,
    pino({ level: 'silent' }),
    async () => undefined,
  );
}

it('a note waits to be shown while its job waits', () => {
  const opened = notes();
  opened.moved(job, 1, 10);
  expect(vi.getTimerCount()).toBe(1);
  opened.stop();
  expect(vi.getTimerCount()).toBe(0);
});

it('an orderly stop that a job outlasts is not kept from its end by a note of that job', () => {
  const opened = notes();
  opened.stop();
  opened.moved(job, 1, 10);
  opened.started(job);
  opened.progressed(job, 1, 2);
  expect(vi.getTimerCount()).toBe(0);
});

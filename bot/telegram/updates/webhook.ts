/**
 * Updates that Telegram brings, instead of being asked for them: the same acknowledgement as `polling.ts`. A call is
 * answered with 200 when its handler has ended, and so what came of it is on disk; what a crash interrupts, Telegram
 * brings again. What it brings a second time while the first is being handled, or soon after, waits for the same end.
 *
 * Plain HTTP: Telegram wants a certificate, which a proxy in front has.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { type Bot, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import type { Logger } from 'pino';
import * as z from 'zod';
import { attempt, type Outcome } from '../../failures.ts';
import type { Context } from '../context.ts';
import { ALLOWED_UPDATES, type Polling } from './polling.ts';
import { WebhookError } from './webhook-error.ts';

/** Telegram's most. */
const MAX_CONNECTIONS = 100;

/** No update is larger: a message has 4096 characters, and what it answers as many. */
const MAX_BYTES = 2 ** 20;

/** Updates that are remembered after they were handled: Telegram repeats one when our 200 did not arrive. */
const REMEMBERED = 1000;

/** What every update has; Telegram's word for the rest. */
const AnUpdate = z.looseObject({ update_id: z.number().int() });

export interface WebhookOptions {
  /** What Telegram is to call. */
  readonly url: string;
  /** Where the calls arrive on this machine. */
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
}

export interface Webhook extends Polling {
  readonly port: number;
}

/** The secret that Telegram is to send with every call: the token's owner knows it, and nobody else. */
export function secretOf(token: string): string {
  return createHash('sha256').update('voxback webhook secret').update(token).digest('hex');
}

/**
 * Has Telegram call `url`, and handles what arrives for `bot`, which is initialised.
 *
 * @throws WebhookError refused: Telegram does not take the address; Node's error if the port is taken
 */
export async function startWebhook(bot: Bot<Context>, options: WebhookOptions, log: Logger): Promise<Webhook> {
  const secret = secretOf(bot.token);
  const path = new URL(options.url).pathname;
  const handling = new Handling(bot, log);
  const server = createServer((request, response) => {
    void answer(request, { path, secret, handling }).then(
      (status) => send(response, status),
      () => send(response, 400),
    );
  });
  server.listen(options.port, options.host);
  await once(server, 'listening');
  const set = await attempt(() =>
    bot.api.setWebhook(options.url, {
      secret_token: secret,
      max_connections: MAX_CONNECTIONS,
      allowed_updates: ALLOWED_UPDATES,
    }),
  );
  if (!set.ok) {
    server.close();
    throw refused(set.error);
  }
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : options.port,
    // Nothing ends it: while Telegram can't reach us it tries again by itself.
    ended: new Promise(() => undefined),
    async stop(deadlineMs) {
      // Telegram keeps what it can't bring, and the webhook stays: the next start takes it.
      server.close();
      server.closeIdleConnections();
      for (const end = Date.now() + deadlineMs; handling.count > 0 && Date.now() < end; ) await pause(20);
      server.closeAllConnections();
    },
  };
}

interface Door {
  readonly path: string;
  readonly secret: string;
  readonly handling: Handling;
}

/** The status that a call is answered with. */
async function answer(request: IncomingMessage, { path, secret, handling }: Door): Promise<number> {
  if (request.url?.split('?', 1)[0] !== path) return 404;
  if (request.method !== 'POST') return 405;
  if (!isSame(String(request.headers['x-telegram-bot-api-secret-token'] ?? ''), secret)) return 401;
  const body = await read(request);
  if (body === undefined) return 413;
  const update = AnUpdate.safeParse(JSON.parse(body));
  if (!update.success) return 400;
  return (await handling.handle(update.data)) ? 200 : 500;
}

/** The body; undefined if it is too long. */
async function read(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** In a time that says nothing about how much of it is right. */
function isSame(given: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}

function send(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-length': 0 }).end();
}

/** Updates under way and lately done, each handled once. */
class Handling {
  readonly #bot: Bot<Context>;
  readonly #log: Logger;
  readonly #open = new Map<number, Promise<Outcome<void>>>();
  readonly #done = new Set<number>();

  constructor(bot: Bot<Context>, log: Logger) {
    this.#bot = bot;
    this.#log = log;
  }

  get count(): number {
    return this.#open.size;
  }

  /** True when the update is handled; false when that failed, so that it may come again. */
  async handle(update: { readonly update_id: number }): Promise<boolean> {
    const { update_id: id } = update;
    if (this.#done.has(id)) return true;
    let run = this.#open.get(id);
    if (run === undefined) {
      // Telegram's own words: who knows the secret is Telegram.
      run = attempt(() => this.#bot.handleUpdate(update as Update));
      this.#open.set(id, run);
    }
    const outcome = await run;
    if (this.#open.get(id) === run) this.#close(id, outcome);
    return outcome.ok;
  }

  #close(id: number, { ok }: Outcome<void>): void {
    this.#open.delete(id);
    if (!ok) {
      this.#log.error({ update: id }, 'an update could not be handled');
      return;
    }
    this.#done.add(id);
    for (const oldest of this.#done) {
      if (this.#done.size <= REMEMBERED) return;
      this.#done.delete(oldest);
    }
  }
}

function refused(error: unknown): unknown {
  if (!(error instanceof GrammyError) || error.error_code !== 400) return error;
  return new WebhookError('refused', { reason: error.description }, { cause: error });
}

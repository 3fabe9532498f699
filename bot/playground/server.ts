/**
 * The playground: a chat page for the browser beside the Bot API door, on one port.
 *
 *     GET  /                     the page
 *     GET  /events               Server-Sent Events: the whole state, then every change
 *     POST /actions              JSON: send, edit, delete, tap, stop
 *     POST /uploads?person=…     bytes: a recording or a file
 *                                both do once what comes again under the same Idempotency-Key
 *     GET  /files/<file_id>      bytes, with ranges, so that players can seek
 *     *    /bot<token>/…, /file/bot<token>/…   the Bot API
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { ActionError, act, sendUpload, upload, type VoiceCodec } from './actions.ts';
import { readBytes } from './body.ts';
import { sendFile } from './downloads.ts';
import { MAX_DOWNLOAD_BYTES } from './files.ts';
import { refusalOf } from './gate.ts';
import { Once } from './once.ts';
import { openPage, type Page } from './page.ts';
import { Refusal } from './refusal.ts';
import type { Person, Telegram } from './telegram.ts';
import { type Listener, listenWith, serve } from './transports.ts';
import { toEvent, toState } from './view.ts';

export interface PlaygroundOptions {
  /** Gets three people and a group if it has nobody yet. */
  readonly telegram: Telegram;
  /** Default 127.0.0.1: this machine only. */
  readonly host?: string;
  /** Default 8787; 0 takes any free one. */
  readonly port?: number;
  /** Makes OGG/Opus of what the browser records. Default: recordings go to the bot as they are. */
  readonly codec?: VoiceCodec;
  /** Whether the bot knows that person from before: this Telegram forgets with its process. Default: nobody. */
  readonly isKnown?: (personId: number) => Promise<boolean>;
  /** User ids of who runs the bot. Default: nobody. */
  readonly operators?: readonly number[];
  /** Told of requests that failed for no reason of theirs. */
  readonly log?: { error(details: object, message: string): void };
}

const MAX_ACTION_BYTES = 64 * 1024;
const HEARTBEAT_MS = 15_000;

/** The page, open until `close()`. @throws Error when the port is taken */
export async function openPlayground(options: PlaygroundOptions): Promise<Listener> {
  const { telegram, host = '127.0.0.1', port = 8787, codec, operators = [], log } = options;
  if (telegram.people.length === 0) populate(telegram);
  const known = await knownAmong(telegram, options.isKnown);
  const site = {
    telegram,
    page: await openPage(),
    codec,
    known,
    operators,
    once: new Once<Done>(),
  };

  return listenWith(
    async (request, response) => {
      const refusal = refusalOf(request.headers, host);
      if (refusal !== undefined) return send(response, 403, `Refused: ${refusal}.`);
      try {
        await route(request, response, site);
      } catch (error) {
        if (error instanceof ActionError) send(response, 400, error.message);
        else if (error instanceof Refusal) send(response, error.status, error.message);
        else if (isUndecodable(error)) send(response, 422, 'undecodable');
        else {
          log?.error({ err: error, path: request.url }, 'a request of the playground failed');
          send(response, 500, 'Something went wrong; the log has more.');
        }
      }
    },
    { host, port },
  );
}

/** What `act` gives back. */
type Done = ReturnType<typeof act>;

interface Site {
  readonly telegram: Telegram;
  readonly page: Page;
  readonly codec: VoiceCodec | undefined;
  /** People whom the bot knows from before. */
  readonly known: ReadonlySet<number>;
  readonly operators: readonly number[];
  readonly once: Once<Done>;
}

async function route(request: IncomingMessage, response: ServerResponse, site: Site): Promise<void> {
  const { telegram, page, codec, once } = site;
  const key = request.headers['idempotency-key'];
  const [pathname = '/', query] = (request.url ?? '/').split('?', 2);
  if (/^\/(file\/)?bot/.test(pathname)) return serve((apiRequest) => telegram.answer(apiRequest), request, response);
  switch (`${request.method} ${pathname.replace(/^\/files\/.+/, '/files')}`) {
    case 'GET /':
      response.writeHead(200, page.headers).end(page.html);
      return;
    case 'GET /events':
      return streamEvents(site, response);
    case 'GET /files': {
      const file = telegram.file(pathname.slice('/files/'.length));
      if (file === undefined) return send(response, 404, 'There is no such file.');
      return sendFile(file, request.headers.range, response);
    }
    case 'POST /actions': {
      const action = await readJson(request);
      const result = await once.run(key, async () => act(telegram, action));
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
      return;
    }
    case 'POST /uploads': {
      const parsed = upload.safeParse(Object.fromEntries(new URLSearchParams(query)));
      if (!parsed.success) throw new ActionError(z.prettifyError(parsed.error));
      const bytes = await readBytes(request, MAX_DOWNLOAD_BYTES);
      const [mimeType = ''] = (request.headers['content-type'] ?? '').split(';');
      await once.run(key, async () => {
        await sendUpload(telegram, parsed.data, { bytes, mimeType }, codec);
        return {};
      });
      return send(response, 204);
    }
    default:
      send(response, 404, 'There is nothing here.');
  }
}

/**
 * Two people who speak different languages, each with a chat of their own, and a group of both. A third one may join it,
 * and is who runs the bot: the operator.
 */
export function populate(telegram: Telegram): { readonly operator: Person } {
  const members = [
    telegram.person({ name: '小林', language: 'zh-hans', username: 'xiaolin' }),
    telegram.person({ name: 'Alex', language: 'en', username: 'alex' }),
  ];
  telegram.group({ title: '周末 · Weekend', members });
  return { operator: telegram.person({ name: 'Robin', language: 'en', username: 'robin' }) };
}

/** Who among the people has used the bot before. They have written to it, so it may write to them. */
async function knownAmong(
  { people }: Telegram,
  isKnown: (personId: number) => Promise<boolean> = async () => false,
): Promise<ReadonlySet<number>> {
  const known = new Set<number>();
  for (const person of people) {
    if (!(await isKnown(person.id))) continue;
    known.add(person.id);
    person.hasWrittenBefore();
  }
  return known;
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  // Not a form: a form is the only POST that another site could make without being asked for its origin first.
  if (!(request.headers['content-type'] ?? '').startsWith('application/json')) throw new ActionError('Send JSON.');
  const body = await readBytes(request, MAX_ACTION_BYTES);
  try {
    return JSON.parse(body.toString());
  } catch {
    throw new ActionError('That is no JSON.');
  }
}

function streamEvents({ telegram, known, operators }: Site, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const push = (event: object) => response.write(`data: ${JSON.stringify(event)}\n\n`);
  push(toState(telegram, known, operators));
  const stopListening = telegram.listenTo((event) => push(toEvent(event, telegram)));
  const heartbeat = setInterval(() => response.write(':\n\n'), HEARTBEAT_MS);
  response.on('close', () => {
    stopListening();
    clearInterval(heartbeat);
  });
}

/** The codec's refusal of a recording. By its code: the class belongs to a module that loads the engines. */
function isUndecodable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'undecodable';
}

function send(response: ServerResponse, status: number, text = ''): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  // A refused upload may still be on its way: the connection ends with the answer.
  const closing = status >= 400 ? { connection: 'close' } : {};
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...closing }).end(text);
}

import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseRange } from './downloads.ts';
import { refusalOf } from './gate.ts';
import { openPlayground } from './server.ts';
import { createTelegram, type Person, type Telegram } from './telegram.ts';

const TONE = readFileSync(new URL('fixtures/tone.ogg', import.meta.url));

let telegram: Telegram;
let playground: Awaited<ReturnType<typeof openPlayground>>;

beforeEach(async () => {
  telegram = createTelegram();
  playground = await openPlayground({ telegram, port: 0 });
});

afterEach(async () => {
  await playground.close();
  await telegram.close();
});

/** Alex, who speaks English. */
const alex = () => telegram.people[1] ?? expect.unreachable();

function post(path: string, body: string | Buffer, headers: Record<string, string> = {}): Promise<Response> {
  const type = typeof body === 'string' ? 'application/json' : 'audio/webm;codecs=opus';
  return fetch(playground.url + path, { method: 'POST', body, headers: { 'content-type': type, ...headers } });
}

const act = (action: object) => post('/actions', JSON.stringify({ person: alex().id, chat: alex().id, ...action }));

/** Status of a GET with headers that `fetch` would not send. */
function statusOf(path: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const get = request(playground.url + path, { headers }, (response) => {
      response.destroy();
      resolve(response.statusCode);
    });
    get.on('error', reject).end();
  });
}

/** The next `count` events of a fresh connection. */
async function events(count: number, meanwhile: () => Promise<unknown>): Promise<Record<string, unknown>[]> {
  const response = await fetch(`${playground.url}/events`);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const started = meanwhile();
  let text = '';
  while (text.split('\n\n').length <= count) text += (await reader?.read())?.value ?? '';
  await started;
  await reader?.cancel();
  return text
    .split('\n\n')
    .slice(0, count)
    .map((event) => JSON.parse(event.replace('data: ', '')));
}

describe('the playground', () => {
  it('opens with two people who speak different languages, a group of both, and a third who may join it', () => {
    expect(telegram.people.map(({ name, user }) => [name, user.language_code])).toEqual([
      ['小林', 'zh-hans'],
      ['Alex', 'en'],
      ['Robin', 'en'],
    ]);
    expect(telegram.groups[0]?.members.size).toBe(3);
  });

  it('serves the page under a policy that allows its own script only', async () => {
    const response = await fetch(playground.url);
    expect(response.headers.get('content-security-policy')).toMatch(/script-src 'sha256-[^']+';/);
    expect(await response.text()).toContain('<title>');
  });

  it('does once what comes again because its answer was lost', async () => {
    const again = { 'idempotency-key': 'a-1' };
    const hello = JSON.stringify({ person: alex().id, chat: alex().id, do: 'send', text: 'hello' });
    const statuses = [await post('/actions', hello, again), await post('/actions', hello, again)].map(
      (it) => it.status,
    );
    await post('/actions', hello, { 'idempotency-key': 'a-2' });
    expect(statuses).toEqual([200, 200]);
    expect(alex().chat.messages).toHaveLength(2);
  });

  it('sends the whole state first, then every change', async () => {
    const [state, message, deleted] = await events(3, async () => {
      await act({ do: 'send', text: '/start' });
      await act({ do: 'delete', message: alex().chat.last.id });
    });
    expect(state).toMatchObject({
      kind: 'state',
      bot: { username: 'voxback_bot' },
      people: [{}, { name: 'Alex' }, {}],
    });
    expect(message).toMatchObject({ kind: 'message', chat: alex().id, message: { text: '/start' } });
    expect(deleted).toMatchObject({ kind: 'delete', chat: alex().id });
  });

  it('opens the Bot API door on the same port', async () => {
    const answer = await fetch(`${playground.url}/bot${telegram.token}/getMe`);
    expect(await answer.json()).toMatchObject({ ok: true, result: { username: 'voxback_bot' } });
  });

  it('taps the button that was shown', async () => {
    await act({ do: 'send', text: '/start' });
    const keyboard = {
      inline_keyboard: [
        [
          { text: 'A', callback_data: 'a' },
          { text: 'B', callback_data: 'b' },
        ],
      ],
    };
    const body = JSON.stringify({ chat_id: alex().id, text: 'Choose', reply_markup: keyboard });
    await post(`/bot${telegram.token}/sendMessage`, body);
    const tap = await act({ do: 'tap', message: alex().chat.last.id, row: 0, column: 1 });
    expect(await tap.json()).toEqual({ queryId: expect.any(String) });
    const updates = await fetch(`${playground.url}/bot${telegram.token}/getUpdates`);
    expect(await updates.text()).toContain('"data":"b"');
  });

  it('lets people join and leave, and who made the group lead it', async () => {
    const [lin, , robin] = telegram.people;
    const group = telegram.groups[0] ?? expect.unreachable();
    const bot = telegram.bot.id;
    const does = async (who: Person, action: object) =>
      (await act({ person: who.id, chat: group.id, ...action })).text();
    const seen = await events(6, async () => {
      await does(robin, { do: 'join' });
      await does(lin, { do: 'promote', who: bot });
      await does(robin, { do: 'leave' });
    });
    const roles = seen.filter(({ kind }) => kind === 'members').map((event) => event.roles);
    expect(roles).toEqual([
      { [lin.id]: 'creator', [alex().id]: 'member', [bot]: 'member', [robin.id]: 'member' },
      { [lin.id]: 'creator', [alex().id]: 'member', [bot]: 'administrator', [robin.id]: 'member' },
      { [lin.id]: 'creator', [alex().id]: 'member', [bot]: 'administrator' },
    ]);
    expect(await does(robin, { do: 'send', text: 'still here?' })).toBe('Robin is not in that chat.');
    expect(await does(alex(), { do: 'remove', who: bot })).toBe('Only who made the group may do that.');
    expect(await does(alex(), { do: 'join' })).toBe('Alex is in that group.');
    expect(await does(lin, { do: 'leave' })).toBe('Who made a group stays in it.');
    expect(await does(lin, { do: 'add', who: alex().id })).toBe('That has happened already.');
    await does(lin, { do: 'remove', who: bot });
    await does(lin, { do: 'add', who: robin.id });
    expect([group.isMember(bot), group.isMember(robin.id)]).toEqual([false, true]);
  });

  it('offers to who types what the bot offers, and sends what they choose', async () => {
    const say = { type: 'article', id: 'say', title: 'Say it', input_message_content: { message_text: 'Making…' } };
    let queryId = '';
    const [, results] = await events(2, async () => {
      const asked = JSON.parse(await (await act({ do: 'ask', text: 'hello' })).text());
      queryId = asked.queryId;
      const answer = JSON.stringify({ inline_query_id: queryId, results: [{ ...say, description: 'hello' }] });
      await post(`/bot${telegram.token}/answerInlineQuery`, answer);
    });
    const rows = [{ id: 'say', title: 'Say it', description: 'hello', isVoice: false }];
    expect(results).toEqual({ kind: 'results', queryId, person: alex().id, results: rows });
    const chosen = { do: 'choose', query: queryId, result: 'say' };
    const lin = telegram.people[0];
    expect((await act({ ...chosen, person: lin.id, chat: lin.id })).status).toBe(400);
    expect((await act({ ...chosen, result: 'other' })).status).toBe(400);
    expect((await act(chosen)).status).toBe(200);
    expect(alex().chat.last.json).toMatchObject({ text: 'Making…', via_bot: { username: 'voxback_bot' } });
  });

  it.each([
    ['no JSON', '{'],
    ['an unknown action', '{"do":"dance","person":1,"chat":1}'],
    ['a stranger', '{"do":"send","person":1,"chat":1,"text":"a"}'],
  ])('refuses %s with 400', async (_what, body) => {
    expect((await post('/actions', body)).status).toBe(400);
  });

  it.each([
    ['The message is gone.', { do: 'tap', message: 99, row: 0, column: 0 }],
    ['The button is gone.', { do: 'tap', message: 1, row: 0, column: 0 }],
    ['There is nothing to stop.', { do: 'stop' }],
    ['That message is somebody else’s.', { do: 'delete', message: 2 }],
  ])('answers "%s" to %j', async (reason, action) => {
    await act({ do: 'send', text: '/start' });
    await post(`/bot${telegram.token}/sendMessage`, JSON.stringify({ chat_id: alex().id, text: 'Hello' }));
    const response = await act(action);
    expect([response.status, await response.text()]).toEqual([400, reason]);
  });

  it('keeps people out of chats that are not theirs', async () => {
    const other = telegram.people[0]?.id;
    expect((await act({ do: 'send', chat: other, text: 'a' })).status).toBe(400);
    expect((await act({ do: 'send', chat: telegram.groups[0]?.id, text: 'a' })).status).toBe(200);
  });
});

describe('a recording', () => {
  const path = () => `/uploads?person=${alex().id}&chat=${alex().id}&kind=voice&name=voice`;

  it('goes to the bot as it is without a codec', async () => {
    expect((await post(path(), Buffer.from('webm'))).status).toBe(204);
    expect(alex().chat.last.voice?.mimeType).toBe('audio/webm');
  });

  it('goes to the bot as OGG/Opus with a codec', async () => {
    const codec = {
      decode: async () => ({
        pcm: { samples: new Float32Array(1), sampleRate: 48_000 },
        sourceRate: 48_000,
        codec: 'opus',
      }),
      encodeVoice: async () => ({ bytes: TONE, seconds: 2 }),
    };
    const second = await openPlayground({ telegram, port: 0, codec });
    const response = await fetch(second.url + path(), { method: 'POST', body: 'webm' });
    expect(response.status).toBe(204);
    expect(alex().chat.last.json.voice).toMatchObject({ mime_type: 'audio/ogg', duration: 2, file_size: TONE.length });
    await second.close();
  });

  it('is played in ranges', async () => {
    await post(path(), TONE);
    const url = `${playground.url}/files/${alex().chat.last.json.voice?.file_id}`;
    const part = await fetch(url, { headers: { range: 'bytes=4-7' } });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 4-7/${TONE.length}`]);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(TONE.subarray(4, 8));
    expect((await fetch(url, { headers: { range: 'bytes=9999999-' } })).status).toBe(416);
  });

  it('may have words under it, as one that is to be checked has', async () => {
    const file = `/uploads?person=${alex().id}&chat=${alex().id}&kind=file&name=a.opus&caption=${encodeURIComponent('/verify')}`;
    expect((await post(file, TONE, { 'content-type': 'audio/ogg' })).status).toBe(204);
    expect(alex().chat.last.json).toMatchObject({ caption: '/verify', audio: { file_name: 'a.opus' } });
  });

  it('over 20 MB is refused with 413', async () => {
    expect((await post(path(), Buffer.alloc(20 * 1024 * 1024 + 1))).status).toBe(413);
  });

  it('that is a page is never served as one', async () => {
    const file = `/uploads?person=${alex().id}&chat=${alex().id}&kind=file&name=a.html`;
    await post(file, Buffer.from('<script>'), { 'content-type': 'text/html' });
    const response = await fetch(`${playground.url}/files/${alex().chat.last.json.document?.file_id}`);
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
  });
});

describe('the gate', () => {
  it.each([
    ['another name for this machine', { host: 'evil.example:8787' }, 403],
    ['another site', { origin: 'https://evil.example' }, 403],
    ['a sandboxed frame', { origin: 'null' }, 403],
    ['a script of another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, 403],
    ['localhost', { host: 'localhost:1234' }, 200],
    ['an IPv6 address', { host: '[::1]:1234' }, 200],
  ])('answers %s: %o with %i', async (_who, headers, status) => {
    expect(await statusOf('/', headers)).toBe(status);
    expect(await statusOf(`/bot${telegram.token}/getMe`, headers)).toBe(status);
  });

  it('lets a link from elsewhere open the page', () => {
    const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    expect(refusalOf({ host: '127.0.0.1:8787', ...link }, '127.0.0.1')).toBeUndefined();
    expect(refusalOf({ host: '127.0.0.1:8787', ...link, 'sec-fetch-dest': 'iframe' }, '127.0.0.1')).toBeDefined();
  });

  it('knows its own name when it was given one', () => {
    expect(refusalOf({ host: 'voice.lan:80' }, 'voice.lan')).toBeUndefined();
  });
});

describe('a range', () => {
  it.each([
    [undefined, undefined],
    ['bytes=0-', { first: 0, last: 9 }],
    ['bytes=2-5', { first: 2, last: 5 }],
    ['bytes=2-99', { first: 2, last: 9 }],
    ['bytes=-3', { first: 7, last: 9 }],
    ['bytes=-99', { first: 0, last: 9 }],
    ['bytes=10-', 'unsatisfiable'],
    ['bytes=5-2', 'unsatisfiable'],
    ['bytes=0-1,3-4', undefined],
    ['lines=1-2', undefined],
  ] as const)('%s of 10 bytes is %o', (header, expected) => {
    expect(parseRange(header, 10)).toEqual(expected);
  });
});

/** The bot where Telegram can only be reached by way of a proxy. */
import { InputFile } from 'grammy';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openHttpProxy, openSocksProxy } from '../network/proxies.fixture.ts';
import { readConfig } from './config.ts';
import { createTelegram } from './playground/index.ts';
import { connect, connectPost, download, Floods } from './telegram/index.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe.each([
  { kind: 'HTTP', open: openHttpProxy },
  { kind: 'SOCKS5', open: openSocksProxy },
])('by way of a $kind proxy', ({ open }) => {
  it('calls the Bot API, sends a file and fetches one, and has the proxy look the name up', async () => {
    const telegram = createTelegram();
    const door = await telegram.listen();
    const proxy = await open();
    const { port } = new URL(door.url);
    vi.stubEnv('HTTP_PROXY', proxy.url);
    vi.stubEnv('NO_PROXY', '');
    const root = `http://telegram.invalid:${port}`;
    const server = { token: telegram.token, root, floods: new Floods() };
    const { api } = await connect(server, (bot) => bot.init());
    const post = connectPost(server);

    expect((await api.getMe()).is_bot).toBe(true);
    const alice = telegram.person({ name: 'Alice' });
    alice.sends('/start');
    const sent = await post.api.sendDocument(alice.id, new InputFile(Buffer.from('a file by way of a proxy'), 'a.txt'));
    const fileId = sent.document.file_id;
    const bytes = await download({ api, config: readConfig({ BOT_API_ROOT: root }), fileId });
    expect(Buffer.from(bytes).toString()).toBe('a file by way of a proxy');

    expect(new Set(proxy.asked)).toEqual(new Set([`telegram.invalid:${port}`]));
    post.close();
    await proxy.close();
    await telegram.close();
  });
});

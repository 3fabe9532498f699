/** A Bot API server of the operator's own: its files are on a disk, and not to be had over HTTP. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { FileError } from '../../errors.ts';
import type { Person } from '../../playground/telegram.ts';
import { agree, speechNote, usingBot, type World } from '../../testing/world.ts';
import { readServerFile } from './server-files.ts';

const TOKEN = '1000000:playground';

const folders: string[] = [];

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'voxback-files-'));
  folders.push(made);
  return made;
}

afterAll(() => Promise.all(folders.map((one) => rm(one, { recursive: true, force: true }))));

const [own, mounted, elsewhere] = [await folder(), await folder(), await folder()];

let world: World;
let alice: Person;

/** What the bot says to Alice's first recording. */
async function answer(): Promise<string> {
  await agree(alice);
  const recording = alice.sendsVoice(await speechNote());
  // The card loses its buttons meanwhile.
  return (await alice.chat.next((message) => message.isFromBot && message.id > recording.id)).text;
}

const prepare = (opened: World) => {
  world = opened;
  alice = world.person('Alice');
};

describe('started with --local on this machine', () => {
  usingBot({}, prepare, () => ({ server: { serverFiles: { dir: own, mountedAt: own } } }));

  it('is read from its own folder for this bot, without a setting', async () => {
    expect(await answer()).toMatch(/^Got 6 seconds/);
  });
});

describe('whose folder is mounted under another name', () => {
  usingBot({ VOXBACK_BOT_API_FILES: mounted }, prepare, () => ({
    server: { serverFiles: { dir: '/var/lib/telegram-bot-api', mountedAt: mounted } },
  }));

  it('is read from there', async () => {
    expect(await answer()).toMatch(/^Got 6 seconds/);
  });
});

describe('started without --local, with its folder mounted', () => {
  usingBot({ VOXBACK_BOT_API_FILES: mounted }, prepare, () => ({ server: { serverFiles: { mountedAt: mounted } } }));

  it('is read from there', async () => {
    expect(await answer()).toMatch(/^Got 6 seconds/);
  });
});

describe.each([
  ['started with --local on another machine', { dir: '/var/lib/telegram-bot-api' }, '/var/lib/telegram-bot-api'],
  ['started without --local', {}, '--dir'],
])('%s', (_, serverFiles, named) => {
  usingBot({}, prepare, () => ({ server: { serverFiles } }));

  it('is blamed for it, not the recording; the operator gets one line with the folder, and no token', async () => {
    const text = await answer();
    expect(text).toMatch(/not set up right/);
    expect(text).not.toMatch(/again/);
    expect(world.alarms).toHaveLength(1);
    expect(JSON.parse(world.alarms[0] ?? '')).toMatchObject({
      folder: named,
      msg: expect.stringContaining('VOXBACK_BOT_API_FILES'),
    });
    expect(world.alarms[0]).not.toContain(TOKEN);
  });
});

describe('a path that leads elsewhere', () => {
  beforeEach(async () => {
    await mkdir(join(own, TOKEN, 'voice'), { recursive: true });
    await writeFile(join(elsewhere, 'secret'), 'a secret');
    await rm(join(own, TOKEN, 'voice', 'link'), { force: true });
    await symlink(join(elsewhere, 'secret'), join(own, TOKEN, 'voice', 'link'));
  });

  it.each([
    ['a file of the system', undefined, '/etc/passwd'],
    ['a file of the system, past the folder', own, '/etc/passwd'],
    ['steps upwards', undefined, `${own}/${TOKEN}/voice/../../../${basename(elsewhere)}/secret`],
    ['steps upwards from the folder', own, `../../${basename(elsewhere)}/secret`],
    ['a link that leads out', undefined, join(own, TOKEN, 'voice', 'link')],
    ['a folder', undefined, join(own, TOKEN, 'voice')],
    ['a path that only looks like the folder', own, `${own}-other/secret`],
  ])('is not read: %s', async (_, where, path) => {
    const read = readServerFile({ path, token: TOKEN, folder: where, maxBytes: 1000 });
    await expect(read).rejects.toThrow(FileError);
  });

  it('reads no more than it may', async () => {
    await writeFile(join(own, TOKEN, 'voice', 'long'), Buffer.alloc(5000));
    const path = join(own, TOKEN, 'voice', 'long');
    expect(await readServerFile({ path, token: TOKEN, folder: undefined, maxBytes: 1000 })).toHaveLength(1001);
  });
});

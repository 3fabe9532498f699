import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Person } from '../playground/telegram.ts';
import { userKey } from '../telegram/keys.ts';
import { usingBot, type World } from '../testing/world.ts';

describe('what is kept of a person', () => {
  let world: World;
  let alice: Person;

  usingBot({}, async (opened) => {
    world = opened;
    alice = world.person('Alice');
  });
  async function exported(): Promise<Record<string, unknown>> {
    alice.sends('/mydata');
    const message = await alice.chat.next((one) => one.document !== undefined);
    const files = unzipSync(message.document?.bytes ?? new Uint8Array());
    const read = (name: string) =>
      name.endsWith('.json') ? JSON.parse(Buffer.from(files[name]).toString()) : files[name];
    return Object.fromEntries(Object.keys(files).map((name) => [name, read(name)]));
  }

  it('/mydata hands out the recording byte by byte, and every record that names its owner', async () => {
    await world.enroll(alice);
    const recording = alice.chat.messages.find((message) => message.voice !== undefined && !message.isFromBot);
    alice.sends('Remember this');
    await alice.chat.next((message) => message.voice !== undefined);
    const files = await exported();
    expect(Object.keys(files).sort()).toEqual([
      'lines.json',
      'phrases.json',
      'settings.json',
      'usage.json',
      'utterances.json',
      'voices.json',
      expect.stringMatching(/^voices\/[\w-]{36}\.ogg$/),
    ]);
    const [name] = Object.keys(files).filter((one) => one.startsWith('voices/'));
    expect(Buffer.from(files[name] as Uint8Array).equals(Buffer.from(recording?.voice?.bytes ?? []))).toBe(true);
    expect(files['lines.json']).toMatchObject([{ key: userKey(alice.id), record: [{ text: 'Remember this' }] }]);
    expect(files['voices.json']).toMatchObject([{ name: 'Voice 1', consent: { version: 1 } }]);
  });

  it('/mydata of nobody is an empty list', async () => {
    expect(await exported()).toEqual({ 'voices.json': [] });
  });

  it('/forgetme leaves nothing that /mydata could find, and its receipt counts it', async () => {
    await world.enroll(alice);
    alice.sends('Forget this');
    await alice.chat.next((message) => message.voice !== undefined);
    alice.sends('/forgetme');
    await alice.chat.next((message) => message.buttons.includes('Erase everything'));
    alice.taps('Erase everything');
    const receipt = await alice.chat.next((message) => message.text.startsWith('Erased:'));
    expect(receipt.text).toContain('1 voice, your settings, 2 requests, 0 open conversations, 4 other records.');
    expect(await exported()).toEqual({ 'voices.json': [] });
  });
});

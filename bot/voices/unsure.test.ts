import { expect, it } from 'vitest';
import { openKey, openStorage } from '../../storage/index.ts';
import { REQUEST_SCHEMA } from '../jobs/index.ts';
import { SETTINGS_SCHEMA } from '../people/index.ts';
import { openWorld, speechNote } from '../testing/world.ts';

it('asks whether to keep the voice when a restart found its greeting half sent, not whether a reply arrived', async () => {
  const world = await openWorld();
  const alice = world.telegram.person({ name: 'Alice' });
  await world.enroll(alice);
  // What a kill between the sending of a greeting and its end leaves on the disk.
  await world.service.close();
  const { VOXBACK_DATABASE: url, VOXBACK_KEY_FILE: file } = world.config;
  const key = await openKey({ file });
  const storage = await openStorage(url, { key, settings: SETTINGS_SCHEMA, jobs: REQUEST_SCHEMA });
  const owner = `user:${alice.id}`;
  const consent = { version: 1, at: 0 };
  const prompt = await speechNote();
  const { id: voice } = await storage.voices.create(owner, { name: 'Half sent', consent, prompt, state: 'draft' });
  await storage.jobs.add({
    id: `chat:${alice.id}/999`,
    owner,
    chat: `chat:${alice.id}`,
    state: 'sending',
    attempts: 1,
    createdAt: 0,
    payload: { kind: 'audition', owner, voice, locale: 'en', to: { chatId: alice.id } },
  });
  await storage.close();
  await world.restart();
  const question = await alice.chat.next((message) => message.text.startsWith('Your new voice is ready'));
  expect(question.buttons).toEqual(['✓ Keep this voice', '↺ Record again', '✗ Delete']);
  alice.taps('Keep this voice', { on: question });
  await alice.chat.next((message) => message.text.startsWith('“Half sent” is yours.'));
  expect(world.telegram.violations).toEqual([]);
  await world.close();
});

import type { Message, User } from 'grammy/types';
import { expect, it } from 'vitest';
import { recordingIn } from './recording.ts';

const ANN: User = { id: 7, is_bot: false, first_name: 'Ann' };
const BOT: User = { id: 8, is_bot: true, first_name: 'Voices' };

/** A voice note of 6 s in Ann's private chat. */
const note = (how: Partial<Message> = {}): Message => ({
  message_id: 1,
  date: 0,
  chat: { id: 7, type: 'private', first_name: 'Ann' },
  from: ANN,
  voice: { file_id: 'file', file_unique_id: 'unique', duration: 6 },
  ...how,
});

it.each<[string, Partial<Message>]>([
  ['forwarded', { forward_origin: { type: 'hidden_user', sender_user_name: 'Somebody', date: 0 } }],
  ['sent by way of another bot', { via_bot: BOT }],
  ['sent by a bot in the name of a business', { sender_business_bot: BOT }],
  ['posted by a channel', { sender_chat: { id: -1, type: 'channel', title: 'News' } }],
  ['forwarded by itself from a channel', { is_automatic_forward: true }],
])('takes a recording that was %s for somebody else’s', (_, how) => {
  expect(recordingIn(note(how))).toMatchObject({ isForwarded: true });
});

it('takes a recording that was made in the chat for its sender’s own', () => {
  expect(recordingIn(note())).toEqual({ fileId: 'file', size: undefined, seconds: 6, isForwarded: false });
});

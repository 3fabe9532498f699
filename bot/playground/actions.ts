/** What the page may do for its people: every request checked, then one call of the virtual-user API. */
import { z } from 'zod';
import type { AudioCodec } from '../../inference/index.ts';
import type { PlaygroundChat } from './chat.ts';
import type { Group } from './group.ts';
import type { ChatMessage } from './message.ts';
import type { Person } from './person.ts';
import type { Telegram } from './telegram.ts';
import { chatsOf } from './view.ts';

/** What of the codec is needed to make a voice message of whatever a browser records. */
export type VoiceCodec = Pick<AudioCodec, 'decode' | 'encodeVoice'>;

const where = { person: z.int(), chat: z.int() };

const action = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('send'), ...where, text: z.string().min(1).max(4096), replyTo: z.int().optional() }),
  z.strictObject({ do: z.literal('edit'), ...where, message: z.int(), text: z.string().min(1).max(4096) }),
  z.strictObject({ do: z.literal('delete'), ...where, message: z.int() }),
  z.strictObject({ do: z.literal('tap'), ...where, message: z.int(), row: z.int(), column: z.int() }),
  z.strictObject({ do: z.literal('stop'), ...where }),
  z.strictObject({ do: z.literal('language'), ...where, language: z.string().regex(/^[a-z]{2}(?:-[a-z]{2,4})?$/) }),
  z.strictObject({ do: z.literal('join'), ...where }),
  z.strictObject({ do: z.literal('leave'), ...where }),
  z.strictObject({ do: z.enum(['add', 'remove', 'promote', 'demote']), ...where, who: z.int() }),
  z.strictObject({ do: z.literal('ask'), ...where, text: z.string().max(256) }),
  z.strictObject({ do: z.literal('choose'), ...where, query: z.string(), result: z.string() }),
]);

export const upload = z.strictObject({
  person: z.coerce.number().int(),
  chat: z.coerce.number().int(),
  kind: z.enum(['voice', 'file']),
  name: z.string().max(200).default('file'),
  replyTo: z.coerce.number().int().optional(),
  caption: z.string().max(1024).optional(),
});

/** The request asks for something that is not there, or is none of the known. */
export class ActionError extends Error {}

/** Does what the page asks; the id of the query for a tap and for what is asked inline. @throws ActionError */
export function act(telegram: Telegram, request: unknown): { queryId?: string } {
  const parsed = action.safeParse(request);
  if (!parsed.success) throw new ActionError(z.prettifyError(parsed.error));
  const { data } = parsed;
  if (data.do === 'join') return joins(telegram, data.person, data.chat);
  const { person, chat } = find(telegram, data.person, data.chat);
  switch (data.do) {
    case 'send': {
      const replyTo = data.replyTo === undefined ? undefined : chat.find(data.replyTo);
      person.sends(data.text, { in: chat, ...(replyTo !== undefined && { replyTo }) });
      return {};
    }
    case 'edit':
      person.edits(ownMessage(person, chat, data.message), data.text);
      return {};
    case 'delete':
      person.deletes(ownMessage(person, chat, data.message));
      return {};
    case 'tap': {
      const message = anyMessage(chat, data.message);
      const button = message.json.reply_markup?.inline_keyboard[data.row]?.[data.column];
      if (button === undefined) throw new ActionError('The button is gone.');
      return { queryId: person.presses(button, message).queryId };
    }
    case 'stop':
      if (person.chat.draft?.canStop !== true) throw new ActionError('There is nothing to stop.');
      person.stops();
      return {};
    case 'language':
      person.speaks(data.language);
      return {};
    case 'ask':
      return { queryId: person.asksInline(data.text).queryId };
    case 'choose': {
      const question = telegram.question(data.query);
      const isThere = question?.from === person.id && question.results?.some(({ id }) => id === data.result);
      if (question === undefined || isThere !== true) throw new ActionError('The result is gone.');
      person.chooses(question, data.result, { in: chat });
      return {};
    }
    case 'leave': {
      const group = groupOf(telegram, chat);
      if (group.members.get(person.id)?.status === 'creator') throw new ActionError('Who made a group stays in it.');
      group.loses(person);
      return {};
    }
    default:
      leads(telegram, { person, group: groupOf(telegram, chat) }, data);
      return {};
  }
}

/**
 * Sends an uploaded file. A recording becomes what Telegram's own clients would send, OGG/Opus; without a codec it goes
 * out as the browser made it.
 *
 * @throws ActionError no such person or chat
 * @throws PromptError undecodable, a recording in which the codec finds no sound
 */
export async function sendUpload(
  telegram: Telegram,
  { person: personId, chat: chatId, kind, name, replyTo: replyId, caption }: z.infer<typeof upload>,
  file: { readonly bytes: Uint8Array; readonly mimeType: string },
  codec: VoiceCodec | undefined,
): Promise<void> {
  const { person, chat } = find(telegram, personId, chatId);
  const replyTo = replyId === undefined ? undefined : chat.find(replyId);
  const options = {
    in: chat,
    name,
    mimeType: file.mimeType,
    ...(replyTo !== undefined && { replyTo }),
    ...(caption !== undefined && { caption }),
  };
  if (kind === 'voice') {
    if (codec === undefined) {
      person.sendsVoice(file.bytes, options);
      return;
    }
    const { pcm } = await codec.decode(file.bytes, { sampleRate: 48_000 });
    const voice = await codec.encodeVoice(pcm);
    person.sendsVoice(voice.bytes, { ...options, mimeType: 'audio/ogg', seconds: Math.round(voice.seconds) });
  } else if (file.mimeType.startsWith('audio/')) {
    person.sendsAudio(file.bytes, options);
  } else {
    person.sendsDocument(file.bytes, options);
  }
}

function find(telegram: Telegram, personId: number, chatId: number): { person: Person; chat: PlaygroundChat } {
  const person = telegram.people.find(({ id }) => id === personId);
  const chat = chatsOf(telegram).find(({ id }) => id === chatId);
  if (person === undefined || chat === undefined) throw new ActionError('There is no such person or chat.');
  if (chat !== person.chat && !chat.isMember(person.id)) throw new ActionError(`${person.name} is not in that chat.`);
  return { person, chat };
}

function groupOf(telegram: Telegram, chat: PlaygroundChat): Group {
  const group = telegram.groups.find(({ id }) => id === chat.id);
  if (group === undefined) throw new ActionError('That is no group.');
  return group;
}

function joins(telegram: Telegram, personId: number, chatId: number): Record<string, never> {
  const person = telegram.people.find(({ id }) => id === personId);
  const group = telegram.groups.find(({ id }) => id === chatId);
  if (person === undefined || group === undefined) throw new ActionError('There is no such person or group.');
  if (group.isMember(person.id)) throw new ActionError(`${person.name} is in that group.`);
  group.adds(person);
  return {};
}

/** What only who made the group may do with another member, or with the bot. */
function leads(
  telegram: Telegram,
  { person, group }: { readonly person: Person; readonly group: Group },
  { do: what, who }: { readonly do: 'add' | 'remove' | 'promote' | 'demote'; readonly who: number },
): void {
  if (group.members.get(person.id)?.status !== 'creator') throw new ActionError('Only who made the group may do that.');
  const isBot = who === telegram.bot.id;
  const other = telegram.people.find(({ id }) => id === who && id !== person.id);
  if (!isBot && other === undefined) throw new ActionError('There is no such person.');
  if (group.isMember(who) === (what === 'add')) throw new ActionError('That has happened already.');
  if (what === 'promote') group.promotes(other);
  else if (what === 'demote') group.demotes(other);
  else if (other === undefined) what === 'add' ? group.addsBot() : group.kicksBot();
  else what === 'add' ? group.adds(other) : group.loses(other);
}

function anyMessage(chat: PlaygroundChat, id: number): ChatMessage {
  const message = chat.find(id);
  if (message === undefined) throw new ActionError('The message is gone.');
  return message;
}

function ownMessage(person: Person, chat: PlaygroundChat, id: number): ChatMessage {
  const message = anyMessage(chat, id);
  if (message.json.from.id !== person.id) throw new ActionError('That message is somebody else’s.');
  return message;
}

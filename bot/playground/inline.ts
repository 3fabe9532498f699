/** Inline mode: what a chosen result becomes, and how the bot edits it afterwards without being in that chat. */
import type { Voice } from 'grammy/types';
import { z } from 'zod';
import type { Arguments } from './arguments.ts';
import type { PlaygroundChat } from './chat.ts';
import type { FileStore } from './files.ts';
import type { ChatMessage, StoredMessage } from './message.ts';
import { badRequest, mistake, notModelled } from './refusal.ts';
import { describe } from './sending.ts';
import { checkKeyboard, inlineKeyboard } from './shapes.ts';
import type { World } from './world.ts';

const MAX_RESULTS = 50;
const MAX_RESULT_ID_BYTES = 64;
const MAX_START_CHARACTERS = 64;

const common = { id: z.string(), reply_markup: inlineKeyboard.exactOptional() };

const article = z.strictObject({
  ...common,
  type: z.literal('article'),
  title: z.string().min(1),
  description: z.string().exactOptional(),
  input_message_content: z.strictObject({ message_text: z.string().min(1).max(4096) }),
});

const cachedVoice = z.strictObject({
  ...common,
  type: z.literal('voice'),
  voice_file_id: z.string(),
  title: z.string().min(1),
  caption: z.string().max(1024).exactOptional(),
});

export type InlineResult = z.infer<typeof article> | z.infer<typeof cachedVoice>;

const MODELLED = new Set(['article', 'voice']);

const anyResults = z.array(z.looseObject({ type: z.string(), id: z.string() }));
const results = z.array(z.discriminatedUnion('type', [article, cachedVoice]));

const startButton = z.strictObject({
  text: z.string().min(1),
  start_parameter: z
    .string()
    .regex(/^[\w-]+$/)
    .max(MAX_START_CHARACTERS),
});

/** `answerInlineQuery`. @throws Refusal 400 an answered query, too many results, twins, files that are not there */
export function answerInlineQuery(world: World, args: Arguments): true {
  const question = world.questions.get(args.string('inline_query_id') ?? '');
  if (question === undefined || question.results !== undefined) {
    throw mistake('query is too old and response timeout expired or query ID is invalid');
  }
  const given = args.json('results', anyResults) ?? [];
  if (given.length > MAX_RESULTS) throw mistake('RESULTS_TOO_MUCH');
  if (new Set(given.map((result) => result.id)).size < given.length) throw mistake('RESULT_ID_DUPLICATE');
  for (const { id, type } of given) {
    const bytes = Buffer.byteLength(id);
    if (bytes < 1 || bytes > MAX_RESULT_ID_BYTES) throw mistake('RESULT_ID_INVALID');
    if (!MODELLED.has(type)) throw notModelled(`the inline result ${type}`);
  }
  const accepted = args.json('results', results) ?? [];
  for (const result of accepted) {
    if (result.reply_markup !== undefined) checkKeyboard(result.reply_markup);
    if (result.type === 'voice') world.files.accept('voice', result.voice_file_id);
  }
  question.results = accepted;
  question.button = args.json('button', startButton);
  world.emit({ kind: 'results', question });
  return true;
}

/** What `result` is in a chat, but for who sent it. */
export function contentOf(result: InlineResult, files: FileStore): Partial<StoredMessage> {
  const keyboard = result.reply_markup === undefined ? {} : { reply_markup: result.reply_markup };
  if (result.type === 'article') return { text: result.input_message_content.message_text, ...keyboard };
  const caption = result.caption === undefined ? {} : { caption: result.caption };
  return { voice: voiceOf(files, result.voice_file_id), ...caption, ...keyboard };
}

/** The message that `inline_message_id` names. @throws Refusal 400 unknown */
export function inlineMessage(world: World, id: string): { chat: PlaygroundChat; message: ChatMessage } {
  const found = world.inlineMessages.get(id);
  if (found === undefined) throw mistake('MESSAGE_ID_INVALID');
  // Nobody tells a bot that its placeholder was deleted.
  if (found.message.isDeleted) throw badRequest('MESSAGE_ID_INVALID');
  return found;
}

const richMessage = z.strictObject({ blocks: z.array(z.looseObject({ type: z.string() })).min(1) });

const voiceBlock = z.strictObject({
  type: z.literal('voice_note'),
  voice_note: z.strictObject({ type: z.literal('voice_note'), media: z.string() }),
  caption: z.strictObject({ text: z.string() }).exactOptional(),
});

/** The rich message in `args`: voice notes that Telegram has already; undefined when there is none. @throws Refusal */
export function readRichMessage(world: World, args: Arguments): StoredMessage['rich_message'] {
  const rich = args.json('rich_message', richMessage);
  if (rich === undefined) return undefined;
  const blocks = rich.blocks.map((block) => {
    if (block.type !== 'voice_note') throw notModelled(`the rich block ${block.type}`);
    const parsed = voiceBlock.safeParse(block);
    if (!parsed.success) throw mistake(`can't parse rich_message: ${parsed.error.issues[0]?.message ?? ''}`);
    const { voice_note, caption } = parsed.data;
    if (voice_note.media.startsWith('attach://')) throw mistake('a new file can not be uploaded for an inline message');
    const voice = voiceOf(world.files, voice_note.media);
    return { type: 'voice_note' as const, voice_note: voice, ...(caption !== undefined && { caption }) };
  });
  return { blocks };
}

function voiceOf(files: FileStore, id: string): Voice {
  const file = files.accept('voice', id);
  return { ...describe(file), mime_type: 'audio/ogg', duration: 1 };
}

/** What the bot asks Telegram: who am I, what is new, where is this file, who is in this chat. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Arguments } from './arguments.ts';
import type { PlaygroundChat } from './chat.ts';
import { answerInlineQuery } from './inline.ts';
import { badRequest, mistake } from './refusal.ts';
import { describe, type Method } from './sending.ts';
import { updateKinds } from './shapes.ts';
import { has } from './versions.ts';
import type { World } from './world.ts';

/** Methods that read, and the two that answer a question or leave. */
export const lookups: Readonly<Record<string, Method>> = {
  getMe: ({ bot, privacyMode, version }) => ({
    ...bot,
    can_join_groups: true,
    can_read_all_group_messages: !privacyMode,
    supports_inline_queries: true,
    supports_guest_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    ...(has(version, '10.1') && { supports_join_request_queries: false }),
  }),

  getWebhookInfo: ({ updates }) => ({
    url: updates.webhook,
    has_custom_certificate: false,
    pending_update_count: updates.pending.length,
  }),

  setWebhook: ({ updates }, args) => {
    const url = args.string('url') ?? '';
    if (!url.startsWith('https://')) {
      throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
    }
    updates.webhook = url;
    updates.secret = args.string('secret_token') ?? '';
    updates.allowed = args.json('allowed_updates', updateKinds);
    return true;
  },

  deleteWebhook: ({ updates }, args) => {
    updates.webhook = '';
    if (args.flag('drop_pending_updates')) updates.drop();
    return true;
  },

  getFile: async ({ files, serverFiles, token }, args) => {
    const file = files.downloadable(args.string('file_id') ?? '');
    const { dir, mountedAt } = serverFiles ?? {};
    if (mountedAt !== undefined) {
      await mkdir(dirname(join(mountedAt, token, file.path)), { recursive: true });
      await writeFile(join(mountedAt, token, file.path), file.bytes);
    }
    return { ...describe(file), file_path: dir === undefined ? file.path : join(dir, token, file.path) };
  },

  getChat: (world, args) => {
    const chat = world.chat(args.chatId());
    const common = { accent_color_id: 0, max_reaction_count: 11, accepted_gift_types: NO_GIFTS };
    const resident = world.residents.get(chat.id);
    if (resident === undefined) return { ...chat.json, ...common, permissions: toPermissions(chat) };
    return {
      ...chat.json,
      ...common,
      ...(resident.forbidsVoice && { has_restricted_voice_and_video_messages: true }),
    };
  },

  getChatMember: (world, args) => {
    const chat = world.reachableChat(args.chatId());
    const userId = args.number('user_id') ?? 0;
    const member = chat.members.get(userId);
    if (member !== undefined) return member;
    const user = world.residents.get(userId)?.user;
    if (user === undefined) throw badRequest('user not found');
    return { status: 'left', user };
  },

  getChatAdministrators: (world, args) => {
    const chat = world.reachableChat(args.chatId());
    if (chat.isPrivate) throw mistake('there are no administrators in the private chat');
    return [...chat.members.values()].filter(({ user }) => chat.isAdmin(user.id) && !user.is_bot);
  },

  getChatMemberCount: (world, args) => {
    const chat = world.reachableChat(args.chatId());
    return chat.isPrivate ? 2 : [...chat.members.keys()].filter((id) => chat.isMember(id)).length;
  },

  leaveChat: (world, args) => {
    const chat = world.reachableChat(args.chatId());
    if (chat.isPrivate) throw mistake("chat member status can't be changed in private chats");
    chat.members.set(world.bot.id, { status: 'left', user: world.bot });
    chat.add(world.bot, { left_chat_member: world.bot });
    return true;
  },

  answerInlineQuery,
};

/** `getUpdates` apart: the only call that waits. `signal` ends the wait when the caller has hung up. */
export async function getUpdates(world: World, args: Arguments, signal: AbortSignal | undefined) {
  return world.updates.take({
    offset: args.number('offset'),
    limit: args.number('limit'),
    timeoutMs: (args.number('timeout') ?? 0) * 1000,
    allowed: args.json('allowed_updates', updateKinds),
    signal,
  });
}

const NO_GIFTS = {
  unlimited_gifts: false,
  limited_gifts: false,
  unique_gifts: false,
  premium_subscription: false,
  gifts_from_channels: false,
};

function toPermissions({ permissions }: PlaygroundChat) {
  return {
    can_send_messages: permissions.text,
    can_send_voice_notes: permissions.voice,
    can_send_audios: permissions.audio,
    can_send_documents: permissions.documents,
  };
}

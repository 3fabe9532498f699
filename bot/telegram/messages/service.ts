/**
 * Service messages: what Telegram writes into a chat about the chat (pinned, a payment, a topic, a gift). Nobody has said
 * anything, so they are no words to speak, no answer in a conversation, and nothing to be answered.
 */
import type { Message } from 'grammy/types';

/** What somebody has said or sent. `suggested_post_info` only goes along with such a message. */
type Said =
  | keyof Message.MediaMessage
  | 'text'
  | 'entities'
  | 'rich_message'
  | 'animation'
  | 'audio'
  | 'document'
  | 'live_photo'
  | 'paid_media'
  | 'photo'
  | 'sticker'
  | 'story'
  | 'video'
  | 'video_note'
  | 'voice'
  | 'contact'
  | 'dice'
  | 'game'
  | 'poll'
  | 'venue'
  | 'location'
  | 'checklist'
  | 'invoice'
  | 'giveaway'
  | 'giveaway_winners'
  | 'suggested_post_info';

type ServiceKind = Exclude<keyof Message, Said>;

/** A record, so that a kind which the next version of the types brings does not compile until it is here. */
const SERVICE: Readonly<Record<ServiceKind, true>> = {
  checklist_tasks_done: true,
  checklist_tasks_added: true,
  community_chat_added: true,
  community_chat_removed: true,
  suggested_post_approved: true,
  suggested_post_approval_failed: true,
  suggested_post_declined: true,
  suggested_post_paid: true,
  suggested_post_refunded: true,
  chat_owner_left: true,
  chat_owner_changed: true,
  new_chat_members: true,
  community_chat_joined: true,
  left_chat_member: true,
  new_chat_title: true,
  new_chat_photo: true,
  delete_chat_photo: true,
  group_chat_created: true,
  supergroup_chat_created: true,
  channel_chat_created: true,
  managed_bot_created: true,
  poll_option_added: true,
  poll_option_deleted: true,
  message_auto_delete_timer_changed: true,
  migrate_to_chat_id: true,
  migrate_from_chat_id: true,
  pinned_message: true,
  successful_payment: true,
  refunded_payment: true,
  users_shared: true,
  chat_shared: true,
  connected_website: true,
  write_access_allowed: true,
  passport_data: true,
  proximity_alert_triggered: true,
  boost_added: true,
  chat_background_set: true,
  forum_topic_created: true,
  forum_topic_edited: true,
  forum_topic_closed: true,
  forum_topic_reopened: true,
  general_forum_topic_hidden: true,
  general_forum_topic_unhidden: true,
  giveaway_created: true,
  giveaway_completed: true,
  gift: true,
  gift_upgrade_sent: true,
  unique_gift: true,
  paid_message_price_changed: true,
  direct_message_price_changed: true,
  video_chat_scheduled: true,
  video_chat_started: true,
  video_chat_ended: true,
  video_chat_participants_invited: true,
  web_app_data: true,
};

/** Whether `message` is Telegram's own about the chat, and nobody's. */
export function isService(message: object): boolean {
  return Object.keys(message).some((kind) => Object.hasOwn(SERVICE, kind));
}

/** Every kind, for tests. */
export const SERVICE_KINDS: readonly string[] = Object.keys(SERVICE);

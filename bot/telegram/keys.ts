/** Owner keys and ids, as strings that storage takes: who a record belongs to, which chat a job runs in. */

/** Owner key of a person. */
export function userKey(userId: number): string {
  return `user:${userId}`;
}

/** Owner key of a chat. */
export function chatKey(chatId: number): string {
  return `chat:${chatId}`;
}

/** Owner key of the demonstration voice, which is nobody's: nobody can rename, lend or erase it. */
export const DEMONSTRATION = 'demonstration';

/** The number in `user:7`; undefined when `key` is of another kind. */
export function userIdIn(key: string): number | undefined {
  const [, id] = /^user:(\d+)$/.exec(key) ?? [];
  return id === undefined ? undefined : Number(id);
}

/** Whether it is a group: Telegram gives those negative ids. */
export function isGroupId(chatId: number): boolean {
  return chatId < 0;
}

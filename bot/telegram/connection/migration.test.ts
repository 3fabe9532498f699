import { Api, GrammyError } from 'grammy';
import { describe, expect, it } from 'vitest';
import { followMigrations } from './migration.ts';

/** An `Api` whose group -1 has become -1001, and the chats that its calls were about. */
function apiOf(answer: (chatId: number) => object) {
  const asked: number[] = [];
  const fetch = async (_: unknown, init: { body: string }) => {
    const { chat_id: chatId } = JSON.parse(init.body);
    asked.push(chatId);
    return { json: async () => answer(chatId) };
  };
  const api = new Api('1:a', { fetch: fetch as never });
  api.config.use(followMigrations());
  return { api, asked };
}

const moved = {
  ok: false,
  error_code: 400,
  description: 'Bad Request: group chat was upgraded to a supergroup chat',
  parameters: { migrate_to_chat_id: -1001 },
};
const done = { ok: true, result: true };

describe('a group that became a supergroup', () => {
  it('is reached by what sends, edits, deletes and reacts, at the price of one refused call', async () => {
    const { api, asked } = apiOf((chatId) => (chatId === -1 ? moved : done));
    await api.sendMessage(-1, 'a');
    await api.editMessageText(-1, 2, 'b');
    await api.deleteMessage(-1, 2);
    await api.setMessageReaction(-1, 2, []);
    await api.sendChatAction(-1, 'typing');
    expect(asked).toEqual([-1, -1001, -1001, -1001, -1001, -1001]);
  });

  it('leaves other chats and other refusals as they are', async () => {
    const { api, asked } = apiOf(() => ({ ok: false, error_code: 403, description: 'Forbidden: bot was kicked' }));
    await expect(api.sendMessage(-1, 'a')).rejects.toBeInstanceOf(GrammyError);
    await expect(api.sendMessage(7, 'a')).rejects.toBeInstanceOf(GrammyError);
    expect(asked).toEqual([-1, 7]);
  });
});

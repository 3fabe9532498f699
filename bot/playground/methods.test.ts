import { describe, expect, it } from 'vitest';
import { loadMethods, loadReactions, parseMethods } from './methods.ts';

describe('the method table', () => {
  const table = loadMethods();

  it('holds the 185 methods of Bot API 10.3', () => {
    // Counted in @grammyjs/types 5.0.0; more after an update of grammY are welcome, fewer mean a broken parser.
    expect(table.size).toBeGreaterThanOrEqual(185);
  });

  it.each([
    ['sendVoice', 'voice', { kind: 'file', isRequired: true }],
    ['sendVoice', 'duration', { kind: 'number', isRequired: false }],
    ['sendVoice', 'chat_id', { kind: 'id', isRequired: true }],
    ['sendVoice', 'protect_content', { kind: 'boolean', isRequired: false }],
    ['sendVoice', 'parse_mode', { kind: 'string', isRequired: false }],
    ['sendChatAction', 'action', { kind: 'string', isRequired: true }],
    ['setMyCommands', 'commands', { kind: 'json', isRequired: true }],
    ['answerCallbackQuery', 'url', { kind: 'string', isRequired: false }],
    ['getUpdates', 'allowed_updates', { kind: 'json', isRequired: false }],
  ])('knows %s.%s', (method, parameter, expected) => {
    expect(table.get(method)?.get(parameter)).toEqual(expected);
  });

  it('knows methods without parameters', () => {
    expect(table.get('getMe')?.size).toBe(0);
  });

  it('does not take words of a comment for a parameter', () => {
    const source =
      'type ApiMethods<F> = {\n    getMe(args: {\n        /** Text\n        fake: number;\n        */\n        a?: string;\n    }): true;';
    expect([...(parseMethods(source).get('getMe')?.keys() ?? [])]).toEqual(['a']);
  });
});

it('knows the emoji that bots may react with', () => {
  expect(loadReactions().has('👍')).toBe(true);
  expect(loadReactions().has('🎙')).toBe(false);
  expect(loadReactions().size).toBeGreaterThan(60);
});

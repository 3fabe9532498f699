/** Walks through the whole bot as a person would: every command of every menu, every button of every screen. */
import type { InlineKeyboardButton } from 'grammy/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COMMANDS } from '../commands.ts';
import type { ChatMessage, Group, Person } from '../playground/telegram.ts';
import { createI18n } from '../telegram/i18n.ts';
import { openWorld, type World } from './world.ts';

/** The first person of a playground. */
const FIRST_PERSON = 5_000_000_001;

const LOCALES = [
  { language: 'en', locale: 'en' },
  { language: 'zh-hans', locale: 'zh' },
] as const;

const i18n = createI18n();

let world: World;
let olga: Person;
let group: Group;

beforeEach(async () => {
  world = await openWorld({
    VOXBACK_OPERATORS: String(FIRST_PERSON),
    VOXBACK_VOICES: '50',
    VOXBACK_QUEUE_PER_USER: '50',
  });
});

afterEach(async () => {
  // Here what is chosen already is tapped too: its screen stays as it is.
  const isRepeated = ({ description }: { description: string }) => description.includes('message is not modified');
  expect(world.telegram.violations.filter((violation) => !isRepeated(violation))).toEqual([]);
  await world.close();
});

async function settle(): Promise<void> {
  await expect.poll(() => world.telegram.pendingUpdates).toBe(0);
}

describe.each(LOCALES)('in $locale', ({ language, locale }) => {
  beforeEach(async () => {
    olga = world.telegram.person({ name: 'Olga', language });
    group = world.telegram.group({ title: 'Friends', members: [olga] });
    await world.enroll(olga);
    olga.sends('/rollout inline 100');
    await olga.chat.next((message) => message.text.startsWith('inline'));
  });

  it('answers every command of every menu', async () => {
    const unknown = i18n.t(locale, 'unknown-command');
    for (const command of [...COMMANDS.private, ...COMMANDS.operator]) {
      olga.sends(`/${command}`);
      const answer = await olga.chat.next((message) => message.text !== '' || message.document !== undefined);
      expect(answer.text, `/${command}`).not.toBe(unknown);
      await settle();
    }
    for (const command of [...COMMANDS.group, ...COMMANDS.groupAdmin]) {
      const before = group.messages.length;
      olga.sends(`/${command}`, { in: group });
      await settle();
      await expect.poll(() => group.messages.length, { message: `/${command} in a group` }).toBeGreaterThan(before + 1);
    }
  });

  it('has on every screen labels that differ, data of at most 64 bytes, and an answer to every tap', async () => {
    const stale = i18n.t(locale, 'button-stale');
    for (const command of [...COMMANDS.private, 'cancel']) {
      olga.sends(`/${command}`);
      await settle();
    }
    for (const command of [...COMMANDS.group, ...COMMANDS.groupAdmin]) olga.sends(`/${command}`, { in: group });
    await settle();
    olga.sends('Hello there');
    await olga.chat.next((message) => message.voice !== undefined);
    await settle();

    const seen = new Map<string, Button>();
    const tapped = new Set<string>();
    for (let next = untapped(seen, tapped); next !== undefined; next = untapped(seen, tapped)) {
      const { message, button, kind } = next;
      tapped.add(kind);
      const tap = olga.presses(button, message);
      await expect.poll(() => tap.answer, { message: `an answer to ${kind}` }).toBeDefined();
      expect(tap.answer?.text, kind).not.toBe(stale);
      await settle();
    }
    const features = new Set([...tapped].map((kind) => kind.split(':')[0]));
    expect(tapped.size).toBeGreaterThan(90);
    for (const feature of ['voice', 'emotion', 'line', 'erase', 'start', 'inline', 'mode', 'group', 'share'])
      expect(features).toContain(feature);
  });
});

interface Button {
  readonly message: ChatMessage;
  readonly button: InlineKeyboardButton;
  /** The same for all buttons that differ in ids only. */
  readonly kind: string;
}

/**
 * A button that was not tapped yet, of any screen so far: a person may tap on an old one, too. What deletes comes late,
 * what erases everything last.
 */
function untapped(seen: Map<string, Button>, tapped: ReadonlySet<string>): Button | undefined {
  for (const chat of [olga.chat, group]) {
    for (const message of chat.messages) {
      for (const found of message.isFromBot ? buttonsOf(message) : []) {
        if (!seen.has(found.kind)) seen.set(found.kind, found);
      }
    }
  }
  const rank = ({ kind }: Button) => (kind.startsWith('erase:yes') ? 2 : /erase|delete/.test(kind) ? 1 : 0);
  const [first] = [...seen.values()].filter(({ kind }) => !tapped.has(kind)).sort((a, b) => rank(a) - rank(b));
  return first;
}

function buttonsOf(message: ChatMessage): Button[] {
  expect(new Set(message.buttons).size, message.buttons.join(' | ')).toBe(message.buttons.length);
  const buttons = message.json.reply_markup?.inline_keyboard.flat() ?? [];
  return buttons.flatMap((button): Button[] => {
    // A link to the bot's own screens; Telegram answers the tap.
    if ('url' in button && button.url.includes('?start=')) return [{ message, button, kind: kindOf(button.url) }];
    if (!('callback_data' in button)) return [];
    expect(Buffer.byteLength(button.callback_data)).toBeLessThanOrEqual(64);
    return [{ message, button, kind: kindOf(button.callback_data) }];
  });
}

/** `data` without the ids in it: one button of a kind is enough. */
function kindOf(data: string): string {
  return data
    .replace(/[\da-f]{8}-[\da-f-]{27}/g, '#')
    .replace(/^(line:\w+):[\w-]{10}/, '$1:#')
    .replace(/(start=[a-z]+)_.+/, '$1')
    .replace(/-?\d{5,}/g, '#');
}

import { describe, expect, it } from 'vitest';
import { opensSettings, walks } from '../groups/groups.fixture.ts';
import type { Group, Person } from '../playground/telegram.ts';
import { createI18n, LOCALES, NATIVE_NAMES } from '../telegram/index.ts';
import { usingBot, type World } from '../testing/world.ts';

/** The first person of a playground runs the bot. */
const FIRST_PERSON = 5_000_000_001;

const i18n = createI18n();

let world: World;
let olga: Person;
let alice: Person;
let group: Group;

usingBot({ VOXBACK_OPERATORS: String(FIRST_PERSON) }, (opened) => {
  world = opened;
  olga = world.person('Olga');
  alice = world.person('Alice');
  group = world.telegram.group({ title: 'Friends', members: [olga, alice] });
});

const answer = (person: Person) => person.chat.next((message) => message.isFromBot);

/** `person` chooses `label` on the card of /language; the card afterwards. */
async function choose(person: Person, label: string) {
  person.sends('/language');
  const card = await answer(person);
  const button = card.buttons.find((one) => one.replace('● ', '') === label);
  person.taps(button ?? '', { on: card });
  return person.chat.next((message) => message.id === card.id);
}

describe('/language', () => {
  it('offers every language by its own name, and that of Telegram', async () => {
    alice.sends('/language');
    const { buttons, text } = await answer(alice);
    expect(buttons).toEqual([...Object.values(NATIVE_NAMES), '● As Telegram']);
    expect(text).toBe(i18n.t('en', 'language-card'));
  });

  it.each(LOCALES)('answers in %s from then on, after a restart too', async (locale) => {
    const card = await choose(alice, NATIVE_NAMES[locale]);
    expect(card.text).toBe(i18n.t(locale, 'language-card'));
    expect(card.buttons).toContain(`● ${NATIVE_NAMES[locale]}`);
    await world.restart();
    alice.sends('/voice');
    expect((await answer(alice)).text).toBe(i18n.t(locale, 'voice-list', { count: 0 }));
  });

  it('goes back to that of Telegram', async () => {
    await choose(alice, '日本語');
    const card = await choose(alice, i18n.t('ja', 'button-language-telegram'));
    expect(card.text).toBe(i18n.t('en', 'language-card'));
  });

  it('puts the menu beside the field into it, and takes that away again', async () => {
    const described = (person: Person) => {
      const menu = world.telegram.menu(person);
      return menu.find(({ command }) => command === 'say')?.description;
    };
    await expect.poll(() => described(alice)).toBe(i18n.t('en', 'command-say'));
    await choose(alice, '繁體中文');
    await expect.poll(() => described(alice)).toBe(i18n.t('zh-Hant', 'command-say'));
    await choose(alice, i18n.t('zh-Hant', 'button-language-telegram'));
    await expect.poll(() => described(alice)).toBe(i18n.t('en', 'command-say'));
  });

  it("keeps an operator's own commands in the menu", async () => {
    olga.sends('/start');
    await answer(olga);
    await choose(olga, 'Русский');
    const described = () => world.telegram.menu(olga).find(({ command }) => command === 'stats')?.description;
    await expect.poll(described).toBe(i18n.t('ru', 'command-stats'));
  });

  it('is erased with everything else', async () => {
    await choose(alice, 'Español');
    alice.sends('/forgetme');
    const question = await answer(alice);
    alice.taps(question.buttons[0], { on: question });
    await alice.chat.next((message) => message.id === question.id);
    alice.sends('/voice');
    expect((await answer(alice)).text).toBe(i18n.t('en', 'voice-list', { count: 0 }));
    await expect
      .poll(() => world.telegram.menu(alice).find(({ command }) => command === 'say')?.description)
      .toBe(i18n.t('en', 'command-say'));
  });

  it('is that of the person in a group, unless its admins have chosen one', async () => {
    await choose(alice, 'العربية');
    const help = (locale: string) => i18n.t(locale, 'help-group', { bot: world.service.username });
    alice.sends('/help', { in: group });
    await group.next(({ text }) => text === help('ar'));
    const screen = await walks(olga, await opensSettings(olga, group), '🌐 Language', 'Português (Brasil)');
    expect(screen.buttons).toContain('● Português (Brasil)');
    alice.sends('/help', { in: group });
    await group.next(({ text }) => text === help('pt-BR'));
    await walks(olga, screen, 'Of each member');
    alice.sends('/help', { in: group });
    await group.next(({ text }) => text === help('ar'));
  });
});

/** Which language somebody is answered in: the group's, the one that they have chosen, or Telegram's. */
import { attempt } from '../failures.ts';
import { chatKey, isGroupId, type Locale, localeOf, userKey, type Whereabouts } from '../telegram/index.ts';
import { type SettingsRecords, settingsOf } from './settings.ts';

/** Of somebody whose language nobody knows: most of those who run this, or use it, read one of them. */
const WIDELY_READ: readonly Locale[] = ['en', 'zh'];

/** What of the records of groups matters here. */
interface GroupRecords {
  readonly settings: { get(key: string): Promise<{ readonly language?: Locale } | undefined> };
}

export class Languages {
  readonly #storage: SettingsRecords;
  readonly #chats: GroupRecords;

  constructor(storage: SettingsRecords, chats: GroupRecords) {
    this.#storage = storage;
    this.#chats = chats;
  }

  /** The language to answer in. Where what was chosen can't be read, Telegram's: then the failure can still be told. */
  async of({ from, chat }: Whereabouts): Promise<Locale> {
    const ofGroup = chat !== undefined && isGroupId(chat.id) ? await this.chosenByGroup(chat.id) : undefined;
    const chosen = ofGroup ?? (from === undefined ? undefined : await this.chosenBy(from.id));
    return chosen ?? localeOf(from?.language_code);
  }

  /** What the person has chosen; undefined for Telegram's. */
  async chosenBy(personId: number): Promise<Locale | undefined> {
    const settings = await attempt(() => settingsOf(this.#storage, userKey(personId)));
    return settings.ok ? settings.value.language : undefined;
  }

  /** What the admins have chosen; undefined for that of each member. */
  async chosenByGroup(chatId: number): Promise<Locale | undefined> {
    const settings = await attempt(() => this.#chats.settings.get(chatKey(chatId)));
    return settings.ok ? settings.value?.language : undefined;
  }

  /** In which languages the person is told what they did not ask for: one, if they have ever left theirs. */
  async toTell(personId: number): Promise<readonly Locale[]> {
    const { language, answeredIn } = await settingsOf(this.#storage, userKey(personId));
    const known = language ?? answeredIn;
    return known === undefined ? WIDELY_READ : [known];
  }
}

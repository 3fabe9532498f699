/** What the bot keeps, by the storage that it is in. */
import { type CollectionOpener, openKey, openStorage } from '../../storage/index.ts';
import { type ChatRecords, openChats } from '../chats/index.ts';
import type { Config } from '../config.ts';
import type { BotStorage, Personal } from '../dependencies.ts';
import { Clips } from '../emotion/index.ts';
import { Phrases } from '../inline/index.ts';
import { Limits, REQUEST_SCHEMA } from '../jobs/index.ts';
import { Reports } from '../operators/index.ts';
import { Languages, SETTINGS_SCHEMA } from '../people/index.ts';
import { Pronunciations } from '../pronunciation/index.ts';
import { Lines } from '../reply-buttons/index.ts';
import { Rules } from '../rules/index.ts';
import { Appeals, Utterances } from '../voices/index.ts';

/**
 * The database of `config`; `onUpgrade` hears how far it is, while one of an earlier version is put in order.
 *
 * @throws StorageError
 */
export async function openBotStorage(
  config: Config,
  onUpgrade: (done: number, total: number) => void,
): Promise<BotStorage> {
  const key = await openKey({
    file: config.VOXBACK_KEY_FILE,
    ...(config.VOXBACK_KEY !== undefined && { value: config.VOXBACK_KEY, name: 'VOXBACK_KEY' }),
  });
  return openStorage(config.VOXBACK_DATABASE, { key, settings: SETTINGS_SCHEMA, jobs: REQUEST_SCHEMA, onUpgrade });
}

export type Records = ReturnType<typeof openRecords>;

/** What is kept in `storage`; to be opened once, when nobody else changes it any more. */
export function openRecords(storage: BotStorage, config: Config) {
  const chats = openChats(storage);
  return {
    storage,
    chats,
    languages: new Languages(storage, chats),
    rules: new Rules(storage),
    reports: new Reports(storage),
    appeals: new Appeals(storage),
    limits: openLimits(storage, config, chats),
    personal: openPersonal(storage),
  };
}

/** The limits of `config`, lowered where a group's admins want it so. */
function openLimits(storage: BotStorage, config: Config, chats: ChatRecords): Limits {
  const most = (seconds: number) => (seconds === 0 ? undefined : seconds);
  const perGroup = most(config.VOXBACK_GROUP_SECONDS);
  return Limits.open(storage, {
    perUser: most(config.VOXBACK_USER_SECONDS),
    ofChat: async (chat) => {
      const own = (await chats.settings.get(chat))?.secondsPerHour;
      return own === undefined || perGroup === undefined ? (own ?? perGroup) : Math.min(own, perGroup);
    },
  });
}

/** The records of persons in `storage`; to be opened once. */
export function openPersonal(storage: CollectionOpener): Personal {
  return {
    lines: Lines.open(storage),
    clips: Clips.open(storage),
    phrases: new Phrases(storage),
    utterances: new Utterances(storage),
    pronunciations: Pronunciations.open(storage),
  };
}

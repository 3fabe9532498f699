/** What a handler sees: the update's context, and the parts of the bot that `main.ts` has built. */
import type { ConversationFlavor, Conversation as GrammyConversation } from '@grammyjs/conversations';
import type { I18n, I18nFlavor } from '@grammyjs/i18n';
import type { Context as GrammyContext } from 'grammy';
import type { Logger } from 'pino';
import type { AudioCodec, VoiceEngine } from '../../inference/index.ts';
import type { Storage } from '../../storage/index.ts';
import type { Members } from '../chats/members.ts';
import type { ChatRecords } from '../chats/settings.ts';
import type { Config } from '../config.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Limits } from '../jobs/limits.ts';
import type { JobRequest } from '../jobs/request.ts';
import type { Reports } from '../operators/reports.ts';
import type { Settings } from '../people/settings.ts';
import type { Personal } from '../personal.ts';
import type { Rules } from '../rules/rules.ts';

/** Inside a conversation. */
export type DialogContext = GrammyContext & I18nFlavor;

/** In a handler. */
export type Context = ConversationFlavor<DialogContext>;

export type Conversation = GrammyConversation<Context, DialogContext>;

export type BotStorage = Storage<Settings, JobRequest>;

/** Everything that features need; built once, by `main.ts` and `bot.ts`. */
export interface Dependencies {
  readonly config: Config;
  readonly storage: BotStorage;
  readonly chats: ChatRecords;
  readonly personal: Personal;
  readonly members: Members;
  readonly engine: VoiceEngine;
  readonly codec: AudioCodec;
  readonly i18n: I18n<Context>;
  readonly jobs: Jobs;
  readonly limits: Limits;
  readonly rules: Rules;
  readonly reports: Reports;
  readonly log: Logger;
}

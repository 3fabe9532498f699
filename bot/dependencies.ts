/** The parts of the bot that `app.ts` builds once and features need. */
import type { I18n } from '@grammyjs/i18n';
import type { Logger } from 'pino';
import type { AudioCodec } from '../inference/index.ts';
import type { Storage } from '../storage/index.ts';
import type { Members } from './chats/members.ts';
import type { ChatRecords } from './chats/settings.ts';
import type { Config } from './config.ts';
import type { Clips } from './emotion/clips.ts';
import type { Engines } from './engines/engines.ts';
import type { Phrases } from './inline/phrases.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { Limits } from './jobs/limits.ts';
import type { JobRequest } from './jobs/request.ts';
import type { Reports } from './operators/report-book.ts';
import type { Languages } from './people/languages.ts';
import type { Settings } from './people/settings.ts';
import type { Pronunciations } from './pronunciation/dictionary.ts';
import type { Examiner } from './provenance/examine.ts';
import type { KeyRing } from './provenance/keys.ts';
import type { Lines } from './reply-buttons/spoken-lines.ts';
import type { Rules } from './rules/rules.ts';
import type { Hearing } from './subtitles/hearing.ts';
import type { Context } from './telegram/context.ts';
import type { Appeals } from './voices/appeal-book.ts';
import type { Utterances } from './voices/spoken-files.ts';

export type BotStorage = Storage<Settings, JobRequest>;

/** What the bot keeps for one person besides voices and settings; `/forgetme` erases it with them. */
export interface Personal {
  readonly lines: Lines;
  readonly clips: Clips;
  readonly phrases: Phrases;
  readonly utterances: Utterances;
  readonly pronunciations: Pronunciations;
}

export interface Dependencies {
  readonly config: Config;
  readonly storage: BotStorage;
  readonly chats: ChatRecords;
  readonly personal: Personal;
  readonly members: Members;
  readonly engines: Engines;
  readonly codec: AudioCodec;
  readonly hearing: Hearing;
  readonly keys: KeyRing;
  readonly examiner: Examiner;
  readonly i18n: I18n<Context>;
  /** Aborts when nobody waits for handlers any more. */
  readonly ending: AbortSignal;
  readonly languages: Languages;
  readonly jobs: Jobs;
  readonly limits: Limits;
  readonly rules: Rules;
  readonly reports: Reports;
  readonly appeals: Appeals;
  readonly log: Logger;
}

/** The life of an update, top to bottom. */
import { sequentialize } from '@grammyjs/runner';
import type { Bot } from 'grammy';
import { language, mydata, privacy, start } from './account/index.ts';
import { demonstration } from './demonstration/index.ts';
import type { Dependencies } from './dependencies.ts';
import { dubbing } from './dubbing/index.ts';
import { clipDialog, describeDialog, emotion, emotionClip, mixer } from './emotion/index.ts';
import { attempt, failureOf, isAbort, refusalOf, tolerate } from './failures.ts';
import { groupForms, groups, taught } from './groups/index.ts';

import { inline } from './inline/index.ts';
import {
  appealButtons,
  bans,
  flags,
  greetOperators,
  operatorCommands,
  report,
  reportButtons,
} from './operators/index.ts';
import { pronounce } from './pronunciation/index.ts';
import { verify } from './provenance/index.ts';
import { cancelCommand, controlLane } from './replies/index.ts';
import { replyButtons } from './reply-buttons/index.ts';
import { editedText, longTexts, modes, quietModes, sayCommand, spokenText } from './say/index.ts';
import { subtitles } from './subtitles/index.ts';
import {
  AfterAFlood,
  answerQuietly,
  answersOnce,
  type Context,
  dialogs,
  peopleOnly,
  short,
  tapAnswers,
  unhandled,
  untilTheEnd,
  wellFormedOnly,
} from './telegram/index.ts';
import {
  drafts,
  enrollCommand,
  enrollDialog,
  expiry,
  readingDialog,
  readings,
  renameDialog,
  voices,
} from './voices/index.ts';

/** Telegram's limit on the answer to a tap, characters. */
const MAX_ALERT = 200;

/** Gives `bot` its handlers, in the order in which an update meets them. */
export function compose(bot: Bot<Context>, deps: Dependencies): void {
  const { i18n, log } = deps;
  // What is no update is nobody's to handle.
  bot.use(wellFormedOnly(log));
  // A tap is answered in passing: no handler below fails because Telegram no longer takes the answer.
  bot.use(tapAnswers);
  // Nothing below is for other bots.
  bot.use(peopleOnly);
  // Whatever goes wrong below ends here, in the language of the person.
  const afterAFlood = new AfterAFlood(deps.ending);
  bot.use((ctx, next) => reportFailures(ctx, next, deps, afterAFlood));
  bot.use(untilTheEnd(deps.ending));
  // /cancel overtakes what is being handled; everything else of one person in one chat waits for its turn.
  bot.use(controlLane(deps));
  bot.use(sequentialize((ctx) => `${ctx.chat?.id ?? ''}/${ctx.from?.id ?? ''}`));
  bot.use(i18n);
  bot.use(dialogs(deps));
  // A conversation that waits for words takes them before they are spoken; commands it lets pass.
  bot.use(enrollDialog(deps), readingDialog(deps), renameDialog(deps), describeDialog(deps), clipDialog(deps));
  bot.use(groupForms(deps));
  bot.use(answersOnce(deps));
  bot.use(cancelCommand(deps));
  bot.use(groups(deps));
  bot.use(
    greetOperators(deps),
    start(deps),
    language(deps),
    demonstration(deps),
    enrollCommand(),
    // Before what takes recordings for something else.
    verify(deps),
    drafts(deps),
    voices(deps),
    readings(deps),
    emotion(deps),
    mixer(deps),
    emotionClip(deps),
    pronounce(deps),
    modes(deps),
    subtitles(deps),
    dubbing(deps),
    replyButtons(deps),
    privacy(deps),
    mydata(deps),
    expiry(deps),
    report(deps),
    inline(deps),
    operatorCommands(deps),
    bans(deps),
    flags(deps),
    reportButtons(deps),
    appealButtons(deps),
    sayCommand(deps),
    longTexts(deps),
  );
  bot.use(editedText(deps), taught(deps), quietModes(deps), spokenText(deps));
  // Last, because it takes everything: what arrives here would otherwise stay without an answer.
  bot.use(unhandled());
}

async function reportFailures(
  ctx: Context,
  next: () => Promise<void>,
  { log, i18n, languages }: Pick<Dependencies, 'log' | 'i18n' | 'languages'>,
  afterAFlood: AfterAFlood,
): Promise<void> {
  const outcome = await attempt(next);
  if (outcome.ok || isAbort(outcome.error)) return;
  const refusal = refusalOf(outcome.error);
  // Nobody can be told where nothing can be sent.
  if (refusal === 'unreachable' || refusal === 'unchanged') {
    log.debug({ refusal }, 'an update could not be answered');
    return;
  }
  // What the chat is flooded for can't be told in it either, before that is over; over a button that was tapped it can, once.
  if (refusal === 'flood' && (ctx.callbackQuery === undefined || ctx.isTapAnswered === true)) {
    log.warn({ refusal }, 'an answer was given up: Telegram wants it to wait too long');
    const { chat } = ctx;
    if (chat === undefined || ctx.msg === undefined) return;
    const text = i18n.t(await languages.of(ctx), 'error-telegram-flood-over');
    void tolerate(log, () => afterAFlood.tell(chat.id, outcome.error, () => answerQuietly(ctx, text)));
    return;
  }
  const failure = failureOf(outcome.error, log);
  const text = i18n.t(await languages.of(ctx), failure.key, { ...failure.details });
  const told = await attempt(async () => {
    if (ctx.callbackQuery !== undefined) {
      await ctx.answerCallbackQuery({ text: short(text, MAX_ALERT), show_alert: true });
    } else if (ctx.msg !== undefined) {
      await answerQuietly(ctx, text);
    }
  });
  if (!told.ok) log.warn({ key: failure.key }, 'a failure could not be told');
}

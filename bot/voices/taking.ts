/**
 * The part of a conversation in which a sentence is read: recordings are taken until one is accepted. Every refusal says what
 * was measured, what is needed, what to do; then the next try.
 */
import { InlineKeyboard } from 'grammy';
import type { Dependencies } from '../dependencies.ts';
import { RecordingError } from '../errors.ts';
import { attempt, type Failure, failureOf } from '../failures.ts';
import { button, type Context, type Conversation, type DialogContext, heard, keepActing } from '../telegram/index.ts';
import { type Accepted, acceptOffer, offerOf, type Purpose } from './acceptance.ts';
import type { Offer } from './appeal-book.ts';
import { askOperators } from './appeals.ts';
import { recordingIn } from './recording.ts';
import type { Shown } from './sentences.ts';

/** Recordings of something else, or with too much noise, after which the operators can be asked: a person hears more. */
const REFUSALS = 3;

export interface Reading {
  readonly purpose: Purpose;
  readonly shown: Shown;
  /** Another sentence to be read, where another one is as good. */
  readonly another?: (outer: Context) => Promise<Shown>;
  /** Locale key of the words around a sentence. */
  readonly asking: string;
}

/** Why the sentence is not heard: something else is, or so much noise that nobody can tell. */
type Unheard = 'other-sentence' | 'noise';

type Outcome =
  | { readonly ok: true; readonly accepted: Accepted }
  | { readonly ok: false; readonly failure: Failure; readonly unheard: Unheard | undefined };

/** The recording that was accepted, and the context of its message. */
export async function takeRecording(
  conversation: Conversation,
  deps: Dependencies,
  { purpose, shown: first, another, asking }: Reading,
): Promise<{ readonly reply: DialogContext; readonly accepted: Accepted }> {
  let shown = first;
  const refusals = { 'other-sentence': 0, noise: 0 };
  let refused: Offer | undefined;
  for (;;) {
    const reply = await heard(conversation, 'sentence');
    const { message, callbackQuery: tap } = reply;
    if (tap !== undefined) {
      await reply.answerCallbackQuery();
      if (tap.data === button('sentence', 'other') && another !== undefined) {
        shown = await conversation.external(another);
        await reply.reply(reply.t(asking, { sentence: shown.sentence }));
      } else if (tap.data === button('sentence', 'ask') && refused !== undefined) {
        const offer = refused;
        const isAsked = await conversation.external((outer) => askOperators(deps, outer.api, offer));
        await reply.reply(reply.t(isAsked ? 'appeal-asked' : 'appeal-waits'));
      }
      continue;
    }
    if (message === undefined) continue;
    const recording = recordingIn(message);
    if (recording === undefined) {
      await reply.reply(reply.t(message.text === undefined ? 'enroll-not-voice' : 'enroll-waiting'));
      continue;
    }
    await reply.replyWithChatAction('typing');
    const { offer, outcome } = await conversation.external(async (outer) => {
      const offer = offerOf(purpose, shown, { recording, message, locale: await deps.languages.of(outer) });
      const acting = keepActing(outer.api, offer.to, 'typing', deps.log);
      try {
        return { offer, outcome: await tryOffer(deps, outer, offer) };
      } finally {
        acting.stop();
      }
    });
    if (outcome.ok) return { reply, accepted: outcome.accepted };
    const words = reply.t(outcome.failure.key, { ...outcome.failure.details, sentence: shown.sentence });
    const { unheard } = outcome;
    if (unheard === undefined) {
      await reply.reply(words);
      continue;
    }
    refused = offer;
    refusals[unheard] += 1;
    const isOften = refusals[unheard] >= REFUSALS;
    const mayAsk = isOften && deps.config.VOXBACK_OPERATORS.length > 0;
    const keyboard = new InlineKeyboard();
    // Another sentence is as hard to hear in noise.
    if (another !== undefined && unheard === 'other-sentence')
      keyboard.text(reply.t('button-other-sentence'), button('sentence', 'other'));
    if (mayAsk) keyboard.row().text(reply.t('button-ask-operators'), button('sentence', 'ask'));
    const more = !isOften ? [] : [reply.t(mayAsk ? 'appeal-offer' : 'appeal-nobody')];
    await reply.reply([words, ...more].join('\n\n'), { reply_markup: keyboard });
  }
}

async function tryOffer(deps: Dependencies, outer: Context, offer: Offer): Promise<Outcome> {
  const outcome = await attempt(() => acceptOffer(deps, outer.api, offer));
  if (outcome.ok) return { ok: true, accepted: outcome.value };
  const { error } = outcome;
  return { ok: false, failure: failureOf(error, deps.log), unheard: unheardIn(error) };
}

function unheardIn(error: unknown): Unheard | undefined {
  if (!(error instanceof RecordingError)) return undefined;
  return error.code === 'other-sentence' || error.code === 'noise' ? error.code : undefined;
}

/** Takes of one line: what each is called, which is the good one, and one open card among them. */
import { type Api, InlineKeyboard } from 'grammy';
import type { Pace } from '../../inference/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { tolerate } from '../failures.ts';
import type { ChosenEmotion } from '../speech/index.ts';
import { button } from '../telegram/index.ts';
import type { SpokenLine } from './spoken-lines.ts';

export type Labels = (key: string, args?: Record<string, string | number>) => string;

/** A description in a label, characters. */
const MAX_WORDS = 40;

/** What a further take is: "slower 1.2× · angry 70% · huán · take 3"; undefined for the first, which is what was asked. */
export function takeLabel(line: Said, t: Labels): string | undefined {
  return line.number === undefined ? undefined : takeParts(line, t).join(' · ');
}

type Said = Pick<SpokenLine, 'number' | 'pace' | 'emotion' | 'reading' | 'take'>;

/** How a line is said, part by part. */
export function takeParts({ number, pace, emotion, reading, take }: Said, t: Labels): string[] {
  const parts = [
    paceLabel(pace, t),
    feelingLabel(emotion, t),
    reading,
    take && t('take-better'),
    number && t('take', { number }),
  ];
  return parts.flatMap((part) => (typeof part === 'string' && part !== '' ? [part] : []));
}

function paceLabel(pace: Pace, t: Labels): string | undefined {
  const short = (value: number) => Number(value.toFixed(2));
  if (pace.kind === 'free') return undefined;
  if (pace.kind === 'seconds') return t('take-seconds', { seconds: short(pace.seconds) });
  return pace.ratio > 1
    ? t('take-slower', { factor: short(pace.ratio) })
    : t('take-faster', { factor: short(1 / pace.ratio) });
}

function feelingLabel(emotion: ChosenEmotion, t: Labels): string | undefined {
  const felt = (name: string, strength: number) =>
    t('take-feeling', { emotion: t(`emotion-${name}`), percent: Math.round(strength * 100) });
  switch (emotion.from) {
    case 'voice':
      return undefined;
    case 'preset':
      return felt(emotion.name, emotion.strength);
    case 'mix':
      return Object.entries(emotion.weights)
        .map(([name, weight]) => felt(name, weight * emotion.strength))
        .join(' ');
    case 'words':
      return t('take-words', { text: [...emotion.text].slice(0, MAX_WORDS).join('') });
    case 'clip':
      return t('take-clip');
  }
}

/** Folds the cards of the other takes of `line` in the private chat of `user`: one is open. */
export async function foldOthers(
  { personal, log, api }: Pick<Dependencies, 'personal' | 'log'> & { readonly api: Api },
  {
    user,
    chatId,
    line,
  }: { readonly user: string; readonly chatId: number; readonly line: Pick<SpokenLine, 'id' | 'root'> },
  t: Labels,
): Promise<void> {
  for (const { id, message, folded, number = 1, isGood } of await personal.lines.takesBeside(user, line)) {
    const label = t(isGood ? 'button-take-good' : 'button-take', { number });
    if (message === undefined || folded === label) continue;
    const reply_markup = new InlineKeyboard().text(label, button('line', 'open', id));
    await personal.lines.note(user, id, { folded: label });
    // One that is gone is no failure.
    await tolerate(log, () => api.editMessageReplyMarkup(chatId, message, { reply_markup }));
  }
}

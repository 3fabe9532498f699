/** The card under a script: its plan, line by line, and what is to be made of it. */
import { InlineKeyboard } from 'grammy';
import { DUB_FORMATS, type DubRequest } from '../jobs/index.ts';
import { button, type Screen, short } from '../telegram/index.ts';
import type { DubPlan, PlannedLine } from './plan.ts';
import { detailsOf, MAX_REPORTED } from './report.ts';

/** Lines on one card. */
const PAGE = 10;
/** Characters of a line that a card shows. */
const MAX_SHOWN = 48;

/** What is chosen on the card, which its buttons carry. */
export interface Wish {
  readonly page: number;
  readonly isPerLine: boolean;
  readonly mayOverlap: boolean;
}

export const FIRST_WISH: Wish = { page: 0, isPerLine: false, mayOverlap: false };

type T = (key: string, args?: Record<string, string | number>) => string;

const LABELS: Readonly<Record<DubRequest['as'], string>> = {
  wav24: 'button-dub-wav24',
  wav16: 'button-dub-wav16',
  wav24k: 'button-wav-24k',
  mp3: 'button-mp3',
  ogg: 'button-dub-ogg',
};

/** `2lo`: the third page, a file for each line, overlapping. */
function written({ page, isPerLine, mayOverlap }: Wish): string {
  return `${page}${isPerLine ? 'l' : ''}${mayOverlap ? 'o' : ''}`;
}

/** What `written` wrote; undefined for anything else. */
export function wishIn(code: string): Wish | undefined {
  const [, page, perLine, overlap] = /^(\d{1,3})(l?)(o?)$/.exec(code) ?? [];
  return page === undefined ? undefined : { page: Number(page), isPerLine: perLine !== '', mayOverlap: overlap !== '' };
}

/** The formats, to be tapped under a script. */
export function dubButtons(t: T, wish: Wish = FIRST_WISH): InlineKeyboard {
  const keyboard = new InlineKeyboard();
  for (const [index, format] of DUB_FORMATS.entries()) {
    if (index === 3) keyboard.row();
    keyboard.text(t(LABELS[format]), button('dub', 'make', `${format}.${written({ ...wish, page: 0 })}`));
  }
  return keyboard;
}

/**
 * The card of `plan`.
 *
 * @param nameOf the voice of a line; undefined where one voice speaks all of them
 */
export function planCard(plan: DubPlan, wish: Wish, nameOf: (line: PlannedLine) => string | undefined, t: T): Screen {
  const { lines, seconds, isSure, misfits } = plan;
  const pages = Math.ceil(lines.length / PAGE);
  const page = Math.min(wish.page, pages - 1);
  const late = new Set(misfits.map(({ number }) => number));
  const names = [...new Set(lines.map(nameOf))].filter((name) => name !== undefined);
  const rows = lines.slice(page * PAGE, (page + 1) * PAGE).map((line) => {
    const { number, text } = line.cue;
    const name = names.length > 1 ? `${nameOf(line) ?? ''}: ` : '';
    const times = `${isSure ? '' : '≈ '}${clock(line.from)}–${clock(line.to)}`;
    return `${late.has(number) ? '⚠ ' : ''}${number} · ${times} · ${name}${short(text.replace(/\s+/g, ' '), MAX_SHOWN)}`;
  });
  const length = { lines: lines.length, seconds: Math.round(seconds), isSure: String(isSure) };
  const words = [
    t('dub-plan', { ...length, voices: names.map((name) => `“${name}”`).join(' / ') || 'none' }),
    rows.join('\n'),
    ...(misfits.length === 0 ? [] : [misfitRows(plan, t)]),
    t('dub-plan-ask'),
  ];
  const keyboard = dubButtons(t, wish);
  const toggle = (isOn: boolean, label: string, next: Wish) =>
    keyboard.text(`${isOn ? '☑' : '☐'} ${t(label)}`, button('dub', 'plan', written(next)));
  keyboard.row();
  toggle(wish.isPerLine, 'button-dub-per-line', { ...wish, page, isPerLine: !wish.isPerLine });
  if (misfits.length > 0 && !wish.isPerLine) {
    toggle(wish.mayOverlap, 'button-dub-overlap', { ...wish, page, mayOverlap: !wish.mayOverlap });
  }
  if (pages > 1) {
    keyboard.row();
    const turn = (to: number, label: string) =>
      keyboard.text(label, button('dub', 'plan', written({ ...wish, page: to })));
    if (page > 0) turn(page - 1, `‹ ${page}`);
    if (page < pages - 1) turn(page + 1, `${page + 2} ›`);
  }
  return { text: words.join('\n\n'), keyboard };
}

function misfitRows({ misfits }: DubPlan, t: T): string {
  const shown = misfits.slice(0, MAX_REPORTED).map((misfit) => t('dub-plan-misfit', detailsOf(misfit, 10)));
  const left = misfits.length - shown.length;
  const more = left > 0 ? [t('dub-misfits-more', { count: left })] : [];
  return [t('dub-plan-misfits', { count: misfits.length }), ...shown, ...more].join('\n');
}

/** `1:05.2` */
function clock(at: number): string {
  const tenths = Math.round(at * 10);
  const rest = ((tenths % 600) / 10).toFixed(1).padStart(4, '0');
  return `${Math.floor(tenths / 600)}:${rest}`;
}

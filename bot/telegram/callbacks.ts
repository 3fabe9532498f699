/**
 * What an inline button carries: at most 64 bytes, so a short word for the feature, one for the action, one value.
 *
 * `button('voice', 'use', id)` writes what `matching('voice', 'use')` recognises. Values are ids and numbers of ours,
 * never text of a person.
 */
export type Feature =
  | 'consent'
  | 'sentence'
  | 'appeal'
  | 'draft'
  | 'voice'
  | 'emotion'
  | 'erase'
  | 'job'
  | 'start'
  | 'language'
  | 'report'
  | 'ban'
  | 'expiry'
  | 'inline'
  | 'line'
  | 'long'
  | 'word'
  | 'mode'
  | 'dub'
  | 'subtitles'
  | 'group'
  | 'share';

/** Telegram's limit on `callback_data`. */
const MAX_BYTES = 64;

/** `callback_data` of a button. */
export function button(feature: Feature, action: string, value = ''): string {
  const text = value === '' ? `${feature}:${action}` : `${feature}:${action}:${value}`;
  if (Buffer.byteLength(text) > MAX_BYTES) throw new Error(`callback data is over ${MAX_BYTES} bytes: ${text}`);
  return text;
}

/** Recognises `button(feature, action, value)`; group 1 is the value, undefined without one. */
export function matching(feature: Feature, action: string): RegExp {
  return new RegExp(`^${feature}:${action}(?::(.+))?$`);
}

/** The value of the button behind a callback query that `matching` recognised. */
export function valueIn(ctx: { match: string | RegExpMatchArray }): string {
  return typeof ctx.match === 'string' ? '' : (ctx.match[1] ?? '');
}

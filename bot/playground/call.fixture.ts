/** Requests as a bot would make them, without a bot. */
import type { Telegram } from './telegram.ts';

export interface Answer {
  readonly ok: boolean;
  readonly result?: unknown;
  readonly error_code?: number;
  readonly description?: string;
}

/** Telegram's answer to `method`, sent as JSON, or as multipart when a field is bytes. */
export async function call(telegram: Telegram, method: string, fields: Record<string, unknown> = {}): Promise<Answer> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (value instanceof Uint8Array) form.set(name, new Blob([Buffer.from(value)]), `${name}.ogg`);
    else form.set(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
  const hasBytes = Object.values(fields).some((value) => value instanceof Uint8Array);
  const init = hasBytes
    ? { method: 'POST', body: form }
    : { method: 'POST', body: JSON.stringify(fields), headers: { 'content-type': 'application/json' } };
  const response = await telegram.fetch(`http://telegram/bot${telegram.token}/${method}`, init);
  return (await response.json()) as Answer;
}

/** The result of a call that has to succeed. @throws Error with Telegram's description when it does not */
export async function succeed<T>(telegram: Telegram, method: string, fields: Record<string, unknown> = {}): Promise<T> {
  const answer = await call(telegram, method, fields);
  if (!answer.ok) throw new Error(`${method}: ${answer.description}`);
  return answer.result as T;
}

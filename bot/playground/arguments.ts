/** The arguments of one call, checked against the method table and then read by kind. */
import type { z } from 'zod';
import type { MethodTable, ParameterKind } from './methods.ts';
import { mistake, notModelled, Refusal } from './refusal.ts';

export interface Upload {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly mimeType: string;
}

/** A request body, whatever its encoding was: fields as they came, uploads by the name of their part. */
export interface Payload {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly uploads: ReadonlyMap<string, Upload>;
}

/** Parts of Telegram that no call here gives a meaning to: to accept them silently would be a lie. */
const UNMODELLED = new Set([
  'business_connection_id',
  'direct_messages_topic_id',
  'suggested_post_parameters',
  'allow_paid_broadcast',
]);

export class Arguments {
  readonly #payload: Payload;
  readonly #values = new Map<string, unknown>();

  /**
   * @throws Refusal 404 unknown method, 400 unknown, missing or misshapen parameter, 501 a parameter that is not
   * modelled; all of them mistakes
   */
  constructor(table: MethodTable, method: string, payload: Payload) {
    this.#payload = payload;
    const parameters = table.get(method);
    if (parameters === undefined) throw new Refusal(404, 'Not Found', { isMistake: true });
    for (const [name, value] of Object.entries(payload.fields)) {
      if (value === undefined || value === null) continue;
      const parameter = parameters.get(name);
      if (parameter === undefined) throw mistake(`unknown parameter "${name}" of ${method}`);
      if (UNMODELLED.has(name)) throw notModelled(`the parameter "${name}" of ${method}`);
      this.#values.set(name, decode(name, parameter.kind, value));
    }
    for (const [name, { kind, isRequired }] of parameters) {
      // An upload may be a part of its own name instead of a field that says attach://.
      if (kind === 'file' && !this.#values.has(name) && payload.uploads.has(name)) {
        this.#values.set(name, `attach://${name}`);
      }
      if (isRequired && !this.#values.has(name)) throw mistake(`parameter "${name}" is required`);
    }
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  string(name: string): string | undefined {
    const value = this.#values.get(name);
    return typeof value === 'string' ? value : undefined;
  }

  number(name: string): number | undefined {
    const value = this.#values.get(name);
    return typeof value === 'number' ? value : undefined;
  }

  flag(name: string): boolean {
    return this.#values.get(name) === true;
  }

  /** A chat: its id, or its @username. */
  chatId(name = 'chat_id'): number | string {
    const value = this.#values.get(name);
    return typeof value === 'number' || typeof value === 'string' ? value : '';
  }

  /** @throws Refusal 400 when the value has another shape than `schema` */
  json<T>(name: string, schema: z.ZodType<T>): T | undefined {
    const value = this.#values.get(name);
    if (value === undefined) return undefined;
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw mistake(`can't parse ${name}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
  }

  /** A file: the upload, or the reference (file id or address) that stands in its place. */
  file(name: string): Upload | string | undefined {
    const value = this.string(name);
    if (value === undefined || !value.startsWith('attach://')) return value;
    const upload = this.#payload.uploads.get(value.slice('attach://'.length));
    if (upload === undefined) throw mistake(`there is no ${name} in the request`);
    return upload;
  }
}

/** Form bodies carry strings only, JSON bodies real values; Telegram takes both for every parameter. */
function decode(name: string, kind: ParameterKind, value: unknown): unknown {
  const wrong = () => mistake(`wrong parameter ${name} in request: expected ${kind}, got ${JSON.stringify(value)}`);
  switch (kind) {
    case 'string':
    case 'file':
      if (typeof value !== 'string') throw wrong();
      return value;
    case 'number':
      if (!/^-?\d+$/.test(String(value))) throw wrong();
      return Number(value);
    case 'id':
      if (/^-?\d+$/.test(String(value))) return Number(value);
      if (typeof value !== 'string') throw wrong();
      return value;
    case 'boolean':
      if (value === true || value === 'true' || value === 'True' || value === '1') return true;
      if (value === false || value === 'false' || value === 'False' || value === '0') return false;
      throw wrong();
    case 'json':
      if (typeof value !== 'string') return value;
      try {
        return JSON.parse(value);
      } catch {
        throw wrong();
      }
  }
}

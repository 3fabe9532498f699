/** What is known of the people who lend their voice to a group: whether they are still in it. */
import * as z from 'zod';
import type { Collection, RecordSchema } from '../../storage/index.ts';
import { chatKey } from '../telegram/index.ts';

/** Times are milliseconds since 1970. */
const LenderRecord = z.object({
  isThere: z.boolean(),
  askAgainAt: z.number(),
  /** When Telegram last said so, or they were last seen there, or when the doubt began. */
  sureAt: z.number(),
});

export type Lender = Readonly<z.infer<typeof LenderRecord>>;

/** Keys are `lenderKey`'s. */
export type LenderRecords = Pick<Collection<Lender>, 'get' | 'set' | 'delete'>;

export const LENDERS: RecordSchema<Lender> = { version: 1, parse: (value) => LenderRecord.parse(value) };

/** Names group and person: a record is erased with either of them. */
export function lenderKey(chatId: number, user: string): string {
  return `${chatKey(chatId)}/${user}`;
}

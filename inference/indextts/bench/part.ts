/** A process of its own for one measurement: its memory and its cold start are nobody else's. Started by `table.ts`. */
import type { VoicePrint } from '../../engine.ts';
import { toMessage } from '../../errors.ts';
import { benchProduct, benchWholeFlow } from './product.ts';
import { benchEnrollment, benchReply, type ReplyRequest } from './reply.ts';

/** What the parent asks for; the answer is the outcome of the function of that name. */
export type Asked =
  | { readonly kind: 'enrollment'; readonly request: ReplyRequest }
  | { readonly kind: 'reply'; readonly request: ReplyRequest; readonly print: VoicePrint }
  | { readonly kind: 'product' }
  | { readonly kind: 'whole-flow'; readonly folder: string };

function measure(asked: Asked): Promise<unknown> {
  switch (asked.kind) {
    case 'enrollment':
      return benchEnrollment(asked.request);
    case 'reply':
      return benchReply(asked.request, asked.print);
    case 'product':
      return benchProduct();
    case 'whole-flow':
      return benchWholeFlow(asked.folder);
  }
}

process.once('message', (asked: Asked) => {
  measure(asked).then(
    (outcome) => process.send?.({ outcome }, () => process.disconnect()),
    (error: unknown) => process.send?.({ failure: toMessage(error) }, () => process.disconnect()),
  );
});

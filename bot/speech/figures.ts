/** What listening to a reply has shown, in two figures. */
import * as z from 'zod';

export const Figures = z.object({
  /** Share of the text's words that were heard as they are written, 0 to 1; absent: of a text whose sounds nobody here knows. */
  heard: z.number().min(0).max(1).exactOptional(),
  /** See `Speech.likeness`. */
  likeness: z.number().min(-1).max(1).exactOptional(),
});

export type Figures = Readonly<z.infer<typeof Figures>>;

/** `figures` as people read them. */
export function shownFigures({ heard, likeness }: Figures): { readonly percent?: number; readonly likeness?: string } {
  return {
    // Nearly all is not all.
    ...(heard !== undefined && { percent: Math.floor(heard * 100) }),
    ...(likeness !== undefined && { likeness: likeness.toFixed(2) }),
  };
}

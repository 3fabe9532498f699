/** The page in the browser of whoever sits at the terminal. */
import { attempt } from '../failures.ts';

/**
 * Opens `url` when Enter is pressed, where somebody can press it; `offer` tells them.
 *
 * @returns ends the offer, so that the terminal holds the process no longer
 */
export function offerBrowser(url: string, offer: () => void): () => void {
  const { stdin, stdout } = process;
  if (stdin.isTTY !== true || stdout.isTTY !== true) return () => undefined;
  offer();
  const onLine = () => {
    // Where no browser can be opened, the address stands above.
    void attempt(async () => (await import('open')).default(url));
  };
  stdin.on('data', onLine);
  return () => {
    stdin.off('data', onLine);
    stdin.pause();
  };
}

/** What takes its time once, at the first start with the database of an earlier version, and is not to pass for a hanging start. */

/** When it is said for the first time, and how often from then on, milliseconds. */
const SAID_AFTER_MS = 1000;
const SAID_EVERY_MS = 3000;

/** What is to be called with each step; it passes some of them on to `tell`: none where all is done within a second. */
export function nowAndThen(
  tell: (done: number, total: number) => void,
  now: () => number = Date.now,
): (done: number, total: number) => void {
  let dueAt: number | undefined;
  return (done, total) => {
    dueAt ??= now() + SAID_AFTER_MS;
    if (now() < dueAt) return;
    dueAt = now() + SAID_EVERY_MS;
    tell(done, total);
  };
}

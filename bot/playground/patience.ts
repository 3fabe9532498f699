/** How long to wait on a machine that has other things to do as well. */
import { availableParallelism, loadavg } from 'node:os';

/** A machine that is busier than this is not waited for any longer. */
const MOST = 10;

/**
 * Milliseconds in which this machine does what takes `ms` on one that is idle: longer by as much as more programs want to
 * run than it has cores. (Where the system does not tell, as Windows, it is `ms`.)
 */
export function patience(ms: number): number {
  const wanted = (loadavg()[0] ?? 0) / availableParallelism();
  return ms * Math.min(Math.max(1, wanted), MOST);
}

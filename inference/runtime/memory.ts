/** Memory that is left. */

/**
 * Bytes that this process could still take without another being pushed out, in a container no more than it leaves; any number
 * where the system counts what it keeps of files as taken, as macOS does.
 */
export const memoryLeft = (): number =>
  process.platform === 'darwin' ? Number.POSITIVE_INFINITY : process.availableMemory();

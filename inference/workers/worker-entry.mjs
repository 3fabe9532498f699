/**
 * Where every worker thread starts, in JavaScript: a thread doesn't inherit the parent's TypeScript loader (tsx on
 * Node 20 registers itself in the main thread only, a test runner never), so it gets one here, unless Node or a built
 * module needs none.
 */
import { workerData } from 'node:worker_threads';

const isSource = new URL(workerData.moduleUrl).pathname.endsWith('.ts');
if (isSource && !process.features.typescript) (await import('tsx/esm/api')).register();
await import(workerData.moduleUrl);

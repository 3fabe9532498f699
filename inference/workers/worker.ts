/** The entry of a worker thread: opens the engine named by its `workerData` and serves it. */
import { parentPort, workerData } from 'node:worker_threads';
import { type EngineOptions, loadEngine } from '../engines.ts';
import { serveEngine } from './engine-service.ts';

if (parentPort === null) throw new Error('worker.ts runs as a worker thread: see pool.ts.');
const options: EngineOptions = workerData.settings;
await serveEngine(parentPort, () => loadEngine(options));

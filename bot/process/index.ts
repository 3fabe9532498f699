/** The process around the bot: /healthz, /metrics, the choice of the engine. */
export { openChosenEngine } from './engine-choice.ts';
export { openHttp } from './http.ts';
export { createMetrics, type Metrics } from './metrics.ts';

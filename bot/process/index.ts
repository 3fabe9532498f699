/** The process around the bot: /healthz, /metrics, the choice of the engines. */
export { openChosenEngines } from './engine-choice.ts';
export { openHttp } from './http.ts';
export { createMetrics, type Metrics } from './metrics.ts';

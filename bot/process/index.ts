/** The process around the bot: /healthz, /metrics, the choice of the engines, speakers elsewhere. */
export { openChosenEngines } from './engine-choice.ts';
export { isFleet, openFleet, openSpeakerOf } from './fleet.ts';
export { factsOf, measureFleet } from './fleet-metrics.ts';
export { openHttp } from './http.ts';
export { createMetrics, type Metrics } from './metrics.ts';
export { LEASE, LeaseLostError, standBy } from './standby.ts';

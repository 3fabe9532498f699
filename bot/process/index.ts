/** The process around the bot: the way to Telegram, /healthz, /metrics, the choice of the engines, speakers elsewhere. */
export { offerBrowser } from './browser.ts';
export { openChosenEngines, type Told } from './engine-choice.ts';
export { isFleet, openFleet, openSpeakerOf } from './fleet.ts';
export { factsOf, measureFleet } from './fleet-metrics.ts';
export { openHttp } from './http.ts';
export { createMetrics, type Metrics } from './metrics.ts';
export { reach, type Waiting } from './reach.ts';
export { reasonOf } from './reasons.ts';
export { LEASE, LeaseLostError, standBy } from './standby.ts';
export { nowAndThen } from './upgrading.ts';

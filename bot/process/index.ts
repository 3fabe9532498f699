/** The process around the bot: the way to Telegram, /healthz, /metrics, the choice of the engine. */
export { offerBrowser } from './browser.ts';
export { openChosenEngine } from './engine-choice.ts';
export { openHttp } from './http.ts';
export { createMetrics, type Metrics } from './metrics.ts';
export { reach, type Waiting } from './reach.ts';

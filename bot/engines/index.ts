/** The engines that speak here: which of them a line is for, and what they need of a recording. No Telegram, no storage. */
export { type DeviceChoice, Engines, type EngineWish } from './engines.ts';

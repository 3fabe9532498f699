/** Speech on other machines: an engine whose work is done by speakers, and the speakers. */
export type { Capability, Speaker, Wish } from './protocol.ts';
export { type FleetEngine, type FleetOptions, type FleetState, openFleetEngine } from './remote-engine.ts';
export { type FleetSpeaker, openSpeaker, type SpeakerOptions } from './speaker.ts';

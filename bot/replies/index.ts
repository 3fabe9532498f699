/** From a job to its answer, in each kind of place. */
export { cancelCommand, controlLane } from './cancel.ts';
export { createGroup } from './group.ts';
export { createJobEvents } from './job-events.ts';
export { createMemory } from './memory.ts';
export { createPerformer } from './performer.ts';
export { createPrivateChat, type PlaceParts } from './private-chat.ts';
export { type Acting, Notes } from './progress.ts';
export type { Speaker } from './speaker.ts';
export type { Surface, SurfaceOf } from './surface.ts';

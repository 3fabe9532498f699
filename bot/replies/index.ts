/** From a job to its answer, in each kind of place. */
export { cancelCommand, controlLane } from './cancel.ts';
export { lineNameOf } from './file-name.ts';
export { createFinish, type Finish, type Marker, type SoundFile, type SpokenBy } from './finish.ts';
export { createGroup } from './group.ts';
export { createJobEvents } from './job-events.ts';
export { createMemory } from './memory.ts';
export { createPerformer } from './performer.ts';
export { createPrivateChat, type PlaceParts } from './private-chat.ts';
export { Notes } from './progress.ts';
export { createProof } from './proof.ts';
export { languageOf, type Speaker } from './speaker.ts';
export { minutesOf, type Surface, type SurfaceOf } from './surface.ts';

/** From an accepted request to its reply: the places of replies, what makes one, and the queue that has it made in turn. */
import type { Api } from 'grammy';
import type { Logger } from 'pino';
import type { AudioCodec } from '../../inference/index.ts';
import type { Members } from '../chats/index.ts';
import type { Config } from '../config.ts';
import { performDubbing } from '../dubbing/index.ts';
import type { Engines } from '../engines/index.ts';
import { createInline, inlineIdOf } from '../inline/index.ts';
import { Jobs, Parcels } from '../jobs/index.ts';
import { isFleet, type Metrics } from '../process/index.ts';
import { createMarker, type KeyRing } from '../provenance/index.ts';
import {
  createFinish,
  createGroup,
  createJobEvents,
  createMemory,
  createPerformer,
  createPrivateChat,
  createProof,
  type Marker,
  Notes,
  type SurfaceOf,
} from '../replies/index.ts';
import { createMirror, type Hearing, performSubtitles, timesOf } from '../subtitles/index.ts';
import { isGroupId, type Translate } from '../telegram/index.ts';
import type { Records } from './records.ts';

export interface QueueParts {
  readonly config: Config;
  readonly records: Records;
  readonly engines: Engines;
  readonly codec: AudioCodec;
  readonly hearing: Hearing;
  readonly keys: KeyRing;
  /** Default: one with the bot's own `keys`. */
  readonly marker: Marker | undefined;
  readonly api: Api;
  /** For files: its uploads are given up when the bot ends. */
  readonly postApi: Api;
  /** The bot's own, without @. */
  readonly username: string;
  readonly members: Members;
  readonly metrics: Metrics;
  readonly translate: Translate;
  readonly log: Logger;
}

export interface Queue {
  readonly jobs: Jobs;
  /** The messages that say how far a job is; to be stopped after the jobs have ended. */
  readonly notes: Notes;
}

export function createQueue(parts: QueueParts): Queue {
  const { config, records, engines, codec, hearing, keys, marker, api, postApi, username, members } = parts;
  const { metrics, translate, log } = parts;
  const { storage, chats, rules, limits, personal } = records;
  const fleet = isFleet(engines.usual) ? engines.usual : undefined;
  const notes = new Notes(
    api,
    translate,
    log,
    (id, noteId) => jobs.note(id, noteId),
    () => fleet?.fleet.slots === 0,
  );

  // 1. Where replies go.
  const place = { api, personal, rules, engines, translate, log };
  const own = createPrivateChat({ ...place, notes });
  const group = createGroup({ ...place, chats, members });
  const inline = createInline({ ...place, bot: username, own });
  const surfaceOf: SurfaceOf = (job) => {
    if (inlineIdOf(job) !== undefined) return inline;
    return isGroupId(job.request.to.chatId) ? group : own;
  };

  // 2. What makes them.
  const performer = createPerformer({
    ...place,
    postApi,
    storage,
    codec,
    finish: createFinish(codec, marker ?? createMarker(keys, username)),
    surfaceOf,
    dub: (tools, work) => performDubbing({ ...place, ...tools }, work),
    subtitle: (work) => performSubtitles({ ...place, config, codec, hearing }, work),
    timesOf: (audio, text, signal) => timesOf(hearing, audio, text, signal),
    prove: createProof({ engines, hearing, retakes: config.VOXBACK_RETAKES, metrics, log }),
    onWords: createMirror({
      config,
      accept: (job) => jobs.accept(job),
      failed: (job, failure, error) => surfaceOf(job).failed(job, failure, error),
      log,
    }),
    onDelivered: createMemory({ storage, personal }),
  });

  // 3. Who is next.
  const jobs = new Jobs({
    records: storage.jobs,
    bounds: { capacity: config.VOXBACK_QUEUE, perUser: config.VOXBACK_QUEUE_PER_USER },
    limits,
    // A long take of one engine is not to keep the other one idle.
    parallel: () =>
      fleet?.fleet.slots ?? engines.all.reduce((sum, { slots = config.VOXBACK_WORKERS }) => sum + slots, 0),
    perform: performer.perform,
    outbox: { ...performer, parcels: Parcels.open(storage) },
    events: createJobEvents({ surfaceOf, rules, metrics, log }),
    log,
  });
  return { jobs, notes };
}

/** A download under test: a hub, a folder, and what was told and waited for. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WeightsError } from '../errors.ts';
import { DEFAULT_PATIENCE } from './attempts.ts';
import { type DownloadEvent, type DownloadOptions, downloadRelease } from './download.ts';
import { TestHub } from './hub.fixture.ts';
import type { Hub } from './hub.ts';
import type { Release } from './release.ts';

export const KIB = 1024;

export class Scene {
  readonly hub: TestHub;
  readonly folder = mkdtempSync(join(tmpdir(), 'weights-'));
  readonly events: DownloadEvent[] = [];
  /** Waits that were asked for, milliseconds; none is waited. */
  readonly waits: number[] = [];

  private constructor(hub: TestHub) {
    this.hub = hub;
  }

  static async open(): Promise<Scene> {
    return new Scene(await TestHub.open());
  }

  /** Bytes that the last event of progress told. */
  get had(): number {
    return this.events.reduce((last, event) => (event.kind === 'progress' ? event.had : last), 0);
  }

  /** All that is in the folder, with its subfolders. */
  get entries(): string[] {
    return readdirSync(this.folder, { recursive: true, encoding: 'utf8' }).sort();
  }

  /** Downloads in parts of 4 KiB, with the licences accepted. */
  download(release: Release, options: Partial<DownloadOptions> = {}, hub: Hub = this.hub.hub): Promise<string[]> {
    return downloadRelease(this.folder, release, hub, {
      acceptLicences: async () => undefined,
      tensors: new Map(),
      onEvent: (event) => this.events.push(event),
      patience: {
        ...DEFAULT_PATIENCE,
        pause: async (ms) => {
          this.waits.push(ms);
        },
      },
      pieceBytes: 4 * KIB,
      ...options,
    });
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  contents(name: string): Uint8Array {
    return new Uint8Array(readFileSync(this.path(name)));
  }

  async close(): Promise<void> {
    await this.hub.close();
    rmSync(this.folder, { recursive: true });
  }
}

/** What the WeightsError says that `promise` rejects with. */
export async function refusal(promise: Promise<unknown>): Promise<{ code: string; details: object }> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof WeightsError)) throw new Error(`a WeightsError was expected, not ${String(error)}`);
  return { code: error.code, details: error.details };
}

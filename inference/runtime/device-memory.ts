/**
 * Verdicts on the graphs of a folder, remembered in `voxback-devices.json` beside them: by device, driver and the graph's
 * bytes, so that each is compared once, and again after an update of any of the three.
 */
import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { checkOnDevice, type DeviceVerdict, type Probe } from './device-check.ts';
import { identify } from './machine-devices.ts';
import type { Device } from './sessions.ts';

const FILE = 'voxback-devices.json';
const VERDICT = z.object({
  placement: z.enum(['device', 'attention-on-processor', 'processor']),
  difference: z.number(),
  reason: z.string().optional(),
});
const SCHEMA = z.record(z.string(), VERDICT);

/** The verdict on the graph in `file`, from memory or by running it. @throws EngineError as `checkOnDevice` */
export async function verdictOn(file: string, graph: string, device: Device, probe?: Probe): Promise<DeviceVerdict> {
  const folder = dirname(file);
  const bytes = createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
  const key = `${device} ${await identify()} ${bytes}`;
  const known = (await recall(folder))[key];
  if (known !== undefined) return known;
  const verdict = await checkOnDevice(file, graph, device, probe);
  await remember(folder, { ...(await recall(folder)), [key]: verdict });
  return verdict;
}

async function recall(folder: string): Promise<Record<string, DeviceVerdict>> {
  try {
    return SCHEMA.parse(JSON.parse(await readFile(join(folder, FILE), 'utf8')));
  } catch {
    // Not there, or damaged: everything is compared again.
    return {};
  }
}

async function remember(folder: string, verdicts: Record<string, DeviceVerdict>): Promise<void> {
  const part = join(folder, `${FILE}.${process.pid}.part`);
  try {
    await writeFile(part, `${JSON.stringify(verdicts, null, 2)}\n`);
    await rename(part, join(folder, FILE));
  } catch {
    // A folder that can't be written costs the comparison at every start, nothing else.
  }
}

/** The graphics cards of this machine, as far as the operating system tells. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { release } from 'node:os';
import type { Device } from './device.ts';
import { ONNX_RUNTIME_VERSION } from './version.ts';
import { askWindows } from './windows-cards.ts';

/** PCI vendors whose cards have a driver for WebGPU, and what their Vulkan drivers' files are called on Linux. */
const VENDORS: Readonly<Record<string, { readonly name: string; readonly driver: RegExp }>> = {
  '0x10de': { name: 'NVIDIA', driver: /nvidia|nouveau/ },
  '0x1002': { name: 'AMD', driver: /radeon|amd/ },
  '0x8086': { name: 'Intel', driver: /intel/ },
};

const NONE = 'no card of NVIDIA, AMD or Intel';

/** Where the system tells of its cards; tests have places of their own. */
export interface Places {
  readonly platform: NodeJS.Platform;
  /** `/sys/class/drm` */
  readonly cards: string;
  /** Folders of Vulkan's driver files. */
  readonly drivers: readonly string[];
  /** What Windows tells: a line for each card, its PCI name and the version of its driver; empty where nobody can be asked. */
  readonly askWindows: () => Promise<string>;
}

const HERE: Places = {
  platform: process.platform,
  cards: '/sys/class/drm',
  drivers: ['/usr/share/vulkan/icd.d', '/etc/vulkan/icd.d', '/usr/local/share/vulkan/icd.d'],
  askWindows,
};

/** How a card is called on PCI: PCI\VEN_10DE&DEV_2684. Adapters in software and of virtual machines have other vendors. */
const PCI_VENDOR = /^PCI\\VEN_([0-9A-F]{4})&/gim;

/**
 * The name of a real card that WebGPU can use; else the reason why there is none. Adapters in software (SwiftShader,
 * llvmpipe) are no card. Apple's machines have one; on Windows WebGPU uses Direct3D, which comes with the card's driver.
 */
export async function findCard(places: Places = HERE): Promise<{ card: string } | { reason: string }> {
  if (places.platform === 'darwin') return { card: 'Apple' };
  if (places.platform === 'win32') {
    const ids = [...(await places.askWindows()).matchAll(PCI_VENDOR)].map(([, id]) => `0x${id!.toLowerCase()}`);
    const vendor = ids.flatMap((id) => VENDORS[id] ?? [])[0];
    return vendor ? { card: vendor.name } : { reason: NONE };
  }
  if (places.platform !== 'linux') return { reason: `cards are not looked for on ${places.platform}` };
  const vendors = await Promise.all(
    (await list(places.cards))
      .filter((name) => /^card\d+$/.test(name))
      .map((name) => read(`${places.cards}/${name}/device/vendor`)),
  );
  const known = vendors.flatMap((vendor) => VENDORS[vendor.trim()] ?? []);
  if (known.length === 0) return { reason: NONE };
  const drivers = (await Promise.all(places.drivers.map(list))).flat();
  const usable = known.find(({ driver }) => drivers.some((file) => driver.test(file)));
  return usable ? { card: usable.name } : { reason: `no Vulkan driver for the card of ${known[0]!.name}` };
}

/** Where NVIDIA's driver lists its cards. */
const NVIDIA_CARDS = '/proc/driver/nvidia/gpus';

/**
 * The cards that engines of their own can be opened on. NVIDIA's by CUDA, of which `CUDA_VISIBLE_DEVICES` leaves some; by the
 * other ways there is one: WebGPU takes no number of a card, and on Windows nobody counts them here.
 */
export async function countCards(
  device: Device,
  { folder = NVIDIA_CARDS, visible = process.env.CUDA_VISIBLE_DEVICES }: { folder?: string; visible?: string } = {},
): Promise<number> {
  if (device !== 'cuda') return 1;
  const all = (await list(folder)).length;
  const named = visible === undefined ? all : visible.split(',').filter((name) => name.trim() !== '').length;
  return Math.max(1, Math.min(all || named, named));
}

/** A short name for the cards, drivers and ONNX Runtime of this machine: another one after an update of any of them. */
export async function identify(): Promise<string> {
  const cards = (await list(HERE.cards)).filter((name) => /^card\d+$/.test(name));
  const told = await Promise.all([
    process.platform === 'win32' ? askWindows() : '',
    read('/proc/driver/nvidia/version'),
    ...cards.map((name) => read(`${HERE.cards}/${name}/device/uevent`)),
    ...HERE.drivers.map(async (folder) =>
      (await Promise.all((await list(folder)).map((file) => read(`${folder}/${file}`)))).join(),
    ),
  ]);
  // Which driver Vulkan loads can be said by the environment.
  const { VK_DRIVER_FILES = '', VK_ICD_FILENAMES = '' } = process.env;
  const all = [
    ...told,
    VK_DRIVER_FILES,
    VK_ICD_FILENAMES,
    process.platform,
    process.arch,
    release(),
    ONNX_RUNTIME_VERSION,
  ];
  return createHash('sha256').update(all.join('\n')).digest('hex').slice(0, 16);
}

const list = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
const read = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '');

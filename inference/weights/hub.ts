/** Where files are fetched from: the Hugging Face hub or a mirror of it, or ModelScope. */
import type { ReleaseFile } from './release.ts';

export const HUB_NAMES = ['hub', 'modelscope'] as const;
export type HubName = (typeof HUB_NAMES)[number];

export interface Hub {
  readonly name: HubName;
  /** Without a slash at its end. */
  readonly endpoint: string;
  /** The address of `file`: of its pinned commit on the hub, of the newest state on ModelScope or if `isLatest`. */
  url(file: ReleaseFile): string;
}

export interface HubOptions {
  /** Default `https://huggingface.co` or `https://modelscope.cn`. */
  readonly endpoint?: string | undefined;
  /** Default false. */
  readonly isLatest?: boolean;
}

/** The hub called `name`. */
export function createHub(name: HubName, { endpoint, isLatest = false }: HubOptions = {}): Hub {
  const base = (endpoint ?? DEFAULT_ENDPOINTS[name]).replace(/\/+$/, '');
  return { name, endpoint: base, url: (file) => base + PATHS[name](file, isLatest) };
}

const DEFAULT_ENDPOINTS: Readonly<Record<HubName, string>> = {
  hub: 'https://huggingface.co',
  modelscope: 'https://modelscope.cn',
};

const PATHS: Readonly<Record<HubName, (file: ReleaseFile, isLatest: boolean) => string>> = {
  hub: ({ repository, source }, isLatest) =>
    `/${repository.hub}/resolve/${isLatest ? 'main' : repository.commit}/${source}`,
  // ModelScope has commits of its own, so its newest state it is; the pinned hashes hold there all the same.
  // The address is the one that the official client asks: modelscope@1.30 hub/file_download.py (get_file_download_url).
  modelscope: ({ repository, source }) =>
    `/api/v1/models/${repository.modelScope}/repo?${new URLSearchParams({ Revision: 'master', FilePath: source })}`,
};

/** A Vulkan driver in software, for tests: what WebGPU computes can be compared on a machine without a card. */
import { existsSync } from 'node:fs';

/** SwiftShader's, which Debian's package `chromium` brings. */
const DRIVER = '/usr/lib/chromium/vk_swiftshader_icd.json';

/**
 * Makes Vulkan of this process load SwiftShader; before the first session on `webgpu`. False where it is not installed: then
 * nothing is changed.
 */
export function useSoftwareVulkan(): boolean {
  if (!existsSync(DRIVER)) return false;
  process.env.VK_DRIVER_FILES = DRIVER;
  process.env.VK_ICD_FILENAMES = DRIVER;
  return true;
}

/**
 * What computes: the processor; any card by WebGPU (Vulkan, D3D12 or Metal, nothing to install); an NVIDIA card (Linux,
 * after `npm run gpu:install`); any card on Windows; Apple's.
 */
export const DEVICES = ['cpu', 'webgpu', 'cuda', 'dml', 'coreml'] as const;
export type Device = (typeof DEVICES)[number];

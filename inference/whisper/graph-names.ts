/** Whisper's graphs; a file is `name.onnx`. */
export const GRAPHS = ['whisper-encoder', 'whisper-prefill', 'whisper-step'] as const;

export type GraphName = (typeof GRAPHS)[number];

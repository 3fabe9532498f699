/** Which ONNX Runtime is installed, without loading it. */
import { createRequire } from 'node:module';

// Not an `import` with its attribute: built code keeps the import and loses the attribute.
const { version }: { readonly version: string } = createRequire(import.meta.url)('onnxruntime-node/package.json');

export const ONNX_RUNTIME_VERSION = version;

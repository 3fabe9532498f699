/** safetensors: header length, JSON header padded to 8 bytes, tensors without gaps. */
import { byteLength, type FakeTensor } from '../official-tensors.ts';
import type { Output } from './output.ts';
import { fill } from './values.ts';

const DTYPES = { float32: 'F32', bfloat16: 'BF16', int64: 'I64' };

/** Writes `tensors` in the given order. */
export function writeSafetensors(output: Output, tensors: readonly FakeTensor[]): void {
  let end = 0;
  const entries = tensors.map((tensor) => {
    const { keys, dtype, shape } = tensor;
    const begin = end;
    end += byteLength(tensor);
    return [keys.join('.'), { dtype: DTYPES[dtype], shape, data_offsets: [begin, end] }];
  });
  const json = JSON.stringify({ __metadata__: { format: 'pt' }, ...Object.fromEntries(entries) });
  const header = Buffer.from(json.padEnd(Math.ceil(json.length / 8) * 8));
  const prefix = Buffer.alloc(8);
  prefix.writeBigUInt64LE(BigInt(header.length));
  output.write(prefix);
  output.write(header);
  for (const tensor of tensors) for (const block of fill(tensor)) output.write(block);
}

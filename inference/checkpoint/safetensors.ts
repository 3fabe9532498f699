/**
 * safetensors: a 64-bit header length, a JSON header, the tensors' bytes without gaps.
 * Format: https://github.com/huggingface/safetensors, "Format".
 */
import { isPosition, quote, type Source } from './source.ts';
import { byteLength, isShape, MAX_DIRECTORY_BYTES, MAX_TENSORS, type TensorDtype, type TensorRange } from './tensor.ts';

const DTYPES: ReadonlyMap<string, TensorDtype> = new Map([
  ['F64', 'float64'],
  ['F32', 'float32'],
  ['F16', 'float16'],
  ['BF16', 'bfloat16'],
  ['I64', 'int64'],
  ['I32', 'int32'],
  ['I16', 'int16'],
  ['I8', 'int8'],
  ['U8', 'uint8'],
  ['BOOL', 'bool'],
]);

/** Bytes of the header length itself. */
const PREFIX_BYTES = 8;

/**
 * The tensors of a safetensors file, in the order of their bytes.
 *
 * @throws CheckpointError `truncated`, `malformed` (overlaps and gaps too), `unsupported` dtype, `unsafe` header size
 */
export function readSafetensors(source: Source): TensorRange[] {
  const prefix = source.read(0, PREFIX_BYTES);
  const headerBytes = Number(new DataView(prefix.buffer).getBigUint64(0, true));
  if (headerBytes > MAX_DIRECTORY_BYTES) throw source.error('unsafe', `a header of ${headerBytes} bytes`);
  const header = parseHeader(source, source.read(PREFIX_BYTES, headerBytes));
  const entries = Object.entries(header).filter(([name]) => name !== '__metadata__');
  if (entries.length > MAX_TENSORS) throw source.error('unsafe', `${entries.length} tensors`);

  const dataStart = PREFIX_BYTES + headerBytes;
  const ranges = entries.map(([name, description]) => toRange(source, name, description, dataStart));
  ranges.sort((a, b) => a.offset - b.offset || a.length - b.length);
  checkCoverage(source, ranges, dataStart);
  return ranges;
}

function parseHeader(source: Source, bytes: Uint8Array): object {
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw source.error('malformed', 'the header is no JSON', cause);
  }
  if (!isObject(header)) throw source.error('malformed', 'the header is no JSON object');
  return header;
}

function toRange(source: Source, name: string, description: unknown, dataStart: number): TensorRange {
  const fail = (reason: string) => source.error('malformed', `tensor ${quote(name)}: ${reason}`);
  if (!isObject(description)) throw fail('no description');
  const { dtype: dtypeName, shape, data_offsets: span } = description as Record<string, unknown>;

  if (typeof dtypeName !== 'string') throw fail('no dtype');
  const dtype = DTYPES.get(dtypeName);
  if (dtype === undefined) throw source.error('unsupported', `tensor ${quote(name)}: dtype ${quote(dtypeName)}`);
  if (!isShape(shape)) throw fail('its shape is no list of sizes');
  if (!Array.isArray(span) || span.length !== 2 || !span.every(isPosition)) throw fail('its data_offsets are no range');
  const [begin, end] = span;
  const length = byteLength(dtype, shape);
  if (end - begin !== length) throw fail(`${dtype} [${shape}] is ${length} bytes, data_offsets span ${end - begin}`);
  return { name, dtype, shape, offset: dataStart + begin, length };
}

/** The format forbids gaps and overlaps: a file that has one was damaged, or hides something. */
function checkCoverage(source: Source, ranges: readonly TensorRange[], dataStart: number): void {
  let end = dataStart;
  for (const range of ranges) {
    if (range.offset !== end) {
      const what = range.offset > end ? 'a gap' : 'an overlap';
      throw source.error('malformed', `${what} before tensor ${quote(range.name)}`);
    }
    end = range.offset + range.length;
  }
  if (end > source.size) throw source.error('truncated', `tensors end at ${end} of ${source.size} bytes`);
  if (end < source.size) throw source.error('malformed', `${source.size - end} bytes follow the last tensor`);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

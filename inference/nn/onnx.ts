/**
 * ONNX messages as bytes: the part of onnx.proto that a network needs. Opset 21, IR 10: what onnxruntime 1.20 and later
 * read. Numbers in the calls are the field numbers of the schema.
 * @see https://github.com/onnx/onnx/blob/v1.16.0/onnx/onnx.proto
 */
import type { Shape } from './dims.ts';
import * as proto from './protobuf.ts';

export const IR_VERSION = 10;
export const OPSET = 21;
/** The domain of onnxruntime's own operators: fused attention, matrix products with a transposed operand. */
export const MICROSOFT = 'com.microsoft';

/** Element types of graph tensors: the values of TensorProto.DataType. */
const DATA_TYPE = {
  float32: 1,
  uint8: 2,
  int8: 3,
  int16: 5,
  int32: 6,
  int64: 7,
  bool: 9,
  float16: 10,
  float64: 11,
  bfloat16: 16,
} as const;

export type DType = keyof typeof DATA_TYPE;

/** The number that ONNX knows `dtype` by, for `Cast`. */
export const dataType = (dtype: DType): number => DATA_TYPE[dtype];

/** A number that stays a float in the file; plain numbers are written as integers. */
export interface FloatAttribute {
  readonly float: number;
}
/** A value that a node's attribute can have. */
export type Attribute = number | string | readonly number[] | FloatAttribute;
export type Attributes = Readonly<Record<string, Attribute>>;

/** AttributeProto.AttributeType */
const KIND = { float: 1, int: 2, string: 3, ints: 7 } as const;

function attribute(name: string, value: Attribute): Uint8Array {
  const encode = (kind: keyof typeof KIND, ...fields: Uint8Array[]) =>
    proto.message(5, proto.string(1, name), ...fields, proto.int(20, KIND[kind]));
  if (typeof value === 'number') return encode('int', proto.int(3, value));
  if (typeof value === 'string') return encode('string', proto.string(4, value));
  if ('float' in value) return encode('float', proto.float(2, value.float));
  return encode('ints', ...value.map((item) => proto.int(8, item)));
}

/** One application of an operator. */
export interface Node {
  /** For people: errors and profiles show it. */
  readonly name: string;
  /** The operator: `MatMul`. */
  readonly type: string;
  /** Empty for ONNX's own operators. */
  readonly domain: string;
  /** An empty name is an optional input left out. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: Attributes;
}

const node = (value: Node): Uint8Array =>
  proto.message(
    1,
    ...value.inputs.map((name) => proto.string(1, name)),
    ...value.outputs.map((name) => proto.string(2, name)),
    proto.string(3, value.name),
    proto.string(4, value.type),
    ...Object.entries(value.attributes).map(([name, item]) => attribute(name, item)),
    proto.string(7, value.domain),
  );

/** A tensor stored with the model: its bytes, or the place in another file of the model's folder where they lie. */
export interface Initializer {
  readonly name: string;
  readonly dtype: DType;
  readonly shape: readonly number[];
  readonly data: Uint8Array | DataLocation;
}

/** Bytes in another file. */
export interface DataLocation {
  /** Path relative to the model's folder, inside it. */
  readonly location: string;
  /** Where the bytes start in that file; any number, aligned or not. */
  readonly offset: number;
  /** How many bytes. */
  readonly length: number;
}

/** TensorProto.DataLocation */
const EXTERNAL = 1;

function initializer({ name, dtype, shape, data }: Initializer): Uint8Array {
  const head = [...shape.map((dim) => proto.int(1, dim)), proto.int(2, DATA_TYPE[dtype]), proto.string(8, name)];
  if (data instanceof Uint8Array) return proto.message(5, ...head, proto.bytes(9, data));
  const place = Object.entries(data).map(([key, value]) =>
    proto.message(13, proto.string(1, key), proto.string(2, String(value))),
  );
  return proto.message(5, ...head, ...place, proto.int(14, EXTERNAL));
}

/** An input or output of the graph. */
export interface Port {
  readonly name: string;
  readonly dtype: DType;
  readonly shape: Shape;
}

function port(field: number, { name, dtype, shape }: Port): Uint8Array {
  const dims = shape.map((dim) => proto.message(1, typeof dim === 'number' ? proto.int(1, dim) : proto.string(2, dim)));
  const tensorType = proto.message(1, proto.int(1, DATA_TYPE[dtype]), proto.message(2, ...dims));
  return proto.message(field, proto.string(1, name), proto.message(2, tensorType));
}

/** A graph with everything that a file says about it. */
export interface Model {
  readonly name: string;
  /** In an order in which they can run. */
  readonly nodes: readonly Node[];
  readonly initializers: readonly Initializer[];
  readonly inputs: readonly Port[];
  readonly outputs: readonly Port[];
  /**
   * What nodes give one another. Where a size has a name and is not told here, onnxruntime (1.30) takes it for one of its own
   * that nothing else has, and compares it with those of all nodes before when it plans which memory is used again: opening
   * then costs the square of the number of nodes, seconds for thousands.
   */
  readonly values: readonly Port[];
}

/** The bytes of an `.onnx` file. */
export function encodeModel(model: Model): Uint8Array {
  const graph = proto.message(
    7,
    ...model.nodes.map(node),
    proto.string(2, model.name),
    ...model.initializers.map(initializer),
    ...model.inputs.map((input) => port(11, input)),
    ...model.outputs.map((output) => port(12, output)),
    ...model.values.map((value) => port(13, value)),
  );
  const operators = (domain: string, version: number) =>
    proto.message(8, proto.string(1, domain), proto.int(2, version));
  return proto.concatenate([
    proto.int(1, IR_VERSION),
    proto.string(2, 'voxback'),
    graph,
    operators('', OPSET),
    operators(MICROSOFT, 1),
  ]);
}

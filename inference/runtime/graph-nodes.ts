/** What the nodes of an `.onnx` file are called: as much of its protobuf messages as that takes. */
import { readFile } from 'node:fs/promises';

/** ModelProto.graph, GraphProto.node, NodeProto.name and NodeProto.op_type. */
const FIELD = { graph: 7, node: 1, name: 3, type: 4 } as const;

/** The names of the nodes of `file` whose operator is one of `types`. */
export async function nodesOf(file: string, types: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  for (const graph of fields(await readFile(file), FIELD.graph)) {
    for (const node of fields(graph, FIELD.node)) {
      const [type] = fields(node, FIELD.type);
      const [name] = fields(node, FIELD.name);
      if (type && name && types.includes(Buffer.from(type).toString())) names.push(Buffer.from(name).toString());
    }
  }
  return names;
}

/** The contents of every field `wanted` of `message` that has a length of its own. */
function fields(message: Uint8Array, wanted: number): Uint8Array[] {
  const found: Uint8Array[] = [];
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = message[at++] ?? 0;
      value += (byte % 128) * factor;
      if (byte < 128) return value;
    }
  };
  while (at < message.length) {
    const tag = varint();
    const kind = tag % 8;
    if (kind === 0) varint();
    else if (kind === 1) at += 8;
    else if (kind === 5) at += 4;
    else {
      const length = varint();
      if (Math.floor(tag / 8) === wanted) found.push(message.subarray(at, at + length));
      at += length;
    }
  }
  return found;
}

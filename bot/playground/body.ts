/** Request bodies of the Bot API: JSON, forms and multipart, all to one shape. */
import { Readable } from 'node:stream';
import busboy from 'busboy';
import type { Payload, Upload } from './arguments.ts';
import { MAX_UPLOAD_BYTES } from './files.ts';
import { mistake, Refusal } from './refusal.ts';

/** The largest upload and the fields around it. */
export const MAX_BODY_BYTES = MAX_UPLOAD_BYTES + 1024 * 1024;

/** @throws Refusal 413 over `limit` bytes */
export async function readBytes(stream: AsyncIterable<Uint8Array | string>, limit = MAX_BODY_BYTES): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > limit) throw new Refusal(413, 'Request Entity Too Large', { isMistake: true });
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** @throws Refusal 400 for a body that is not what `contentType` says */
export async function parseBody(contentType: string, body: Buffer): Promise<Payload> {
  if (body.length === 0) return { fields: {}, uploads: new Map() };
  if (contentType.startsWith('application/json')) return { fields: parseJson(body), uploads: new Map() };
  if (contentType.startsWith('application/x-www-form-urlencoded')) {
    return { fields: Object.fromEntries(new URLSearchParams(body.toString())), uploads: new Map() };
  }
  if (contentType.startsWith('multipart/form-data')) return parseMultipart(contentType, body);
  throw mistake(`unsupported content type "${contentType}"`);
}

function parseJson(body: Buffer): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(body.toString());
  } catch {
    throw mistake("can't parse the request body as JSON");
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw mistake('object expected as JSON body');
  return { ...value };
}

async function parseMultipart(contentType: string, body: Buffer): Promise<Payload> {
  const fields: Record<string, unknown> = {};
  const uploads = new Map<string, Upload>();
  await new Promise<void>((resolve, reject) => {
    const parser = busboy({ headers: { 'content-type': contentType }, defParamCharset: 'utf8' });
    parser.on('field', (name, value) => {
      fields[name] = value;
    });
    parser.on('file', (name, stream, { filename, mimeType }) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => uploads.set(name, { bytes: Buffer.concat(chunks), name: filename ?? '', mimeType }));
    });
    parser.on('error', (error) => reject(mistake(`can't parse the multipart body: ${String(error)}`)));
    parser.on('close', resolve);
    Readable.from([body]).pipe(parser);
  });
  return { fields, uploads };
}

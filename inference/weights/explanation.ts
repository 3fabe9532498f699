/** Errors of this folder as sentences for an operator: what happened, and what to do about it. */
import { type CodedError, type ErrorDetails, WeightsError } from '../errors.ts';
import { formatBytes } from './meter.ts';

/** `error` as a line or two of English. */
export function explain(error: CodedError): string {
  const { details } = error;
  const asIs = `${error.subject} ${error.message}`;
  if (!(error instanceof WeightsError)) return asIs;
  switch (error.code) {
    case 'license':
      return 'The licences were not accepted, so nothing was fetched. Read them, then add --accept-licence.';
    case 'disk-full':
      return noRoom(details);
    case 'missing':
      return `${details.file} is missing${details.url === undefined ? '' : ` at ${details.url}`}.`;
    case 'unreachable':
      return `${details.file} can't be fetched: ${details.reason}. ${GO_ON} ${OTHER_WAYS}`;
    case 'checksum':
      return `${details.file} is not what it should be: ${difference(error)}.`;
    default:
      return asIs;
  }
}

const GO_ON = 'The same command goes on from here.';
const OTHER_WAYS =
  'Where the hub is blocked, HF_ENDPOINT=https://hf-mirror.com, --from modelscope or a proxy in HTTPS_PROXY helps.';

function noRoom({ file, folder, neededBytes, freeBytes }: ErrorDetails): string {
  if (freeBytes === undefined) return `The disk is full: ${file}. Make room. ${GO_ON}`;
  const [needed, free] = [formatBytes(Number(neededBytes)), formatBytes(Number(freeBytes))];
  return `${folder}: ${needed} are needed, ${free} are free.`;
}

function difference({ details }: WeightsError): string {
  const { expectedBytes, actualBytes, expectedSha256, actualSha256, tensor, expected, actual, reason } = details;
  if (expectedBytes !== undefined) return `${actualBytes} bytes instead of ${expectedBytes}`;
  if (expectedSha256 !== undefined) return `SHA-256 ${actualSha256} instead of ${expectedSha256}`;
  // A file can be one bare tensor, without a name.
  if (tensor !== undefined)
    return `${tensor === '' ? 'its tensor' : `tensor ${tensor}`} is ${actual} instead of ${expected}`;
  return String(reason);
}

/** Files that people send, from wherever the server keeps them. */
export { apiRoot, download } from './files.ts';
export { decodeText } from './text-files.ts';
export { type Part, zipped, zipSize } from './zip.ts';

/**
 * Runs a WebAssembly program that was built for WASI (preview 1), with files that live in memory only. Node's own
 * `node:wasi` prints a warning that it is experimental, and knows no files but those on disk.
 */

/** What a program has left. */
export interface ProgramResult {
  /** What it printed. */
  readonly output: string;
  /** The files that it wrote, by name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const SUCCESS = 0;
const BAD_DESCRIPTOR = 8;
const NOT_FOUND = 44;
const [STDOUT, STDERR, FOLDER, FIRST_FILE] = [1, 2, 3, 4];
const DIRECTORY = 3;
const REGULAR_FILE = 4;
const CREATE = 1;
const TRUNCATE = 8;
const ALL_RIGHTS = 0x1fffffffn;

class Exit extends Error {
  readonly code: number;
  constructor(code: number) {
    super(`exit ${code}`);
    this.code = code;
  }
}

/** A file that grows as it is written. */
class MemoryFile {
  #bytes = new Uint8Array(1 << 16);
  length = 0;

  truncate(): void {
    this.length = 0;
  }

  write(bytes: Uint8Array, at: number): void {
    const end = at + bytes.length;
    if (end > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(end, 2 * this.#bytes.length));
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#bytes.set(bytes, at);
    this.length = Math.max(this.length, end);
  }

  read(into: Uint8Array, at: number): number {
    const part = this.#bytes.subarray(at, Math.min(this.length, at + into.length));
    into.set(part);
    return part.length;
  }

  contents(): Uint8Array {
    return this.#bytes.slice(0, this.length);
  }
}

/**
 * Runs `module` with `args`, the program's name first, from a fresh memory: equal arguments give equal results.
 *
 * @throws Error when it ends with a code other than 0, with what it printed
 */
export function runProgram(module: WebAssembly.Module, args: readonly string[]): ProgramResult {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  const encoded = args.map((arg) => encoder.encode(`${arg}\0`));
  const files = new Map<string, MemoryFile>();
  const open = new Map<number, { file: MemoryFile; at: number }>();
  let memory: WebAssembly.Memory;
  let output = '';

  const view = () => new DataView(memory.buffer);
  const bytes = (at: number, length: number) => new Uint8Array(memory.buffer, at, length);
  /** The pieces of memory that `count` pairs of address and length at `list` name. */
  const pieces = (list: number, count: number) =>
    Array.from({ length: count }, (_, i) =>
      bytes(view().getUint32(list + 8 * i, true), view().getUint32(list + 8 * i + 4, true)),
    );

  const imports = {
    args_sizes_get(count: number, size: number) {
      view().setUint32(count, encoded.length, true);
      view().setUint32(
        size,
        encoded.reduce((sum, arg) => sum + arg.length, 0),
        true,
      );
      return SUCCESS;
    },
    args_get(pointers: number, buffer: number) {
      let at = buffer;
      encoded.forEach((arg, i) => {
        view().setUint32(pointers + 4 * i, at, true);
        bytes(at, arg.length).set(arg);
        at += arg.length;
      });
      return SUCCESS;
    },
    clock_time_get(_clock: number, _precision: bigint, time: number) {
      view().setBigUint64(time, 0n, true); // a clock would make one run differ from the next
      return SUCCESS;
    },
    fd_close: (descriptor: number) => (open.delete(descriptor) ? SUCCESS : BAD_DESCRIPTOR),
    fd_fdstat_get(descriptor: number, stat: number) {
      if (descriptor > FOLDER && !open.has(descriptor)) return BAD_DESCRIPTOR;
      bytes(stat, 24).fill(0);
      view().setUint8(stat, descriptor === FOLDER ? DIRECTORY : descriptor > FOLDER ? REGULAR_FILE : 2);
      view().setBigUint64(stat + 8, ALL_RIGHTS, true);
      view().setBigUint64(stat + 16, ALL_RIGHTS, true);
      return SUCCESS;
    },
    fd_fdstat_set_flags: () => SUCCESS,
    fd_prestat_get(descriptor: number, prestat: number) {
      if (descriptor !== FOLDER) return BAD_DESCRIPTOR;
      view().setUint32(prestat, 0, true);
      view().setUint32(prestat + 4, 1, true);
      return SUCCESS;
    },
    fd_prestat_dir_name(_descriptor: number, path: number) {
      bytes(path, 1)[0] = '.'.charCodeAt(0);
      return SUCCESS;
    },
    fd_read(descriptor: number, list: number, count: number, done: number) {
      const from = open.get(descriptor);
      let total = 0;
      for (const piece of pieces(list, count)) {
        const read = from?.file.read(piece, from.at) ?? 0;
        if (from) from.at += read;
        total += read;
      }
      view().setUint32(done, total, true);
      return SUCCESS;
    },
    fd_seek(descriptor: number, offset: bigint, whence: number, position: number) {
      const of = open.get(descriptor);
      if (of === undefined) return BAD_DESCRIPTOR;
      of.at = Number(offset) + [0, of.at, of.file.length][whence];
      view().setBigUint64(position, BigInt(of.at), true);
      return SUCCESS;
    },
    fd_write(descriptor: number, list: number, count: number, done: number) {
      const to = open.get(descriptor);
      let total = 0;
      for (const piece of pieces(list, count)) {
        if (descriptor === STDOUT || descriptor === STDERR) output += decoder.decode(piece);
        else if (to === undefined) return BAD_DESCRIPTOR;
        else {
          to.file.write(piece, to.at);
          to.at += piece.length;
        }
        total += piece.length;
      }
      view().setUint32(done, total, true);
      return SUCCESS;
    },
    path_open(
      _folder: number,
      _lookup: number,
      path: number,
      length: number,
      flags: number,
      _rights: bigint,
      _inheriting: bigint,
      _fdFlags: number,
      descriptor: number,
    ) {
      const name = decoder.decode(bytes(path, length));
      const known = files.get(name);
      if (known === undefined && (flags & CREATE) === 0) return NOT_FOUND;
      const file = known ?? new MemoryFile();
      if ((flags & TRUNCATE) !== 0) file.truncate();
      files.set(name, file);
      let free = FIRST_FILE;
      while (open.has(free)) free++;
      open.set(free, { file, at: 0 });
      view().setUint32(descriptor, free, true);
      return SUCCESS;
    },
    proc_exit(code: number) {
      throw new Exit(code);
    },
  };

  const { exports } = new WebAssembly.Instance(module, { wasi_snapshot_preview1: imports });
  memory = exports.memory as WebAssembly.Memory;
  try {
    (exports._start as () => void)();
  } catch (error) {
    if (!(error instanceof Exit) || error.code !== 0) throw new Error(`${args[0]}: ${output}`, { cause: error });
  }
  return { output, files: new Map(Array.from(files, ([name, file]) => [name, file.contents()])) };
}

/**
 * A pickle, read without executing anything: the stack machine that Python's `pickletools` documents, protocols 1 to 4,
 * where a class is only a name and a call only reaches `PickleHooks`. What the hooks don't know becomes an `Opaque`.
 *
 * Python's values become: None `null`, int `number` (`bigint` beyond 2^53), float `number`, str `string`, bytes
 * `Uint8Array`, list, tuple and set `Array`, dict `Map`, class `PickleGlobal`.
 *
 * Time and memory are bounded by the number of opcodes. Shared values stay shared, so a memo that refers to itself many
 * times over costs nothing here; who walks the result must bound the walk.
 */
import { OP } from './pickle-opcodes.ts';
import { PickleReader } from './pickle-reader.ts';
import type { Source } from './source.ts';

/** A class or function: its name, nothing else. */
export class PickleGlobal {
  /** `module.name` */
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** What an unknown call would have made. Nothing was called, and what it was filled with is dropped. */
export class Opaque {
  readonly type: string;

  constructor(type: string) {
    this.type = type;
  }
}

/** All that a pickled program can do. */
export interface PickleHooks {
  /** The result of calling `name` with `args`; undefined if the call is not known. */
  call(name: string, args: readonly unknown[]): unknown;
  /** The object with the persistent id `id`. */
  load(id: unknown): unknown;
}

/** Most opcodes; official checkpoints have under 60,000, three times that with training state. */
const MAX_STEPS = 500_000;

/**
 * The value of the pickle at `start` of `bytes`, and the position after it. `source` is named by errors only.
 *
 * @throws CheckpointError `truncated`, `malformed`, `unsupported` opcode, `unsafe` amount of work
 */
export function unpickle(
  source: Source,
  bytes: Uint8Array<ArrayBuffer>,
  hooks: PickleHooks,
  start = 0,
): { readonly value: unknown; readonly end: number } {
  const reader = new PickleReader(source, bytes, start);
  const machine = new Machine(reader, hooks);
  for (let step = 0; step < MAX_STEPS; step++) {
    const opcode = reader.uint8();
    if (opcode === OP.STOP) return { value: machine.pop(), end: reader.position };
    machine.step(opcode);
  }
  throw source.error('unsafe', `a pickle of more than ${MAX_STEPS} opcodes`);
}

class Machine {
  readonly #reader: PickleReader;
  readonly #hooks: PickleHooks;
  readonly #memo = new Map<number, unknown>();
  /** The values since the last mark. */
  #stack: unknown[] = [];
  /** The stacks below, one per open mark. */
  readonly #below: unknown[][] = [];

  constructor(reader: PickleReader, hooks: PickleHooks) {
    this.#reader = reader;
    this.#hooks = hooks;
  }

  step(opcode: number): void {
    const isKnown = this.#literal(opcode) || this.#container(opcode) || this.#memory(opcode) || this.#object(opcode);
    if (!isKnown) {
      const at = this.#reader.position - 1;
      throw this.#reader.source.error('unsupported', `pickle opcode 0x${opcode.toString(16)} at ${at}`);
    }
  }

  pop(): unknown {
    if (this.#stack.length === 0) throw this.#malformed('takes a value that is not there');
    return this.#stack.pop();
  }

  /** Pushes a constant; false if `opcode` is none. */
  #literal(opcode: number): boolean {
    const reader = this.#reader;
    switch (opcode) {
      case OP.NONE:
        return this.#push(null);
      case OP.NEWTRUE:
        return this.#push(true);
      case OP.NEWFALSE:
        return this.#push(false);
      case OP.BININT:
        return this.#push(reader.int32());
      case OP.BININT1:
        return this.#push(reader.uint8());
      case OP.BININT2:
        return this.#push(reader.uint16());
      case OP.LONG1:
        return this.#push(reader.integer(reader.uint8()));
      case OP.LONG4:
        return this.#push(reader.integer(reader.uint32()));
      case OP.BINFLOAT:
        return this.#push(reader.float64());
      case OP.SHORT_BINSTRING:
      case OP.SHORT_BINUNICODE:
        return this.#push(reader.text(reader.uint8()));
      case OP.BINSTRING:
      case OP.BINUNICODE:
        return this.#push(reader.text(reader.uint32()));
      case OP.BINUNICODE8:
        return this.#push(reader.text(reader.uint64()));
      case OP.SHORT_BINBYTES:
        return this.#push(reader.bytes(reader.uint8()));
      case OP.BINBYTES:
        return this.#push(reader.bytes(reader.uint32()));
      case OP.BINBYTES8:
        return this.#push(reader.bytes(reader.uint64()));
      case OP.GLOBAL:
        return this.#push(new PickleGlobal(`${reader.line()}.${reader.line()}`));
      default:
        return false;
    }
  }

  /** Makes or fills a list, tuple, set or dict; false if `opcode` does neither. */
  #container(opcode: number): boolean {
    switch (opcode) {
      case OP.EMPTY_LIST:
      case OP.EMPTY_TUPLE:
      case OP.EMPTY_SET:
        return this.#push([]);
      case OP.EMPTY_DICT:
        return this.#push(new Map());
      case OP.TUPLE1:
        return this.#push([this.pop()]);
      case OP.TUPLE2:
        return this.#push([this.pop(), this.pop()].reverse());
      case OP.TUPLE3:
        return this.#push([this.pop(), this.pop(), this.pop()].reverse());
      case OP.LIST:
      case OP.TUPLE:
      case OP.FROZENSET:
        return this.#push(this.#popToMark());
      case OP.DICT: {
        const items = this.#popToMark();
        this.#push(new Map());
        return this.#setItems(items);
      }
      case OP.APPEND:
        return this.#append([this.pop()]);
      case OP.APPENDS:
      case OP.ADDITEMS:
        return this.#append(this.#popToMark());
      case OP.SETITEM:
        return this.#setItems([this.pop(), this.pop()].reverse());
      case OP.SETITEMS:
        return this.#setItems(this.#popToMark());
      default:
        return false;
    }
  }

  /** Marks, drops, stores and fetches values; false if `opcode` does none of it. */
  #memory(opcode: number): boolean {
    const reader = this.#reader;
    switch (opcode) {
      case OP.MARK:
        this.#below.push(this.#stack);
        this.#stack = [];
        return true;
      case OP.POP:
        if (this.#stack.length === 0) this.#popToMark();
        else this.#stack.pop();
        return true;
      case OP.POP_MARK:
        this.#popToMark();
        return true;
      case OP.DUP:
        return this.#push(this.#top());
      case OP.BINPUT:
        return this.#store(reader.uint8());
      case OP.LONG_BINPUT:
        return this.#store(reader.uint32());
      case OP.MEMOIZE:
        return this.#store(this.#memo.size);
      case OP.BINGET:
        return this.#fetch(reader.uint8());
      case OP.LONG_BINGET:
        return this.#fetch(reader.uint32());
      case OP.PROTO:
        reader.uint8();
        return true;
      case OP.FRAME:
        reader.uint64();
        return true;
      default:
        return false;
    }
  }

  /** Where Python would import or call: here only names, hooks and placeholders. False if `opcode` is none of it. */
  #object(opcode: number): boolean {
    switch (opcode) {
      case OP.STACK_GLOBAL: {
        const [name, module] = [this.pop(), this.pop()];
        // Only strings: printing any other value could take for ever.
        if (typeof name !== 'string' || typeof module !== 'string') throw this.#malformed('names a class by no string');
        return this.#push(new PickleGlobal(`${module}.${name}`));
      }
      case OP.REDUCE:
      case OP.NEWOBJ: {
        const args = this.pop();
        return this.#call(this.pop(), args);
      }
      case OP.NEWOBJ_EX: {
        this.pop(); // keyword arguments
        const args = this.pop();
        return this.#call(this.pop(), args);
      }
      case OP.BUILD:
        this.pop(); // the object's attributes
        this.#top();
        return true;
      case OP.BINPERSID:
        return this.#push(this.#hooks.load(this.pop()));
      default:
        return false;
    }
  }

  #call(callee: unknown, args: unknown): true {
    if (!Array.isArray(args)) throw this.#malformed('calls without a tuple of arguments');
    if (!(callee instanceof PickleGlobal)) return this.#push(new Opaque('a call of no class'));
    return this.#push(this.#hooks.call(callee.name, args) ?? new Opaque(callee.name));
  }

  #push(value: unknown): true {
    this.#stack.push(value);
    return true;
  }

  #top(): unknown {
    if (this.#stack.length === 0) throw this.#malformed('looks at a value that is not there');
    return this.#stack.at(-1);
  }

  #popToMark(): unknown[] {
    const items = this.#stack;
    const below = this.#below.pop();
    if (below === undefined) throw this.#malformed('has no mark to go back to');
    this.#stack = below;
    return items;
  }

  #append(items: readonly unknown[]): true {
    const list = this.#top();
    if (list instanceof Opaque) return true;
    if (!Array.isArray(list)) throw this.#malformed('appends to no list');
    for (const item of items) list.push(item);
    return true;
  }

  #setItems(items: readonly unknown[]): true {
    const dict = this.#top();
    if (items.length % 2 !== 0) throw this.#malformed('sets a key without a value');
    if (dict instanceof Opaque) return true;
    if (!(dict instanceof Map)) throw this.#malformed('sets a key of no dict');
    for (let i = 0; i < items.length; i += 2) dict.set(items[i], items[i + 1]);
    return true;
  }

  #store(index: number): true {
    this.#memo.set(index, this.#top());
    return true;
  }

  #fetch(index: number): true {
    if (!this.#memo.has(index)) throw this.#malformed(`fetches memo ${index}, which is empty`);
    return this.#push(this.#memo.get(index));
  }

  #malformed(what: string) {
    return this.#reader.source.error('malformed', `the pickle ${what}, at ${this.#reader.position}`);
  }
}

/**
 * Dimensions known while a graph is built: a number, or a name for a size that is only known when the graph runs
 * (`T`, `T+2`, `(T-3)/2+1`). Two names are the same size exactly if they are the same text, so every function here
 * writes a given size in one way only.
 */

/** A size: a number, or the name of one. */
export type Dim = number | string;
export type Shape = readonly Dim[];

/** `[B, 12, T]`, as error messages show it. */
export const showShape = (shape: Shape): string => `[${shape.join(', ')}]`;

/** `dim + amount`; `T+2` plus -2 is `T` again. */
export function shift(dim: Dim, amount: number): Dim {
  if (typeof dim === 'number') return dim + amount;
  const [, base, offset] = /^(.*?)([+-]\d+)?$/.exec(dim)!;
  const sum = Number(offset ?? 0) + amount;
  if (sum === 0) return base!;
  return `${base}${sum > 0 ? '+' : ''}${sum}`;
}

/** The sum of `dims`: names in the given order, numbers last. */
export function sum(dims: readonly Dim[]): Dim {
  const names = dims.filter((dim) => typeof dim === 'string');
  const total = dims.reduce<number>((known, dim) => (typeof dim === 'number' ? known + dim : known), 0);
  return names.length === 0 ? total : shift(names.join('+'), total);
}

/** How many windows of `span` fit into `dim`, `stride` apart: the length that a convolution or pooling leaves. */
export function windows(dim: Dim, span: number, stride: number): Dim {
  const room = shift(dim, -span);
  if (typeof room === 'number') return Math.floor(room / stride) + 1;
  return stride === 1 ? shift(room, 1) : `(${room})/${stride}+1`;
}

interface Product {
  readonly factor: number;
  readonly names: readonly string[];
}

/** `dims` multiplied: the known part and the names, sorted. */
function product(dims: readonly Dim[]): Product {
  let factor = 1;
  const names: string[] = [];
  for (const dim of dims) {
    if (typeof dim === 'number') {
      factor *= dim;
      continue;
    }
    const [, known, name] = /^(?:(\d+)\*)?(.*)$/.exec(dim)!;
    factor *= Number(known ?? 1);
    names.push(...splitNames(name!));
  }
  return { factor, names: names.sort() };
}

/** The factors of `a*b*(c+d)`; a sum or a quotient outside parentheses is one factor. */
function splitNames(text: string): string[] {
  const isProduct = /^(?:\w+|\([^()]*\))(?:\*(?:\w+|\([^()]*\)))*$/.test(text);
  return isProduct ? text.split('*').map((name) => name.replace(/^\((.*)\)$/, '$1')) : [text];
}

/** `dims` multiplied, as one size. */
export function multiply(...dims: readonly Dim[]): Dim {
  const { factor, names } = product(dims);
  if (names.length === 0) return factor;
  const isAlone = names.length === 1 && factor === 1;
  const text = names.map((name) => (isAlone || /^\w+$/.test(name) ? name : `(${name})`)).join('*');
  return factor === 1 ? text : `${factor}*${text}`;
}

/** Whether both shapes surely hold the same number of elements. */
export function isSameSize(a: Shape, b: Shape): boolean {
  return multiply(...a) === multiply(...b);
}

/**
 * The one size `x` for which `rest` times `x` holds as many elements as `whole`; a division that only shows when the
 * graph runs is named `whole/rest`. `undefined` if no size does.
 */
export function quotient(whole: Shape, rest: Shape): Dim | undefined {
  const above = product(whole);
  const below = product(rest);
  const names = [...above.names];
  for (const name of below.names) {
    const at = names.indexOf(name);
    if (at < 0) return undefined;
    names.splice(at, 1);
  }
  const factor = above.factor / below.factor;
  if (Number.isInteger(factor)) return multiply(factor, ...names);
  return names.length === 0 ? undefined : `${multiply(above.factor, ...names)}/${below.factor}`;
}

/** The shape of an elementwise operation on `a` and `b`, or `undefined` if they do not broadcast. */
export function broadcast(a: Shape, b: Shape): Dim[] | undefined {
  const rank = Math.max(a.length, b.length);
  const dims: Dim[] = [];
  for (let axis = -rank; axis < 0; axis++) {
    const left = a.at(axis) ?? 1;
    const right = b.at(axis) ?? 1;
    if (left !== right && left !== 1 && right !== 1) return undefined;
    dims.push(left === 1 ? right : left);
  }
  return dims;
}

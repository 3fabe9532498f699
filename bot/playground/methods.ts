/**
 * Every method of the Bot API with its parameters, read from the type declarations that grammY itself is built on.
 * So the table is always in step with the installed grammY, and there is nothing to maintain by hand.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** How a value travels: `id` is a number or an @username, `file` an upload or a reference, `json` any object or array. */
export type ParameterKind = 'string' | 'number' | 'boolean' | 'id' | 'file' | 'json';

export interface Parameter {
  readonly kind: ParameterKind;
  readonly isRequired: boolean;
}

export type MethodTable = ReadonlyMap<string, ReadonlyMap<string, Parameter>>;

/** Type aliases of `@grammyjs/types` that are strings underneath. */
const STRING_ALIASES = new Set(['ParseMode', 'LanguageCode']);

const METHOD = /^ {4}(\w+)\((args\??: \{)?/;
const PARAMETER = /^ {8}(\w+)(\?)?: (.+);$/;

/** The table of the installed `@grammyjs/types`: method -> parameter -> kind. @throws Error when it finds no methods */
export function loadMethods(): MethodTable {
  const table = parseMethods(readDeclarations('methods.d.ts'));
  if (table.size === 0) throw new Error('Found no methods in @grammyjs/types/methods.d.ts: has its layout changed?');
  return table;
}

/** The emoji that a bot may react with. */
export function loadReactions(): ReadonlySet<string> {
  const line = readDeclarations('message.d.ts').match(/interface ReactionTypeEmoji \{[\s\S]*?\n {4}emoji: ([^;]+);/);
  return new Set([...(line?.[1] ?? '').matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? ''));
}

/** `source` is the text of `methods.d.ts`: methods are indented by 4 spaces, parameters by 8. */
export function parseMethods(source: string): MethodTable {
  const table = new Map<string, Map<string, Parameter>>();
  const body = source.slice(source.indexOf('type ApiMethods')).replace(/\/\*\*[\s\S]*?\*\//g, '');
  let current: Map<string, Parameter> | undefined;
  for (const line of body.split('\n')) {
    const method = METHOD.exec(line);
    const parameter = PARAMETER.exec(line);
    if (method?.[1] !== undefined) {
      current = new Map();
      table.set(method[1], current);
    } else if (parameter?.[1] !== undefined) {
      current?.set(parameter[1], { kind: kindOf(parameter[3] ?? ''), isRequired: parameter[2] === undefined });
    }
  }
  return table;
}

function kindOf(type: string): ParameterKind {
  if (/^F\b/.test(type)) return 'file';
  if (type === 'number') return 'number';
  if (type === 'boolean' || type === 'true') return 'boolean';
  if (type === 'number | string') return 'id';
  if (type === 'string' || type.startsWith('"') || STRING_ALIASES.has(type)) return 'string';
  return 'json';
}

function readDeclarations(file: string): string {
  const fromHere = createRequire(import.meta.url);
  const fromGrammy = createRequire(fromHere.resolve('grammy'));
  return readFileSync(join(dirname(fromGrammy.resolve('@grammyjs/types')), file), 'utf8');
}

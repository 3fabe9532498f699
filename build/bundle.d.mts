/** The file of `name` in `dist/`, built anew where a source has changed since; see `bundle.mjs`. */
export function built(name: string): Promise<string>;

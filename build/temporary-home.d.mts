/** Makes a folder for the temporary files of a run of tests; see `temporary-home.mjs`. */
export function temporaryHome(): string;

/** Settings in a file. */
import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';

/** Takes the settings of `.env` in the working folder, where there is one; what is set already stays. */
export function readDotEnv(): void {
  if (existsSync('.env')) loadEnvFile('.env');
}

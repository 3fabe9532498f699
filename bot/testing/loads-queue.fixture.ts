/** Opens the bot of the environment and says whether a queue was loaded for it. */
import { createRequire } from 'node:module';
import { pino } from 'pino';
import { openApp } from '../app.ts';
import { readConfig } from '../config.ts';

const config = readConfig(process.env);
const app = await openApp({ config, token: config.BOT_TOKEN ?? '', log: pino({ level: 'silent' }) });
const loaded = Object.keys(createRequire(import.meta.url).cache).some((path) => path.includes('/bullmq/'));
process.stdout.write(loaded ? 'yes\n' : 'no\n');
await app.close();

import { describeEngine } from '../engine.contract.ts';
import { openEngine } from '../index.ts';

describeEngine('the built-in engine in two worker threads', () => openEngine({ engine: 'builtin', workers: 2 }));

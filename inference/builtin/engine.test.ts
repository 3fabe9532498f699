import { describeEngine } from '../engine.contract.ts';
import { openBuiltin } from './index.ts';

describeEngine('builtin', openBuiltin);

import { describeEngine } from '../engine.contract.ts';
import { openBuiltin } from './engine.ts';

describeEngine('builtin', openBuiltin);

/** The inaudible mark: put into every reply by a secret, found again by it. */
export { type Code, codeOfBot, codeOfVoice } from './code.ts';
export { type Finding, type Fit, findMark, findMarkInTurns, thresholdFor, voicesAt } from './detect.ts';
export { embed, embedInTurns } from './embed.ts';

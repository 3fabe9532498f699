/** The inaudible mark: put into every reply by a secret, found again by it. */
export { type Code, codeOfBot, codeOfVoice } from './code.ts';
export { type Finding, type Fit, findMark, findMarkInTurns, thresholdFor, voicesIn, voicesInTurns } from './detect.ts';
export { type CodedPart, embed, embedInTurns } from './embed.ts';
export { locateMark, locateMarkInTurns, type Span, type Whereabouts } from './spans.ts';

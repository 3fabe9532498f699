/** Words to be spoken: a text, `/say`, `/read`, `/mode`. */
export { editedText } from './edited.ts';
export { longTexts } from './long.ts';
export { modes, quietModes } from './modes.ts';
export { sayCommand, spokenText } from './speak.ts';

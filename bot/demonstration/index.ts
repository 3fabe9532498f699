/** What can be heard before anything is recorded: the demonstration voice, and examples to tap. */
export { demonstration, exampleButtons, sayExample } from './demonstration.ts';

/** A voice from the first recording to the end. */
export { acceptOffer } from './acceptance.ts';
export { type Appeal, Appeals } from './appeal-book.ts';
export { drafts } from './drafts.ts';
export { beginEnrollment, enrollCommand, enrollDialog } from './enroll.ts';
export { Expiry, expiry } from './expiry.ts';
export { readingDialog, readings } from './reading.ts';
export { examine, recordingIn } from './recording.ts';
export { removeVoice } from './removal.ts';
export { Utterances } from './spoken-files.ts';
export { renameDialog, voices } from './voices.ts';

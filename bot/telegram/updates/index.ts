/** How updates come in, and what is true of each of them. */
export { startPolling } from './polling.ts';
export { tapAnswers } from './tap-answers.ts';
export { startWebhook } from './webhook.ts';

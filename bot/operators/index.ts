/** What operators can do: maintenance, bans, shares of a feature, reports. */
export { appealButtons } from './appeals.ts';
export { bans } from './bans.ts';
export { type Switch, wrongSwitches } from './botfather-switches.ts';
export { operatorCommands } from './commands.ts';
export { flags } from './flags.ts';
export { FleetAlert } from './fleet-alert.ts';
export { greetOperators, introduceToOperators } from './introduction.ts';
export { Reports } from './report-book.ts';
export { report } from './report-command.ts';
export { reportButtons } from './reports.ts';

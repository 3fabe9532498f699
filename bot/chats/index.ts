/** What a group has chosen, who is who in it, whose voice it has. */
export { isLent, lent, takeBack, takeBackEverywhere, told } from './lending.ts';
export { Members } from './members.ts';
export { admitInGroup, clock, isAdminHere } from './policy.ts';
export * from './settings.ts';

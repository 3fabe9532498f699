/** The screens of a group's admin, in the private chat. */
export { accessScreen } from './access.ts';
export { groupForms } from './forms.ts';
export { homeScreen } from './home.ts';
export { languageScreen } from './language.ts';
export { limitScreens } from './limits.ts';
export { AdminScreens } from './screens.ts';
export { taughtScreens } from './taught.ts';
export { voiceScreen } from './voice.ts';
export { welcomeScreen } from './welcome.ts';

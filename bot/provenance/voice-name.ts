/** A voice, as the code of its mark is drawn for it. */
export interface OwnedVoice {
  readonly owner: string;
  readonly voice: string;
}

/** No other voice of the bot has this name. */
export function nameOf({ owner, voice }: OwnedVoice): string {
  return `${owner}/${voice}`;
}

/** A voice, as the code of its mark is drawn for it. */
export interface OwnedVoice {
  readonly owner: string;
  readonly voice: string;
}

/** A voice, and from which sample up to which it is heard. */
export interface OwnedPart extends OwnedVoice {
  readonly from: number;
  readonly to: number;
}

/** No other voice of the bot has this name. */
export function nameOf({ owner, voice }: OwnedVoice): string {
  return `${owner}/${voice}`;
}

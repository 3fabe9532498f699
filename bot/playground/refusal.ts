/**
 * The Bot API's way of saying no. Descriptions are Telegram's own words, so that code which reads them (retries,
 * fallbacks) behaves as it would in production.
 */

export interface ResponseParameters {
  readonly migrate_to_chat_id?: number;
  /** Seconds. */
  readonly retry_after?: number;
}

export class Refusal extends Error {
  readonly status: number;
  /** True when a correct bot never causes it (caption too long); false when life does (the user blocked the bot). */
  readonly isMistake: boolean;
  readonly parameters: ResponseParameters | undefined;

  constructor(status: number, description: string, options: { isMistake: boolean; parameters?: ResponseParameters }) {
    super(description);
    this.name = 'Refusal';
    this.status = status;
    this.isMistake = options.isMistake;
    this.parameters = options.parameters;
  }
}

/** 400 that the bot's author must prevent; recorded in `telegram.violations`. */
export function mistake(description: string): Refusal {
  return new Refusal(400, `Bad Request: ${description}`, { isMistake: true });
}

/** 400 that a correct bot may meet. */
export function badRequest(description: string): Refusal {
  return new Refusal(400, `Bad Request: ${description}`, { isMistake: false });
}

/** 403 that a correct bot may meet. */
export function forbidden(description: string): Refusal {
  return new Refusal(403, `Forbidden: ${description}`, { isMistake: false });
}

/** The Bot API has it, this model of it does not. */
export function notModelled(what: string): Refusal {
  return new Refusal(501, `Not Implemented: the playground does not model ${what}`, { isMistake: true });
}

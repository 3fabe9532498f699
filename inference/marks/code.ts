/** The signs of the mark, drawn from the bot's secret: without it they are as good as thrown coins. */
import { createHmac } from 'node:crypto';
import { BANDS, CELLS, isOfVoice, SLOTS } from './layout.ts';

/** +1 or -1 for each cell, `slot * BANDS + band`; 0 where the cell carries the other code. */
export type Code = Int8Array;

/** The code that every reply of the bot carries. */
export function codeOfBot(secret: Uint8Array): Code {
  return masked(draw(secret, 'bot'), false);
}

/** The code of one voice. @param voice what names it, among all of the bot */
export function codeOfVoice(secret: Uint8Array, voice: string): Code {
  return masked(draw(secret, `voice ${voice}`), true);
}

/** HMAC-SHA256 over a counter, a bit for each cell. */
function draw(secret: Uint8Array, purpose: string): Code {
  const code = new Int8Array(CELLS);
  for (let cell = 0; cell < CELLS; cell += 256) {
    const block = createHmac('sha256', secret)
      .update(`voxback mark ${cell / 256} ${purpose}`)
      .digest();
    for (let bit = 0; bit < 256 && cell + bit < CELLS; bit++) {
      code[cell + bit] = (block[bit >> 3] >> (bit & 7)) & 1 ? 1 : -1;
    }
  }
  return code;
}

function masked(code: Code, ofVoice: boolean): Code {
  for (let slot = 0; slot < SLOTS; slot++) {
    for (let band = 0; band < BANDS; band++) {
      if (isOfVoice(slot, band) !== ofVoice) code[slot * BANDS + band] = 0;
    }
  }
  return code;
}

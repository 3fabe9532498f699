/** The GPT: scores, codes by greedy choice and by beam search, states of the second pass, and the sampler's arithmetic. */

import { type Comparison, compare } from '../../parity/comparison.ts';
import { advance, best, bestCodes, candidates, type Search, startSearch } from '../../runtime/beams.ts';
import { type Decoder, FIRST_POSITION } from '../../runtime/decoder.ts';
import { argmax, logSoftmax, penalizeRepetition, processScores } from '../../runtime/sampling.ts';
import { int64, type Values, values } from '../../runtime/sessions.ts';
import { EXACT, LANGUAGE, network, type Stage } from './stage.ts';
import type { Subject } from './subject.ts';

/** Scores and states. */
const NETWORK_TOLERANCE = 1e-4;
/** The sampler works on one row of scores. */
const SCORES_TOLERANCE = 1e-5;

const BEAMS = 3;
const PENALTY = 10;
/** Rows of logits that the reference keeps from the start, and the one further on. */
const FIRST_ROWS = 6;
const LATE_ROW = 30;
/** The official code fills the history with this id where conditions and text stand, so it is penalised from the start. */
const PLACEHOLDER = 1;

async function promptOf(subject: Subject): Promise<Record<string, Values>> {
  const { golden, architecture } = subject;
  const { startText, stopText } = architecture.tokens;
  const text = [startText, ...(await golden.integers('text.ids')), stopText];
  const { inputNames } = await subject.session('gpt-prefill');
  return {
    ...(inputNames.includes('language') && { language: int64([LANGUAGE]) }),
    speaker: await golden.read('speaker.gpt_condition'),
    emotion: await golden.read('emotion.merged_alpha_0.6'),
    text: int64(text, 1, text.length),
  };
}

/** What `work` gives with a decoder that has read the prompt. */
async function decoding<T>(
  subject: Subject,
  firstPosition: number,
  work: (decoder: Decoder) => Promise<T>,
): Promise<T> {
  const { layers, heads, width } = subject.architecture.gpt;
  const read = await subject.run('gpt-prefill', await promptOf(subject));
  const shape = { layers, heads, headWidth: width / heads };
  const decoder = await subject.graphs.decoder('gpt-step', shape, read, firstPosition);
  try {
    return await work(decoder);
  } finally {
    decoder.close();
  }
}

/** `count` codes, each the likeliest after the penalty, and the logits that each was taken from. */
async function decodeGreedily(subject: Subject, decoder: Decoder, count: number, penalty: number) {
  const codes: number[] = [];
  const logits: Float32Array[] = [];
  let last = decoder.start;
  while (codes.length < count) {
    const history = [PLACEHOLDER, subject.architecture.tokens.startCode, ...codes];
    const code = argmax(penalizeRepetition(Float32Array.from(last.logits), history, penalty));
    logits.push(last.logits);
    if (code === subject.architecture.tokens.stopCode) break;
    codes.push(code);
    [last] = (await decoder.extend([{ from: last.continuation, code }])) as [typeof last];
  }
  return { codes, logits };
}

/** Up to `count` codes of the best of three beams; nothing is drawn. */
async function searchBeams(subject: Subject, decoder: Decoder, count: number): Promise<readonly number[]> {
  const { startCode, stopCode } = subject.architecture.tokens;
  let search: Search = startSearch(BEAMS);
  let beams = search.beams.map(() => decoder.start);
  for (let length = 0; length < count && !search.isDone; length++) {
    const scores = beams.map(({ logits }, beam) =>
      penalizeRepetition(logSoftmax(logits), [PLACEHOLDER, startCode, ...search.beams[beam]!.codes], PENALTY),
    );
    search = advance(search, best(candidates(search.beams, scores), 2 * BEAMS), stopCode);
    beams = await decoder.extend(
      search.beams.map(({ parent, codes }) => ({ from: beams[parent]!.continuation, code: codes.at(-1)! })),
    );
  }
  return bestCodes(search);
}

/** The codes of the golden tensor `name`, up to the stop. */
async function codesOf({ golden, architecture }: Subject, name: string): Promise<number[]> {
  const codes = await golden.integers(name);
  const end = codes.indexOf(architecture.tokens.stopCode);
  return end < 0 ? codes : codes.slice(0, end);
}

const greedy: Stage = async (subject) => {
  const { golden } = subject;
  const { codes: width } = subject.architecture.gpt;
  const comparisons: Comparison[] = [];
  for (const penalty of [1, PENALTY]) {
    const name = `decode.greedy_codes_penalty${penalty}`;
    const expected = await codesOf(subject, name);
    const limit = (await golden.integers(name)).length;
    const { codes, logits } = await decoding(subject, FIRST_POSITION.official, (decoder) =>
      decodeGreedily(subject, decoder, limit, penalty),
    );
    comparisons.push(compare(name, int64(codes), int64(expected), EXACT));
    if (penalty !== PENALTY) continue;
    const first = Float32Array.from(logits.slice(0, FIRST_ROWS).flatMap((row) => [...row]));
    const against = async (tensor: string, actual: Values) =>
      compare(tensor, actual, await golden.read(tensor), NETWORK_TOLERANCE);
    comparisons.push(await against('decode.logits_first6', values(first, first.length / width, width)));
    const late = logits[LATE_ROW];
    if (late) comparisons.push(await against('decode.logits_step30', values(late, width)));
  }
  return comparisons;
};

const beamSearch: Stage = async (subject) => {
  const name = 'decode.beam3_codes_penalty10';
  const expected = await codesOf(subject, name);
  const { length } = await subject.golden.integers(name);
  const codes = await decoding(subject, FIRST_POSITION.official, (decoder) => searchBeams(subject, decoder, length));
  return [compare(name, int64(codes), int64(expected), EXACT)];
};

const secondPass = network(
  'gpt-latents',
  async (subject) => ({ ...(await promptOf(subject)), codes: await subject.golden.read('latent.codes') }),
  { latents: 'latent.second_pass' },
);

/** The states of the second pass, picked up on the way instead: the same if positions leave no gap. */
const collected: Stage = async (subject) => {
  const name = 'latent.second_pass';
  const expected = await subject.golden.read(name);
  const codes = await subject.golden.integers('latent.codes');
  const states = await decoding(subject, FIRST_POSITION.dense, async (decoder) => {
    let last = decoder.start;
    const collected = [...last.state!];
    for (const code of codes.slice(0, -1)) {
      [last] = (await decoder.extend([{ from: last.continuation, code }])) as [typeof last];
      collected.push(...last.state!);
    }
    return collected;
  });
  const actual = values(Float32Array.from(states), ...expected.shape);
  return [compare(`${name}, collected`, actual, expected, NETWORK_TOLERANCE)];
};

const sampling: Stage = async ({ golden }) => {
  const logits = await golden.floats('sampling.logits');
  const history = await golden.integers('sampling.history');
  const official = { repetitionPenalty: PENALTY, temperature: 0.8, topK: 30, topP: 0.8 };
  const row = async (name: string, scores: Float32Array, atLeast: number) => {
    const processed = processScores(scores, history, { ...official, atLeast });
    // The reference writes minus infinity as a number.
    const finite = processed.map((score) => Math.max(score, -1e30));
    return compare(name, values(finite, ...logits.shape), await golden.read(name), SCORES_TOLERANCE);
  };
  return [
    await row('sampling.processed_1beam', logits.data, 1),
    await row('sampling.processed_beam', logSoftmax(logits.data), 2),
  ];
};

export const DECODING_STAGES: readonly Stage[] = [sampling, greedy, beamSearch];

/** What IndexTTS-2 makes its mel from, and IndexTTS-2.5 does without. */
export const LATENT_STAGES: readonly Stage[] = [secondPass, collected];

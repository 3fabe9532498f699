/**
 * What IndexTTS-2.5 consists of: eleven files of its own, and three models that it shares with IndexTTS-2. 8.29 GB.
 *
 * Commit and hashes are those that three independent public projects pin for the published files.
 */
import { INDEX_TTS_2, type Release, type ReleaseFile, type Repository } from './release.ts';

const INDEX_TTS: Repository = {
  hub: 'IndexTeam/IndexTTS-2.5',
  commit: 'c39ce5ba981572cb187443877ff559dfb246ce63',
  modelScope: 'IndexTeam/IndexTTS-2.5',
  licence: 'bilibili Model Use License Agreement',
  licenceUrl: 'https://huggingface.co/IndexTeam/IndexTTS-2.5/blob/main/LICENSE',
};

/** Models of others; the codec of MaskGCT is not needed. */
const SHARED = INDEX_TTS_2.files.filter(
  ({ path }) => path.startsWith('hf_cache/') && !path.startsWith('hf_cache/semantic_codec/'),
);
const own = (path: string, bytes: number, sha256?: string): ReleaseFile => ({
  repository: INDEX_TTS,
  source: path,
  path,
  bytes,
  ...(sha256 === undefined ? {} : { sha256 }),
});

/** Small files first, as in IndexTTS-2's. */
export const INDEX_TTS_2_5: Release = {
  name: 'indextts-2.5',
  files: [
    own('config.yaml', 2_860),
    own('wav2vec2bert_stats.pt', 9_343, 'c9c176c2b8850ab2e3ba828bbfa969deaf4566ce55db5f2687b8430b87526ad2'),
    own('feat1.pt', 57_170, 'f219cb447d80216ba615666da2ff8d63ac544eee26657f3a7b278692bf7a67c4'),
    own('feat2.pt', 374_866, '9c4292e96dee535aea9a6206e9a0c856dd578dde9212acdb16dd3ada4d12bf80'),
    own(
      'multilingual_zh_ja_yue_char_del.tiktoken',
      907_395,
      '747979631e813193436aabcff7c1c235d37de8097b71c563ec8b63b7a515c718',
    ),
    own('qwen0.6bemo4-merge/config.json', 727),
    own(
      'qwen0.6bemo4-merge/tokenizer.json',
      11_422_654,
      'aeb13307a71acd8fe81861d94ad54ab689df773318809eed3cbe794b4492dae4',
    ),
    own('s2mel.pth', 414_908_601, '9b1b0003fc189c94cc349758d7ebc25f903b7eb2de4602879959cc64ce816456'),
    own('codec.pth', 607_290_935, 'd15cbed16a40f478438c961fb043f68dfa6353bf56c966761315db3433e9722c'),
    ...SHARED,
    own(
      'qwen0.6bemo4-merge/model.safetensors',
      1_192_135_096,
      '11293257a8df593c154a8ecd5fc039f3076de35411e35f06d41b471e136f6641',
    ),
    own('gpt.pth', 3_259_599_833, '43a8f4c30eccdf201958d3b9713511482c19d56dc20b0b1c4ee1e6b080b19d85'),
  ],
  next: 'npm run model:compile --',
};

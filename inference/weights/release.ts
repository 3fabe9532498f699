/**
 * What IndexTTS-2 consists of: seventeen files of five repositories, and where each lies below a model's folder. The layout
 * is the one that the official code downloads to, and the one that `model:compile` reads.
 *
 * Revisions and hashes are those of the published files as several independent public records give them; sizes agree with
 * the tensors that the official classes declare.
 */

export interface Repository {
  /** Owner and name on the hub. */
  readonly hub: string;
  /** Commit on the hub: a commit's files never change. */
  readonly commit: string;
  /** Owner and name on ModelScope. */
  readonly modelScope: string;
  /** Its name: the same in all languages. */
  readonly licence: string;
  /** What has to be said beside the name, by the sentence `download-licence`. */
  readonly remark?: 'unstated' | 'non-commercial' | 'makers';
  /** With `makers`: what the hub's page calls it. */
  readonly page?: string;
  readonly licenceUrl: string;
}

export interface ReleaseFile {
  readonly repository: Repository;
  /** Inside the repository. */
  readonly source: string;
  /** Below the model's folder, with slashes. */
  readonly path: string;
  readonly bytes: number;
  /**
   * Lower-case hex. Weights have one wherever a published one is known; then `bytes` is exact too. Texts have none, because
   * a mirror's copy may differ in a line's end.
   */
  readonly sha256?: string;
}

export interface Release {
  readonly name: string;
  readonly files: readonly ReleaseFile[];
  /** The command to go on with once all files are there; the folder follows. */
  readonly next: string;
}

const INDEX_TTS: Repository = {
  hub: 'IndexTeam/IndexTTS-2',
  commit: '740dcaff396282ffb241903d150ac011cd4b1ede',
  modelScope: 'IndexTeam/IndexTTS-2',
  licence: 'bilibili Model Use License Agreement',
  licenceUrl: 'https://github.com/index-tts/index-tts/blob/main/LICENSE',
};

const W2V_BERT: Repository = {
  hub: 'facebook/w2v-bert-2.0',
  commit: 'da985ba0987f70aaeb84a80f2851cfac8c697a7b',
  modelScope: 'AI-ModelScope/w2v-bert-2.0',
  licence: 'MIT',
  licenceUrl: 'https://huggingface.co/facebook/w2v-bert-2.0',
};

const MASK_GCT: Repository = {
  hub: 'amphion/MaskGCT',
  commit: '265c6cef07625665d0c28d2faafb1415562379dc',
  modelScope: 'amphion/MaskGCT',
  licence: 'CC-BY-NC-4.0',
  remark: 'non-commercial',
  licenceUrl: 'https://huggingface.co/amphion/MaskGCT',
};

const CAMPPLUS: Repository = {
  hub: 'funasr/campplus',
  commit: 'e4b6ede7ce16997aff4ae69fbca1f0175e2afede',
  modelScope: 'iic/speech_campplus_sv_zh-cn_16k-common',
  licence: 'Apache-2.0',
  licenceUrl: 'https://huggingface.co/funasr/campplus',
};

const BIG_VGAN: Repository = {
  hub: 'nvidia/bigvgan_v2_22khz_80band_256x',
  commit: '633ff708ed5b74903e86ff1298cf4a98e921c513',
  modelScope: 'nv-community/bigvgan_v2_22khz_80band_256x',
  licence: 'MIT',
  licenceUrl: 'https://huggingface.co/nvidia/bigvgan_v2_22khz_80band_256x',
};

/** Small files first: what is wrong with a hub or a disk shows before gigabytes have been moved. */
export const INDEX_TTS_2: Release = {
  name: 'indextts-2',
  files: [
    own('config.yaml', 2_882),
    own('bpe.model', 475_997),
    own('wav2vec2bert_stats.pt', 9_343),
    own('feat1.pt', 57_170, 'f219cb447d80216ba615666da2ff8d63ac544eee26657f3a7b278692bf7a67c4'),
    own('feat2.pt', 374_866, '9c4292e96dee535aea9a6206e9a0c856dd578dde9212acdb16dd3ada4d12bf80'),
    own('qwen0.6bemo4-merge/config.json', 727),
    own('qwen0.6bemo4-merge/tokenizer.json', 11_422_654),
    foreign(W2V_BERT, 'config.json', 'w2v-bert-2.0/config.json', 1_874),
    foreign(W2V_BERT, 'preprocessor_config.json', 'w2v-bert-2.0/preprocessor_config.json', 275),
    foreign(BIG_VGAN, 'config.json', 'bigvgan/config.json', 1_405),
    foreign(
      CAMPPLUS,
      'campplus_cn_common.bin',
      'campplus_cn_common.bin',
      28_036_335,
      '3388cf5fd3493c9ac9c69851d8e7a8badcfb4f3dc631020c4961371646d5ada8',
    ),
    foreign(
      MASK_GCT,
      'semantic_codec/model.safetensors',
      'semantic_codec/model.safetensors',
      177_183_712,
      'ec947271175d8cad75ec37e83aa487e27c97a0f72a303393772da5ffa84bddf2',
    ),
    foreign(
      BIG_VGAN,
      'bigvgan_generator.pt',
      'bigvgan/bigvgan_generator.pt',
      449_228_171,
      'e95ba25972d3de0628d99cd156e9315a9c018899bf739988959ebe3544080ced',
    ),
    own(
      'qwen0.6bemo4-merge/model.safetensors',
      1_192_135_096,
      '11293257a8df593c154a8ecd5fc039f3076de35411e35f06d41b471e136f6641',
    ),
    own('s2mel.pth', 1_202_198_223, 'aae1bb12017cbb47e7a5ce537fc82f40b6b1deb71acdb9b8f25686f32714b636'),
    foreign(
      W2V_BERT,
      'model.safetensors',
      'w2v-bert-2.0/model.safetensors',
      2_322_063_736,
      'eb890c9660ed6e3414b6812e27257b8ce5454365d5490d3ad581ea60b93be043',
    ),
    own('gpt.pth', 3_484_663_079, 'baaaeb8b56328da81731dc540a85a7dee32eca9da28f174b05757cb651c602a4'),
  ],
  next: 'npm run model:compile --',
};

/** A file of IndexTTS-2's own repository: same path on both sides. */
function own(path: string, bytes: number, sha256?: string): ReleaseFile {
  return file(INDEX_TTS, path, path, bytes, sha256);
}

/** A file of another model, which the official code keeps under `hf_cache`. */
function foreign(repository: Repository, source: string, cached: string, bytes: number, sha256?: string): ReleaseFile {
  return file(repository, source, `hf_cache/${cached}`, bytes, sha256);
}

function file(repository: Repository, source: string, path: string, bytes: number, sha256?: string): ReleaseFile {
  return { repository, source, path, bytes, ...(sha256 === undefined ? {} : { sha256 }) };
}

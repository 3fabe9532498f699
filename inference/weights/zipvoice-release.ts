/**
 * What ZipVoice-Distill consists of: the int8 pair, its tokens, and the vocoder as Vocos's own checkpoint, from which the
 * graph is made when the engine is first opened. 184.6 MB.
 *
 * Hashes are those that several independent public projects pin for the published files.
 */
import type { Release, ReleaseFile, Repository } from './release.ts';

const ZIP_VOICE_HUB: Repository = {
  hub: 'k2-fsa/ZipVoice',
  // No public record names a commit of it: the newest files, held against the hashes.
  commit: 'main',
  modelScope: 'k2-fsa/ZipVoice',
  // Of the code. The weights come with none, and what they were trained on is CC-BY-NC-4.0.
  licence: 'Apache-2.0',
  remark: 'unstated',
  licenceUrl: 'https://github.com/k2-fsa/ZipVoice/issues/190',
};

const VOCOS: Repository = {
  hub: 'charactr/vocos-mel-24khz',
  commit: '0feb3fdd929bcd6649e0e7c5a688cf7dd012ef21',
  modelScope: 'charactr/vocos-mel-24khz',
  licence: 'MIT',
  licenceUrl: 'https://huggingface.co/charactr/vocos-mel-24khz',
};

export const ZIP_VOICE: Release = {
  name: 'zipvoice',
  files: [
    distilled('tokens.txt', 2_570, 'ce98c1afc5f7a20c2484dffdd68a1fff0a4a2cc707328833750c4476c37cdbda'),
    vocos('config.yaml', 461, 'da9033922f969a47f0c160010226919e59f27761fd5066f3828d46de6650b0fc'),
    distilled('text_encoder_int8.onnx', 5_570_211, 'f2de9a761a85e5ddd125dee6e05bad1c7ee92c11b83b4d775dab216a6aa41379'),
    vocos('pytorch_model.bin', 54_365_991, '97ec976ad1fd67a33ab2682d29c0ac7df85234fae875aefcc5fb215681a91b2a'),
    distilled('fm_decoder_int8.onnx', 124_657_100, '3cc2e08a96610d7ea1b227398e97cdbbe0414499741d3aec0b8113db2a2ab251'),
  ],
  next: 'npm run say -- --engine zipvoice --model',
};

function distilled(path: string, bytes: number, sha256: string): ReleaseFile {
  return { repository: ZIP_VOICE_HUB, source: `zipvoice_distill/${path}`, path, bytes, sha256 };
}

function vocos(source: string, bytes: number, sha256: string): ReleaseFile {
  return { repository: VOCOS, source, path: `vocos/${source}`, bytes, sha256 };
}

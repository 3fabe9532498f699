/** The published versions of the model, and which one a folder holds. */
import type { ModelFolder } from './model-folder.ts';
import { VERSION_2_5 } from './multilingual/version.ts';
import { VERSION_2, type Version } from './version.ts';

/** The version of `model`: only IndexTTS-2.5 brings a codec of its own. */
export const versionOf = (model: ModelFolder): Version => (model.has('enhancedCodec') ? VERSION_2_5 : VERSION_2);

/** Words that pinyin-pro's own dictionary lacks or misreads, from its large one (`@pinyin-pro/data` 1.3.1, ISC). */
export { readDictionary } from './words.ts';

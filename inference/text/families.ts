/** Families of things that are called by a number and a letter, which is no unit: iPhone 6s, 红米9A. */
export const FAMILIES =
  'iPhone|iPad|iPod|Pixel|Galaxy|OnePlus|Nexus|Moto|Motorola|Redmi|Note|Honor|Nova|Realme|Kindle|Surface|Poco|Vivo|Oppo|Xperia|Zenfone|Meizu|Lumia';
export const FAMILIES_ZH = '苹果|小米|红米|华为|荣耀|魅族|一加|真我|锤子|努比亚|诺基亚|三星|索尼|酷派|金立';

/** What such a name ends in; a gram and a metre are measured. */
export const FAMILY_LETTER = '[aceiprstxzACEPRSTXZ]';

/**
 * `zh-Hant.ftl` out of `zh.ftl`: opencc with the words of Taiwan, then what it gets wrong or can't know.
 *
 *     node --import tsx locales/traditional.ts    writes the file; the test beside it says when it is out of date
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Converter } from 'opencc-js';

const HEAD = `# 由 zh.ftl 轉換而成，請勿直接修改：node --import tsx locales/traditional.ts\n`;

/**
 * Reviewed by hand: what opencc's words of Taiwan lack, in the terms of Telegram and of software there. In this order, on
 * the converted text.
 */
const TERMS: ReadonlyArray<readonly [RegExp | string, string]> = [
  // Telegram
  ['許可權', '權限'],
  ['語音消息', '語音訊息'],
  ['消息', '訊息'],
  ['私聊', '私訊'],
  [/(?<!機)群(?=權限|設定|聲音|成員|管理員)/g, '群組'],
  [/本群(?!組)/g, '本群組'],
  ['群裡', '群組裡'],
  [/(?<=這個|其他|這些|哪些|沒有|拉進)群(?!組)/g, '群組'],
  [/(?<=個)群(?=有)/g, '群組'],
  ['退群', '退出群組'],
  ['主人', '擁有者'],
  ['運營', '營運'],
  ['封禁', '封鎖'],
  ['舉報', '檢舉'],
  [/內[聯嵌]模式/g, '行內模式'],
  ['發送', '傳送'],
  // Software
  ['設置', '設定'],
  [/(?:文件|檔案)夾/g, '資料夾'],
  ['命令', '指令'],
  ['菜單', '選單'],
  ['密鑰', '金鑰'],
  ['程序', '處理程序'],
  ['許可協議', '授權條款'],
  ['許可', '授權'],
  ['默認', '預設'],
  ['短語', '片語'],
  ['幀', '影格'],
  ['25影格', '25格'],
  ['25 影格', '25 格'],
  ['響應', '回應'],
  ['再次運行', '再次執行'],
  ['運行', '執行'],
  ['重啟', '重新啟動'],
  ['校驗', '驗證'],
  ['站點', '網站'],
  ['噪聲', '雜訊'],
  ['水印', '浮水印'],
  ['簽名', '簽章'],
  ['外放翻錄', '用喇叭播放後再錄'],
  ['灰度釋出', '分批開放'],
  ['自帶', '內建'],
  ['映象', '鏡像'],
  ['下劃線', '底線'],
  ['請回復', '請回覆'],
  ['文本', '文字檔'],
  [/(?<=24|16) 位(?= WAV)|(?<=（16) 位(?=）)/g, ' 位元'],
  ['回車鍵', 'Enter 鍵'],
  ['退出碼', '結束代碼'],
  ['協議', '協定'],
  ['瞭解', '了解'],
  // Everyday words
  ['西紅柿', '番茄'],
  ['米飯', '白飯'],
  ['早上好', '早安'],
  ['身份', '身分'],
  ['念出', '唸出'],
  // Style
  ['臺', '台'],
  [/“([^“”]*)”/g, '「$1」'],
  [/……/g, '⋯⋯'],
];

/** `source`, the sentences in simplified Chinese, as they are written in Taiwan. */
export function toTraditional(source: string): string {
  const convert = Converter({ from: 'cn', to: 'twp' });
  const [, ...lines] = source.split('\n');
  const written = TERMS.reduce((text, [from, to]) => text.replaceAll(from, to), convert(lines.join('\n')));
  return HEAD + written;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const place = (name: string) => new URL(`./${name}.ftl`, import.meta.url);
  writeFileSync(place('zh-Hant'), toTraditional(readFileSync(place('zh'), 'utf8')));
}

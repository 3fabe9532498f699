/** What figures are made of: sentences, and results that outlive an interrupted run. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env, stdout } from 'node:process';

/** Results by name. With `BENCH_RESULTS=folder` a run goes on where the one before it was stopped. */
export class Results<T> {
  readonly #file: string | undefined;
  readonly #byName: Map<string, T>;

  constructor(name: string) {
    const folder = env.BENCH_RESULTS;
    this.#file = folder === undefined ? undefined : join(folder, `${name}.json`);
    if (folder !== undefined) mkdirSync(folder, { recursive: true });
    const isThere = this.#file !== undefined && existsSync(this.#file);
    this.#byName = new Map(isThere ? Object.entries(JSON.parse(readFileSync(String(this.#file), 'utf8'))) : []);
  }

  /** The result of `name`, as it was found before or as `work` finds it now. */
  async get(name: string, work: () => Promise<T>): Promise<T> {
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    const result = await work();
    this.#byName.set(name, result);
    this.#write();
    return result;
  }

  get all(): readonly T[] {
    return [...this.#byName.values()];
  }

  /** Whole or not at all. */
  #write(): void {
    if (this.#file === undefined) return;
    writeFileSync(`${this.#file}.new`, JSON.stringify(Object.fromEntries(this.#byName)));
    renameSync(`${this.#file}.new`, this.#file);
  }
}

const ENGLISH = [
  [
    'My neighbour',
    'The old teacher',
    'A stranger in a grey coat',
    'Our youngest daughter',
    'The driver of the last bus',
  ],
  ['quietly opened', 'could never explain', 'wanted to borrow', 'had forgotten about', 'was looking through'],
  [
    'the letter from Canada',
    'a box of broken watches',
    'every photograph',
    'that strange machine',
    'the kitchen cupboard',
  ],
  ['before the guests arrived', 'while it rained all afternoon', 'and nobody asked why', 'just to make us laugh'],
  [
    'but we had to go home early',
    'so please bring three cups of tea',
    'as if it were the first time',
    'near the bridge',
  ],
];
const CHINESE = [
  ['今天早上', '昨天晚上八点', '下个星期三', '放学以后', '吃完午饭'],
  ['我的邻居', '那位老先生', '小王和他妹妹', '车站旁边的医生', '我们全家'],
  ['在公园门口', '沿着河边', '在学校图书馆里', '坐在窗户旁边', '跟几个朋友'],
  ['慢慢地散步', '一边喝茶一边聊天', '找到了一封旧信', '买了很多新鲜水果', '讨论明年的计划'],
  ['后来忽然下起雨来', '大家都觉得很开心', '谁也没有说话', '所以很晚才回家', '你说有没有意思'],
];

/** All parts of the English sentences. */
export const ENGLISH_PARTS: readonly string[] = ENGLISH.flat();

/** A sentence of some three to seven seconds, one of thousands. */
export function sentence(language: 'en' | 'zh', random: () => number): string {
  const parts = (language === 'en' ? ENGLISH : CHINESE).map(
    (choices) => choices[Math.floor(random() * choices.length)] ?? '',
  );
  const words = random() < 0.5 ? parts : parts.filter((_, index) => index !== 3);
  const body = words.slice(0, -1).join(language === 'en' ? ' ' : '');
  return language === 'en' ? `${body}, ${words.at(-1)}.` : `${body}，${words.at(-1)}。`;
}

export function print(...lines: readonly string[]): void {
  stdout.write(`${lines.join('\n')}\n`);
}

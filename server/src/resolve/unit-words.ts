import { type ListedWords, listedWords } from './word-table';

const UNITS = `平方米 公里 人次 件次 条次 篇次 批次 场次 个百分点 个工作日 分钟 小时 工作日 元 件 条 宗 份 起 项 个 篇 期 次 场 部 批 人 名 家 户 例 类 种 页 字
  幅 块 台 套 本 册 张 处 句 天 年 月 日 号 届 版 方面 倍 成`;

export interface ListedUnits {
  readonly words: ListedWords;
  /** By the numbers of words. */
  readonly units: readonly string[];
}

/** What may follow a number. The bundles hold what this gives, worked out when they are built (scripts/build-plugins.mjs). */
export function listedUnits(): ListedUnits {
  const units = UNITS.split(/\s+/);
  return { words: listedWords(units), units };
}

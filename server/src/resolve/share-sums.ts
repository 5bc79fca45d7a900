import type { ResolvedReport } from './model';
import type { WrittenNumber } from './numerals';
import { proseOf } from './prose';
import { numbersOf } from './prose-numbers';

/** Shares listed one after another that are more than everything. */
export interface ExcessiveShares {
  readonly shares: readonly WrittenNumber[];
  readonly sum: number;
}

/** Between two shares of one list: 占40%、信函申请占70%, or 分别占40%、70%. */
const NEXT_SHARE = /^(?:[、和与][^，。；、：（）%\d]{0,16}占(?:比)?(?:为)?|[、和与])$/;
const FIRST_SHARE = /占(?:比)?(?:分别)?(?:为)?$/;
const REACH = 8;

/** Lists of shares without counts: 网上申请占40%、信函申请占70%. With counts each share is checked by itself. */
export function excessiveShares(resolved: ResolvedReport): readonly ExcessiveShares[] {
  const { text } = proseOf(resolved);
  const found: ExcessiveShares[] = [];
  let list: WrittenNumber[] = [];
  const close = () => {
    const sum = list.reduce((all, { value }) => all + value, 0);
    const slack = list.reduce((all, { decimals }) => all + 0.5 * 10 ** -decimals, 0);
    if (list.length > 1 && sum > 100 + slack && !list.some(({ isApproximate }) => isApproximate))
      found.push({ shares: list, sum });
    list = [];
  };
  for (const number of numbersOf(resolved)) {
    if (number.unit !== '%') continue;
    const last = list.at(-1);
    if (last && NEXT_SHARE.test(text.slice(last.end + 1, number.start))) {
      list.push(number);
      continue;
    }
    close();
    if (FIRST_SHARE.test(text.slice(Math.max(0, number.start - REACH), number.start))) list = [number];
  }
  close();
  return found;
}

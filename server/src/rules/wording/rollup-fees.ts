import type { ReportRef } from '../../resolve/context';
import { type FeeTotal, feeTotal } from '../../resolve/fee-totals';
import type { ResolvedReport } from '../../resolve/model';
import { proseOf } from '../../resolve/prose';
import type { Finding, Related } from '../rule';
import { bodyName, headOf, MOST_RELATED, surplus } from './rollup';

interface ChildFee {
  readonly child: ReportRef;
  readonly fee: FeeTotal;
}

/** The processing fee of part 六 against the sum of what was charged: where every report says it to the last word. */
export function feeFinding(report: ResolvedReport, children: readonly ReportRef[]): Finding | undefined {
  const own = feeTotal(report);
  if (!own) return undefined;
  const parts: ChildFee[] = [];
  for (const child of children) {
    const fee = feeTotal(child.report);
    if (!fee) return undefined;
    parts.push({ child, fee });
  }
  const differences = [
    ...difference('件数', '件', own.cases, sumOf(parts.map(({ fee }) => fee.cases))),
    ...difference('金额', '元', own.amount, sumOf(parts.map(({ fee }) => fee.amount))),
  ];
  if (differences.length === 0) return undefined;
  const message = `${headOf('信息处理费', children.length)}：${differences.join('；')}`;
  const charged = parts.filter(({ fee }) => fee.amount > 0).slice(0, MOST_RELATED);
  return {
    span: proseOf(report).span(own.range.start, own.range.end),
    message,
    about: { text: message },
    related: charged.map(partOf),
  };
}

function difference(name: string, unit: string, own: number | undefined, sum: number | undefined): readonly string[] {
  if (own === undefined || sum === undefined || own === sum) return [];
  const by = Math.round((own - sum) * 100) / 100;
  return [`${name}为 ${own} ${unit}，合计 ${sum} ${unit}，${surplus(by)} ${unit}`];
}

function sumOf(values: readonly (number | undefined)[]): number | undefined {
  let sum = 0;
  for (const value of values) {
    if (value === undefined) return undefined;
    sum += value;
  }
  return Math.round(sum * 100) / 100;
}

function partOf({ child, fee: { range, amount, cases } }: ChildFee): Related {
  return {
    span: proseOf(child.report).span(range.start, range.end),
    message: `${bodyName(child)}：信息处理费${cases === undefined ? '' : ` ${cases} 件`} ${amount} 元`,
    in: child,
  };
}

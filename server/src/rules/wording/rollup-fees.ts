import type { ResolvedReport } from '../../resolve/model';
import { proseOf } from '../../resolve/prose';
import type { FeePart, RolledUpFees } from '../../resolve/rollup-fees';
import type { Finding, Related } from '../rule';
import { surplus } from './names';
import { inReportOf } from './other-reports';
import { headOf, MOST_RELATED } from './rollup';

/** The processing fee of part 六 against the sum of what was charged; undefined where they agree. */
export function feeFinding(
  report: ResolvedReport,
  { own, parts, cases, amount }: RolledUpFees,
  count: number,
): Finding | undefined {
  const differences = [...difference('件数', '件', own.cases, cases), ...difference('金额', '元', own.amount, amount)];
  if (differences.length === 0) return undefined;
  const message = `${headOf('信息处理费', count)}：${differences.join('；')}`;
  return {
    span: proseOf(report).span(own.range.start, own.range.end),
    message,
    about: { text: message },
    related: parts.slice(0, MOST_RELATED).map(partOf),
  };
}

function difference(name: string, unit: string, own: number | undefined, sum: number | undefined): readonly string[] {
  if (own === undefined || sum === undefined || own === sum) return [];
  const by = Math.round((own - sum) * 100) / 100;
  return [`${name}为 ${own} ${unit}，合计 ${sum} ${unit}，${surplus(by)} ${unit}`];
}

const partOf = ({ child, fee: { range, amount, cases } }: FeePart): Related =>
  inReportOf(child, {
    span: proseOf(child.report).span(range.start, range.end),
    message: `信息处理费${cases === undefined ? '' : ` ${cases} 件`} ${amount} 元`,
  });

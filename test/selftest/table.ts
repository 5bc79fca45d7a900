import type { FaultCount, Measurement } from './measure';
import { share, totalsOf } from './totals';

const HEAD = ['规则', '植入的错误', '植入', '查出', '安全修正复原', '须确认修正复原', '每处发现数', '其他规则'];

/** The measurement as a Markdown table, with the totals above it. */
export function toMarkdown(measurement: Measurement): string {
  const { clean, faults } = measurement;
  const totals = totalsOf(measurement);
  const rows = faults.map(toRow);
  return [
    `- 无误的报告 ${clean.reports} 份：误报错误 ${clean.errors} 处、警告 ${clean.warnings} 处，提示平均每份 ${decimal(totals.hintsPerReport)} 处`,
    `- 植入有确定答案的错误，查出率 ${percent(totals.recall)}，每处错误引出 ${decimal(totals.findingsPerFault)} 个发现`,
    `- 安全修正把原文复原的占 ${percent(totals.restoredBySafeFixes)}`,
    '',
    line(HEAD),
    line(HEAD.map(() => '---')),
    ...rows.map(line),
    '',
  ].join('\n');
}

function toRow(count: FaultCount): readonly string[] {
  const { rule, what, isCertain, injected, found, safeFixes, restoredSafely, unsafeFixes, restoredUnsafely, findings } =
    count;
  return [
    `\`${rule}\``,
    isCertain ? what : `${what}（无确定答案）`,
    String(injected),
    percent(share(found, injected)),
    percent(share(restoredSafely, safeFixes)),
    percent(share(restoredUnsafely, unsafeFixes)),
    decimal(share(findings, injected)),
    Object.entries(count.others)
      .map(([other, times]) => `${other} ${times}`)
      .join('、'),
  ];
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const percent = (value: number | undefined): string => (value === undefined ? '–' : `${(value * 100).toFixed(1)}%`);
const decimal = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(2));

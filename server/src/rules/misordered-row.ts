import type { ResolvedReport, ResolvedRow, ResolvedTable } from '../resolve/model';
import type { FormLine } from '../spec/types';
import type { Finding, Rule } from './rule';
import { formLines, lineName, pairedRows, rowSpan } from './wording/form-lines';

export const misorderedRow: Rule = {
  id: 'misordered-row',
  severity: 'error',
  title: { zh: '行序颠倒', en: 'Misordered row' },
  explanation: {
    zh:
      '行的先后与规定的表样不同。行序由国办公开办函〔2021〕30号（2019、2020 年度为国办公开办函〔2019〕60号）规定，' +
      '上级按位置取数时，颠倒的两行会互相串数。核对其他勾稽关系时，数字按行名认，不按位置认。' +
      '移动整行须由经办人确认数字随行名移动，所以没有自动修正。上级下发的表样行序不同的，可以接受。',
    en:
      'A row does not stand where the form has it (国办公开办函〔2021〕30号; 国办公开办函〔2019〕60号 for 2019 and 2020). Where figures are collected ' +
      'by position, two rows change places unnoticed. The sums are checked by label, not by place. Only the author knows whether the figures ' +
      'moved with their labels, so there is no fix. Accept it where a superior body prescribed another order.',
  },
  examples: [
    {
      draft: `二、主动公开政府信息情况
第二十条第（五）项
信息内容	本年处理决定数量
行政许可	12
第二十条第（六）项
信息内容	本年处理决定数量
⟦行政强制⟧	0
行政处罚	3
`,
      says: ['“行政强制”一行应排在“行政处罚”之后'],
    },
  ],
  signs: ['row out of order'],
  check,
};

function* check({ tables }: ResolvedReport): Generator<Finding> {
  for (const table of tables) {
    if (table.doubt || !table.rows.some(({ misordered }) => misordered)) continue;
    for (const row of outOfPlace(table)) {
      yield {
        span: rowSpan(row),
        message: `${lineName(row.line)}一行应排在${neighbourOf(table, row)}`,
        about: { text: `${table.form.id}：${row.line.label}` },
      };
    }
  }
}

type PairedRow = ResolvedRow & { readonly line: FormLine };

/** The fewest rows to move: those outside the longest run that keeps the order of the form. */
function outOfPlace(table: ResolvedTable): readonly PairedRow[] {
  const rows = pairedRows(table);
  const order = formLines(table.form);
  const places = rows.map(({ line }) => order.indexOf(line));
  // Among runs of the same length the one with rows that the reader of the draft did not mark is taken.
  const worth = rows.map(({ misordered }): number => (misordered ? 1000 : 1001));
  const best = [...worth];
  const before = rows.map(() => -1);
  for (let i = 0; i < rows.length; i++) {
    for (let j = 0; j < i; j++) {
      const score = (best[j] ?? 0) + (worth[i] ?? 0);
      if ((places[j] ?? 0) < (places[i] ?? 0) && score > (best[i] ?? 0)) {
        best[i] = score;
        before[i] = j;
      }
    }
  }
  const kept = new Set<number>();
  for (let i = best.indexOf(best.reduce((most, score) => Math.max(most, score), 0)); i >= 0; i = before[i] ?? -1)
    kept.add(i);
  return rows.filter((_, i) => !kept.has(i));
}

/** “…”之后, or “…”之前 for the first line of the form; only lines that are there are named. */
function neighbourOf(table: ResolvedTable, { line }: PairedRow): string {
  const order = formLines(table.form);
  const written = new Set(pairedRows(table).map((row) => row.line));
  const at = order.indexOf(line);
  const previous = order
    .slice(0, at)
    .reverse()
    .find((other) => written.has(other));
  if (previous) return `${lineName(previous)}之后`;
  const next = order.slice(at + 1).find((other) => written.has(other));
  return next ? `${lineName(next)}之前` : '表的最前面';
}

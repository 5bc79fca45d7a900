import type { ResolvedReport, ResolvedRow, ResolvedTable } from '../resolve/model';
import type { FormLine } from '../spec/types';
import type { Finding, Rule } from './rule';
import { lineName, rowSpan } from './wording/form-lines';
import { tableName } from './wording/names';

export const miscountedCells: Rule = {
  id: 'miscounted-cells',
  severity: 'error',
  title: { zh: '单元格数不符', en: 'Miscounted cells' },
  explanation: {
    zh:
      '一行里的数字比表样规定的多或少：表三每行 7 个，表四一行 15 个。少了或多了一格，后面的数就都对不上列名，' +
      '国办公开办函〔2021〕30号的勾稽关系也无从核对，所以这一行不再核对。缺的是哪一格、多的是哪一格只有经办人知道，没有自动修正。' +
      '行尾的空单元格不算。表格有一部分读不准时，也在这里以“提示”说明哪些没有核对。',
    en:
      'A row has more or fewer figures than the form: seven in table 三, fifteen in table 四. With a cell too few or too many the figures no ' +
      'longer stand under their labels and the sums of 国办公开办函〔2021〕30号 cannot be checked, so the row is left out of them. Which cell ' +
      'it is only the author knows: no fix. Empty cells at the end do not count. Where part of a table could not be read with confidence, ' +
      'this rule says as a hint what was not checked.',
  },
  examples: [
    {
      draft: `二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
⟦行政规范性文件⟧	2	7
第二十条第（五）项
信息内容	本年处理决定数量
行政许可	12
`,
      says: ['表二“行政规范性文件”一行只有 2 个数字，应有 3 个'],
    },
  ],
  check,
};

function* check({ tables }: ResolvedReport): Generator<Finding> {
  for (const table of tables) {
    if (table.doubt) {
      yield doubtFinding(table, table.doubt);
      continue;
    }
    for (const row of table.rows) {
      if (!row.line || row.role !== 'figures') continue;
      const count = countFigures(row);
      const wanted = row.line.cells.length;
      if (count !== wanted) yield countFinding(table, row, { line: row.line, count });
    }
  }
}

function doubtFinding({ form }: ResolvedTable, { span, reason }: NonNullable<ResolvedTable['doubt']>): Finding {
  return {
    span,
    severity: 'info',
    message: `${tableName(form)}没有完全读懂，其中的数字未作核对：${reason}`,
    about: { text: `${form.id}：${reason}` },
  };
}

function countFinding(
  { form }: ResolvedTable,
  row: ResolvedRow,
  { line, count }: { readonly line: FormLine; readonly count: number },
): Finding {
  const wanted = line.cells.length;
  const only = count < wanted ? '只' : '';
  const values = row.figures.map(({ value }) => value ?? null);
  return {
    span: rowSpan(row),
    message: `${tableName(form)}${lineName(line)}一行${only}有 ${count} 个数字，应有 ${wanted} 个`,
    about: { table: form.id, row: line.cells[0]?.row ?? '', values },
  };
}

/** Figures that were placed, and cells after the label that found no place; empty ones at either end are layout. */
function countFigures({ source, label, figures, line }: ResolvedRow): number {
  const placed = figures.length;
  if (!line || placed < line.cells.length) return placed;
  const after = label ? source.cells.indexOf(label) + 1 : 0;
  const written = source.cells.slice(after).filter(({ text }) => text !== '').length;
  return Math.max(placed, written);
}

import type { ResolvedReport, ResolvedRow } from '../resolve/model';
import type { FormLine } from '../spec/types';
import type { Finding, Rule } from './rule';
import { lineName, rowSpan } from './wording/form-lines';
import { tableName } from './wording/names';

export const duplicateRow: Rule = {
  id: 'duplicate-row',
  severity: 'error',
  title: { zh: '行重复', en: 'Duplicate row' },
  explanation: {
    zh:
      '同一行在一张表里出现两次。国办公开办函〔2021〕30号的表样每行只有一行；重复的行会被汇总两次，' +
      '两行数字不同时也不知道以哪行为准，因此没有自动修正，请删去多余的一行。换页处重印的表头不算重复。两行哪一行有效还在核对的，核对期间可以接受。',
    en:
      'The same row stands twice in one table. The form of 国办公开办函〔2021〕30号 has each row once; a doubled one is counted twice in the ' +
      'roll-up, and where the two differ only the author knows which is right, so there is no fix. A head repeated after a page break is no duplicate. Accept it while it is being checked which of the two is right.',
  },
  examples: [
    {
      draft: `二、主动公开政府信息情况
第二十条第（五）项
信息内容	本年处理决定数量
行政许可	12
第二十条第（六）项
信息内容	本年处理决定数量
行政处罚	3
⟦行政处罚⟧	5
行政强制	0
`,
      says: ['表二“行政处罚”一行重复，两处数字不同，应只留一行'],
    },
  ],
  signs: ['row twice'],
  check,
};

function* check({ tables }: ResolvedReport): Generator<Finding> {
  for (const table of tables) {
    if (table.doubt) continue;
    const first = new Map<FormLine, ResolvedRow>();
    for (const row of table.rows) {
      const { line } = row;
      if (!line) continue;
      const original = first.get(line);
      if (!original) {
        first.set(line, row);
        continue;
      }
      const same = valuesOf(original).join() === valuesOf(row).join();
      yield {
        span: rowSpan(row),
        message: `${tableName(table.form)}${lineName(line)}一行重复，两处数字${same ? '相同' : '不同'}，应只留一行`,
        about: { table: table.form.id, row: line.cells[0]?.row ?? '', values: valuesOf(row) },
        related: [{ span: rowSpan(original), message: '前一处' }],
      };
    }
  }
}

const valuesOf = ({ figures }: Pick<ResolvedRow, 'figures'>): (number | null)[] =>
  figures.map(({ value }) => value ?? null);

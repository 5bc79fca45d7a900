import type { ResolvedReport, ResolvedRow, ResolvedTable } from '../resolve/model';
import { readSplitRows } from '../resolve/split-rows';
import type { FormLine } from '../spec/types';
import type { Finding, Rule } from './rule';
import { isPlaced } from './wording/figures';
import { lineName, rowSpan } from './wording/form-lines';
import { columnName, listed, quote, tableName } from './wording/names';
import { isBoundToForm, sectionName } from './wording/sections';
import { type UnreadTable, unreadTables } from './wording/unread-tables';

export const miscountedCells: Rule = {
  id: 'miscounted-cells',
  severity: 'error',
  title: { zh: '单元格数不符', en: 'Miscounted cells' },
  explanation: {
    zh:
      '一行里的数字比表样规定的多或少：表三每行 7 个，表四一行 15 个。少了或多了一格，后面的数就都对不上列名，' +
      '国办公开办函〔2021〕30号的勾稽关系也无从核对，所以这一行不再核对。缺的是哪一格、多的是哪一格只有经办人知道，没有自动修正。' +
      '行尾的空单元格不算。表格有一部分读不准时，也在这里以“提示”说明哪些没有核对。核对原表，原表无误、只是转换时丢了或多了单元格的，可以接受。',
    en:
      'A row has more or fewer figures than the form: seven in table 三, fifteen in table 四. With a cell too few or too many the figures no ' +
      'longer stand under their labels and the sums of 国办公开办函〔2021〕30号 cannot be checked, so the row is left out of them. Which cell ' +
      'it is only the author knows: no fix. Empty cells at the end do not count. Where part of a table could not be read with confidence, ' +
      'this rule says as a hint what was not checked. Accept it where the original is right and only a conversion lost or added cells.',
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
    {
      draft: `三、收到和处理政府信息公开申请情况
自然人	商业企业	社会公益组织	法律服务机构	其他	总计
⟦一、本年新收政府信息公开申请数量⟧	6	0	0	0	0	6
二、上年结转政府信息公开申请数量	0	0	0	0	0	0
三、本年度办理结果	（一）予以公开	6	0	0	0	0	6
四、结转下年度继续办理	0	0	0	0	0	0
`,
      says: ['表三少“科研机构”列，共 4 行只有 6 个数字，应有 7 个'],
    },
    {
      draft: `三、收到和处理政府信息公开申请情况
一、本年新收政府信息公开申请数量	6	0	0	0	0	0	6
⟦二、上年结转政府信息公开申请数量⟧	0	0	0	0	0	0	0	0
三、本年度办理结果	（一）予以公开	6	0	0	0	0	0	6
四、结转下年度继续办理	0	0	0	0	0	0	0
`,
      says: ['表三“二、上年结转政府信息公开申请数量”一行有 8 个数字，应有 7 个'],
    },
  ],
  signs: ['table in doubt', 'miscounted row', 'table missing'],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  for (const table of resolved.tables) {
    if (table.doubt) {
      yield doubtFinding(table, table.doubt);
      continue;
    }
    yield* countFindings(table);
  }
  if (isBoundToForm(resolved)) for (const unread of unreadTables(resolved)) yield unreadFinding(unread);
}

function unreadFinding({ form, section, span }: UnreadTable): Finding {
  const name = tableName(form);
  return {
    span,
    severity: 'info',
    message: `${sectionName(section.spec)}下没有读出${name}的数字，${name}未作核对`,
    about: { text: `${form.id}：没有读出数字` },
  };
}

function doubtFinding({ form }: ResolvedTable, { span, reason }: NonNullable<ResolvedTable['doubt']>): Finding {
  return {
    span,
    severity: 'info',
    message: `${tableName(form)}没有完全读懂，其中的数字未作核对：${reason}`,
    about: { text: `${form.id}：${reason}` },
  };
}

type PairedRow = ResolvedRow & { readonly line: FormLine };

function* countFindings(table: ResolvedTable): Generator<Finding> {
  const narrow: PairedRow[] = [];
  // One figure in two cells is the business of split-figure.
  const split = new Set(readSplitRows(table).map(({ row }) => row));
  for (const row of table.rows) {
    const { line, figures, duplicate } = row;
    if (!line || duplicate || split.has(row)) continue;
    if (!isPlaced(table, row)) yield countFinding(table, { ...row, line });
    else if (figures.length < line.cells.length) narrow.push({ ...row, line });
  }
  const [first] = narrow;
  if (first) yield columnFinding(table, first, narrow.length);
}

function countFinding({ form }: ResolvedTable, { line, figures, label, source }: PairedRow): Finding {
  const count = figures.length;
  const wanted = line.cells.length;
  const has = count === 0 ? '没有数字' : `${count < wanted ? '只' : ''}有 ${count} 个数字`;
  return {
    span: rowSpan({ label, source }),
    message: `${tableName(form)}${lineName(line)}一行${has}，应有 ${wanted} 个`,
    about: { table: form.id, row: line.cells[0]?.row ?? '', values: figures.map(({ value }) => value ?? null) },
  };
}

/** A column that the head leaves out is one fault, however many rows lack its figure. */
function columnFinding({ form }: ResolvedTable, { line, figures, label, source }: PairedRow, rows: number): Finding {
  const written = new Set(figures.map(({ id }) => id.column));
  const lacking = line.cells.flatMap(({ column }) => (written.has(column) ? [] : [columnName(form, column)]));
  const names = listed(lacking.map(quote), '列');
  return {
    span: rowSpan({ label, source }),
    message: `${tableName(form)}少${names}列，共 ${rows} 行只有 ${figures.length} 个数字，应有 ${line.cells.length} 个`,
    about: { text: `${form.id}：${lacking.join('、')}` },
  };
}

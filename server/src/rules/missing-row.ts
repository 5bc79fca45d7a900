import { cellSpan } from '../report/cell-places';
import type { Span } from '../report/model';
import { overlapsAny } from '../report/spans';
import type { ResolvedReport, ResolvedRow, ResolvedTable } from '../resolve/model';
import type { Block, FormLine } from '../spec/types';
import type { Edit, Finding, Fix, Rule } from './rule';
import { formLines, lineName, pairedRows, rowSpan } from './wording/form-lines';
import { listed, tableName } from './wording/names';
import { insertRows } from './wording/row-insertion';

export const missingRow: Rule = {
  id: 'missing-row',
  severity: 'error',
  title: { zh: '缺行', en: 'Missing row' },
  explanation: {
    zh:
      '规定的表样里有的一行，这张表里没有。行由国办公开办函〔2021〕30号（2019、2020 年度为国办公开办函〔2019〕60号）统一规定，' +
      '没有发生的也要留着、填 0；缺一行，上级汇总就取不到数，与它有关的勾稽关系也不再核对。' +
      '修正会照相邻行的样子插入这一行，数字留空，由经办人填写。上级要求删去某行时，可以接受。',
    en:
      'A row of the form is not there. The rows are fixed by 国办公开办函〔2021〕30号 (国办公开办函〔2019〕60号 for 2019 and 2020); one without cases ' +
      'stays and shows 0. Without it the roll-up finds no figure, and the sums it enters are not checked. The fix inserts the row in the shape ' +
      'of its neighbours with blank figures for the author to fill in. Accept it where a superior office dropped the row.',
  },
  fix: 'unsafe',
  examples: [
    {
      draft: `二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	2	1	7
第二十条第（五）项
信息内容	本年处理决定数量
行政许可	12
第二十条第（六）项
信息内容	本年处理决定数量
⟦行政处罚⟧	3
第二十条第（八）项
信息内容	本年收费金额（单位：万元）
行政事业性收费	0
`,
      says: ['表二“行政处罚”之后缺少“行政强制”一行'],
      fixed: `二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	2	1	7
第二十条第（五）项
信息内容	本年处理决定数量
行政许可	12
第二十条第（六）项
信息内容	本年处理决定数量
行政处罚	3
行政强制	
第二十条第（八）项
信息内容	本年收费金额（单位：万元）
行政事业性收费	0
`,
    },
    {
      draft: `二、主动公开政府信息情况
	第二十条第（一）项

	信息内容
	本年制发件数
	本年废止件数
	现行有效件数

	规章
	0
	0
	0

	⟦行政规范性文件⟧
	2
	1
	7

	第二十条第（六）项

	信息内容
	本年处理决定数量

	⟦行政强制⟧
	0

	第二十条第（八）项

	信息内容
	本年收费金额（单位：万元）

	行政事业性收费
	0
`,
      says: ['表二“行政规范性文件”之后缺少“行政许可”一行', '表二“行政强制”之前缺少“行政处罚”一行'],
      fixed: `二、主动公开政府信息情况
	第二十条第（一）项

	信息内容
	本年制发件数
	本年废止件数
	现行有效件数

	规章
	0
	0
	0

	行政规范性文件
	2
	1
	7

	第二十条第（六）项

	信息内容
	本年处理决定数量

	行政处罚
	

	行政强制
	0

	第二十条第（八）项

	信息内容
	本年收费金额（单位：万元）

	行政事业性收费
	0
`,
    },
  ],
  signs: ['row missing'],
  check,
};

/** Lines missing in one place, under one head. */
interface Gap {
  readonly lines: readonly FormLine[];
  readonly block: Block;
  /** The written rows around it, wherever they stand. */
  readonly previous: ResolvedRow | undefined;
  readonly next: ResolvedRow | undefined;
}

function* check({ report, tables, damage }: ResolvedReport): Generator<Finding> {
  for (const table of tables) {
    // A label that was read in a wrong encoding is there: garbled-text says so.
    if (table.doubt || table.missing.length === 0 || overlapsAny(damage.misread, table.span)) continue;
    for (const gap of gapsOf(table)) {
      const edit = insertion(report.draft.text, table, gap);
      const names = gap.lines.map(lineName);
      const fixes: Fix[] = edit
        ? [{ title: `插入${listed(names, '行')}，数字留空`, safety: 'unsafe', edits: [edit] }]
        : [];
      const { beside, side } = neighbourOf(gap);
      const where = beside?.line ? `${lineName(beside.line)}之${side}` : '';
      yield {
        span: beside ? rowSpan(beside) : headSpan(table),
        message: `${tableName(table.form)}${where}缺少${listed(names, '行')}${names.length === 1 ? '一行' : ''}`,
        about: { text: `${table.form.id}：${gap.lines.map(({ label }) => label).join('、')}` },
        fixes,
      };
    }
  }
}

/** Neighbouring lines that are missing belong together. */
function gapsOf(table: ResolvedTable): readonly Gap[] {
  const written = new Map(pairedRows(table).map((row) => [row.line, row]));
  const missing = new Set(table.missing);
  const order = formLines(table.form);
  const rowsOf = (lines: readonly FormLine[]) => lines.flatMap((line) => written.get(line) ?? []);
  return table.form.blocks.flatMap((block) =>
    runsOf(block.lines, (line) => missing.has(line)).map((lines): Gap => {
      const [first] = lines;
      const at = first ? order.indexOf(first) : 0;
      const previous = rowsOf(order.slice(0, at)).at(-1);
      const next = rowsOf(order.slice(at + lines.length))[0];
      return { lines, block, previous, next };
    }),
  );
}

/** Neighbouring items that are wanted, run by run. */
function runsOf<T>(items: readonly T[], isWanted: (item: T) => boolean): readonly (readonly T[])[] {
  const runs: T[][] = [];
  items.forEach((item, i) => {
    const before = items[i - 1];
    if (!isWanted(item)) return;
    if (before !== undefined && isWanted(before)) runs.at(-1)?.push(item);
    else runs.push([item]);
  });
  return runs;
}

interface Neighbour {
  readonly beside: ResolvedRow | undefined;
  readonly side: '后' | '前';
  /** Under another head, a new row would belong to another item of article 20. */
  readonly isUnderSameHead: boolean;
}

function neighbourOf({ block, previous, next }: Gap): Neighbour {
  const isUnderSameHead = (row: ResolvedRow | undefined) => row?.line !== undefined && block.lines.includes(row.line);
  if (isUnderSameHead(previous)) return { beside: previous, side: '后', isUnderSameHead: true };
  if (isUnderSameHead(next)) return { beside: next, side: '前', isUnderSameHead: true };
  return { beside: previous ?? next, side: previous ? '后' : '前', isUnderSameHead: false };
}

function insertion(text: string, table: ResolvedTable, gap: Gap): Edit | undefined {
  const { beside, side, isUnderSameHead } = neighbourOf(gap);
  if (!beside || !isUnderSameHead) return undefined;
  return insertRows(text, table, { lines: gap.lines, ...(side === '后' ? { previous: beside } : { next: beside }) });
}

function headSpan({ labels, span }: ResolvedTable): Span {
  return cellSpan(labels()[0]?.cell) ?? { start: span.start, end: span.start };
}

import { cellSpan } from '../report/cell-places';
import { groupBy } from '../report/group-by';
import { documentRows } from '../resolve/documents';
import { residualOf } from '../resolve/equations';
import type { Figure, ResolvedReport, ResolvedTable } from '../resolve/model';
import { readSumFaults, type SumFaults } from '../resolve/sum-faults';
import { readSums, type TableSums } from '../resolve/table-sums';
import type { Edit, Finding, Fix, Rule } from './rule';
import { figuresOf, subjectOf, writtenSpan } from './wording/figures';
import { cellName, listed, quote, rowName, tableName } from './wording/names';
import { blankToFill } from './wording/set-figure';

/** From this year on the form has every cell filled in, with 0 for nothing. */
const ZERO_IS_WRITTEN_FROM = 2021;

export const blankFigure: Rule = {
  id: 'blank-figure',
  severity: 'info',
  worst: 'warning',
  title: { zh: '空白或以“/”“—”“无”代零', en: 'Blank cell, or a mark for zero' },
  explanation: {
    zh:
      '表里有单元格空着，或者写了“/”“—”“无”。国办公开办函〔2021〕30号的表样里没有发生的填 0：空着看不出是没有还是漏填，' +
      '“/”在汇总时也算不出来。每张表合并提示一次；2020 年度及以前的年报只作提示。' +
      '只有填 0 以后各项勾稽关系都成立，才会给出“填 0”的修正；整张表都空着，或者空着的是现行有效件数而本年有制发的，不给。' +
      '本机关确实不承担某项职能、上级要求写“/”的，可以接受。',
    en:
      'A cell is blank or holds “/”, “—” or 无. In the form of 国办公开办函〔2021〕30号 nothing is written as 0: a blank may be nothing or may ' +
      'be forgotten, and a mark cannot be added up. One finding a table; a mere hint up to the report for 2020. The fix fills in 0 and is ' +
      'offered only where every sum holds with 0, never for a table that is blank throughout, nor for documents in force where some were ' +
      'issued in the year. Accept it where a superior office asks for “/”.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `青禾县水务局2024年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（五）项
信息内容	本年处理决定数量
行政许可	⟦/⟧\u3000
第二十条第（六）项
信息内容	本年处理决定数量
行政处罚	3
行政强制	0
`,
      says: ['“行政许可”本年处理决定数量写作“/”，没有发生的应填 0'],
      fixed: `青禾县水务局2024年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（五）项
信息内容	本年处理决定数量
行政许可	0
第二十条第（六）项
信息内容	本年处理决定数量
行政处罚	3
行政强制	0
`,
    },
    {
      draft: `四、政府信息公开行政复议、行政诉讼情况
行政复议 | | | | | 行政诉讼 | | | | | | | | | |
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | | | | | 复议后起诉 | | | | |
| | | | | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
1 | 0 | 0 | 0 | 1 | ⟦-⟧ | - | - | - | - | 2 | 0 | - | 0 | 2 |
`,
      says: ['表四有 6 个单元格写作“-”：“未经复议直接起诉”整行、“复议后起诉”其他结果；没有发生的应填 0'],
    },
    {
      draft: `青禾县水务局2024年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	2	1	⟦无⟧
`,
      says: ['“行政规范性文件”现行有效件数写作“无”，没有发生的应填 0'],
    },
    {
      file: 'report.html',
      draft: `<h1>青禾县水务局2023年政府信息公开工作年度报告</h1>
<h2>二、主动公开政府信息情况</h2>
<table>
<tr><td colspan="4">第二十条第（一）项</td></tr>
<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
<tr><td>规章</td><td>⟦⟧</td><td>&nbsp;</td><td><p></p></td></tr>
<tr><td>行政规范性文件</td><td>2</td><td>1</td><td>7</td></tr>
</table>
`,
      says: ['表二有 3 个单元格空白：“规章”整行；没有发生的应填 0'],
      fixed: `<h1>青禾县水务局2023年政府信息公开工作年度报告</h1>
<h2>二、主动公开政府信息情况</h2>
<table>
<tr><td colspan="4">第二十条第（一）项</td></tr>
<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
<tr><td>规章</td><td>0</td><td>0</td><td><p>0</p></td></tr>
<tr><td>行政规范性文件</td><td>2</td><td>1</td><td>7</td></tr>
</table>
`,
    },
    {
      draft: `青禾县水务局2022年政府信息公开工作年度报告
二、主动公开政府信息情况
|
第二十条第（一）项 | |||
|
信息内容 |
本年制发件数 |
本年废止件数 |
现行有效件数 |
|
规章 |
0 |
0 |
⟦⟧|
|
行政规范性文件 |
5 |
1 |
8 |
|
第二十条第（五）项 | |||
|
信息内容 |
本年处理决定数量 | ||
|
行政许可 |
36 | ||
`,
      says: ['“规章”现行有效件数空白，没有发生的应填 0'],
      fixed: `青禾县水务局2022年政府信息公开工作年度报告
二、主动公开政府信息情况
|
第二十条第（一）项 | |||
|
信息内容 |
本年制发件数 |
本年废止件数 |
现行有效件数 |
|
规章 |
0 |
0 |
0|
|
行政规范性文件 |
5 |
1 |
8 |
|
第二十条第（五）项 | |||
|
信息内容 |
本年处理决定数量 | ||
|
行政许可 |
36 | ||
`,
    },
  ],
  signs: ['blank figure'],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  for (const table of resolved.tables) {
    const figures = figuresOf(table);
    if (!figures.some(isEmpty)) continue;
    const sums = readSums(table);
    const others = spokenOf(readSumFaults(table));
    const cells = figures.filter((figure) => isEmpty(figure) && !others.has(figure));
    const [first, ...rest] = cells;
    if (!first) continue;
    const late = resolved.year !== undefined && resolved.year >= ZERO_IS_WRITTEN_FROM;
    const canFill =
      figures.some(({ kind }) => kind !== 'blank') && holdWithZero(sums, cells) && !areInForce(table, cells);
    yield {
      span: cellSpan(first.cell),
      message: messageFor(table, cells, figures.length),
      severity: late ? 'warning' : 'info',
      about: subjectOf(table.form, cells),
      related: rest.map(({ cell, id }) => ({ span: cellSpan(cell), message: cellName(table.form, id) })),
      fixes: canFill ? zeroFixes(resolved, cells) : [],
    };
  }
}

const isEmpty = ({ kind }: Figure): boolean => kind === 'blank' || kind === 'dash';

/** Empty cells that should hold a number, as far as the sums tell: blank totals, and those that another rule blames. */
function spokenOf({ sums, troubles, shifted, undivided }: SumFaults): ReadonlySet<Figure | undefined> {
  const { system, figures, blank, blankTotals } = sums;
  const blamed = troubles.flatMap(({ broken, repairs, isUnique }) =>
    isUnique || broken.length > 1 ? (repairs[0]?.causes ?? []) : [],
  );
  const changed = [...blamed, ...shifted.map(({ cause }) => cause)].flatMap(({ changes }) =>
    changes.map(({ cell }) => cell),
  );
  const parts = undivided.flatMap((row) => system.equations.find((one) => one.row === row)?.parts ?? []);
  const cells = [...blankTotals, ...[...changed, ...parts].filter((cell) => blank.has(cell))];
  return new Set(cells.map((cell) => figures[cell]));
}

function messageFor(table: ResolvedTable, cells: readonly Figure[], size: number): string {
  const marks = [...new Set(cells.flatMap(({ kind, cell }) => (kind === 'dash' ? [quote(cell.text)] : [])))];
  const blank = cells.some(({ kind }) => kind === 'blank');
  const how = [...(blank ? ['空白'] : []), ...(marks.length > 0 ? [`写作${marks.join('')}`] : [])].join('或');
  const [only] = cells;
  if (cells.length === 1 && only) return `${cellName(table.form, only.id)}${how}，没有发生的应填 0`;
  if (cells.length === size) return `${tableName(table.form)}的数字全部${how}，没有发生的应填 0`;
  const places = placesOf(table, cells);
  return `${tableName(table.form)}有 ${cells.length} 个单元格${how}：${listed(places, '处')}；没有发生的应填 0`;
}

/** Cell by cell, but a whole row is said once. */
function placesOf({ form, figures }: ResolvedTable, cells: readonly Figure[]): readonly string[] {
  return [...groupBy(cells, ({ id }) => id.row)].flatMap(([row, inRow]) =>
    inRow.length > 1 && inRow.length === figures.get(row)?.length
      ? [`${rowName(form, row)}整行`]
      : inRow.map(({ id }) => cellName(form, id)),
  );
}

function zeroFixes({ report }: ResolvedReport, cells: readonly Figure[]): readonly Fix[] {
  if (cells.some(({ cell }) => cell.isUnmarked)) return [];
  const { text } = report.draft;
  const title = cells.length === 1 ? '填 0' : `把这 ${cells.length} 格填为 0`;
  return [{ title, safety: 'safe', preferred: true, edits: cells.map((figure) => zeroEdit(text, figure)) }];
}

/** True where every sum through these cells holds with 0 in them. */
function holdWithZero({ system, values, figures }: TableSums, cells: readonly Figure[]): boolean {
  const filled = new Set<Figure | undefined>(cells);
  return system.through.every(
    (memberships, cell) =>
      !filled.has(figures[cell]) ||
      memberships.every(({ equation: index }) => {
        const equation = system.equations[index];
        return equation !== undefined && residualOf(values, equation) === 0;
      }),
  );
}

/** Documents that were issued in the year cannot be none at its end. */
function areInForce(table: ResolvedTable, cells: readonly Figure[]): boolean {
  return documentRows(table).some(({ issued, inForce }) => (issued.value ?? 0) > 0 && cells.includes(inForce));
}

function zeroEdit(text: string, figure: Figure): Edit {
  const { cell } = figure;
  return { span: cell.text === '' ? blankToFill(text, cell) : writtenSpan(text, figure), newText: '0' };
}

import { type EquationSystem, equationSystem, type Values } from '../resolve/equations';
import type { Figure, ResolvedReport, ResolvedTable } from '../resolve/model';
import { mayRepeatRows } from '../resolve/table-signs';
import { readSums } from '../resolve/table-sums';
import type { TableForm } from '../spec/types';
import type { Finding, Rule } from './rule';
import { subjectOf } from './wording/figures';
import { listed, quote, tableName } from './wording/names';

export const repeatedRow: Rule = {
  id: 'repeated-row',
  severity: 'info',
  title: { zh: '整行数字与另一行相同', en: 'Repeated row' },
  explanation: {
    zh:
      '几行的数字逐列完全相同，而且不只一列有数：可能是填表时把一行复制到了下面，忘了改。只比较办理结果各行（表三）和同一块中的各行，' +
      '总计、新收、结转各行本来就可能相同，不比较；只有一类申请人有数的行、数很小又只重复一次的行也不提示。' +
      '相同可以是巧合，核对台账无误的可以接受。表样见国办公开办函〔2021〕30号（2019、2020 年度为〔2019〕60号）。',
    en:
      'Rows hold the same figures in every column, in more than one of them other than 0: perhaps a row was copied down and not changed. Only rows of ' +
      'results (table 三) and rows of one block are compared, never totals or what was received and carried over, which may well be alike; rows with ' +
      'one kind of applicant and small figures that are alike once are not mentioned. It may be chance: accept it then. ' +
      'The form is that of 国办公开办函〔2021〕30号 (for 2019 and 2020 〔2019〕60号).',
  },
  examples: [
    {
      draft: `三、收到和处理政府信息公开申请情况
	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	38	7	0	0	0	0	45
二、上年结转政府信息公开申请数量	3	0	0	0	0	0	3
（一）予以公开	21	3	0	0	0	0	24
（二）部分公开（区分处理的，只计这一情形，不计其他情形）	9	2	0	0	0	0	11
1.属于国家秘密	0	0	0	0	0	0	0
2.其他法律行政法规禁止公开	0	0	0	0	0	0	0
3.危及“三安全一稳定”	0	0	0	0	0	0	0
4.保护第三方合法权益	0	0	0	0	0	0	0
5.属于三类内部事务信息	0	0	0	0	0	0	0
6.属于四类过程性信息	0	0	0	0	0	0	0
7.属于行政执法案卷	0	0	0	0	0	0	0
8.属于行政查询事项	0	0	0	0	0	0	0
1.本机关不掌握相关政府信息	⟦9	2	0	0	0	0	11⟧
2.没有现成信息需要另行制作	1	0	0	0	0	0	1
3.补正后申请内容仍不明确	0	0	0	0	0	0	0
1.信访举报投诉类申请	0	0	0	0	0	0	0
2.重复申请	0	0	0	0	0	0	0
3.要求提供公开出版物	0	0	0	0	0	0	0
4.无正当理由大量反复申请	0	0	0	0	0	0	0
5.要求行政机关确认或重新出具已获取信息	0	0	0	0	0	0	0
1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请	0	0	0	0	0	0	0
2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请	0	0	0	0	0	0	0
3.其他	0	0	0	0	0	0	0
（七）总计	40	7	0	0	0	0	47
四、结转下年度继续办理	1	0	0	0	0	0	1
`,
      says: [
        '“1.本机关不掌握相关政府信息”与“（二）部分公开（区分处理的，只计这一情形，不计其他情形）”各列数字完全相同（9、2、0、0、0、0、11）',
      ],
    },
    {
      draft: `三、收到和处理政府信息公开申请情况
	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	38	2	0	0	0	0	40
二、上年结转政府信息公开申请数量	3	0	0	0	0	0	3
（一）予以公开	35	2	0	0	0	0	37
（二）部分公开（区分处理的，只计这一情形，不计其他情形）	4	0	0	0	0	0	4
1.属于国家秘密	0	0	0	0	0	0	0
2.其他法律行政法规禁止公开	0	0	0	0	0	0	0
3.危及“三安全一稳定”	0	0	0	0	0	0	0
4.保护第三方合法权益	0	0	0	0	0	0	0
5.属于三类内部事务信息	0	0	0	0	0	0	0
6.属于四类过程性信息	0	0	0	0	0	0	0
7.属于行政执法案卷	0	0	0	0	0	0	0
8.属于行政查询事项	0	0	0	0	0	0	0
1.本机关不掌握相关政府信息	1	0	0	0	0	0	1
2.没有现成信息需要另行制作	0	0	0	0	0	0	0
3.补正后申请内容仍不明确	0	0	0	0	0	0	0
1.信访举报投诉类申请	0	0	0	0	0	0	0
2.重复申请	0	0	0	0	0	0	0
3.要求提供公开出版物	0	0	0	0	0	0	0
4.无正当理由大量反复申请	0	0	0	0	0	0	0
5.要求行政机关确认或重新出具已获取信息	0	0	0	0	0	0	0
1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请	0	0	0	0	0	0	0
2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请	0	0	0	0	0	0	0
3.其他	0	0	0	0	0	0	0
（七）总计	40	2	0	0	0	0	42
四、结转下年度继续办理	1	0	0	0	0	0	1
`,
      says: [],
    },
  ],
  signs: ['row repeated'],
  check,
};

/** So many rows are not alike by chance, however small their figures. */
const MANY = 3;
/** Two rows are told only where a figure of this size is the same in both. */
const LARGE = 10;

type Figures = readonly Figure[];
/** Cells of a system of equations. */
type Row = readonly number[];

function* check({ tables }: ResolvedReport): Generator<Finding> {
  for (const table of tables) {
    if (table.doubt || !mayRepeatRows(table)) continue;
    const { figures } = readSums(table);
    for (const alike of rowsAlike(table)) {
      const rows = alike.map((cells) => cells.flatMap((cell) => figures[cell] ?? []));
      const isLarge = rows[0]?.some(({ value = 0 }) => value >= LARGE);
      if (rows.length >= MANY || isLarge) yield findingOn(table, rows);
    }
  }
}

/** Rows with figures for more than one part, in groups of those alike. */
function rowsAlike(table: ResolvedTable): readonly (readonly Row[])[] {
  const { system, values } = readSums(table);
  const groups: Row[][] = [];
  for (const { cells, parts } of comparedRows(table.form)) {
    if (!isDivided(values, parts)) continue;
    const alike = groups.find(([first = []]) => isAlike(system, values, first, cells));
    if (alike) alike.push(cells);
    else groups.push([cells]);
  }
  return groups.filter(({ length }) => length > 1);
}

/** In the same columns the same values. */
const isAlike = ({ cells }: EquationSystem, values: Values, one: Row, other: Row): boolean =>
  one.length === other.length &&
  one.every((cell, i) => {
    const own = other[i] ?? -1;
    return values[cell] === values[own] && cells[cell]?.column === cells[own]?.column;
  });

/** More than one of the cells holds more than 0. */
function isDivided(values: Values, parts: Int32Array): boolean {
  let filled = 0;
  for (let i = 0; i < parts.length; i++) {
    const value = values[parts[i] as number];
    if (value !== undefined && value > 0) filled++;
  }
  return filled > 1;
}

interface ComparedRow {
  readonly cells: Row;
  /** Without the total. */
  readonly parts: Int32Array;
}

const comparedRowsOfForms = new WeakMap<TableForm, readonly ComparedRow[]>();

/** All rows but totals of columns, and what they are balanced with. */
function comparedRows(form: TableForm): readonly ComparedRow[] {
  const known = comparedRowsOfForms.get(form);
  if (known) return known;
  const { rows, cells, results } = equationSystem(form);
  const compared = rows
    .filter(([first = -1]) => !results.has(cells[first]?.row ?? ''))
    .map((row) => ({ cells: row, parts: Int32Array.from(row.filter((cell) => cells[cell]?.column !== 'total')) }));
  comparedRowsOfForms.set(form, compared);
  return compared;
}

function findingOn(table: ResolvedTable, rows: readonly Figures[]): Finding {
  const [, second = [], ...more] = rows;
  const first = rows[0] ?? [];
  const name = (figures: Figures) => quote(table.form.rowNames[figures[0]?.id.row ?? ''] ?? '');
  const values = first.map(({ value }) => value ?? 0).join('、');
  const names =
    more.length > 0 ? `${tableName(table.form)}${listed(rows.map(name), '行')}` : `${name(second)}与${name(first)}`;
  return {
    span: spanOf(second),
    message: `${names}各列数字完全相同（${values}）`,
    about: subjectOf(table.form, rows.flat()),
    related: [first, ...more].map((figures) => ({ span: spanOf(figures), message: `${name(figures)}：${values}` })),
  };
}

function spanOf(figures: Figures) {
  const spans = figures.map(({ cell }) => cell);
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

import { cellSpan } from '../report/cell-places';
import type { Figure, ResolvedReport, ResolvedTable } from '../resolve/model';
import { readSumFaults } from '../resolve/sum-faults';
import { type BlankTotal, blankTotalsOf, readSums } from '../resolve/table-sums';
import type { Finding, Fix, Rule } from './rule';
import { figuresOf, subjectOf } from './wording/figures';
import { cellName } from './wording/names';
import { setFigure } from './wording/set-figure';

export const blankTotal: Rule = {
  id: 'blank-total',
  severity: 'warning',
  title: { zh: '有分项而总计空白', en: 'Blank total' },
  explanation: {
    zh:
      '分项填了数，总计却空着。总计等于分项之和，是勾稽关系的一部分（国办公开办函〔2021〕30号，2019、2020 年度为〔2019〕60号），上级汇总以总计为准，空白会当作 0。' +
      '一行只少一个数，只有当少的是总计时各行、各列才都相等的，也在这里说。' +
      '行、列各处的分项都给出同一个数时，修正会填入这个数；给出的数不一致时不修正，须先核对分项。总计由汇总系统自动填写的草稿，可以接受。',
    en:
      'The parts are there and their total is blank. The total is the sum of its parts (国办公开办函〔2021〕30号, for 2019 and 2020 〔2019〕60号), and a roll-up reads ' +
      'a blank as 0. So it is said of a row with one figure too few that adds up only if the total is what lacks. Where every sum through the cell gives the same number, the fix writes it; where they disagree, there is none. Accept it in drafts whose totals a system fills in.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `四、政府信息公开行政复议、行政诉讼情况
行政复议	行政诉讼
结果维持	结果纠正	其他结果	尚未审结	总计	未经复议直接起诉	复议后起诉
					结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计
3	1	0	0	4	2	0	0	1	⟦/⟧	0	0	0	0	0
`,
      says: ['“未经复议直接起诉”总计写作“/”，各项之和为 3'],
      fixed: `四、政府信息公开行政复议、行政诉讼情况
行政复议	行政诉讼
结果维持	结果纠正	其他结果	尚未审结	总计	未经复议直接起诉	复议后起诉
					结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计
3	1	0	0	4	2	0	0	1	3	0	0	0	0	0
`,
    },
  ],
  signs: ['blank figure'],
  check,
};

function* check({ report, tables }: ResolvedReport): Generator<Finding> {
  for (const table of tables) {
    if (table.doubt || table.form.sums.length === 0 || !figuresOf(table).some(isEmpty)) continue;
    const shifted = shiftedFigures(table);
    for (const total of blankTotalsOf(readSums(table))) {
      if (!shifted.has(total.figure)) yield findingOn(report.draft.text, table, total);
    }
  }
}

const isEmpty = ({ kind }: Figure): boolean => kind === 'blank' || kind === 'dash';

/** The total of a row that was shifted stands in another cell: the business of shifted-figures. */
function shiftedFigures(table: ResolvedTable): ReadonlySet<Figure | undefined> {
  const { sums, shifted } = readSumFaults(table);
  return new Set(shifted.flatMap(({ cause }) => cause.changes.map(({ cell }) => sums.figures[cell])));
}

function findingOn(text: string, table: ResolvedTable, { figure, value, isDetermined }: BlankTotal): Finding {
  const written = figure.kind === 'blank' ? '空白' : `写作“${figure.cell.text}”`;
  const edit = isDetermined ? setFigure(text, figure, value) : undefined;
  const fixes: readonly Fix[] = edit ? [{ title: `填 ${value}`, safety: 'safe', preferred: true, edits: [edit] }] : [];
  const doubt = isDetermined ? '' : '，但与其他行列的数字不合，须先核对分项';
  return {
    span: cellSpan(figure.cell),
    message: `${cellName(table.form, figure.id)}${written}，各项之和为 ${value}${doubt}`,
    about: subjectOf(table.form, [figure]),
    fixes,
  };
}

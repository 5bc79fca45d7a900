import { cellSpan } from '../report/cell-places';
import type { Figure, ResolvedReport, ResolvedTable } from '../resolve/model';
import type { Finding, Rule } from './rule';
import { onDamagedLine } from './wording/damage';
import { figuresOf, isFree, subjectOf } from './wording/figures';
import { cellName, quote } from './wording/names';

export const invalidFigure: Rule = {
  id: 'invalid-figure',
  severity: 'error',
  title: { zh: '不是件数（小数、负数、文字）', en: 'Not a count (fraction, negative, words)' },
  explanation: {
    zh:
      '按件计的单元格里写了小数、负数或文字。国办公开办函〔2021〕30号的三张表，除收费金额以万元计、可带小数外，其余都是件数，' +
      '只能是 0 或正整数；文字无法核对，也无法汇总。2019、2020 年度表样中的“本年增/减”可为负数，“采购总金额”可带小数和单位，不在此列。' +
      '应填多少只有经办人知道，所以没有自动修正。上级明确要求在这一格写文字的，可以接受。',
    en:
      'A cell that counts items holds a fraction, a negative number or words. In the three tables of 国办公开办函〔2021〕30号 everything but the ' +
      'amount of fees (in 万元) is a whole number from 0 up; words can be neither checked nor added. 本年增/减 and 采购总金额 of the forms for ' +
      '2019 and 2020 are free of this. Only the author knows the right number, so there is no fix. Accept it where a superior body asked for words in the cell.',
  },
  examples: [
    {
      draft: `二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	⟦2.5⟧	⟦-1⟧	⟦若干⟧
第二十条第（八）项
信息内容	本年收费金额（单位：万元）
行政事业性收费	3.62
`,
      says: [
        '“行政规范性文件”本年制发件数为 2.5，件数应是整数',
        '“行政规范性文件”本年废止件数为 -1，件数不能是负数',
        '“行政规范性文件”现行有效件数写作“若干”，应填件数',
      ],
    },
    {
      draft: `青禾县水务局2020年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（五）项
信息内容	上一年项目数量	本年增/减	处理决定数量
行政许可	12	-3	⟦约40⟧
第二十条第（九）项
信息内容	采购项目数量	采购总金额
政府集中采购	2	360000.5元
`,
      says: ['“行政许可”处理决定数量写作“约40”，应填件数'],
    },
    {
      draft: `二、主动公开政府信息情况
第二十条第（六）项
信息内容	本年处理决定数量
行政处罚	⟦若干⟧
行政强制	3
第二十条第（八）项
信息内容	本年收费金额（单位：万元）
行政事业性收费	⟦约9116.36⟧
`,
      says: [
        '“行政处罚”本年处理决定数量写作“若干”，应填件数',
        '“行政事业性收费”本年收费金额（单位：万元）写作“约9116.36”，应填金额',
      ],
    },
  ],
  signs: ['words for a figure', 'no count'],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  for (const table of resolved.tables) {
    for (const figure of figuresOf(table)) {
      const fault = faultOf(resolved, table, figure);
      if (!fault) continue;
      yield {
        span: cellSpan(figure.cell),
        message: `${cellName(table.form, figure.id)}${fault}`,
        about: subjectOf(table.form, [figure]),
      };
    }
  }
}

function faultOf(resolved: ResolvedReport, { form }: ResolvedTable, figure: Figure): string | undefined {
  const { kind, value, cell, id } = figure;
  const free = isFree(form, id);
  if (kind === 'text') {
    // The form of 2019 leaves it open how a change or a price is written.
    if (free && form.edition === '2019') return undefined;
    if (onDamagedLine(resolved, cell) || isResidue(cell.text)) return undefined;
    return `写作${quote(cell.text)}，应填${free ? '金额' : '件数'}`;
  }
  if (value === undefined || free) return undefined;
  if (value < 0) return `为 ${value}，件数不能是负数`;
  return Number.isInteger(value) ? undefined : `为 ${value}，件数应是整数`;
}

/** A number beside the rest of a tag or a bookmark: stray-markup and stray-field speak of that. */
function isResidue(text: string): boolean {
  return /[?<]\/?[a-z][^<>]{0,40}>|\[[A-Za-z]{2,20}:[^[\]]{0,80}\]|&[a-z]{2,8};/.test(text);
}

import { cellSpan } from '../report/cell-places';
import { type CarriedColumn, carriedColumns } from '../resolve/carryover';
import type { ReportContext, ReportRef } from '../resolve/context';
import type { ResolvedReport } from '../resolve/model';
import { haveSameFigures } from '../resolve/telling-figures';
import type { TableForm } from '../spec/types';
import type { Finding, Fix, Related, Rule } from './rule';
import { subjectOf } from './wording/figures';
import { columnName, quote } from './wording/names';
import { inLastYears } from './wording/other-reports';
import { setFigure } from './wording/set-figure';

export const unbalancedCarryover: Rule = {
  id: 'unbalanced-carryover',
  severity: 'error',
  title: { zh: '上年结转与上年年报不符', en: 'Carryover differing from last year’s report' },
  explanation: {
    zh:
      '上年年报表三“四、结转下年度继续办理”的件数，就是本年“二、上年结转政府信息公开申请数量”，各列都应当相同（表样见国办公开办函〔2021〕30号）。' +
      '两年的年报都已公开，读者一比就能看出。总计不同按错误提示；总计相同、只是申请人的类别不同的，按警告提示。' +
      '上年年报有误、已经另行更正的，可以接受。改动只照搬上年的数，是否属实须核对台账，因此从不自动改正。',
    en:
      'What last year’s report carried over (四、结转下年度继续办理) is what this year’s carries in (二、上年结转), column by column (form of ' +
      '国办公开办函〔2021〕30号). Both are public, and readers compare them. It is a warning where the totals agree and only kinds of applicants ' +
      'differ. Accept it where last year’s report was wrong and has been corrected. The fix copies last year’s figures and is never applied by itself.',
  },
  fix: 'unsafe',
  examples: [
    {
      beside: {
        previous: `2023年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	9	0	0	0	0	0	9
四、结转下年度继续办理	5	0	0	0	0	0	5
`,
      },
      draft: `2024年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	8	0	0	0	0	0	8
二、上年结转政府信息公开申请数量	⟦3⟧	0	0	0	0	0	3
`,
      says: [
        '“二、上年结转政府信息公开申请数量”与上年年报“四、结转下年度继续办理”不符：自然人为 3，上年为 5；总计为 3，上年为 5',
      ],
      fixed: `2024年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	8	0	0	0	0	0	8
二、上年结转政府信息公开申请数量	5	0	0	0	0	0	5
`,
    },
    {
      beside: {
        previous: `三、收到和处理政府信息公开申请情况
	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
四、结转下年度继续办理	2	0	0	0	0	0	2
`,
      },
      draft: `三、收到和处理政府信息公开申请情况
	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
二、上年结转政府信息公开申请数量	2	0	0	0	0	0	2
`,
      says: [],
    },
  ],
  needs: 'previous',
  check,
};

function* check(report: ResolvedReport, _: unknown, { previous }: ReportContext): Generator<Finding> {
  if (!previous) return;
  const columns = carriedColumns(report, previous.report);
  const wrong = columns.filter(({ carriedIn, carriedOut }) => carriedIn.value !== carriedOut.value);
  const form = report.tables.find((table) => table.form.id === 'applications')?.form;
  const [first] = wrong;
  // That all was copied is what repeated-tables says.
  if (!first || !form || haveSameFigures(report, previous.report)) return;
  const agreesInTotal = columns.some((one) => one.column === 'total' && !wrong.includes(one));
  yield {
    span: cellSpan(first.carriedIn.cell),
    message: messageOf(form, wrong),
    about: subjectOf(form, [...wrong.map(({ carriedIn }) => carriedIn), ...wrong.map(({ carriedOut }) => carriedOut)]),
    ...(agreesInTotal && { severity: 'warning' }),
    related: wrong.map((one) => lastYears(form, previous, one)),
    fixes: fixesFor(report.report.draft.text, form, wrong),
  };
}

function messageOf(form: TableForm, wrong: readonly CarriedColumn[]): string {
  const { carriedIn = '', carriedOut = '' } = form.rowNames;
  const told = wrong.map(
    (one) => `${columnName(form, one.column)}为 ${one.carriedIn.value}，上年为 ${one.carriedOut.value}`,
  );
  return `${quote(carriedIn)}与上年年报${quote(carriedOut)}不符：${told.join('；')}`;
}

function lastYears(form: TableForm, previous: ReportRef, { column, carriedOut }: CarriedColumn): Related {
  const message = `${columnName(form, column)} ${carriedOut.value}`;
  return inLastYears(previous, { span: cellSpan(carriedOut.cell), message });
}

function fixesFor(text: string, form: TableForm, wrong: readonly CarriedColumn[]): readonly Fix[] {
  const edits = wrong.flatMap(({ carriedIn, carriedOut }) => setFigure(text, carriedIn, carriedOut.value) ?? []);
  if (edits.length < wrong.length) return [];
  const told = wrong.map((one) => `${columnName(form, one.column)} ${one.carriedOut.value}`);
  return [{ title: `按上年年报改为${told.join('、')}`, safety: 'unsafe', edits }];
}

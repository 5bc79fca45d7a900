import { cellSpan } from '../report/cell-places';
import type { ReportContext } from '../resolve/context';
import type { Figure, ResolvedReport } from '../resolve/model';
import { brokenStocks, type Stock } from '../resolve/stock';
import { proactive2021 } from '../spec/forms/proactive';
import type { Finding, Fix, Related, Rule } from './rule';
import { relatedFigure, subjectOf } from './wording/figures';
import { cellName, surplus } from './wording/names';
import { inLastYears } from './wording/other-reports';
import { setFigure } from './wording/set-figure';

export const unbalancedStock: Rule = {
  id: 'unbalanced-stock',
  severity: 'warning',
  title: { zh: '现行有效≠上年＋制发－废止', en: 'Unbalanced stock of documents' },
  explanation: {
    zh:
      '现行有效件数是年末仍然有效的全部文件，应当等于上年年报的现行有效件数，加上本年制发、减去本年废止（表样见国办公开办函〔2021〕30号）。' +
      '常见的原因是把“现行有效”填成了当年数、照抄了上年数，或者清理时废止的文件没有计入“本年废止”。' +
      '2020 年度及以前的“对外公开总数量”不是现行有效件数，不作比较。本年重新清理过文件底数、上年年报本身有误的，可以接受。' +
      '改动按上年数推算，是否属实须查文件台账，因此从不自动改正。',
    en:
      'What is in force is last year’s figure plus what was issued, less what was repealed (form of 国办公开办函〔2021〕30号). Often the year’s own ' +
      'figure was put in its place, last year’s was copied, or documents repealed in a clean-up were left out. What reports up to 2020 count (对外公开' +
      '总数量) is something else and not compared. Accept it where the documents were counted anew or last year’s report was wrong. ' +
      'The fix works out the figure from last year’s and is never applied by itself.',
  },
  fix: 'unsafe',
  examples: [
    {
      beside: {
        previous: `青禾县2022年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	9	2	86
`,
      },
      draft: `青禾县2023年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	7	4	⟦93⟧
`,
      says: ['“行政规范性文件”现行有效件数为 93，按上年年报 86 加本年制发 7、减本年废止 4 应为 89，多 4'],
      fixed: `青禾县2023年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	7	4	89
`,
    },
    {
      beside: {
        previous: `青禾县2020年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年新制作数量	本年新公开数量	对外公开总数量
规章	0	0	0
规范性文件	9	9	120
`,
      },
      draft: `青禾县2021年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	7	4	89
`,
      says: [],
    },
  ],
  needs: 'previous',
  check,
};

function* check(report: ResolvedReport, _: unknown, { previous }: ReportContext): Generator<Finding> {
  if (!previous) return;
  for (const stock of brokenStocks(report, previous.report)) {
    const { issued, repealed, inForce } = stock;
    yield {
      span: cellSpan(inForce.cell),
      message: messageOf(stock),
      about: subjectOf(proactive2021, [inForce, issued, repealed, stock.before]),
      related: [inLastYears(previous, placeOf(stock.before)), placeOf(issued), placeOf(repealed)],
      fixes: fixesFor(report.report.draft.text, stock),
    };
  }
}

const placeOf = (figure: Figure): Related => relatedFigure(proactive2021, figure);

function messageOf({ before, issued, repealed, inForce, due }: Stock): string {
  const sum = `上年年报 ${before.value} 加本年制发 ${issued.value}`;
  const written = `${cellName(proactive2021, inForce.id)}为 ${inForce.value}`;
  if (due < 0) return `${written}，而${sum} 不够减本年废止 ${repealed.value}，差 ${-due}`;
  return `${written}，按${sum}、减本年废止 ${repealed.value} 应为 ${due}，${surplus(inForce.value - due)}`;
}

/** Not less than what was issued: that would be another fault. */
function fixesFor(text: string, { issued, inForce, due }: Stock): readonly Fix[] {
  const edit = due >= issued.value ? setFigure(text, inForce, due) : undefined;
  return edit ? [{ title: `按上年年报推算，改为 ${due}`, safety: 'unsafe', edits: [edit] }] : [];
}

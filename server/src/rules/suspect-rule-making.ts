import { cellSpan } from '../report/cell-places';
import { type BodyClass, bodyOf } from '../resolve/body';
import type { Figure, ResolvedReport, ResolvedTable } from '../resolve/model';
import type { Finding, Rule, Severity } from './rule';
import { subjectOf } from './wording/figures';
import { columnName, listed, rowName } from './wording/names';

export const suspectRuleMaking: Rule = {
  id: 'suspect-rule-making',
  severity: 'warning',
  title: { zh: '无规章制定权而填规章', en: 'Suspect rule-making' },
  explanation: {
    zh:
      '规章只能由国务院部门和省、自治区、直辖市、设区的市、自治州的人民政府制定（立法法第九十一条、第九十三条）。县级政府及其部门、乡镇和' +
      '街道办事处没有规章制定权，“规章”一行应当全部为 0；多半是把行政规范性文件填到了规章一行。省、市政府的部门只起草规章，不制定规章，' +
      '有的地方由部门填报本系统的规章，所以只作提示。机关的种类和层级按名称判断，判断不了的不提示。许可、处罚、强制不在此列。确有规章制定权，或者上级要求由本机关填报的，可以接受。',
    en:
      'Rules (规章) are made by the departments of the State Council and by the governments of provinces, cities with districts and autonomous ' +
      'prefectures alone (Legislation Law, articles 91 and 93). A county, its departments, a township or a street office makes none: as a rule ' +
      'normative documents were put into the wrong row. Departments of a province or city draft rules but do not make them: a hint, because some ' +
      'report those of their line. Kind and level are told by the name; where it does not tell, nothing is said. Accept it where the body does make rules, or was told to report them.',
  },
  examples: [
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	⟦2⟧	0	6
行政规范性文件	1	0	4
`,
      says: ['“规章”本年制发件数为 2、现行有效件数为 6，青禾县水务局没有规章制定权，应为 0'],
    },
    {
      draft: `临河市民政局2023年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	⟦1⟧
行政规范性文件	1	0	4
`,
      says: ['“规章”现行有效件数为 1，政府部门一般没有规章制定权，请核对是否应为 0'],
    },
    {
      draft: `临河市人民政府2023年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	1	0	9
行政规范性文件	24	3	120
`,
      says: [],
    },
  ],
  signs: ['figure for rules'],
  check,
};

function* check({ body = '', tables }: ResolvedReport): Generator<Finding> {
  const own = severityFor(bodyOf(body), body);
  if (!own) return;
  for (const table of tables) {
    if (table.doubt || table.form.id !== 'proactive') continue;
    const figures = (table.figures.get('rule') ?? []).filter(({ value }) => (value ?? 0) > 0);
    const [first, ...others] = figures;
    if (!first) continue;
    // In the form of 2019 rules of others that the body made public may have been counted.
    const severity = table.form.edition === '2019' ? 'info' : own;
    const written = listed(
      figures.map((figure) => figureText(table, figure)),
      '处',
    );
    const why = own === 'warning' ? `${body}没有规章制定权，应为 0` : '政府部门一般没有规章制定权，请核对是否应为 0';
    yield {
      span: cellSpan(first.cell),
      severity,
      message: `${rowName(table.form, 'rule')}${written}，${why}`,
      about: subjectOf(table.form, figures),
      related: others.map((figure) => ({ span: cellSpan(figure.cell), message: figureText(table, figure) })),
    };
  }
}

/** Undefined where the body may make rules, or its name does not tell. */
function severityFor({ kind, level }: BodyClass, name: string): Severity | undefined {
  if (level === 'county' || level === 'township') return kind === 'unknown' ? undefined : 'warning';
  if (kind !== 'department') return undefined;
  // 临河市民政局: of what level the city is, its name does not tell, but it is no department of the State Council.
  return level !== 'unknown' || /^[^国]{2,12}市/.test(name) ? 'info' : undefined;
}

const figureText = ({ form }: ResolvedTable, { id, value }: Figure): string =>
  `${columnName(form, id.column)}为 ${value}`;

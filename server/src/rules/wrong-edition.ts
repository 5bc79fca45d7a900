import { cellSpan } from '../report/cell-places';
import { fold } from '../report/fold';
import type { Span } from '../report/model';
import type { ResolvedReport, ResolvedTable } from '../resolve/model';
import { EDITIONS, editionOfYear } from '../spec/editions';
import type { Edition, TableForm } from '../spec/types';
import type { Finding, Rule } from './rule';
import { quote, tableName } from './wording/names';

export const wrongEdition: Rule = {
  id: 'wrong-edition',
  severity: 'error',
  title: { zh: '表样版本不符', en: 'Wrong edition of the form' },
  explanation: {
    zh:
      '2019、2020 年度的年报用国办公开办函〔2019〕60号的试行表样，2021 年度起用国办公开办函〔2021〕30号的表样。两个表样的表二行列不同，' +
      '数字的含义也不同（“对外公开总数量”不是“现行有效件数”），不能照搬，所以没有自动修正：请换用规定的表样，重新统计填报。' +
      '行名、列名和勾稽关系按现在用的表样核对。上级当年仍要求用原表样的，可以接受。',
    en:
      'Reports for 2019 and 2020 use the trial form of 国办公开办函〔2019〕60号, those from 2021 on the form of 国办公开办函〔2021〕30号. Rows and columns of ' +
      'table 二 differ, and so does the meaning of the figures, so there is no fix: take the prescribed form and count again. ' +
      'Labels and sums are checked by the form that was used. Accept it where a superior body still asked for the old form that year.',
  },
  examples: [
    {
      draft: `青禾县水务局2022年政府信息公开工作年度报告
一、总体情况
全年主动公开信息36条。
二、主动公开政府信息情况
第二十条第（一）项
信息内容	⟦本年新制作数量⟧	本年新公开数量	对外公开总数量
规章	0	0	0
规范性文件	2	1	7
第二十条第（五）项
信息内容	上一年项目数量	本年增/减	处理决定数量
行政许可	3	0	12
其他对外管理服务事项	0	0	0
`,
      says: [
        '2022 年度应用国办公开办函〔2021〕30号的表样，表二却是国办公开办函〔2019〕60号的：列名有“本年新制作数量”，应为“本年制发件数”“本年废止件数”“现行有效件数”',
      ],
    },
    {
      draft: `青禾县水务局2022年政府信息公开工作年度报告
一、总体情况
全年主动公开信息36条。
二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	2	1	7
三、收到和处理政府信息公开申请情况
	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	3	0	0	0	0	0	3
二、上年结转政府信息公开申请数量	0	0	0	0	0	0	0
（一）予以公开	2	0	0	0	0	0	2
⟦（六）其他处理⟧	1	0	0	0	0	0	1
（七）总计	3	0	0	0	0	0	3
四、结转下年度继续办理	0	0	0	0	0	0	0
`,
      says: [
        '2022 年度应用国办公开办函〔2021〕30号的表样，表三却是国办公开办函〔2019〕60号的：规定的表样“（六）其他处理”应分 3 行填写',
      ],
    },
    {
      draft: `现将2021年度青禾县水务局政府信息公开工作报告如下：
一、总体情况
我局按时公布了《2020年青禾县水务局政府信息公开工作年度报告》，全年主动公开信息36条。
二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	2	1	7
`,
    },
  ],
  signs: ['other edition'],
  check,
};

function* check({ year, edition, editionIsCertain, tables }: ResolvedReport): Generator<Finding> {
  if (year === undefined || !edition || !editionIsCertain) return;
  const due = editionOfYear(year);
  if (!due) return;
  if (due.id === edition.id) yield* inTableOfAnother(tables, due, year);
  else yield* ofAnother(tables, edition, due, year);
}

/** Table 三 alone was taken from the form of another edition. */
function* inTableOfAnother(tables: readonly ResolvedTable[], due: Edition, year: number): Generator<Finding> {
  const table = tables.find(
    ({ form, doubt }) => form.id === 'applications' && !doubt && form !== due.forms.applications,
  );
  const edition = EDITIONS.find(({ forms }) => forms.applications === table?.form);
  const sign = table && firstSign([table], due);
  if (!sign || !edition) return;
  const rows = due.forms.applications.blocks
    .flatMap(({ lines }) => lines)
    .filter(({ groups }) => groups.at(-1) === sign.official);
  const difference =
    rows.length > 0 ? `${quote(sign.official)}应分 ${rows.length} 行填写` : `没有${quote(sign.official)}`;
  yield {
    span: sign.span,
    message: `${year} 年度应用${due.notice}的表样，表三却是${edition.notice}的：规定的表样${difference}`,
    about: { text: `表三：${edition.id}→${due.id}` },
  };
}

function* ofAnother(
  tables: readonly ResolvedTable[],
  edition: Edition,
  due: Edition,
  year: number,
): Generator<Finding> {
  const sign = firstSign(tables, due);
  const table = sign?.table ?? tables[0];
  if (!table) return;
  const columns = due.forms[table.form.id].blocks[0]?.columnLabels ?? [];
  const difference =
    sign?.kind === 'column' && table.form.id === 'proactive'
      ? `：列名有${quote(sign.official)}，应为${columns.map(quote).join('')}`
      : sign
        ? `：其中有${quote(sign.official)}，规定的表样没有`
        : '';
  yield {
    span: sign?.span ?? cellSpan(table.labels()[0]?.cell) ?? table.span,
    message: `${year} 年度应用${due.notice}的表样，${tableName(table.form)}却是${edition.notice}的${difference}`,
    about: { text: `${edition.id}→${due.id}` },
  };
}

interface Sign {
  readonly table: ResolvedTable;
  readonly span: Span;
  readonly official: string;
  readonly kind: 'row' | 'column';
}

/** The first label that the form due does not have. */
function firstSign(tables: readonly ResolvedTable[], due: Edition): Sign | undefined {
  for (const table of tables) {
    const known = wordsOf(due.forms[table.form.id]);
    for (const { kind, official, cell } of table.labels()) {
      if ((kind === 'column' || kind === 'row') && !known.has(fold(official)))
        return { table, span: cellSpan(cell), official, kind };
    }
  }
  return undefined;
}

function wordsOf({ blocks }: TableForm): ReadonlySet<string> {
  return new Set(
    blocks.flatMap(({ head, columnLabels, lines }) => [
      ...head.flatMap((row) => row.map(({ text }) => fold(text))),
      ...columnLabels.map(fold),
      ...lines.map(({ label }) => fold(label)),
    ]),
  );
}

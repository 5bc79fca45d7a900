import { cellSpan } from '../report/cell-places';
import { fold } from '../report/fold';
import { labelUses } from '../report/lexicon';
import type { Cell } from '../report/model';
import type { ResolvedReport, ResolvedTable } from '../resolve/model';
import { hasColumnsOtherwise } from '../resolve/table-signs';
import type { Finding, Rule } from './rule';
import { rowSpan } from './wording/form-lines';
import { mislabelled } from './wording/labels';
import { columnName, listed, quote, tableName } from './wording/names';

export const mislabelledColumn: Rule = {
  id: 'mislabelled-column',
  severity: 'error',
  title: { zh: '列名错误', en: 'Mislabelled column' },
  explanation: {
    zh:
      '表头的列名或“第二十条第（×）项”与规定的表样不一字不差。列名由国办公开办函〔2021〕30号统一规定' +
      '（2019、2020 年度为国办公开办函〔2019〕60号），《政府信息公开条例》第五十条要求按统一格式编制；' +
      '列名错了，这一列是什么数就说不清。只差空格、括号宽窄的每张表合并提示一次；列名因列窄而换行不算错。列名都对、次序不对的也提示一次：数字按写出的列名读，是列名调了位置还是整列调了位置，只有填表的人知道。' +
      '上级另发表样、要求用别的列名时，可以接受。',
    en:
      'A column label or an item caption (第二十条第（一）项) differs from the prescribed form. The labels are fixed by the notice ' +
      '国办公开办函〔2021〕30号 (国办公开办函〔2019〕60号 for 2019 and 2020), on which article 50 of the Regulations rests; under a wrong label ' +
      'nobody knows what the column counts. Labels that differ only in spaces or width are one hint for the whole table; a label wrapped ' +
      'over two lines is right. Right labels in a wrong order are told once: the figures are read under the labels as written. Accept it where a superior office prescribes other labels.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	⟦本年度止件数⟧	现行有效件数
规章	0	0	0
行政规范性文件	2	1	7
`,
      says: ['列名“本年度止件数”应为“本年废止件数”'],
      fixed: `二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	2	1	7
`,
    },
    {
      draft: `二、主动公开政府信息情况
⟦第二十条第(一)项⟧
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	2	1	7
`,
      says: ['列名“第二十条第(一)项”应为“第二十条第（一）项”，只差空格、标点或序号写法'],
      fixed: `二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	2	1	7
`,
    },
    {
      draft: `四、政府信息公开行政复议、行政诉讼情况
行政复议					行政诉讼									
结果 维持	结果 纠正	⟦其它结果⟧	尚未 审结	总计	未经复议直接起诉					复议后起诉				
					结果 维持	结果 纠正	其他 结果	尚未 审结	总计	结果 维持	结果 纠正	其他 结果	尚未 审结	总计
1	0	0	0	1	0	0	0	0	0	0	0	0	0	0
`,
      says: ['列名“其它结果”应为“其他结果”'],
      fixed: `四、政府信息公开行政复议、行政诉讼情况
行政复议					行政诉讼									
结果 维持	结果 纠正	其他结果	尚未 审结	总计	未经复议直接起诉					复议后起诉				
					结果 维持	结果 纠正	其他 结果	尚未 审结	总计	结果 维持	结果 纠正	其他 结果	尚未 审结	总计
1	0	0	0	1	0	0	0	0	0	0	0	0	0	0
`,
    },
    {
      file: 'report.md',
      draft: `## 三、收到和处理政府信息公开申请情况

| 申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 一、本年新收政府信息公开申请数量 | 6 | 0 | 0 | 0 | 0 | 0 | 6 |

### 三、本年度办理结果

| ⟦指标⟧ | 数量1 | 数量2 | 数量3 | 数量4 | 数量5 | 数量6 | 数量7 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| （一）予以公开 | 6 | 0 | 0 | 0 | 0 | 0 | 6 |
`,
      says: ['表三有一行表头不是表样的列名：“指标”、“数量1”、“数量2”等 8 列'],
    },
    {
      draft: `三、收到和处理政府信息公开申请情况
	自然人	⟦科研机构⟧	商业企业	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	6	2	0	0	0	0	8
二、上年结转政府信息公开申请数量	0	0	0	0	0	0	0
`,
      says: ['表三列的次序与表样不同：写作“科研机构”“商业企业”，应依次为“商业企业”“科研机构”，各行数字的次序也请核对'],
    },
    {
      draft: `二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数
规章	0	0
行政规范性文件	2	1	7
`,
      says: [],
    },
  ],
  signs: ['odd column name', 'strange head'],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  yield* mislabelled(resolved, { kinds: ['column', 'caption'], noun: '列名' });
  if (resolved.damage.kind !== 'none') return;
  for (const table of resolved.tables) {
    if (table.doubt) continue;
    yield* strangeHeads(table);
    if (!table.sources.some(({ layout }) => layout === 'columns' || layout === 'wrapped-lines'))
      yield* misorderedColumns(table);
  }
}

/** The columns of a head in another order than the form's; which of the two is wrong, the head or the figures, only the author knows. */
function* misorderedColumns({ form, rows }: ResolvedTable): Generator<Finding> {
  for (const row of rows) {
    const { line, figures } = row;
    if (!line || !hasColumnsOtherwise(row, line)) continue;
    const nameOf = (column = '') => columnName(form, column);
    const moved = line.cells.flatMap(({ column }, i) => {
      const written = figures[i]?.id.column;
      return written === column ? [] : [{ written: nameOf(written), wanted: nameOf(column) }];
    });
    const namesOf = (key: 'written' | 'wanted') => moved.map((one) => quote(one[key])).join('');
    const head = rows.slice(0, rows.indexOf(row)).flatMap(({ source }) => source.cells);
    const cell = head.findLast(({ text }) => fold(text) === fold(moved[0]?.written ?? ''));
    yield {
      span: cellSpan(cell) ?? rowSpan(row),
      severity: 'warning',
      message: `${tableName(form)}列的次序与表样不同：写作${namesOf('written')}，应依次为${namesOf('wanted')}，各行数字的次序也请核对`,
      about: { text: `${form.id}：${namesOf('written')}` },
    };
    return;
  }
}

/** A whole head in other words over rows of the form, as converters invent it: 指标, 数量1, 数量2. */
function* strangeHeads({ form, labels, rows, sources }: ResolvedTable): Generator<Finding> {
  const isStrange = (cell: Cell) => labelUses(fold(cell.text)).length === 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    const headed = rows[i + 1]?.figures.length ?? 0;
    if (row?.role !== 'head' || headed < 2 || sources.some(({ layout }) => layout === 'columns')) continue;
    const words = row.source.cells.filter(({ text }) => text !== '');
    const [first] = words;
    if (!first || words.length < headed || !words.every(isStrange)) continue;
    if (labels().some(({ cell }) => words.includes(cell))) continue;
    const names = listed(
      words.map(({ text }) => quote(text)),
      '列',
    );
    yield {
      span: cellSpan(first),
      severity: 'warning',
      message: `${tableName(form)}有一行表头不是表样的列名：${names}`,
      about: { text: `${form.id}：${words.map(({ text }) => text).join('、')}` },
    };
  }
}

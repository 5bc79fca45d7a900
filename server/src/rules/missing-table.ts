import type { ResolvedReport, ResolvedSection } from '../resolve/model';
import type { FormId } from '../spec/types';
import type { Finding, Fix, Rule } from './rule';
import { tableName } from './wording/names';
import { blankTable, formDue, insertLines, isFreePlace } from './wording/section-skeleton';
import { firstSections, isBoundToForm, lineStart, sectionName } from './wording/sections';
import { unreadTables } from './wording/unread-tables';

export const missingTable: Rule = {
  id: 'missing-table',
  severity: 'error',
  title: { zh: '缺少表格', en: 'Missing table' },
  explanation: {
    zh:
      '第二、三、四部分各有一张规定的表格（国办公开办函〔2021〕30号；2019、2020 年度为国办公开办函〔2019〕60号），没有发生的也要列表、填 0。' +
      '修正会在这一部分插入空白表，数字由经办人填写。三张表都不在的，多半是只摘录了正文，只提示一次。表格另作附件报送的，可以接受。',
    en:
      'Parts 二, 三 and 四 each have a prescribed table (国办公开办函〔2021〕30号; 国办公开办函〔2019〕60号 for 2019 and 2020), with 0 where there were no ' +
      'cases. The fix inserts the blank form for the author to fill in. Where all three are gone the text is probably an extract, and one hint ' +
      'says so. Accept it where the tables are attached separately.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
一、总体情况
全年主动公开信息36条。
二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	2	1	7
第二十条第（五）项
信息内容	本年处理决定数量
行政许可	12
⟦四、政府信息公开行政复议、行政诉讼情况⟧
五、存在的主要问题及改进情况
公开的形式还比较单一，下一步将增加图解和视频。
`,
      says: ['第四部分“政府信息公开行政复议、行政诉讼情况”缺少表四'],
      fixed: `青禾县水务局2023年政府信息公开工作年度报告
一、总体情况
全年主动公开信息36条。
二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	2	1	7
第二十条第（五）项
信息内容	本年处理决定数量
行政许可	12
四、政府信息公开行政复议、行政诉讼情况
行政复议	行政诉讼
结果维持	结果纠正	其他结果	尚未审结	总计	未经复议直接起诉	复议后起诉
结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计
														
五、存在的主要问题及改进情况
公开的形式还比较单一，下一步将增加图解和视频。
`,
    },
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
一、总体情况
全年主动公开信息36条。
⟦二、主动公开政府信息情况⟧
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
公开的形式还比较单一，下一步将增加图解和视频。
`,
      says: ['三张表都不在文中，表格没有核对；如果这不是正文摘录，请补上表二、表三、表四'],
    },
  ],
  signs: ['table missing'],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  if (!isBoundToForm(resolved)) return;
  const due = firstSections(resolved).filter(({ spec }) => spec.form);
  const [first] = due;
  if (!first) return;
  const unread = unreadTables(resolved).map(({ section }) => section);
  if (resolved.report.tables.length === 0 && unread.length === 0) {
    yield {
      span: first.heading.span,
      severity: 'info',
      message: '三张表都不在文中，表格没有核对；如果这不是正文摘录，请补上表二、表三、表四',
      about: { text: '三张表' },
    };
    return;
  }
  for (const section of due) {
    const { form } = section.spec;
    const isThere = resolved.tables.some((table) => table.form.id === form) || unread.includes(section);
    if (form && !isThere) yield finding(resolved, section, form);
  }
}

function finding(resolved: ResolvedReport, { spec, heading, span }: ResolvedSection, id: FormId): Finding {
  const form = formDue(resolved, id);
  const name = form ? tableName(form) : '表格';
  const { text } = resolved.report.draft;
  const at = span.end < text.length ? lineStart(text, span.end) : text.length;
  const lines = blankTable(resolved, id);
  const fix: Fix = {
    title: `插入空白的${name}`,
    safety: 'safe',
    preferred: true,
    edits: [insertLines(resolved, at, lines)],
  };
  return {
    span: heading.span,
    message: `${sectionName(spec)}缺少${name}`,
    about: { text: `${spec.title}：${name}` },
    fixes: isFreePlace(resolved, at, lines) ? [fix] : [],
  };
}

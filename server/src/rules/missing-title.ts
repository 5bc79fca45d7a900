import { firstWordsOf } from '../report/cell-places';
import type { Span } from '../report/model';
import type { ResolvedReport } from '../resolve/model';
import { proseOf } from '../resolve/prose';
import type { Finding, Rule } from './rule';

const LONGEST_TITLE = 50;
const MOST_LINES = 8;

export const missingTitle: Rule = {
  id: 'missing-title',
  severity: 'info',
  title: { zh: '缺少报告标题', en: 'Missing title' },
  explanation: {
    zh:
      '第一部分之前没有报告的标题。年报的名称是“××机关××××年政府信息公开工作年度报告”，《政府信息公开条例》第四十九条、第五十条用的就是这个名称；' +
      '没有标题，就看不出是谁、哪一年的报告，年份和机关名称也无从核对。从网页、PDF 摘录的文字常常丢掉标题，所以只作提示；' +
      '标题另在页面或者封面上的，可以接受。',
    en:
      'Nothing before the first part resembles the title of the report. Articles 49 and 50 of the Regulations give its name; without it nobody can ' +
      'tell whose report it is and of which year, and neither can be checked. Extracts of web pages and PDF files often lose it, so this is a ' +
      'hint. Accept it where the title stands on the page or on a cover.',
  },
  examples: [
    {
      draft: `⟦一、总体情况⟧
2023年，县水务局主动公开信息36条，全年未收到政府信息公开申请。
二、主动公开政府信息情况
`,
      says: ['第一部分之前没有报告标题，应为“……2023年政府信息公开工作年度报告”，前面是机关全称'],
    },
    {
      draft: `青禾县水务局2023年信息公开年报
一、总体情况
2023年，县水务局主动公开信息36条，全年未收到政府信息公开申请。
`,
    },
  ],
  signs: ['no title'],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  const { title, year } = resolved;
  const place = title ? undefined : beginning(resolved);
  if (!place || hasLikeness(resolved)) return;
  const name = `……${year ?? '××××'}年政府信息公开工作年度报告`;
  yield {
    span: place,
    message: `第一部分之前没有报告标题，应为“${name}”，前面是机关全称`,
    about: { text: '报告标题' },
  };
}

/** The first heading or the first words of a table; a text without either is no report. */
function beginning({ report: { headings, tables } }: ResolvedReport): Span | undefined {
  return headings[0]?.span ?? firstWordsOf(tables[0]?.rows[0]);
}

/** A line that is meant as the title, however it is worded. */
function hasLikeness(resolved: ResolvedReport): boolean {
  const { text, paragraphs } = proseOf(resolved);
  return paragraphs
    .slice(0, MOST_LINES)
    .some(
      ({ start, end, place }) =>
        place === 'preamble' &&
        end - start <= LONGEST_TITLE &&
        /(?:信息|政务|政府)公开[^。；]{0,12}(?:报告|年报|总结)/.test(text.slice(start, end)),
    );
}

import { datesOf } from '../resolve/dates';
import type { ResolvedReport } from '../resolve/model';
import { type Prose, type ProseParagraph, proseOf } from '../resolve/prose';
import type { Finding, Rule } from './rule';
import { quote } from './wording/names';

export const missingSignature: Rule = {
  id: 'missing-signature',
  severity: 'info',
  title: { zh: '缺落款或日期', en: 'Missing signature or date' },
  explanation: {
    zh:
      '文末没有署机关名称和日期。《政府信息公开条例》第四十九条规定了公布年报的期限（部门每年1月31日前，政府每年3月31日前），日期说明是否按期。' +
      '网页摘录没有落款是常事，所以只在报告是完整的公文时提示：开头写了“现将……如下”“现公布”一类的话、标题和表格都在，结尾也应有落款；' +
      '或者署了机关名称而没有日期。发布系统另行标明机关和日期的，可以接受。',
    en:
      'The report ends without the body’s name and a date. Article 49 of the Regulations sets the date by which reports are published (31 January for ' +
      'departments, 31 March for governments). Extracts of web pages usually have no signature, so the hint is given only where the report is ' +
      'otherwise a complete official text: it opens with a formula such as 现将……如下, and title and tables are there; or where the body’s name ' +
      'stands at the end without a date. Accept it where the website states body and date.',
  },
  examples: [
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
根据《中华人民共和国政府信息公开条例》，现将2023年政府信息公开工作年度报告公布如下。
一、总体情况
全年主动公开信息36条。
二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	0	0	0
六、其他需要报告的事项
⟦本年度未收取信息处理费。⟧
`,
      says: ['文末没有落款：应署机关名称和日期'],
    },
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
一、总体情况
全年主动公开信息36条。
六、其他需要报告的事项
本年度未收取信息处理费。
⟦青禾县水务局⟧
`,
      says: ['落款“青禾县水务局”下面没有日期'],
    },
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
一、总体情况
全年主动公开信息36条。
二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	0	0	0
六、其他需要报告的事项
本年度未收取信息处理费。
`,
    },
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
现将2023年政府信息公开工作年度报告公布如下。
一、总体情况
全年主动公开信息36条。
二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
六、其他需要报告的事项
本年度未收取信息处理费。
青禾县水务局
二〇二四年一月二十日
`,
    },
  ],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  const prose = proseOf(resolved);
  const { body, date } = datesOf(resolved).signature;
  const last = prose.paragraphs.at(-1);
  if (date || !last || hasDateLikeEnd(prose)) return;
  if (body) {
    const name = prose.text.slice(body.start, body.end);
    yield {
      span: prose.span(body.start, body.end),
      message: `落款${quote(name)}下面没有日期`,
      about: { text: `落款：${name}` },
    };
  } else if (isComplete(resolved, prose) && last.place === 'other') {
    yield {
      span: lastSentence(prose, last),
      message: '文末没有落款：应署机关名称和日期',
      about: { text: '落款' },
    };
  }
}

/** A date that something was lost of is still a date: 20251月20日. */
function hasDateLikeEnd({ text, paragraphs }: Prose): boolean {
  return paragraphs
    .slice(-3)
    .some(({ start, end }) => end - start <= LONGEST_LINE && DATE_LIKE.test(text.slice(start, end)));
}

const LONGEST_LINE = 45;
const DATE_LIKE = /^[^，。；]{0,30}(?:20\d\d|二[〇○零])[^，。；]{2,10}$/;

const OPENING = /现将|现公布|现予|特[制编]定?本|编制(?:了|本|并|《|20)|发布如下|报告如下|公布如下/;

/** Written as an official text from its opening formula on, not copied out of a page. */
function isComplete({ title, tables, report }: ResolvedReport, { text, paragraphs }: Prose): boolean {
  if (!title || tables.length === 0 || report.headings.length === 0) return false;
  return paragraphs.some(({ place, start, end }) => place === 'preamble' && OPENING.test(text.slice(start, end)));
}

function lastSentence({ text, span }: Prose, { start, end }: ProseParagraph) {
  const stop = text.lastIndexOf('。', end - 2);
  return span(Math.max(start, stop + 1), end);
}

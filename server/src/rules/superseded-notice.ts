import { type Citation, citationsOf } from '../resolve/citations';
import type { ResolvedReport } from '../resolve/model';
import { isSuperseded, type Notice, noticeByNumber, noticeNamed, noticeOf, titleFor } from '../resolve/notices';
import { type Prose, paragraphAt, proseOf } from '../resolve/prose';
import { type Range, sentenceAt } from '../resolve/sentences';
import type { Edit, Finding, Rule } from './rule';
import { respell } from './wording/respell';

export const supersededNotice: Rule = {
  id: 'superseded-notice',
  severity: 'error',
  title: { zh: '引用已被替代的通知', en: 'Superseded notice cited' },
  explanation: {
    zh:
      '2021年度及以后的年报引用了国办公开办函〔2019〕60号（“有关事项的通知”和试行格式）。这份通知规定的是2019、2020年度的格式，' +
      '2021年9月26日起由国办公开办函〔2021〕30号替代；依据写错，多半是沿用了旧年报，表格也要核对是否用了旧格式。' +
      '修正会换成现行通知的名称和文号，换前请核对上下文。只是回顾格式沿革、说明旧通知已废止的，可以接受。',
    en:
      'A report for 2021 or later cites notice 国办公开办函〔2019〕60号. It prescribed the trial form for 2019 and 2020 and was replaced by ' +
      '国办公开办函〔2021〕30号; most often the text was carried over from an old report. The fix writes the notice in force. Accept it where ' +
      'the text looks back at how the form came about.',
  },
  fix: 'unsafe',
  examples: [
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
根据⟦《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号⟧）要求，编制本报告。
`,
      says: ['国办公开办函〔2019〕60号已由国办公开办函〔2021〕30号替代，2023年的年报应引用后者'],
      fixed: `青禾县水务局2023年政府信息公开工作年度报告
根据《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）要求，编制本报告。
`,
    },
    {
      draft: `青禾县水务局2022年政府信息公开工作年度报告
按照⟦国办公开办函〔2019〕60号⟧文件和⟦《关于政府信息公开工作年度报告有关事项的通知》⟧要求编制本报告。
`,
      fixed: `青禾县水务局2022年政府信息公开工作年度报告
按照国办公开办函〔2021〕30号文件和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》要求编制本报告。
`,
    },
    {
      draft: `青禾县水务局2020年政府信息公开工作年度报告
按照国办公开办函〔2019〕60号要求编制本报告。
`,
    },
    {
      draft: `青禾县水务局2021年政府信息公开工作年度报告
国办公开办函〔2021〕30号印发后，国办公开办函〔2019〕60号不再执行。
`,
    },
  ],
  cues: ['60号', '有关事项的通知', '（试行）'],
  check,
};

/** The text looks back, or says itself that the notice is a thing of the past. */
const LOOKS_BACK = /废止|替代|取代|代替|不再|停止执行|停止使用|失效|原《|此前|修订前/;

function* check(resolved: ResolvedReport): Generator<Finding> {
  const prose = proseOf(resolved);
  const year = resolved.year ?? (resolved.editionIsCertain ? resolved.edition?.firstReportYear : undefined);
  for (const citation of citationsOf(resolved)) {
    const range = rangeOf(citation);
    const notice = noticeIn(citation, year);
    const successor = notice?.supersededBy === undefined ? undefined : noticeByNumber(notice.supersededBy);
    if (!range || !notice || !successor || paragraphAt(prose, range.start)?.isDamaged) continue;
    const sentence = sentenceAt(prose.text, range.start);
    if (LOOKS_BACK.test(prose.text.slice(sentence.start, sentence.end))) continue;
    const report = resolved.year === undefined ? '本报告' : `${resolved.year}年的年报`;
    yield {
      span: prose.span(range.start, range.end),
      message: `${notice.number}已由${successor.number}替代，${report}应引用后者`,
      about: { text: prose.text.slice(range.start, range.end) },
      fixes: [{ title: `改为${successor.number}`, safety: 'unsafe', edits: editsFor(prose, citation, successor) }],
    };
  }
}

/** The superseded notice that is cited, unless title and number are of different notices: that is another fault. */
function noticeIn({ title, number }: Citation, year: number | undefined): Notice | undefined {
  const named = title && noticeNamed(title.words);
  const numbered = number && noticeOf(number);
  const notice = numbered ?? (named?.isExact ? named.notice : undefined);
  if (!notice || !isSuperseded(notice, year)) return undefined;
  return named && named.notice !== notice ? undefined : notice;
}

function rangeOf({ title, number }: Citation): Range | undefined {
  const first = title ?? number;
  const last = number ?? title;
  return first && last && { start: first.start, end: last.end };
}

function editsFor(prose: Prose, { title, number }: Citation, successor: Notice): readonly Edit[] {
  return [
    ...(title ? [respell(prose, title, `《${titleFor(successor, prose.text, title) ?? ''}》`)] : []),
    ...(number ? [respell(prose, number, successor.number)] : []),
  ];
}

import { type Citation, type CitedNumber, type CitedTitle, citationsOf } from '../resolve/citations';
import type { ResolvedReport } from '../resolve/model';
import { isSuperseded, type Notice, noticeNamed, noticeOf, titleFor } from '../resolve/notices';
import { type Prose, paragraphAt, proseOf } from '../resolve/prose';
import type { Finding, Rule } from './rule';
import { quote } from './wording/names';
import { proseFinding } from './wording/prose-finding';

export const mismatchedNotice: Rule = {
  id: 'mismatched-notice',
  severity: 'error',
  title: { zh: '通知名称与文号不符', en: 'Title and number of different notices' },
  explanation: {
    zh:
      '引用的通知，名称和文号不是同一份文件的，或者名称有错漏。本领域常引的三份文件：年报格式（国办公开办函〔2021〕30号）、' +
      '已被它替代的“有关事项的通知”（国办公开办函〔2019〕60号）、信息处理费管理办法（国办函〔2020〕109号）。' +
      '《党政机关公文处理工作条例》要求引用公文先引标题、后引发文字号，名称与文号不符，读者不知依据的是哪一份。' +
      '改为与文号相配的名称；名称是现行通知而文号是旧的，改文号。本地转发文件另有名称的，可以接受。',
    en:
      'The title and the number cited belong to different notices, or the title is garbled. A document is cited by title and number; where they ' +
      'differ the reader cannot tell which one is meant. The fix writes the title that belongs to the number; where the title is that of the notice ' +
      'in force and the number that of the old one, it writes the number. Accept it where a local document that passes the notice on has a title of its own.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
根据⟦《关于政府信息公开工作年度报告有关事项的通知》⟧（国办公开办函〔2021〕30号）的要求，编制本报告。
`,
      says: [
        '名称《关于政府信息公开工作年度报告有关事项的通知》与文号“国办公开办函〔2021〕30号”不符，该文号的通知是《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》',
      ],
      fixed: `青禾县水务局2023年政府信息公开工作年度报告
根据《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）的要求，编制本报告。
`,
    },
    {
      draft: `云溪区民政局2024年政府信息公开工作年度报告
依据⟦《中华人民共和国政府信息公开工作报告格式》⟧（国办公开办函〔2021〕30号）编制。
六、其他需要报告的事项
按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（⟦国办函〔2021〕19号⟧），本年度未收取信息处理费。
`,
      says: [
        '《中华人民共和国政府信息公开工作报告格式》有误，国办公开办函〔2021〕30号的名称是《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》',
        '文号“国办函〔2021〕19号”有误，这份通知的文号是“国办函〔2020〕109号”',
      ],
      fixed: `云溪区民政局2024年政府信息公开工作年度报告
依据《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）编制。
六、其他需要报告的事项
按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号），本年度未收取信息处理费。
`,
    },
    {
      draft: `云溪区民政局2024年政府信息公开工作年度报告
依据⟦《关于印发<中华人民共和国政府信息公开年度报告格式>的通知》⟧（国办公开办函〔2021〕30号）编制。
`,
      fixed: `云溪区民政局2024年政府信息公开工作年度报告
依据《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）编制。
`,
    },
    {
      draft: `云溪区民政局2024年政府信息公开工作年度报告
依据国务院办公厅关于印发⟦《政府信息公开处理费管理办法》⟧的通知（国办函〔2020〕109号）收费。
`,
      fixed: `云溪区民政局2024年政府信息公开工作年度报告
依据国务院办公厅关于印发《政府信息公开信息处理费管理办法》的通知（国办函〔2020〕109号）收费。
`,
    },
    {
      draft: `云溪区民政局2024年政府信息公开工作年度报告
依据《关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（⟦国办公开办函〔2019〕60号⟧）编制，并落实市政府《关于做好年报编制工作的通知》和国办公开办函〔2021〕30号要求。
`,
      says: ['文号“国办公开办函〔2019〕60号”有误，这份通知的文号是“国办公开办函〔2021〕30号”'],
      fixed: `云溪区民政局2024年政府信息公开工作年度报告
依据《关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）编制，并落实市政府《关于做好年报编制工作的通知》和国办公开办函〔2021〕30号要求。
`,
    },
  ],
  cues: ['》'],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  const prose = proseOf(resolved);
  for (const citation of citationsOf(resolved)) {
    const finding = judge(prose, citation, resolved.year);
    if (finding) yield finding;
  }
}

function judge(prose: Prose, { title, number }: Citation, year: number | undefined): Finding | undefined {
  if (!title || !number || paragraphAt(prose, title.start)?.isDamaged) return undefined;
  const named = noticeNamed(title.words);
  const numbered = noticeOf(number);
  if (!named) return undefined;
  if (numbered === named.notice) return named.isExact ? undefined : wrongTitle(prose, title, number, numbered, true);
  const isNumberOld = numbered !== undefined && isSuperseded(numbered, year) && !isSuperseded(named.notice, year);
  if (numbered && !(isNumberOld && named.isExact)) return wrongTitle(prose, title, number, numbered, false);
  // A title that is superseded itself is told as such.
  return named.isExact && !isSuperseded(named.notice, year)
    ? wrongNumber(prose, title, number, named.notice)
    : undefined;
}

function wrongTitle(
  prose: Prose,
  title: CitedTitle,
  number: CitedNumber,
  notice: Notice,
  isGarbled: boolean,
): Finding | undefined {
  const official = titleFor(notice, prose.text, title);
  if (official === undefined) return undefined;
  const written = prose.text.slice(title.start, title.end);
  const wanted = `《${official}》`;
  const message = isGarbled
    ? `${written}有误，${notice.number}的名称是${wanted}`
    : `名称${written}与文号${quote(notice.number)}不符，该文号的通知是${wanted}`;
  const finding = proseFinding(prose, title, { message, wanted });
  return { ...finding, related: [{ span: prose.span(number.start, number.end), message: '文号' }] };
}

function wrongNumber(prose: Prose, title: CitedTitle, number: CitedNumber, notice: Notice): Finding {
  const written = prose.text.slice(number.start, number.end);
  const finding = proseFinding(prose, number, {
    message: `文号${quote(written)}有误，这份通知的文号是${quote(notice.number)}`,
    wanted: notice.number,
  });
  return { ...finding, related: [{ span: prose.span(title.start, title.end), message: '名称' }] };
}

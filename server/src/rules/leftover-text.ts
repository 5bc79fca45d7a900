import type { ReportContext, ReportRef } from '../resolve/context';
import type { ResolvedReport } from '../resolve/model';
import { type Prose, proseOf } from '../resolve/prose';
import { type RepeatedPlace, type RepeatedText, repeatedProblems, repeatedText } from '../resolve/repeated-text';
import { SECTIONS } from '../spec/sections';
import type { SectionId } from '../spec/types';
import type { Finding, Rule } from './rule';
import { listed, quote } from './wording/names';
import { sectionName } from './wording/sections';

/** How much of a section may be as it was. */
const LEAST_SHARES: readonly (readonly [section: SectionId, share: number])[] = [
  ['overview', 0.8],
  ['problems', 0.6],
];

export const leftoverText: Rule = {
  id: 'leftover-text',
  severity: 'info',
  worst: 'warning',
  title: { zh: '与上年雷同', en: 'Text left over from last year' },
  explanation: {
    zh:
      '《政府信息公开条例》第五十条要求年报写明当年的工作、存在的主要问题及改进情况。整段照搬上年、只换年份和数字的，就没有写当年的情况；' +
      '上级检查和第三方评估会把历年年报放在一起比对。“总体情况”八成以上、“存在的主要问题及改进情况”六成以上的文字与上年相同，或者所列问题与上年全部相同的，' +
      '各提示一次；“存在的主要问题及改进情况”除年份外一字不差的，按警告提示。比对时不计数字、年份、标点，也不计法规用语、“未收到申请”这类每年同样写的话和引出下文的套话' +
      '（词表见 `server/src/spec/words/customary-clauses.json`）；二十字以内的段落不算。工作和问题确实没有变化、已经核对过的，可以接受。',
    en:
      'Article 50 of the Regulations asks for the work of the year, its main problems and their improvement. Paragraphs taken over from last year with new figures ' +
      'do not tell that, and reviewers lay the reports of several years side by side. Told once a part: four fifths of 一, three fifths of 五, or the problems listed ' +
      'in 五 are those of last year; it is a warning where 五 is the same to the last word, years aside. Figures, years and marks do not count, nor do wording of the ' +
      'law, what is written alike every year (未收到申请) and words that only lead to what follows; nor paragraphs of up to twenty characters. Accept it where ' +
      'nothing has changed indeed.',
  },
  examples: [
    {
      beside: {
        previous: `2023年政府信息公开工作年度报告
五、存在的主要问题及改进情况
2023年，我局政府信息公开工作取得一定成效，但还存在以下问题：一是水情信息更新不够及时，汛期以外常常隔月才更新；二是图解少，群众看不懂专业术语。
下一步，由水文科每周核对一次栏目，新发文件同步配图解，并请社区工作者试读。
`,
      },
      draft: `2024年政府信息公开工作年度报告
五、存在的主要问题及改进情况
⟦2024年，我局政府信息公开工作取得一定成效，但还存在以下问题：一是水情信息更新不够及时，汛期以外常常隔月才更新；二是图解少，群众看不懂专业术语。⟧
下一步，由水文科每周核对一次栏目，新发文件同步配图解，并请社区工作者试读。
`,
      says: ['第五部分“存在的主要问题及改进情况”除年份外与上年年报一字不差'],
    },
    {
      beside: {
        previous: `2023年政府信息公开工作年度报告
一、总体情况
（一）主动公开。全年通过门户网站发布水利工程建设、水旱灾害防御等信息126条，其中政策解读9条。
（二）依申请公开。全年未收到政府信息公开申请。
（三）政府信息管理。由办公室统一登记公文属性，印发前逐件审定是否公开，每季度清理一次失效文件。
五、存在的主要问题及改进情况
一是水情信息更新不够及时。二是解读以文字为主，图解少。今后由水文科每周核对栏目。
`,
      },
      draft: `2024年政府信息公开工作年度报告
一、总体情况
⟦（一）主动公开。全年通过门户网站发布水利工程建设、水旱灾害防御等信息142条，其中政策解读11条。⟧
（二）依申请公开。全年未收到政府信息公开申请。
（三）政府信息管理。由办公室统一登记公文属性，印发前逐件审定是否公开，每季度清理一次失效文件。
五、存在的主要问题及改进情况
⟦一是水情信息更新不够及时。⟧二是解读以文字为主，图解少。2025年将增设短视频栏目，邀请用水户代表座谈两次，听取他们的意见。
`,
      says: [
        '第一部分“总体情况”全部文字与上年年报相同（不计数字和固定用语）',
        '第五部分“存在的主要问题及改进情况”所列问题与上年年报全部相同：“一是水情信息更新不够及时”、“二是解读以文字为主，图解少”',
      ],
    },
    {
      beside: {
        previous: `2023年政府信息公开工作年度报告
一、总体情况
根据《中华人民共和国政府信息公开条例》第五十条规定，现将我局政府信息公开工作情况报告如下。
（一）主动公开。全年通过门户网站发布水利工程建设信息126条。
（二）依申请公开。全年未收到政府信息公开申请，也未发生政府信息公开行政复议、行政诉讼。
五、存在的主要问题及改进情况
一是水情信息更新不够及时。二是解读以文字为主，图解少。下一步，由水文科每周核对一次栏目，新发文件同步配图解。
`,
      },
      draft: `2024年政府信息公开工作年度报告
一、总体情况
根据《中华人民共和国政府信息公开条例》第五十条规定，现将我局政府信息公开工作情况报告如下。
（一）主动公开。全年发布河湖管理、农村供水信息142条，新开设“用水账单”栏目。
（二）依申请公开。全年未收到政府信息公开申请，也未发生政府信息公开行政复议、行政诉讼。
五、存在的主要问题及改进情况
上年指出的更新不及时已经解决。一是解读以文字为主，图解少。二是乡镇水管站没有专人负责公开。下一步，由水文科每周核对一次栏目，再请水管站各明确一名联络员。
`,
      says: [],
    },
  ],
  needs: 'previous',
  check,
};

function* check(report: ResolvedReport, _: unknown, { previous }: ReportContext): Generator<Finding> {
  if (!previous) return;
  for (const [section, leastShare] of LEAST_SHARES) {
    const repeated = repeatedText(report, previous.report, section, leastShare);
    if (repeated) yield textFinding(proseOf(report), previous, repeated);
    else if (section === 'problems') {
      const problems = repeatedProblems(report, previous.report);
      if (problems.length > 0) yield problemsFinding(proseOf(report), previous, problems);
    }
  }
}

function textFinding(prose: Prose, previous: ReportRef, { section, places, share, isVerbatim }: RepeatedText): Finding {
  const percent = share === 1 ? '全部' : `有 ${Math.floor(share * 100)}% 的`;
  const remark = isVerbatim ? '除年份外与上年年报一字不差' : `${percent}文字与上年年报相同（不计数字和固定用语）`;
  return {
    ...findingAt(prose, previous, section, places, remark),
    ...(isVerbatim && section === 'problems' && { severity: 'warning' as const }),
  };
}

function problemsFinding(prose: Prose, previous: ReportRef, places: readonly RepeatedPlace[]): Finding {
  const problems = places.map(({ now }) => quote(prose.text.slice(now.start, now.end).replace(/[，；。、]$/, '')));
  return findingAt(prose, previous, 'problems', places, `所列问题与上年年报全部相同：${listed(problems, '个')}`);
}

const MOST_RELATED = 6;

function findingAt(
  prose: Prose,
  previous: ReportRef,
  section: SectionId,
  places: readonly RepeatedPlace[],
  remark: string,
): Finding {
  const spec = SECTIONS.find(({ id }) => id === section);
  const { start = 0, end = 0 } = places[0]?.now ?? {};
  const last = proseOf(previous.report);
  return {
    span: prose.span(start, end),
    message: `${spec ? sectionName(spec) : ''}${remark}`,
    about: { text: `${section} ${quote(prose.text.slice(start, end))}` },
    related: places.slice(0, MOST_RELATED).map(({ before }) => ({
      span: last.span(before.start, before.end),
      message: '上年年报同样的文字',
      in: previous,
    })),
  };
}

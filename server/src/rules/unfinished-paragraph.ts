import type { ResolvedReport } from '../resolve/model';
import { type Prose, type ProseParagraph, proseOf } from '../resolve/prose';
import type { Finding, Rule } from './rule';
import { quote } from './wording/names';
import { insertAt } from './wording/respell';
import { unfinishedParagraphs } from './wording/unfinished-paragraphs';

export const unfinishedParagraph: Rule = {
  id: 'unfinished-paragraph',
  severity: 'info',
  title: { zh: '段末缺句号', en: 'Paragraph without its full stop' },
  explanation: {
    zh:
      '一段话的末尾没有句号，或者停在逗号、顿号、分号上。《标点符号用法》（GB/T 15834—2011）规定陈述句末尾用句号；段末没有句号，读者会疑心后面还有内容没有贴全。' +
      '请先看是不是漏了文字，没有漏的补上句号。小标题、列表、附注、落款和单独的网址、电话不算，因分页断开的段落也不算；' +
      '本单位习惯“无”后不加句号的，可以接受。',
    en:
      'A paragraph ends without a full stop, or with a comma or semicolon. GB/T 15834—2011 ends statements with 。; without it readers suspect that ' +
      'text was lost. Look whether something lacks, else add the mark. Headings, lists, notes, signatures and paragraphs cut by a page break do not ' +
      'count. Accept it where your office writes 无 without a mark.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `一、总体情况
2024年，青禾县水务局加强信息公开工作。及时更新栏目，较好地保障了群众的知情权和监督⟦权⟧
（一）主动公开
全年公开信息38条。
五、存在的主要问题及改进情况
信息更新不够及时，解读形式比较单一，公开内容与群众需求还有差距⟦，⟧
六、其他需要报告的事项
⟦无⟧
`,
      says: [
        '“……较好地保障了群众的知情权和监督权”一段末尾缺句号',
        '“……公开内容与群众需求还有差距，”一段停在“，”上，末尾应为句号',
        '“无”一段末尾缺句号',
      ],
      fixed: `一、总体情况
2024年，青禾县水务局加强信息公开工作。及时更新栏目，较好地保障了群众的知情权和监督权。
（一）主动公开
全年公开信息38条。
五、存在的主要问题及改进情况
信息更新不够及时，解读形式比较单一，公开内容与群众需求还有差距。
六、其他需要报告的事项
无。
`,
    },
    {
      draft: `一、总体情况
（一）加强组织领导，健全工作机制
2024年，青禾县水务局公开信息38条。主要做法如下：
1.召开专题会议部署；
2.组织业务培训两期。
详见青禾县人民政府网站http://www.example.cn
六、其他需要报告的事项
本年度未收取信息处理费。（联系人：办公室）
青禾县水务局
2025年1月8日
`,
    },
  ],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  const prose = proseOf(resolved);
  for (const paragraph of unfinishedParagraphs(resolved)) {
    const { end } = paragraph;
    const last = prose.text.charAt(end - 1);
    const isMark = /[，、；]/.test(last);
    const span = prose.span(end - 1, end);
    yield {
      span,
      message: isMark
        ? `${endOf(prose, paragraph)}一段停在${quote(last)}上，末尾应为句号`
        : `${endOf(prose, paragraph)}一段末尾缺句号`,
      about: { text: prose.text.slice(Math.max(paragraph.start, end - SHOWN), end) },
      fixes: [
        {
          title: isMark ? '改为句号' : '补上句号',
          safety: 'safe',
          preferred: true,
          edits: [isMark ? { span, newText: '。' } : insertAt(prose, end, '。')],
        },
      ],
    };
  }
}

const SHOWN = 18;

/** The last clause of a paragraph. */
function endOf({ text }: Prose, { start, end }: ProseParagraph): string {
  if (end - start <= SHOWN) return quote(text.slice(start, end));
  let from = end - 1;
  while (from > end - SHOWN && !'，。；：'.includes(text.charAt(from - 1))) from--;
  return quote(`……${text.slice(from, end)}`);
}

import type { ResolvedReport } from '../resolve/model';
import type { Finding, Rule, Safety } from './rule';
import { judgedParagraphs } from './wording/judged-prose';
import { quote } from './wording/names';
import { proseFinding } from './wording/prose-finding';

export const clashingPunctuation: Rule = {
  id: 'clashing-punctuation',
  severity: 'warning',
  title: { zh: '标点重叠', en: 'Clashing punctuation' },
  explanation: {
    zh:
      '两个点号连在一起，如“。。”“，。”“、、”“；；”，多因增删文字时留下。《标点符号用法》（GB/T 15834—2011）里句中、句末点号不重叠使用。' +
      '相同的留一个；句中点号与句末点号相连的留句末点号；“。，”一类看不出原意的，请自行选定。省略号“……”、破折号“——”和“？！”不算。' +
      '引用原文如此的，可以接受。',
    en:
      'Two marks stand side by side (。。 ，。 、、), mostly after an edit. GB/T 15834—2011 has no such pairs. Of equal marks one stays, of a mark ' +
      'within and one at the end of a sentence the latter; where the order is the other way round the choice is yours. Ellipses, dashes and ？！ are ' +
      'fine. Accept it in quotations.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `一、总体情况
明确责任分工⟦，，⟧完善制度、机制⟦、、⟧流程，确保落实到位⟦。。⟧组织培训两期⟦，。⟧开展检查⟦，,⟧整改问题。
`,
      says: [
        '“，，”重叠，应为“，”',
        '“、、”重叠，应为“、”',
        '“。。”重叠，应为“。”',
        '“，。”重叠，应为“。”',
        '“，，”重叠，应为“，”',
      ],
      fixed: `一、总体情况
明确责任分工，完善制度、机制、流程，确保落实到位。组织培训两期。开展检查，整改问题。
`,
    },
    {
      draft: `一、总体情况
组织培训两期⟦。，⟧参训60人次⟦。。。⟧
`,
      says: ['“。，”重叠，只能留一个', '“。。。”重叠，应为“。”'],
      fixed: `一、总体情况
组织培训两期。参训60人次。
`,
    },
    {
      draft: `一、总体情况
做到“应公开尽公开。”，主要有以下几类：《目录》、《指南》等……。政策解读——图解、视频，怎么办？！信息公开（含解读）。
`,
    },
  ],
  get cues() {
    return MARKS.flatMap((first) => MARKS.map((second) => first + second));
  },
  check,
};

const MARKS = [...'，、；：。'];
const ENDS = '。！？';

function* check(resolved: ResolvedReport): Generator<Finding> {
  for (const { prose, paragraph } of judgedParagraphs(resolved)) {
    const text = prose.text.slice(paragraph.start, paragraph.end);
    // Of two ends ？！ may be meant.
    for (const { 0: written, index } of text.matchAll(/[，、；：。！？]{2,12}/g)) {
      if (/^[！？]+$/.test(written) || isPartOfEllipsis(text, index, written)) continue;
      const range = { start: paragraph.start + index, end: paragraph.start + index + written.length };
      const { wanted, safety } = whatStays(written);
      const message = `${quote(written)}重叠，${safety === 'safe' || /^。+$/.test(written) ? `应为${quote(wanted)}` : '只能留一个'}`;
      yield proseFinding(prose, range, { message, wanted, safety });
    }
  }
}

/** ……。 */
const isPartOfEllipsis = (text: string, at: number, written: string): boolean =>
  written.length === 1 || /[…—]/.test(text.charAt(at - 1));

function whatStays(written: string): { readonly wanted: string; readonly safety: Safety } {
  const kinds = [...new Set(written)];
  const [first = ''] = kinds;
  // Three and more may stand for an ellipsis.
  if (kinds.length === 1) return { wanted: first, safety: first === '。' && written.length > 2 ? 'unsafe' : 'safe' };
  const last = written.at(-1) ?? '';
  const isEndedOnce = ENDS.includes(last) && ![...written.slice(0, -1)].some((mark) => ENDS.includes(mark));
  if (isEndedOnce) return { wanted: last, safety: 'safe' };
  if (kinds.every((mark) => '，、'.includes(mark))) return { wanted: '，', safety: 'safe' };
  if (kinds.every((mark) => '，、；'.includes(mark))) return { wanted: '；', safety: 'safe' };
  const end = kinds.find((mark) => ENDS.includes(mark));
  return { wanted: end ?? first, safety: 'unsafe' };
}

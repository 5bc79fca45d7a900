import { overlapsAny } from '../report/spans';
import type { ResolvedReport } from '../resolve/model';
import type { Prose } from '../resolve/prose';
import { residueSpans } from '../resolve/residue';
import type { Range } from '../resolve/sentences';
import type { Finding, Rule } from './rule';
import { judgedParagraphs } from './wording/judged-prose';
import { quote } from './wording/names';
import { proseFinding, respelling } from './wording/prose-finding';

export const clashingPunctuation: Rule = {
  id: 'clashing-punctuation',
  severity: 'warning',
  title: { zh: '标点重叠', en: 'Clashing punctuation' },
  explanation: {
    zh:
      '两个点号连在一起，如“。。”“，。”“、、”“；；”，多因增删文字时留下。《标点符号用法》（GB/T 15834—2011）里句中、句末点号不重叠使用。' +
      '相同的留一个；“，。”在段末或者一句话的开头之前留句号；看不出原意的，请自行选定。“等”前面的“、”也是多的。省略号“……”、破折号“——”和“？！”不算。' +
      '引用原文如此的，可以接受。',
    en:
      'Two marks stand side by side (。。 ，。 、、), mostly after an edit. GB/T 15834—2011 has no such pairs. Of equal marks one stays; of ，。 at ' +
      'the end of a paragraph or before a new sentence the full stop; else the choice is yours. A 、 before 等 is one too many. Ellipses, dashes and ？！ are ' +
      'fine. Accept it in quotations.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `一、总体情况
明确责任分工⟦，，⟧完善制度、机制⟦、、⟧流程，确保落实到位⟦。。⟧组织培训两期⟦，。⟧2024年开展检查⟦，,⟧整改问题⟦，。⟧
`,
      says: [
        '“，，”重叠，应为“，”',
        '“、、”重叠，应为“、”',
        '“。。”重叠，应为“。”',
        '“，。”重叠，应为“。”',
        '“，，”重叠，应为“，”',
        '“，。”重叠，应为“。”',
      ],
      fixed: `一、总体情况
明确责任分工，完善制度、机制、流程，确保落实到位。组织培训两期。2024年开展检查，整改问题。
`,
    },
    {
      draft: `一、总体情况
组织培训两期⟦。，⟧参训60人次⟦，。⟧效果良好⟦。。。⟧
`,
      says: [
        '“。，”重叠，只能留一个：“，”或者“。”',
        '“，。”重叠，只能留一个：“，”或者“。”',
        '“。。。”重叠，只能留一个：“。”或者“……”',
      ],
      fixed: `一、总体情况
组织培训两期，参训60人次，效果良好。
`,
    },
    {
      draft: `一、总体情况
针对“公开什么⟦？。⟧怎么公开？”开展培训，效果明显⟦！。⟧
`,
      says: ['“？。”重叠，只能留一个：“。”或者“？”', '“！。”重叠，只能留一个：“。”或者“！”'],
    },
    {
      draft: `一、总体情况
公开规划、预算⟦、⟧等信息38条，按优、良、等外评定，开展密评、等保测评。
`,
      says: ['“等”前面不用“、”，应删去'],
      fixed: `一、总体情况
公开规划、预算等信息38条，按优、良、等外评定，开展密评、等保测评。
`,
    },
    {
      draft: `一、总体情况
做到“应公开尽公开。”，主要有以下几类：《目录》、《指南》等……。政策解读——图解、视频，怎么办？！信息公开（含解读）。
`,
    },
  ],
  get cues() {
    const pairs = MARKS.flatMap((first) => MARKS.map((second) => first + second));
    return ['、等', ...pairs.filter((pair) => !MAY_BE_MEANT.test(pair))];
  },
  check,
};

const MARKS = [...'，、；：。！？'];
/** Of two ends. */
const MAY_BE_MEANT = /^[！？]+$/;
const ENDS = '。！？';

function* check(resolved: ResolvedReport): Generator<Finding> {
  for (const { prose, paragraph } of judgedParagraphs(resolved)) {
    const text = prose.text.slice(paragraph.start, paragraph.end);
    for (const { 0: written, index } of text.matchAll(/[，、；：。！？]{2,12}/g)) {
      if (MAY_BE_MEANT.test(written) || /[…—]/.test(text.charAt(index - 1))) continue;
      const range = { start: paragraph.start + index, end: paragraph.start + index + written.length };
      if (overlapsAny(residueSpans(resolved), prose.span(range.start, range.end))) continue;
      const choices = whatMayStay(written, text.slice(index + written.length, index + written.length + AHEAD));
      yield findingFor(prose, range, choices);
    }
    for (const { index } of text.matchAll(BEFORE_ETC)) {
      const start = paragraph.start + index;
      yield proseFinding(prose, { start, end: start + 1 }, { message: '“等”前面不用“、”，应删去', wanted: '' });
    }
  }
}

/** Not 、等级, 、等保测评, where 等 begins a word. */
const BEFORE_ETC = /(?<![，、；：。])、(?=等(?![级额待距同价候离速边腰次值高效外于分保比闲]))/g;

const AHEAD = 12;
/** Words that begin a sentence. */
const BEGINS =
  /^$|^(?:20\d\d年|[一二三四五六七八九十]{1,2}是|[（(]|第[一二三四]|全年|本年|我[局县市区镇乡街委办省州]|同时|此外|另外|下一步|今后|针对|截至|目前|其中|但)/;

/** What is left of clashing marks: one mark where it is clear, else those that the author may have meant. */
function whatMayStay(written: string, after: string): readonly string[] {
  const kinds = [...new Set(written)];
  // Three and more may stand for an ellipsis.
  if (kinds.length === 1) return written.startsWith('。。。') ? ['。', '……'] : kinds;
  const ends = kinds.filter((mark) => ENDS.includes(mark));
  const [end] = ends;
  if (end === undefined) return within(kinds);
  const isLast = written.endsWith(end) && ends.length === 1;
  return isLast && BEGINS.test(after) ? [end] : [...kinds.filter((mark) => mark !== end).slice(0, 1), end];
}

/** Of marks within a sentence. */
function within(kinds: readonly string[]): readonly string[] {
  if (kinds.every((mark) => '，、'.includes(mark))) return ['，'];
  return kinds.every((mark) => '，、；'.includes(mark)) ? ['；'] : kinds;
}

function findingFor(prose: Prose, range: Range, choices: readonly string[]): Finding {
  const written = quote(prose.text.slice(range.start, range.end));
  const [only] = choices;
  const isClear = choices.length === 1 && only !== undefined;
  return {
    ...proseFinding(prose, range, {
      message: isClear
        ? `${written}重叠，应为${quote(only)}`
        : `${written}重叠，只能留一个：${choices.map(quote).join('或者')}`,
    }),
    fixes: choices.map((wanted) => respelling(prose, range, wanted, isClear ? 'safe' : 'unsafe')),
  };
}

import type { ResolvedReport } from '../resolve/model';
import { lookThrough } from '../resolve/paragraph-wise';
import { type Prose, proseOf } from '../resolve/prose';
import { marksOf } from '../resolve/prose-marks';
import type { Range } from '../resolve/sentences';
import type { Finding, Rule, WordPlace } from './rule';
import { doubledWords, doubledWordWords, repeatedWordsOf } from './wording/doubled-words';
import { isJudged } from './wording/judged-prose';
import { listedTwice } from './wording/listed-twice';
import { quote } from './wording/names';
import { proseFinding } from './wording/prose-finding';

export const doubledWord: Rule = {
  id: 'doubled-word',
  severity: 'warning',
  title: { zh: '字词重复', en: 'Doubled word' },
  explanation: {
    zh:
      '同一个字或者词连着写了两遍，如“政策的的出台”“信息公开工作工作”“某某市市水务局”，或者两个介词叠用，如“对照依照”。' +
      '多由输入、修改时留下，读者会疑心漏改了别处；年报要向社会公布，应当改正。修正是删去重复的一个。' +
      '“刚刚”“种种”“一一”一类叠词、“为了了解”“目的的”一类前后两个词首尾相同的不算；地名、口号确是这样写的，可以接受。',
    en:
      'A character or word was typed twice (的的, 工作工作), or two prepositions stand together (对照依照). The fix takes one away. Words that ' +
      'double by nature (刚刚, 种种) and neighbours that end and begin alike (为了了解, 目的的) are left alone. Accept it in names and slogans that ' +
      'are written so.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `一、总体情况
重大政策⟦的的⟧出台及时公布，完善⟦了了⟧制度，加强信息发布⟦工作工作⟧，⟦进一步进一步⟧规范流程，⟦对照依照⟧要求整改。
青云⟦市市⟧水务局的做法得到推广。公开机构职能、⟦水源保护、水源保护⟧、节水等信息。
`,
      says: [
        '“的的”重复，应为“的”',
        '“了了”重复，应为“了”',
        '“工作工作”重复，应为“工作”',
        '“进一步进一步”重复，应为“进一步”',
        '“对照依照”重复，应为“依照”',
        '“市市”重复，应为“市”',
        '“水源保护、水源保护”重复，应为“水源保护”',
      ],
      fixed: `一、总体情况
重大政策的出台及时公布，完善了制度，加强信息发布工作，进一步规范流程，依照要求整改。
青云市水务局的做法得到推广。公开机构职能、水源保护、节水等信息。
`,
    },
    {
      draft: `一、总体情况
刚刚、常常、人人、层层、天天、通通、一一、时时、种种都对。为了了解群众需求，以公益为目的的活动，以及及时公开的信息，参与与监督并重。现将工作年度报告报告如下：
县政府政府信息公开工作、上一年度年度报告、规范规范性文件管理、信用信息、主动公开　公开时限、监察委员会委员、共建共治共享，一项一项抓落实，还要宣传宣传，占比依次为4.8%、4.8%。如有疑问，请与县水务局联系联系电话0991-1234567。
`,
    },
  ],
  get words() {
    return doubledWordWords();
  },
  looksFurther: true,
  check,
};

function* check(resolved: ResolvedReport, places: readonly WordPlace[]): Generator<Finding> {
  const prose = proseOf(resolved);
  const { text } = prose;
  const { pauses } = marksOf(resolved);
  const repeatedIn = repeatedWordsOf(text);
  const repeated = lookThrough(resolved, 'repetitions', (paragraph) => {
    const words = repeatedIn(paragraph);
    const items = listedTwice(text, paragraph, pauses);
    return words.length + items.length === 0 ? undefined : [...words, ...items];
  });
  for (const { start, end, wanted } of doubledWords(text, places, repeated)) {
    if (!isJudged(prose, start) || isApart(resolved, prose, { start, end })) continue;
    const message = `${quote(prose.text.slice(start, end))}重复，应为${quote(wanted)}`;
    yield proseFinding(prose, { start, end }, { message, wanted });
  }
}

/** 主动公开　公开时限：two things beside each other on a line. */
function isApart({ report }: ResolvedReport, prose: Prose, { start, end }: Range): boolean {
  const middle = (start + end) >> 1;
  if (end - start < 4 || prose.text.slice(start, middle) !== prose.text.slice(middle, end)) return false;
  const gap = report.draft.text.slice(prose.span(start, middle).end, prose.span(middle, end).start);
  return /[^\S\r\n]/.test(gap);
}

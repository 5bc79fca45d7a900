import type { ResolvedReport } from '../resolve/model';
import { paragraphAt, proseOf } from '../resolve/prose';
import { sentenceAt } from '../resolve/sentences';
import type { Finding, Rule, WordPlace } from './rule';
import { quote } from './wording/names';
import { proseFinding } from './wording/prose-finding';

export const missingMeasureWord: Rule = {
  id: 'missing-measure-word',
  severity: 'info',
  title: { zh: '缺量词', en: 'Missing measure word' },
  explanation: {
    zh:
      '数字后面漏了量词，如“公开信息56，其中动态类20条”：同一句里别处用“条”“件”，这里没有。汉语的数词一般要带量词，漏了就不知道数的是条、件还是次，' +
      '自动核对时也认不出是哪一项数字。补上量词即可。列表、标题里有意省略的，可以接受。',
    en:
      'A number lacks its measure word while others in the same sentence have 条 or 件. Without it one cannot tell what is counted. Add it. Accept it ' +
      'where it was left out on purpose in a list or heading.',
  },
  examples: [
    {
      draft: `一、总体情况
全年公开信息⟦156⟧，其中动态类信息80条、公告类信息76条。收到申请⟦3⟧，办结3件。
`,
      says: ['“信息156”后面缺量词，同一句里用“条”', '“申请3”后面缺量词，同一句里用“件”'],
    },
    {
      draft: `一、总体情况
发布信息305条，订阅数614，阅读量3200，得分98，详见文件12、13号，附件3，第5条。
举办活动2024，来电热线12345，收到申请3件、信息2条。
`,
    },
  ],
  get words() {
    return NOUNS.flatMap((noun) => [...'0123456789'].map((digit) => noun + digit));
  },
  check,
};

const NOUNS = [
  ...['信息', '申请', '解读', '公告', '通知', '稿件', '留言', '来信', '咨询', '建议', '提案', '办件', '投诉', '案件'],
  ...['诉求', '动态', '文件', '政策'],
];
const NUMBER = /\d{1,7}(?=[，。；]|已|均|全部|其中)/y;
const WITH_MEASURE = /\d(条|件|篇|份|次|个|期|场|宗|项)/g;
/** Years and the numbers of hot lines. */
const NO_COUNT = /^(?:(?:19|20)\d\d|12345|123\d\d)$/;

function* check(resolved: ResolvedReport, places: readonly WordPlace[]): Generator<Finding> {
  const prose = proseOf(resolved);
  const { text } = prose;
  for (const { at, length } of places) {
    const digits = at + length - 1;
    NUMBER.lastIndex = digits;
    const number = NUMBER.exec(text)?.[0];
    if (number === undefined || NO_COUNT.test(number) || paragraphAt(prose, at)?.isDamaged) continue;
    const { start, end } = sentenceAt(text, at);
    const measure = mostFrequent(text.slice(start, end));
    if (measure === undefined) continue;
    const range = { start: digits, end: digits + number.length };
    yield proseFinding(prose, range, {
      message: `${quote(text.slice(at, range.end))}后面缺量词，同一句里用${quote(measure)}`,
    });
  }
}

function mostFrequent(sentence: string): string | undefined {
  const counts = new Map<string, number>();
  for (const { 1: measure = '' } of sentence.matchAll(WITH_MEASURE))
    counts.set(measure, (counts.get(measure) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

import type { ResolvedReport } from '../resolve/model';
import { paragraphAt, proseOf } from '../resolve/prose';
import type { Finding, Rule } from './rule';
import { quote } from './wording/names';
import { proseFinding } from './wording/prose-finding';

export const vagueExactNumber: Rule = {
  id: 'vague-exact-number',
  severity: 'warning',
  title: { zh: '确数与约数并用', en: 'Exact number with “about”' },
  explanation: {
    zh:
      '已经是精确到个位的数，又加“余”“多”“约”“左右”，如“317余条”。《出版物上数字用法》（GB/T 15835—2011）中“余”“多”“约”表示概数，与确数矛盾，' +
      '读者不知道数字是不是统计出来的；年报的数字要与表格一致。是确数的删去“余”“约”，是概数的改成整数。“近300余条”叠用两个概数词，只作提示。' +
      '“近5年”“3次以上”“14万余条”、百分比、时长、面积等量度不算；确为估计值的，可以接受。',
    en:
      'A number that is exact to the last digit stands with “about” (317余条). The words mark estimates and contradict it; readers cannot tell whether ' +
      'the figure was counted. Delete the word or round the number; two such words around a round number (近300余条) are a hint. 近5年, 3次以上, 14万余条, percentages and measures of time or area are left alone. ' +
      'Accept it for a true estimate.',
  },
  fix: 'unsafe',
  examples: [
    {
      draft: `一、总体情况
公开信息⟦317余条⟧，接待群众⟦1043多人次⟧，发放资料⟦约2317份⟧，收到留言⟦212条左右⟧，总访问⟦近12463次⟧，参训⟦约317余人⟧，⟦1103余名⟧职工参加。
`,
      says: [
        '“317余条”里317是确数，不能再用“余”',
        '“1043多人次”里1043是确数，不能再用“多”',
        '“约2317份”里2317是确数，不能再用“约”',
        '“212条左右”里212是确数，不能再用“左右”',
        '“近12463次”里12463是确数，不能再用“近”',
        '“约317余人”里317是确数，不能再用“约”“余”',
        '“1103余名”里1103是确数，不能再用“余”',
      ],
      fixed: `一、总体情况
公开信息317条，接待群众1043人次，发放资料2317份，收到留言212条，总访问12463次，参训317人，1103名职工参加。
`,
    },
    {
      draft: `一、总体情况
公开信息⟦近300余条⟧，走访附近30余户，节约317件纸张，举办⟦约20多场⟧活动。
`,
      says: ['“近300余条”里“近”“余”都表示约数，只留一个', '“约20多场”里“约”“多”都表示约数，只留一个'],
    },
    {
      draft: `一、总体情况
近3年来公开信息300余条、14万余次、1.25万余人次，约占98.5%，平均用时约12分钟，面积约37平方米，每年3次以上，约25人，
编制2022年多部门联合文件，预算317万余元，缴纳余额不足12元，杭州12余杭区。
`,
    },
  ],
  get cues() {
    const digits = [...'123456789'];
    return [
      ...digits.flatMap((digit) => [`${digit}余`, `${digit}多`, `约${digit}`, `近${digit}`]),
      ...['左右', '上下'],
    ];
  },
  check,
};

/** A number with what it counts, not measures, and the words that may make it vague. */
const NUMBER =
  /(?<before>大约|将近|接近|(?<![节预制大签合违履公条契简])约|(?<![附最邻靠临])近)?(?<![\d.,])(?<digits>[1-9]\d{0,8})(?<after>[余多])?(?<unit>人次|件次|条次|篇次|场次|批次|条|件|份|篇|次|人|个|项|期|场|批|起|宗|部|处|家|户|例|幅|块|台|套|本|册|张|名|位|笔|页|所|辆)(?<tail>左右|上下)?/g;
const LEAST_FOR_ABOUT = 100;

function* check(resolved: ResolvedReport): Generator<Finding> {
  const prose = proseOf(resolved);
  for (const { 0: written, index, groups = {} } of prose.text.matchAll(NUMBER)) {
    const { before, digits = '', after, unit = '', tail } = groups;
    const words = [before, after, tail].filter((word) => word !== undefined);
    if (words.length === 0 || paragraphAt(prose, index)?.isDamaged) continue;
    const range = { start: index, end: index + written.length };
    if (!isExact(digits, after)) {
      const message = `${quote(written)}里${words.map(quote).join('')}都表示约数，只留一个`;
      if (before !== undefined && after !== undefined) yield proseFinding(prose, range, { message, severity: 'info' });
      continue;
    }
    yield proseFinding(prose, range, {
      message: `${quote(written)}里${digits}是确数，不能再用${words.map(quote).join('')}`,
      wanted: digits + unit,
      safety: 'unsafe',
    });
  }
}

/** With 余 and 多 any number that is not round; with 约 only one that nobody would estimate. */
function isExact(digits: string, after: string | undefined): boolean {
  if (after === undefined) return Number(digits) >= LEAST_FOR_ABOUT && !/[05]$/.test(digits);
  return !digits.endsWith('0') && !(after === '多' && /^(?:19|20)\d\d$/.test(digits));
}

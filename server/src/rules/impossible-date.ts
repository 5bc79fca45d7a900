import { isPossible } from '../resolve/calendar';
import { datesOf } from '../resolve/dates';
import type { ResolvedReport } from '../resolve/model';
import { paragraphAt, proseOf } from '../resolve/prose';
import type { Finding, Rule } from './rule';
import { quote } from './wording/names';

export const impossibleDate: Rule = {
  id: 'impossible-date',
  severity: 'error',
  title: { zh: '日期不存在', en: 'Impossible date' },
  explanation: {
    zh:
      '日历上没有这一天，多半是月或日输错了。《政府信息公开条例》第六条要求及时、准确地公开政府信息，日期错了，读者就不知道是哪一天。' +
      '统计期限里的错误日期由“统计期限错误”报告。农历日期不在此列；引用原件而原件如此的，可以接受。',
    en:
      'The calendar has no such day; most likely month or day was mistyped. Article 6 of the Regulations asks for accurate information. Dates ' +
      'within the period that the figures cover are told by wrong-period. Lunar dates are left alone. Accept it where an original is quoted.',
  },
  cues: ['月', '-', '/', '.'],
  examples: [
    {
      draft: `一、总体情况
⟦2023年2月30日⟧、⟦6月31日⟧各举办政府开放日1场，2024年2月29日公布情况。
六、其他需要报告的事项
本年度未收取信息处理费。
青禾县水务局
⟦2025年2月29日⟧
`,
      says: [
        '“2023年2月30日”不存在：2月没有30日',
        '“6月31日”不存在：6月没有31日',
        '“2025年2月29日”不存在：2025年2月没有29日',
      ],
    },
    {
      draft: `一、总体情况
1月至12月共24期，农历二月三十日举办开放日，文件于2023年12月31日前公开，见 v2.30.31。
`,
    },
  ],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  const prose = proseOf(resolved);
  const { bare, periods } = datesOf(resolved);
  for (const date of bare) {
    const { start, end, year, month, day } = date;
    if (day === undefined || isPossible(date)) continue;
    if (periods.some(({ from, to }) => from === date || to === date)) continue;
    if (/[农阴旧]历$/.test(prose.text.slice(start - 2, start)) || paragraphAt(prose, start)?.isDamaged) continue;
    const written = prose.text.slice(start, end);
    const isMonth = month >= 1 && month <= 12;
    const inMonth = `${day === 29 && year !== undefined ? `${year}年` : ''}${month}月没有${day}日`;
    yield {
      span: prose.span(start, end),
      message: `${quote(written)}不存在：${isMonth ? inMonth : `没有${month}月`}`,
      about: { text: written },
    };
  }
}

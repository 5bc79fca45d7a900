import type { ResolvedReport } from '../resolve/model';
import { paragraphAt, proseOf } from '../resolve/prose';
import type { Finding, Rule } from './rule';
import { quote } from './wording/names';

export const inconsistentNumerals: Rule = {
  id: 'inconsistent-numerals',
  severity: 'info',
  title: { zh: '二〇／二零混用', en: 'Inconsistent zero in years' },
  explanation: {
    zh:
      '用汉字写年份，“0”应写“〇”：二〇二四年。《出版物上数字用法》（GB/T 15835—2011）规定，编号和年份里的“0”写“〇”，计量时才写“零”；' +
      '圆圈“○”不是汉字。几种写法混在一起，既不规范，也搜索不到；写成字母“O”、数字“0”的，由“形近字”报告。引用原件名称而原件如此的，可以接受。',
    en:
      'In a year written in characters the zero is 〇: 二〇二四年. GB/T 15835—2011 has 〇 in numbers and years, 零 only in quantities; the circle ○ is ' +
      'no character. A letter O or a digit 0 is told by suspect-lookalike. Accept it where the name of an original is quoted.',
  },
  fix: 'safe',
  cues: ['二零', '二○', '〇零', '〇○'],
  examples: [
    {
      draft: `青禾县水务局二〇二三年政府信息公开工作年度报告
一、总体情况
⟦二○二三年⟧，我局主动公开信息三百零六条，地址为二零三室。
青禾县水务局
⟦二零二四年⟧一月二十日
`,
      says: ['“二○二三年”应为“二〇二三年”', '“二零二四年”应为“二〇二四年”'],
      fixed: `青禾县水务局二〇二三年政府信息公开工作年度报告
一、总体情况
二〇二三年，我局主动公开信息三百零六条，地址为二零三室。
青禾县水务局
二〇二四年一月二十日
`,
    },
  ],
  check,
};

const YEAR = /(?<![一二三四五六七八九十〇零百千万第])二[〇零○][〇零○一二三四五六七八九]{2}年/g;

function* check(resolved: ResolvedReport): Generator<Finding> {
  const prose = proseOf(resolved);
  for (const { 0: written, index } of prose.text.matchAll(YEAR)) {
    const right = written.replace(/[零○]/g, '〇');
    if (right === written || paragraphAt(prose, index)?.isDamaged) continue;
    yield {
      span: prose.span(index, index + written.length),
      message: `${quote(written)}应为${quote(right)}`,
      about: { text: written },
      fixes: [
        {
          title: `改为${quote(right)}`,
          safety: 'safe',
          preferred: true,
          edits: [...written].flatMap((character, i) =>
            /[零○]/.test(character) ? [{ span: prose.span(index + i, index + i + 1), newText: '〇' }] : [],
          ),
        },
      ],
    };
  }
}

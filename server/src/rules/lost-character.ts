import type { ResolvedReport } from '../resolve/model';
import { type Prose, paragraphAt, proseOf } from '../resolve/prose';
import { marksOf } from '../resolve/prose-marks';
import type { Edit, Finding, Rule } from './rule';
import { type LostCharacters, lostCharacters, type Missing } from './wording/lost-characters';
import { quote } from './wording/names';

export const lostCharacter: Rule = {
  id: 'lost-character',
  severity: 'error',
  title: { zh: '年、月、〕等丢失', en: 'Lost character in a date or number' },
  explanation: {
    zh:
      '日期、文号在转换、扫描时丢了一个字：“20241月1日”丢了“年”，“2024年131日”丢了“月”，“202511日”两个都丢了，“〔202417号”丢了“〕”。' +
      '日期关系到统计期限，文号关系到能否查到文件；《政府信息公开条例》第六条要求及时、准确公开政府信息。' +
      '能唯一补全的一键补上；“2024年111日”一类有两种读法的，请对照原稿。数字不是日期、文号的，可以接受。',
    en:
      'A date or document number lost a character in a conversion: 年 in 20241月1日, 月 in 2024年131日, both in 202511日, 〕 in 〔202417号. What can only be one ' +
      'thing is completed; what can be read in two ways has to be compared with the original. Accept it where the digits are neither.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `一、总体情况
本报告统计期限自⟦20241月1日⟧起至2024年12月31日止，依据青政办发⟦〔202417号⟧、青水发⟦2024〕3号⟧编制。
⟦2024年131日⟧起施行，⟦2024年111日⟧修订，截至⟦6月30⟧，共解读12件。
`,
      says: [
        '“20241月1日”缺少“年”，应为“2024年1月1日”',
        '“〔202417号”缺少“〕”，应为“〔2024〕17号”',
        '“2024〕3号”缺少“〔”，应为“〔2024〕3号”',
        '“2024年131日”缺少“月”，应为“2024年1月31日”',
        '“2024年111日”缺少“月”，请对照原稿补上',
        '“6月30”缺少“日”，应为“6月30日”',
      ],
    },
    {
      draft: `青禾县水务局2025年政府信息公开工作年度报告
本报告统计期限自⟦202511日⟧起至⟦20251231日⟧止，明细至⟦1231日⟧。
一、总体情况
⟦2025⟧共公开信息38条，⟦2025⟧县水务局开展培训2次，2025县域经济论坛1次，编号20251231的文件共2件，2025共享单车项目1个。
`,
      says: [
        '“202511日”缺少“年”“月”，应为“2025年1月1日”',
        '“20251231日”缺少“年”“月”，应为“2025年12月31日”',
        '“1231日”缺少“月”，应为“12月31日”',
        '“2025”缺少“年”，应为“2025年”',
        '“2025”缺少“年”，应为“2025年”',
      ],
      fixed: `青禾县水务局2025年政府信息公开工作年度报告
本报告统计期限自2025年1月1日起至2025年12月31日止，明细至12月31日。
一、总体情况
2025年共公开信息38条，2025年县水务局开展培训2次，2025县域经济论坛1次，编号20251231的文件共2件，2025共享单车项目1个。
`,
    },
    {
      draft: `一、总体情况
依据青政办发⟦〔2024〕17⟧）、（青水发⟦〔20243⟧）编制，公告2024年第5号、国办函〔2020〕109号、〔2021〕30、31号，5月1至3日，1月15、16日，1月28.5万元。
`,
      says: ['“〔2024〕17”缺少“号”，应为“〔2024〕17号”', '“〔20243”缺少“〕”“号”，应为“〔2024〕3号”'],
      fixed: `一、总体情况
依据青政办发〔2024〕17号）、（青水发〔2024〕3号）编制，公告2024年第5号、国办函〔2020〕109号、〔2021〕30、31号，5月1至3日，1月15、16日，1月28.5万元。
`,
    },
  ],
  cues: ['2', '月', '〔', '〕'],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  const prose = proseOf(resolved);
  for (const lost of lostCharacters(prose.text, marksOf(resolved).digits, resolved.year)) {
    if (paragraphAt(prose, lost.start)?.isDamaged) continue;
    yield {
      span: prose.span(lost.start, lost.end),
      message: messageFor(lost),
      about: { text: lost.written },
      ...(lost.wanted !== undefined && {
        fixes: [
          {
            title: `补上${namesOf(lost)}`,
            safety: 'safe' as const,
            preferred: true,
            edits: lost.missing.map((missing) => insertion(resolved.report.draft.text, prose, missing)),
          },
        ],
      }),
    };
  }
}

const namesOf = ({ missing }: LostCharacters): string => missing.map(({ character }) => quote(character)).join('');

function messageFor(lost: LostCharacters): string {
  const { written, wanted } = lost;
  const lack = `${quote(written)}缺少${namesOf(lost)}`;
  return wanted === undefined ? `${lack}，请对照原稿补上` : `${lack}，应为${quote(wanted)}`;
}

/** A space that stands for the lost character goes. */
function insertion(text: string, prose: Prose, { at, character }: Missing): Edit {
  const start = prose.span(at - 1, at).end;
  const end = prose.span(at, at + 1).start;
  const isOnLine = end >= start && !/[\r\n]/.test(text.slice(start, end));
  return { span: { start, end: isOnLine ? end : start }, newText: character };
}

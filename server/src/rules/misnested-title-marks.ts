import { type Citation, citationsOf } from '../resolve/citations';
import { isMisspelledTitle } from '../resolve/laws';
import type { ResolvedReport } from '../resolve/model';
import { type Prose, paragraphAt, proseOf } from '../resolve/prose';
import type { Finding, Rule } from './rule';
import { numbersBesideTitles, unbracketed } from './wording/numbers-beside-titles';
import { proseFinding } from './wording/prose-finding';
import { marksOf } from './wording/title-marks';

export const misnestedTitleMarks: Rule = {
  id: 'misnested-title-marks',
  severity: 'info',
  title: { zh: '书名号嵌套错误', en: 'Misnested title marks' },
  explanation: {
    zh:
      '书名号里还要用书名号时，里面一层用单书名号〈〉（《标点符号用法》GB/T 15834—2011）；“关于印发……办法的通知”里的办法名称要用〈〉标出。' +
      '文号放在书名号之外，用圆括号括起，“要求”“规定”一类的话放在圆括号之外。标号放错位置，会分不清文件名称到哪里为止。' +
      '文件原来的标题就没有内层书名号的，可以接受。',
    en:
      'Titles within titles take 〈〉 (GB/T 15834—2011), so does the name of what a notice issues (关于印发〈…办法〉的通知). The number of a document ' +
      'stands outside 《》 in （）, words like 要求 and 规定 outside the bracket. Accept it where the title itself has no inner marks.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `六、其他需要报告的事项
按照⟦《国务院办公厅关于印发《政府信息公开信息处理费管理办法》的通知》⟧（⟦国办函〔2020〕109号规定⟧），本年度未收取信息处理费。
`,
      says: [
        '书名号里的书名号应为单书名号：《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》',
        '“规定”应放在括号外面：（国办函〔2020〕109号）规定',
      ],
      fixed: `六、其他需要报告的事项
按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号）规定，本年度未收取信息处理费。
`,
    },
    {
      draft: `一、总体情况
根据⟦《关于印发青禾县政务公开管理办法的通知》⟧⟦青政办发〔2023〕12号⟧和⟦《中华人民共和国政府信息公开条例（国务院令第711号）》⟧开展工作。
`,
      says: [
        '所印发的文件名称应加单书名号：《关于印发〈青禾县政务公开管理办法〉的通知》',
        '文号应用圆括号括起：（青政办发〔2023〕12号）',
        '文号、令号应放在书名号外面：《中华人民共和国政府信息公开条例》（国务院令第711号）',
      ],
      fixed: `一、总体情况
根据《关于印发〈青禾县政务公开管理办法〉的通知》（青政办发〔2023〕12号）和《中华人民共和国政府信息公开条例》（国务院令第711号）开展工作。
`,
    },
    {
      draft: `青禾县水务局2024年政府信息公开工作年度报告
依据国务院办公厅政府信息与政务公开办公室关于印发⟦《中华人民共和国政府信息公开工作年度报告格式的通知》⟧（国办公开办函〔2021〕30号）编制。
`,
      says: ['“的通知”应放在书名号外面：《中华人民共和国政府信息公开工作年度报告格式》的通知'],
    },
    {
      draft: `一、总体情况
落实《国务院办公厅关于印发政府网站发展指引的通知》（国办发〔2017〕47号）、县政府关于印发《政务公开工作规程》的通知和《条例》《信访工作条例》和青政办发〔2023〕12号文件，参照《公开指南（2024版）》。
`,
    },
  ],
  cues: ['》'],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  const prose = proseOf(resolved);
  for (const citation of citationsOf(resolved)) {
    const at = citation.title?.start;
    if (at === undefined || paragraphAt(prose, at)?.isDamaged) continue;
    yield* checkTitle(prose, citation);
  }
  yield* numbersBesideTitles(prose);
}

function* checkTitle(prose: Prose, { title, number }: Citation): Generator<Finding> {
  if (!title) return;
  const { moved, isNotice, marked } = marksOf(prose.text, title.start, title.end);
  const goesOn = isNotice && prose.text.startsWith(ISSUES, title.start - ISSUES.length);
  const isBare = number !== undefined && number.start === title.end;
  const isRight = moved === undefined && marked === undefined && !goesOn && !isBare;
  if (isRight || isMisspelledTitle(title.words)) return;
  const written = prose.text.slice(title.start, title.end);
  if (moved !== undefined) {
    yield proseFinding(prose, title, { message: `文号、令号应放在书名号外面：${moved}`, wanted: moved });
    return;
  }
  if (goesOn) {
    const wanted = `${written.slice(0, -4)}》的通知`;
    yield proseFinding(prose, title, { message: `“的通知”应放在书名号外面：${wanted}`, wanted });
    return;
  }
  if (marked !== undefined) {
    const what = /.[《<]/.test(written) ? '书名号里的书名号应为单书名号' : '所印发的文件名称应加单书名号';
    yield proseFinding(prose, title, { message: `${what}：${marked}`, wanted: marked });
  }
  if (isBare) yield unbracketed(prose, number);
}

const ISSUES = '关于印发';

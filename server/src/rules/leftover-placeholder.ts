import { overlapsAny } from '../report/spans';
import type { ResolvedReport } from '../resolve/model';
import { type Prose, paragraphAt, proseOf } from '../resolve/prose';
import { residueSpans } from '../resolve/residue';
import type { Range } from '../resolve/sentences';
import { isSurname } from '../resolve/surnames';
import placeholders from '../spec/words/placeholders.json';
import type { Finding, Rule } from './rule';
import { quote } from './wording/names';
import { isQuoted } from './wording/quotations';

/** What is counted with its measure word and no number between; 公开条例 stands in every report. */
const UNCOUNTED =
  '信息条 动态条 微博条 视频条 文章篇 稿件篇 推文篇 信息篇 公开条， 公开条。 公开条； 公开条） 公开条、';
const MASKS = ['XX', 'xx', '××', '○○', '◯◯', 'X月', '×月', 'X件', 'X条', '×件', '×条', '**', '__', '20X', '20×'];

export const leftoverPlaceholder: Rule = {
  id: 'leftover-placeholder',
  severity: 'error',
  title: { zh: '模板占位或填报说明未删', en: 'Leftover placeholder' },
  explanation: {
    zh:
      '“XX局”“×年×月”“***件”“（请填写）”“填报说明：”一类的文字是模板里的，定稿前应换成实际内容或者删去；“发布信息条”缺了数字，也是没有填完。' +
      '《政府信息公开条例》第五十条列明年报的内容，占位没有改，说明这里还没有写。申请人姓名、手机号等用“×”“*”遮去的不算，' +
      '表格里的“*”由“空白或以‘/’代零”检查。引用的就是带“××”的原文的，可以接受。',
    en:
      'Words such as XX局, ×年×月, ***件, （请填写） or 填报说明： come from a template and are to be replaced or deleted; 发布信息条 lacks its number. Article 50 of the Regulations lists what ' +
      'the report contains; a placeholder means that it is not written yet. Names and telephone numbers masked with × or * do not count; * in a ' +
      'table belongs to blank-figure. Accept it where an original with ×× is quoted.',
  },
  get cues() {
    return [...MASKS, ...UNCOUNTED.split(' '), ...placeholders.map(({ words }) => words)];
  },
  examples: [
    {
      draft: `⟦XX⟧局2023年政府信息公开工作年度报告
一、总体情况
⟦20XX⟧年，⟦某某县⟧水务局公开信息⟦***⟧条，解读⟦X⟧篇，于⟦×月×日⟧发布。
（一）主动公开。⟦（请填写）⟧
⟦填报说明：⟧本表由各单位填写。
六、其他需要报告的事项
⟦____⟧年未收取信息处理费。公众号发布⟦信息条⟧，阅读量300次。
`,
      says: [
        '“XX”是模板的占位，应换成实际内容',
        '“20XX”是模板的占位，应换成实际内容',
        '“某某县”是名称的占位，应换成实际内容或者删去',
        '“***”是模板的占位，应换成实际内容',
        '“X”是模板的占位，应换成实际内容',
        '“×月×日”是模板的占位，应换成实际内容',
        '“（请填写）”是填报提示，应换成实际内容或者删去',
        '“填报说明：”是表样的填报说明，应换成实际内容或者删去',
        '“____”是模板的占位，应换成实际内容',
        '“信息条”缺数字，应补上',
      ],
    },
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
一、总体情况
2023年，我局网址为http://www.qhx.gov.cn/xxgk，邮箱xxgk@example.cn，申请人张××、李**的电话为138****1234。
开展“1+X”新闻发布会3次，配备X光机2台，3×5米公开栏1块，二〇〇八年以来的文件已清理。公开信息条、块结合，信息条数见表二。
`,
    },
  ],
  check,
};

/** What a mask stands for is told by the word after it. */
const NOUN =
  '(?=[年月日局县市区镇乡省州旗委厅办处]|单位|部门|街道|政府|机关|中心|科室|村|社区|件|条|次|期|份|篇|人次|名|场|万元|元|个|项|批)';
const NO_LETTER_BEFORE = '(?<![A-Za-z0-9@._/+×○-])';

let cachedMask: RegExp | undefined;

function mask(): RegExp {
  cachedMask ??= new RegExp(
    [
      `(?<!\\d)20(?:[Xx×]{2}|\\d[Xx×])(?=年)`,
      `${NO_LETTER_BEFORE}[Xx×]{1,2}月(?:[Xx×]{1,2}日)?`,
      `${NO_LETTER_BEFORE}(?:[Xx]{2,8}|×{2,8}|[○◯]{2,8})${NOUN}`,
      // XX教育局: at the beginning of a line, whatever follows.
      `(?<=^|\n)(?:X{2,8}|×{2,8}|[○◯]{2,8})(?=\\p{Script=Han})`,
      `(?<=[\\p{Script=Han}])[X×](?=[件条篇]|次(?!方)|期(?![间望])|份)`,
      `(?<![\\w*])\\*{2,8}${NOUN}`,
      `(?<![A-Za-z_])_{2,20}(?=[年月日件条元次份])`,
    ].join('|'),
    'gu',
  );
  return cachedMask;
}

function* check(resolved: ResolvedReport): Generator<Finding> {
  const prose = proseOf(resolved);
  const isMarkdown = resolved.report.draft.format === 'markdown';
  for (const { words, reason } of placeholders) {
    for (let at = prose.text.indexOf(words); at >= 0; at = prose.text.indexOf(words, at + words.length)) {
      if (isQuoted(prose.text, at)) continue;
      const range = { start: at, end: closingAfter(prose.text, at, at + words.length) };
      yield finding(prose, range, `是${reason}，应换成实际内容或者删去`);
    }
  }
  for (const { index } of prose.text.matchAll(UNCOUNTED_NOUN)) {
    const isDamaged = paragraphAt(prose, index)?.isDamaged;
    if (!isDamaged) yield finding(prose, { start: index, end: index + 3 }, '缺数字，应补上');
  }
  for (const { 0: written, index } of prose.text.matchAll(mask())) {
    const range = { start: index, end: index + written.length };
    if ((isMarkdown && /[*_]/.test(written)) || isMaskedPerson(prose.text, index)) continue;
    if (written.startsWith('*') && overlapsAny(residueSpans(resolved), prose.span(range.start, range.end))) continue;
    if (paragraphAt(prose, index)?.isDamaged) continue;
    yield finding(prose, range, '是模板的占位，应换成实际内容');
  }
}

const UNCOUNTED_NOUN = /(?:(?:信息|动态|微博|视频|公开)条|(?:文章|稿件|推文|信息)篇)(?=[，。；）]|、(?!块))/g;
const LONGEST_REMARK = 60;

/** To the bracket that closes what the words open: （请填写实际数字）. */
function closingAfter(text: string, start: number, end: number): number {
  const close = { '（': '）', '【': '】', '[': ']' }[text.charAt(start)];
  if (close === undefined || text.charAt(end - 1) === close) return end;
  const at = text.slice(end, end + LONGEST_REMARK).search(/[）】\]\n]/);
  return at >= 0 && text.charAt(end + at) === close ? end + at + 1 : end;
}

/** 张**, 申请人××市民, 张××: who is meant is kept back on purpose. */
function isMaskedPerson(text: string, at: number): boolean {
  if (text.charAt(at) === '*' && isSurname(text.charAt(at - 1))) return true;
  return /(?:申请人|原告|当事人|第三人|姓名|先生|女士|电话|手机|身份证|证号|账号|卡号)[\p{Script=Han}：]{0,2}$/u.test(
    text.slice(Math.max(0, at - 8), at),
  );
}

function finding({ text, span }: Prose, { start, end }: Range, remark: string): Finding {
  const words = text.slice(start, end);
  return { span: span(start, end), message: `${quote(words)}${remark}`, about: { text: text.slice(start, end + 8) } };
}

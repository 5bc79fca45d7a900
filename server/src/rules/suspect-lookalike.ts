import type { ResolvedReport } from '../resolve/model';
import { paragraphAt, proseOf } from '../resolve/prose';
import type { Finding, Rule } from './rule';
import { type LookAlike, lookAlikeCues, lookAlikes } from './wording/look-alikes';
import { quote } from './wording/names';

export const suspectLookalike: Rule = {
  id: 'suspect-lookalike',
  severity: 'warning',
  title: { zh: '形近字（O/0、l/1、沐/沭）', en: 'Look-alike characters' },
  explanation: {
    zh:
      '字形相近的字混用：数字里夹了字母“O”“l”，“已”写成“己”，“日”写成“曰”，“未”写成“末”，地名“沭阳”写成“沐阳”，或者同一个地名前后两种写法。' +
      '多由扫描识别、五笔输入造成，数字读不出，地名查不到；《政府信息公开条例》第六条要求及时、准确公开政府信息。' +
      '地名前后不一时，提示写得少的那一种。人名、旧地名确有其字的，可以接受。',
    en:
      'Characters that look alike were mixed up: letters O and l in numbers, 己 for 已, 曰 for 日, 末 for 未, 沐阳 for 沭阳, or two spellings of ' +
      'one place. Scanning and shape-based input do this. Where a text spells a place in two ways the rarer is told. Accept it in names of persons ' +
      'and old places that are written so.',
  },
  fix: 'unsafe',
  examples: [
    {
      draft: `一、总体情况
2024年，栾城区水务局召开会议⟦2O⟧次，⟦己公开⟧信息⟦l2⟧件，⟦末收到⟧申请，⟦临沐县⟧来人学习。栾城区的做法在全市推广，⟦滦城⟧区信访局受到表扬。
`,
      says: [
        '“2O次”里的字母“O”应为数字，即“20次”',
        '“己公开”疑为“已公开”：“己”“已”形近',
        '“l2件”里的字母“l”应为数字，即“12件”',
        '“末收到”疑为“未收到”：“末”“未”形近',
        '“临沐县”疑为“临沭县”：形近地名，正确的在山东临沂',
        '“滦城”疑为“栾城”：同一地名前后两种写法',
      ],
      fixed: `一、总体情况
2024年，栾城区水务局召开会议20次，已公开信息12件，未收到申请，临沭县来人学习。栾城区的做法在全市推广，栾城区信访局受到表扬。
`,
    },
    {
      draft: `一、总体情况
2023年末收到的申请已于年内办结，干部严于律己，自己完成线上线下（O2O）融合，O2O项目1个，5G基站3个，乙巳年春节前公布。
`,
    },
  ],
  get cues() {
    return lookAlikeCues();
  },
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  const prose = proseOf(resolved);
  for (const found of lookAlikes(prose.text)) {
    if (paragraphAt(prose, found.start)?.isDamaged) continue;
    const span = prose.span(found.start, found.end);
    yield {
      span,
      message: messageFor(found),
      about: { text: found.written },
      fixes: [
        {
          title: `改为${quote(found.wanted)}`,
          safety: 'unsafe',
          preferred: true,
          edits: found.changes.map(({ at, newText }) => ({ span: prose.span(at, at + 1), newText })),
        },
      ],
    };
  }
}

function messageFor({ kind, written, wanted, unit, reason }: LookAlike): string {
  if (kind !== 'number') return `${quote(written)}疑为${quote(wanted)}：${reason}`;
  const letters = [...new Set(written.replace(/[^A-Za-z]/g, ''))].join('');
  const what = letters === '' ? '数字“0”应为“〇”' : `字母“${letters}”应为${/[一-九]/.test(wanted) ? '“〇”' : '数字'}`;
  return `${quote(written + unit)}里的${what}，即${quote(wanted + unit)}`;
}

import { type CitedTitle, citationsOf } from '../resolve/citations';
import { type Law, lawNamed, laws } from '../resolve/laws';
import type { ResolvedReport } from '../resolve/model';
import { noticeNamed, noticeOf } from '../resolve/notices';
import { type Prose, paragraphAt, proseOf } from '../resolve/prose';
import type { Finding, Rule } from './rule';
import { decreeFaults } from './wording/decrees';
import { quote } from './wording/names';
import { proseFinding } from './wording/prose-finding';

export const misnamedLaw: Rule = {
  id: 'misnamed-law',
  severity: 'warning',
  title: { zh: '法规名称或令号错误', en: 'Misnamed law or wrong decree number' },
  explanation: {
    zh:
      '法律、法规的名称写错，如《信息公开条例》（漏“政府”）、《政府信息公开处理费管理办法》；或者令号写错：《政府信息公开条例》现行的是国务院令第711号' +
      '（2019年5月15日起施行），第492号是2007年公布时的令号；令号前漏了“第”。引用法规应当用全称和正确的令号，读者才能据此查到。' +
      '已经写明“以下简称”的简称不算错；本地另有同名规定的，可以接受。',
    en:
      'The name of a law is misspelled (《信息公开条例》 without 政府), or its decree number is wrong: the Regulations on disclosure in force are ' +
      'decree No. 711 of 2019, No. 492 was that of 2007; or 第 lacks before the number. A short name that was defined is fine. Accept it where a ' +
      'local rule really has that name.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
根据《中华人民共和国政府信息公开条例》（⟦国务院令711号⟧）编制本报告。
一、总体情况
组织学习⟦《信息公开条例》⟧和⟦《政府信息公开处理费管理办法》⟧，落实《贵州省政府信息公开条例》和《信访工作条例》。
`,
      says: [
        '“国务院令711号”漏“第”字，应为“国务院令第711号”',
        '《信息公开条例》应为《政府信息公开条例》',
        '《政府信息公开处理费管理办法》应为《政府信息公开信息处理费管理办法》',
      ],
      fixed: `青禾县水务局2023年政府信息公开工作年度报告
根据《中华人民共和国政府信息公开条例》（国务院令第711号）编制本报告。
一、总体情况
组织学习《政府信息公开条例》和《政府信息公开信息处理费管理办法》，落实《贵州省政府信息公开条例》和《信访工作条例》。
`,
    },
    {
      draft: `云溪区民政局2024年政府信息公开工作年度报告
依据《中华人民共和国政府信息公开条例》（⟦国务院令第492号⟧）和⟦《中华人民共和国政府信息公开条列》⟧编制。
`,
      says: [
        '令号“国务院令第492号”是2019年修订以前的，《政府信息公开条例》现行的令号是“国务院令第711号”',
        '《中华人民共和国政府信息公开条列》应为《中华人民共和国政府信息公开条例》',
      ],
      fixed: `云溪区民政局2024年政府信息公开工作年度报告
依据《中华人民共和国政府信息公开条例》（国务院令第711号）和《中华人民共和国政府信息公开条例》编制。
`,
    },
    {
      draft: `云溪区民政局2024年政府信息公开工作年度报告
《中华人民共和国政府信息公开条例》（2007年国务院令第492号公布，2019年国务院令第711号修订，以下简称《信息公开条例》）施行以来，我局认真落实《信息公开条例》和国令第711号，按照县政府办公室《关于政府信息公开工作年度》的要求编制。
`,
    },
  ],
  cues: ['》', '国务院令', '号令'],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  const prose = proseOf(resolved);
  for (const { title, number } of citationsOf(resolved)) {
    if (!title || (number && noticeOf(number)) || paragraphAt(prose, title.start)?.isDamaged) continue;
    const wanted = officialName(prose, title);
    if (wanted === undefined) continue;
    const written = prose.text.slice(title.start, title.end);
    yield proseFinding(prose, title, { message: `${written}应为《${wanted}》`, wanted: `《${wanted}》` });
  }
  yield* checkDecrees(resolved, prose);
}

/** The name that a title should have; undefined where it is right or names something else. */
function officialName(prose: Prose, { words }: CitedTitle): string | undefined {
  const named = lawNamed(words);
  if (named) return named.isExact || isDefined(prose.text, words) ? undefined : nameLike(words, named.law);
  const notice = noticeNamed(words);
  if (!notice || notice.isExact || /(?:报告|年度)$/.test(words)) return undefined;
  if (/通知$/.test(words)) return notice.notice.title;
  const [subject = ''] = notice.notice.subjects ?? [];
  return words.startsWith('中华人民共和国') ? `中华人民共和国${subject}` : subject;
}

/** 《信息公开条例》 is mended to the name without 中华人民共和国. */
function nameLike(words: string, { name }: Law): string {
  const PREFIX = '中华人民共和国';
  const short = name.startsWith(PREFIX) ? name.slice(PREFIX.length) : name;
  return words.startsWith(PREFIX) || !laws().some((law) => law.name === short) ? name : short;
}

const isDefined = (text: string, words: string): boolean =>
  ['《', '“', ''].some((mark) => text.includes(`简称${mark}${words}`) || text.includes(`简称为${mark}${words}`));

function* checkDecrees({ year }: ResolvedReport, prose: Prose): Generator<Finding> {
  for (const { start, end, wanted, kind } of decreeFaults(prose.text, year)) {
    if (paragraphAt(prose, start)?.isDamaged) continue;
    const written = quote(prose.text.slice(start, end));
    const message = {
      lacking: `${written}漏“第”字，应为${quote(wanted)}`,
      dated: `${written}应为${quote(wanted)}：令号不写年份`,
      former: `令号${written}是2019年修订以前的，《政府信息公开条例》现行的令号是${quote(wanted)}`,
      other: `令号${written}有误，《政府信息公开条例》的令号是${quote(wanted)}`,
    }[kind];
    yield proseFinding(prose, { start, end }, { message, wanted });
  }
}

import type { ResolvedReport } from '../resolve/model';
import { firstSlip, itemEnds, type OrdinalItem, type OrdinalList, ordinalLists } from '../resolve/ordinal-lists';
import { type Prose, proseOf } from '../resolve/prose';
import type { Finding, Fix, Rule, WordPlace } from './rule';
import { onDamagedLine } from './wording/damage';
import { replaceMinimal } from './wording/edits';
import { quote } from './wording/names';
import { proseFinding } from './wording/prose-finding';

export const miscountedList: Rule = {
  id: 'miscounted-list',
  severity: 'warning',
  title: { zh: '“三方面问题”与所列不符、一是三是跳号', en: 'Miscounted or misnumbered list' },
  explanation: {
    zh:
      '正文写“三方面问题”，后面却只列了两项；或者“一是”之后是“三是”，“二是”出现两次。前者多半是删改时漏了一处，后者是序号没有跟着改。' +
      '同一段里先列问题、后列措施，各自从“一是”起编，是两个列举，不算重复；列举里面再套列举也分别计算。' +
      '年度报告应当准确全面（国办公开办函〔2021〕30号）。跳号、重号可以自动顺编；前文的项数与所列不一致的，须由经办人判断是少写了一项还是数字写错。' +
      '另有一项用“同时”“此外”引出而计算在内的，可以接受本提示。',
    en:
      'The text announces three problems and lists two, or 三是 follows 一是, or 二是 comes twice. A list of problems and one of measures in the same paragraph are two ' +
      'lists; a list within an item of another is counted by itself. Reports are to be accurate and complete (国办公开办函〔2021〕30号). Skipped and repeated numbers ' +
      'are renumbered; whether an item is missing or the announced number is wrong only the author can tell. Accept it where one item is led in by other words.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `五、存在的主要问题及改进情况
2024年，我局政府信息公开工作还存在不足：一是解读形式单一；⟦三是⟧更新不够及时；四是培训偏少。今后将从两方面改进，一是增加图解，二是按月检查。
`,
      says: ['“一是”之后是“三是”，应为“二是”，以下顺编'],
      fixed: `五、存在的主要问题及改进情况
2024年，我局政府信息公开工作还存在不足：一是解读形式单一；二是更新不够及时；三是培训偏少。今后将从两方面改进，一是增加图解，二是按月检查。
`,
    },
    {
      draft: `五、存在的主要问题及改进情况
主要存在以下⟦三方面⟧问题：一是解读形式单一；二是更新不够及时。
改进措施：一是增加图解。二是按月检查。⟦二是⟧加强培训。
`,
      says: ['“三方面”之后列出 2 项（一是、二是），差 1', '“二是”重复，应为“三是”，以下顺编'],
    },
    {
      draft: `五、存在的主要问题及改进情况
一是解读形式单一。
⟦二⟧更新不够及时。
三是培训偏少。
下一步，加强培训。
`,
      says: ['“一是”之后的“二”漏了“是”，应为“二是”'],
      fixed: `五、存在的主要问题及改进情况
一是解读形式单一。
二是更新不够及时。
三是培训偏少。
下一步，加强培训。
`,
    },
    {
      draft: `五、存在的主要问题及改进情况
存在两方面问题：一是公开意识有待加强（一是人员少，二是培训少）；二是形式单一。下一步，一是增加图解；二是按月检查。
三是加强培训。
`,
      says: [],
    },
  ],
  get words() {
    return itemEnds();
  },
  check,
};

function* check(resolved: ResolvedReport, places: readonly WordPlace[]): Generator<Finding> {
  const prose = proseOf(resolved);
  for (const list of ordinalLists(resolved, places)) {
    const finding = slipFinding(resolved, prose, list) ?? countFinding(prose, list);
    if (finding && !onDamagedLine(resolved, finding.span)) yield finding;
  }
}

const NUMERALS = '一二三四五六七八九';

/** 1 to 99 in Chinese. */
function numeral(n: number): string {
  const tens = Math.floor(n / 10);
  const ten = tens === 0 ? '' : `${tens > 1 ? NUMERALS[tens - 1] : ''}十`;
  return ten + (n % 10 === 0 ? '' : (NUMERALS[(n % 10) - 1] ?? ''));
}

function slipFinding({ report }: ResolvedReport, prose: Prose, list: OrdinalList): Finding | undefined {
  const slip = firstSlip(list);
  const before = slip && list.items[list.items.indexOf(slip) - 1];
  if (!slip || !before) return undefined;
  const bare = bareNumeral(prose, before, slip);
  if (bare !== undefined) return bareFinding(prose, before, slip, bare);
  const words = wordsOf(prose, slip);
  const right = numeral(before.ordinal + 1) + words.slice(-1);
  // Where the announced number says that an item was lost, new numbers would hide it.
  const isLost = list.announced !== undefined && list.announced.count !== list.items.length;
  const what =
    slip.ordinal === before.ordinal ? `${quote(words)}重复` : `${quote(wordsOf(prose, before))}之后是${quote(words)}`;
  return {
    span: prose.span(slip.start, slip.end),
    message: isLost
      ? `${what}，缺${quote(right)}，与前文${quote(wordsOf(prose, list.announced ?? slip))}不符`
      : `${what}，应为${quote(right)}，以下顺编`,
    about: { text: list.items.map((item) => wordsOf(prose, item)).join('') },
    related: [{ span: prose.span(before.start, before.end), message: `前一项${quote(wordsOf(prose, before))}` }],
    fixes: isLost ? [] : [renumbering(report.draft.text, prose, list)],
  };
}

/** 二 of 一是…。二形式单一。三是…, which lacks its 是. */
function bareNumeral({ text }: Prose, before: OrdinalItem, slip: OrdinalItem): number | undefined {
  if (slip.ordinal !== before.ordinal + 2) return undefined;
  const lost = numeral(before.ordinal + 1);
  for (let at = text.indexOf(lost, before.end); at >= 0 && at < slip.start; at = text.indexOf(lost, at + 1)) {
    if (BEGINS_ITEM.includes(text.charAt(at - 1)) && /[\u4e00-\u9fff]/.test(text.charAt(at + lost.length))) return at;
  }
  return undefined;
}

const BEGINS_ITEM = '。；\n';

function bareFinding(prose: Prose, before: OrdinalItem, slip: OrdinalItem, at: number): Finding {
  const lost = numeral(before.ordinal + 1);
  const verb = wordsOf(prose, slip).slice(-1);
  const range = { start: at, end: at + lost.length };
  return proseFinding(prose, range, {
    message: `${quote(wordsOf(prose, before))}之后的${quote(lost)}漏了${quote(verb)}，应为${quote(lost + verb)}`,
    wanted: lost + verb,
  });
}

function renumbering(text: string, prose: Prose, { items }: OrdinalList): Fix {
  let last = 0;
  const edits = items.flatMap((item, i) => {
    last = i === 0 ? item.ordinal : last + 1;
    if (item.ordinal === last) return [];
    return [replaceMinimal(prose.span(item.start, item.end - 1), text, numeral(last))];
  });
  return { title: '序号顺编', safety: 'safe', preferred: true, edits };
}

function countFinding(prose: Prose, { items, announced }: OrdinalList): Finding | undefined {
  // One item alone: the others are told in other words.
  if (!announced || items.length < 2 || items.length === announced.count) return undefined;
  const words = wordsOf(prose, announced);
  return {
    span: prose.span(announced.start, announced.end),
    message: `${quote(words)}之后列出 ${items.length} 项（${spanOf(prose, items)}），差 ${Math.abs(items.length - announced.count)}`,
    about: { text: `${words} ${items.length}` },
    related: items.map((item) => ({ span: prose.span(item.start, item.end), message: wordsOf(prose, item) })),
  };
}

function spanOf(prose: Prose, items: readonly OrdinalItem[]): string {
  const [first, ...others] = items.map((item) => wordsOf(prose, item));
  return others.length > 1 ? `${first}至${others.at(-1)}` : `${first}、${others[0]}`;
}

const wordsOf = ({ text }: Prose, { start, end }: { readonly start: number; readonly end: number }): string =>
  text.slice(start, end);

import { type FeeClause, feeClauses, numbersWithin } from '../resolve/fees';
import type { ResolvedReport } from '../resolve/model';
import type { WrittenNumber } from '../resolve/numerals';
import { type Prose, proseOf } from '../resolve/prose';
import { settledYear } from '../resolve/report-year';
import { type Range, sentenceAt } from '../resolve/sentences';
import type { Finding, Rule } from './rule';
import { quote } from './wording/names';

export const contradictingFeeStatement: Rule = {
  id: 'contradicting-fee-statement',
  severity: 'warning',
  title: { zh: '收费说明自相矛盾', en: 'Contradicting statement on the processing fee' },
  explanation: {
    zh:
      '信息处理费的收取依据是《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），收没有收、收了多少，全文应当只有一种说法：' +
      '一处写收取了若干元，另一处写“未收取”或者“无”，或者分项金额加起来不等于总额，至少有一处写错。' +
      '发了收费通知而没有实收的、写的是别的年份的、说“其他申请未收取”的不算。两处范围不同的，可以接受。',
    en:
      'Whether the fee (国办函〔2020〕109号) was charged and how much, the report should say in one way: an amount in one place and “none” in another, or parts that do ' +
      'not add up to the sum, mean that one of them is wrong. A notice of fees that were not paid, other years, and “the other applications” do ' +
      'not count. Accept it where the two places cover different things.',
  },
  fix: 'unsafe',
  cues: ['费', '收'],
  examples: [
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
一、总体情况
（二）依申请公开。全年收到申请12件，收取信息处理费240元。
六、其他需要报告的事项
2023年，我局⟦未收取信息处理费⟧。
`,
      says: ['“未收取信息处理费”与前文“收取信息处理费240元”不符'],
      fixed: `青禾县水务局2023年政府信息公开工作年度报告
一、总体情况
（二）依申请公开。全年收到申请12件，收取信息处理费240元。
六、其他需要报告的事项
2023年，我局收取信息处理费240元。
`,
    },
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
六、其他需要报告的事项
2023年，我局对3件申请收取信息处理费，共收取⟦960⟧元（600元、300元、70元）。
`,
      says: ['信息处理费共 960 元，分项 600＋300＋70＝970 元，差 10 元'],
      fixed: `青禾县水务局2023年政府信息公开工作年度报告
六、其他需要报告的事项
2023年，我局对3件申请收取信息处理费，共收取970元（600元、300元、70元）。
`,
    },
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
一、总体情况
全年收取信息处理费240元。
六、其他需要报告的事项
本年度⟦未向申请人收取信息处理费⟧，没有其他需要报告的事项。
`,
      says: ['“未向申请人收取信息处理费”与前文“收取信息处理费240元”不符'],
    },
    {
      draft: `青禾县人民政府2023年政府信息公开工作年度报告
六、其他需要报告的事项
全县对3件申请收取信息处理费960元，其中，县水务局1件，收取600元；县民政局2件，收取360元，其他申请未收取费用。2022年未收取信息处理费。
`,
    },
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
六、其他需要报告的事项
本年度发出收费通知1件，金额240元，申请人未缴纳，实际未收取信息处理费。
`,
    },
  ],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  const prose = proseOf(resolved);
  const clauses = feeClauses(resolved);
  if (clauses.length === 0) return;
  yield* denied(prose, clauses, settledYear(resolved));
  yield* unbalanced(prose, clauses);
}

/** Only some applications, another year, or what was asked but not paid. */
const OTHER_SCOPE =
  /其[他它余](?!需要?报告|应?当?报告)|另|除|以外|之外|上年|去年|上一年|同期|通知|实际|实收|应收|退[还回]|减免|逾期|未缴|不再|标准|自然月|每[件页]|\/[件页]/;

function* denied(prose: Prose, clauses: readonly FeeClause[], year: number | undefined): Generator<Finding> {
  const isWhole = (clause: FeeClause) => !OTHER_SCOPE.test(sentenceOf(prose, clause));
  const charge = clauses.find((clause) => clause.amounts.length > 0 && isWhole(clause));
  const [amount] = charge?.amounts ?? [];
  if (!charge || !amount) return;
  for (const denial of clauses) {
    if (!denial.isDenial || !isWhole(denial) || yearOf(prose, denial, year) !== yearOf(prose, charge, year)) continue;
    const place = denialIn(prose, denial);
    const words = prose.text.slice(place.start, place.end);
    const claim = `收取信息处理费${prose.text.slice(amount.start, amount.end + amount.unit.length)}`;
    yield {
      span: prose.span(place.start, place.end),
      message: `${quote(words)}与${charge.start < denial.start ? '前文' : '后文'}${quote(claim)}不符`,
      about: { text: `${words}；${claim}` },
      related: [{ span: prose.span(charge.start, charge.end), message: '写明了金额' }],
      fixes: [
        {
          title: `改为${quote(claim)}`,
          safety: 'unsafe',
          edits: [{ span: prose.span(place.start, place.end), newText: claim }],
        },
      ],
    };
  }
}

function sentenceOf({ text }: Prose, { start }: Range): string {
  const sentence = sentenceAt(text, start);
  return text.slice(sentence.start, sentence.end);
}

/** A sentence that names no year is about the year reported on. */
function yearOf(prose: Prose, clause: FeeClause, reportYear: number | undefined): number | undefined {
  const year = /(20\d\d)年/.exec(sentenceOf(prose, clause))?.[1];
  return year === undefined ? reportYear : Number(year);
}

/** The denial itself within its clause, without the subject before it. */
function denialIn({ text }: Prose, { start, end }: FeeClause): Range {
  const words = text.slice(start, end);
  const from = words.search(/(?:从未|未|没有|没|无|不存在|不)[^。；，\n]{0,16}(?:收|产生|发生)/);
  return { start: start + Math.max(0, from), end };
}

const LONGEST_GAP = 14;
const LONGEST_LIST = 600;

/** 共收取960元（600元、300元、70元）; 2950元。其中，某局1件，收取420元；…. */
function* unbalanced(prose: Prose, clauses: readonly FeeClause[]): Generator<Finding> {
  for (const clause of clauses) {
    const [total] = clause.amounts;
    if (total?.unit !== '元' || total.isApproximate) continue;
    const parts = partsOf(prose.text, total);
    const sum = Math.round(parts.reduce((all, { value }) => all + value, 0) * 100) / 100;
    if (parts.length < 2 || sum === total.value || parts.some(({ isApproximate }) => isApproximate)) continue;
    const difference = Math.round(Math.abs(sum - total.value) * 100) / 100;
    const span = prose.span(total.start, total.end);
    yield {
      span,
      message: `信息处理费共 ${total.value} 元，分项 ${parts.map(({ value }) => value).join('＋')}＝${sum} 元，差 ${difference} 元`,
      about: { text: `信息处理费${total.value}元，分项${parts.map(({ value }) => value).join('、')}元` },
      related: parts.map((part) => ({ span: prose.span(part.start, part.end), message: `分项 ${part.value} 元` })),
      fixes: [{ title: `把总额改为 ${sum}`, safety: 'unsafe', edits: [{ span, newText: String(sum) }] }],
    };
  }
}

/** The amounts in 元 of the list that follows a total: in brackets, or after 其中 up to the full stop. */
function partsOf(text: string, total: WrittenNumber): readonly WrittenNumber[] {
  const from = total.end + total.unit.length;
  const lead = /^(?:（|[，。；]?其中|：)/.exec(text.slice(from, from + LONGEST_GAP))?.[0];
  if (lead === undefined) return [];
  const start = from + lead.length;
  const list = text.slice(start, start + LONGEST_LIST);
  const length = list.search(lead === '（' ? /[）\n]/ : /[。\n]/);
  const end = start + (length < 0 ? list.length : length);
  return numbersWithin(text, { start, end }).filter(({ unit }) => unit === '元');
}

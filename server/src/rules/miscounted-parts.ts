import type { ResolvedReport } from '../resolve/model';
import { lackingParts, type PartList, partLists, placeOfPart } from '../resolve/part-lists';
import { type Prose, proseOf } from '../resolve/prose';
import { chineseOrdinal, SECTIONS } from '../spec/sections';
import type { Finding, Fix, Rule } from './rule';
import { quote } from './wording/names';
import { isBoundToForm } from './wording/sections';

export const miscountedParts: Rule = {
  id: 'miscounted-parts',
  severity: 'warning',
  title: { zh: '“由…等六部分组成”与所列不符', en: 'Number of parts does not match the list' },
  explanation: {
    zh:
      '引言里写“由……等六部分组成”，列出来的却不是六项。国办公开办函〔2021〕30号规定年报有六个部分，多半是改写时漏列或者多列了。' +
      '“行政复议、行政诉讼情况”“收到和处理……申请情况”各算一项。只差一项的作提示；举一两项为例的（“包括总体情况等六部分”）不算，可以接受。',
    en:
      'The preamble says “…等六部分组成” and lists another number of parts. The notice 国办公开办函〔2021〕30号 prescribes six; most likely one was lost in ' +
      'rewriting. 行政复议、行政诉讼情况 is one part. One too few is a hint; a few examples (包括总体情况等六部分) are left alone. Accept it where the list is meant to be partial.',
  },
  fix: 'unsafe',
  cues: [
    '部分组成',
    '部分构成',
    '个部分',
    '个方面',
    '六部分',
    '五部分',
    '四部分',
    '七部分',
    '6部分',
    '5部分',
    '4部分',
    '7部分',
  ],
  examples: [
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
本报告由总体情况、主动公开政府信息情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况等⟦六⟧部分组成。
一、总体情况
全年公开信息36条。
`,
      says: ['写“六部分”，只列了 4 项，缺“收到和处理政府信息公开申请情况”“其他需要报告的事项”'],
      fixed: `青禾县水务局2023年政府信息公开工作年度报告
本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六部分组成。
一、总体情况
全年公开信息36条。
`,
    },
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
本报告共分⟦五⟧个部分：总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，政府信息公开行政复议、行政诉讼情况，存在的主要问题及改进情况和其他需要报告的事项。
一、总体情况
本局由办公室、水政股、河长办等五部分组成。
`,
      says: ['写“五个部分”，列了 6 项'],
      fixed: `青禾县水务局2023年政府信息公开工作年度报告
本报告共分六个部分：总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，政府信息公开行政复议、行政诉讼情况，存在的主要问题及改进情况和其他需要报告的事项。
一、总体情况
本局由办公室、水政股、河长办等五部分组成。
`,
    },
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
全文包括总体情况等六个部分。本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、因政府信息公开工作被申请行政复议、提起行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。
报告分六部分，包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项，内容涵盖全年的工作情况。
一、总体情况
全年公开信息36条。
`,
    },
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
全文包括总体情况、主动公开情况、依申请公开情况、收费及减免情况、因信息公开被申请复议、提起诉讼和申诉的情况，以及存在的主要问题等六个方面。
一、总体情况
全年公开信息36条。
`,
    },
  ],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  if (!isBoundToForm(resolved)) return;
  const prose = proseOf(resolved);
  for (const list of partLists(prose)) {
    const finding = compare(prose, list);
    if (finding) yield finding;
  }
}

function compare(prose: Prose, list: PartList): Finding | undefined {
  const { items, claimed, number, written, isOpen } = list;
  const count = items.length;
  const isExample = isOpen && count * 2 <= claimed;
  if (count === claimed || count < 2 || isExample) return undefined;
  const lacking = lackingParts(list);
  // Only a list of the official parts can be completed.
  const isKnown = count < claimed && claimed === SECTIONS.length && count + lacking.length === claimed;
  const numeral = prose.text.slice(number.start, number.end);
  const lack = isKnown ? `，缺${lacking.map(({ title }) => quote(title)).join('')}` : '';
  return {
    span: prose.span(number.start, number.end),
    ...(count === claimed - 1 && { severity: 'info' as const }),
    message: `写${quote(written)}，${count < claimed ? '只' : ''}列了 ${count} 项${lack}`,
    about: { text: prose.text.slice(list.range.start, list.range.end) },
    fixes: [isKnown ? completion(prose, list) : recount(prose, list, numeral)],
  };
}

function recount(prose: Prose, { number: { start, end }, items }: PartList, numeral: string): Fix {
  const right = /\d/.test(numeral) ? String(items.length) : chineseOrdinal(items.length);
  return { title: `改为${quote(right)}`, safety: 'unsafe', edits: [{ span: prose.span(start, end), newText: right }] };
}

/** The missing titles at their places in the list. */
function completion(prose: Prose, list: PartList): Fix {
  const lacking = lackingParts(list);
  const texts = new Map<number, string>();
  for (const part of lacking) {
    const next = placeOfPart(prose, list, part.ordinal + 1);
    const { start: at } = prose.span(next ?? list.range.end, next ?? list.range.end);
    texts.set(at, (texts.get(at) ?? '') + (next === undefined ? `、${part.title}` : `${part.title}、`));
  }
  return {
    title: `补上${lacking.map(({ title }) => quote(title)).join('')}`,
    safety: 'unsafe',
    edits: [...texts].map(([at, newText]) => ({ span: { start: at, end: at }, newText })),
  };
}

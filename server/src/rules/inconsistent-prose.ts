import type { ResolvedReport } from '../resolve/model';
import { type Prose, proseOf } from '../resolve/prose';
import { type RetoldQuantity, retoldQuantities, type Told } from '../resolve/retold-quantities';
import type { Finding, Rule } from './rule';
import { quote } from './wording/names';

export const inconsistentProse: Rule = {
  id: 'inconsistent-prose',
  severity: 'info',
  title: { zh: '同一数量前后两个数', en: 'One quantity with two numbers' },
  explanation: {
    zh:
      '前文和后文用同样的话说同一个数量，数字却不一样。多半是改了一处、漏了另一处，或者两处取自不同时间的统计。' +
      '只比较说法相同、没有写明渠道、月份、其中、累计等不同口径的整句，能与表格核对的数由与表格比较的检查负责。' +
      '《政府信息公开条例》第五十条规定的内容应当前后一致。两处说的确实不是同一件事的，可以接受本提示；改哪一处须核对台账，没有自动修正。',
    en:
      'The same words count the same thing in two places with different numbers: one of them was changed and the other forgotten. Only whole statements in the same ' +
      'words are compared, without a channel, a month, 其中 or 累计; what the tables can settle is compared with them. Accept it where the two are different things. ' +
      'There is no fix.',
  },
  examples: [
    {
      draft: `一、总体情况
2024年，通过县政府门户网站公开政府信息231条，公开工作有序推进。
（一）主动公开。全年通过县政府门户网站公开政府信息⟦213⟧条，其中水务动态140条。
`,
      says: ['“通过县政府门户网站公开政府信息”前文写 231条，这里写 213条，差 18'],
    },
    {
      draft: `一、总体情况
（一）主动公开。通过门户网站公开政府信息231条，通过微信公众号公开政府信息120条。截至6月底公开政府信息98条。
（五）监督保障。组织培训2次。下半年组织培训1次。
`,
      says: [],
    },
    {
      draft: `一、总体情况
（二）依申请公开。不予公开5件，结转下年度继续办理6件。
三、收到和处理政府信息公开申请情况
（三）不予公开1.属于国家秘密0000000四、结转下年度继续办理4200006
`,
      says: [],
    },
  ],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  const prose = proseOf(resolved);
  for (const retold of retoldQuantities(resolved)) yield findingFor(prose, retold);
}

function findingFor(prose: Prose, { first, second }: RetoldQuantity): Finding {
  const { number } = second;
  const difference = Math.abs(number.value - first.number.value);
  const name = nameOf(prose, second);
  return {
    span: prose.span(number.start, number.end),
    message: `${name}前文写 ${first.number.value}${first.number.unit}，这里写 ${number.value}${number.unit}，差 ${difference}`,
    about: { text: `${name} ${first.number.value}/${number.value}` },
    related: [{ span: prose.span(first.number.start, first.number.end), message: `前文 ${first.number.value}` }],
  };
}

/** What is counted, without the time and the number. */
function nameOf({ text }: Prose, { phrase, number }: Told): string {
  const words = text.slice(phrase.start, Math.min(phrase.end, number.start));
  return quote(words.replace(/^(?:20\d\d年度?|全年|本年度?)/, '').replace(/(?:共计|共|为)$/, ''));
}

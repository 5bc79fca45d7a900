import type { ResolvedReport, ResolvedSection } from '../resolve/model';
import type { Finding, Rule } from './rule';
import { firstSections, isBoundToForm, sectionName } from './wording/sections';

/** A heading that only vaguely resembles a section says nothing about the order. */
const LEAST_LIKENESS = 0.6;

export const misorderedSection: Rule = {
  id: 'misordered-section',
  severity: 'warning',
  title: { zh: '部分顺序颠倒', en: 'Section out of order' },
  explanation: {
    zh:
      '六个部分有规定的顺序（国办公开办函〔2021〕30号）：总体情况，三张表，存在的主要问题及改进情况，其他需要报告的事项。' +
      '顺序颠倒的，请整段移到应在的位置，连同其中的表格。上级另行规定顺序时，可以接受。',
    en:
      'The six parts have a fixed order (国办公开办函〔2021〕30号). Move the part, with its table, to its place. ' +
      'Accept it where a superior office prescribes another order.',
  },
  examples: [
    {
      draft: `一、总体情况
全年主动公开信息36条。
六、其他需要报告的事项
无。
⟦五、存在的主要问题及改进情况⟧
公开的形式还比较单一，下一步将增加图解和视频。
`,
      says: ['第五部分“存在的主要问题及改进情况”应在第六部分“其他需要报告的事项”之前'],
    },
  ],
  signs: ['sections amiss'],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  if (!isBoundToForm(resolved)) return;
  const sections = firstSections(resolved).filter(({ likeness }) => likeness >= LEAST_LIKENESS);
  const inOrder = new Set(longestInOrder(sections));
  for (const [i, section] of sections.entries()) {
    if (inOrder.has(section)) continue;
    const { ordinal } = section.spec;
    const before = sections.slice(0, i).find((other) => inOrder.has(other) && other.spec.ordinal > ordinal);
    const after = sections.slice(i + 1).findLast((other) => inOrder.has(other) && other.spec.ordinal < ordinal);
    const other = before ?? after;
    if (!other) continue;
    yield {
      span: section.heading.span,
      message: `${sectionName(section.spec)}应在${sectionName(other.spec)}之${before ? '前' : '后'}`,
      about: { text: section.spec.title },
      related: [{ span: other.heading.span, message: `这里是${sectionName(other.spec)}` }],
    };
  }
}

/** The most sections that stand in the prescribed order; of equally many the earlier ones. */
function longestInOrder(sections: readonly ResolvedSection[]): readonly ResolvedSection[] {
  const chains: (readonly ResolvedSection[])[] = [];
  let best: readonly ResolvedSection[] = [];
  for (const section of sections) {
    const before = chains.filter((chain) => (chain.at(-1)?.spec.ordinal ?? 0) < section.spec.ordinal);
    const longest = before.reduce(
      (long, chain) => (chain.length > long.length ? chain : long),
      [] as readonly ResolvedSection[],
    );
    const chain = [...longest, section];
    chains.push(chain);
    if (chain.length > best.length) best = chain;
  }
  return best;
}

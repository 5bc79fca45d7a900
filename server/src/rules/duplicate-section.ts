import type { ResolvedReport, ResolvedSection } from '../resolve/model';
import type { Finding, Rule } from './rule';
import { isBoundToForm, sectionName } from './wording/sections';

const LEAST_LIKENESS = 0.8;

export const duplicateSection: Rule = {
  id: 'duplicate-section',
  severity: 'error',
  title: { zh: '部分重复', en: 'Duplicate section' },
  explanation: {
    zh:
      '同一个部分写了两遍，两处都有内容：多半是合并几份底稿时留下的。请核对两处内容，合为一处。' +
      '目录和换页处重复的标题没有内容，不算重复。一个文件里有意放两稿供比较的，可以接受。',
    en:
      'The same part is there twice, both times with content: mostly left from merging drafts. Compare them and keep one. ' +
      'A table of contents and headings repeated at a page break have no content and do not count. Accept it where two versions stand in one file on purpose.',
  },
  examples: [
    {
      draft: `一、总体情况
全年主动公开信息36条。
五、存在的主要问题及改进情况
公开的形式还比较单一，下一步将增加图解和视频。
⟦五、存在的主要问题及改进情况⟧
部分栏目更新不够及时，已明确专人负责。
六、其他需要报告的事项
无。
`,
      says: ['第五部分“存在的主要问题及改进情况”写了两遍'],
    },
  ],
  signs: ['sections amiss'],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  if (!isBoundToForm(resolved)) return;
  const firsts = new Map<string, ResolvedSection>();
  for (const section of resolved.sections) {
    const { spec, heading, likeness } = section;
    if (likeness < LEAST_LIKENESS || section.paragraphs.length + section.tables.length === 0) continue;
    const first = firsts.get(spec.id);
    if (!first) {
      firsts.set(spec.id, section);
      continue;
    }
    yield {
      span: heading.span,
      message: `${sectionName(spec)}写了两遍`,
      about: { text: spec.title },
      related: [{ span: first.heading.span, message: '第一处' }],
    };
  }
}

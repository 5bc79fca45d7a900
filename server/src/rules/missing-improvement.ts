import type { ResolvedReport } from '../resolve/model';
import { proseOf } from '../resolve/prose';
import type { Finding, Rule } from './rule';
import { firstSection, isBoundToForm, sectionName } from './wording/sections';

const FEWEST_WORDS = 20;

export const missingImprovement: Rule = {
  id: 'missing-improvement',
  severity: 'warning',
  title: { zh: '只有问题或只有措施', en: 'Problems without measures, or measures without problems' },
  explanation: {
    zh:
      '《政府信息公开条例》第五十条要求写明“存在的主要问题及改进情况”：既要有问题，也要有对应的改进。只写问题不写怎么改，' +
      '或者只写打算、看不出针对什么问题的，提示核对；不足二十字的由“部分无内容”报告。确有两方面内容、只是没有用这些词的，可以接受。',
    en:
      'Article 50 of the Regulations asks for the main problems and their improvement: both. Problems without a word on what is done, or plans that answer no ' +
      'problem, are to be checked; a part of under twenty characters is told by empty-section. Accept it where both are there in other words.',
  },
  examples: [
    {
      draft: `⟦五、存在的主要问题及改进情况⟧
我局政府信息公开工作还存在解读形式较为单一、基层业务力量不足的问题，个别信息更新滞后。
六、其他需要报告的事项
无。
`,
      says: ['第五部分“存在的主要问题及改进情况”只写了问题，没有写怎样改进'],
    },
    {
      draft: `⟦五、存在的主要问题及改进情况⟧
下一步，我局将继续做好政府信息公开工作，提升公开质量，拓宽公开渠道，丰富公开形式。
六、其他需要报告的事项
无。
`,
      says: ['第五部分“存在的主要问题及改进情况”只写了措施，没有写存在什么问题'],
    },
    {
      draft: `五、存在的主要问题及改进情况
解读形式较为单一，已增加图解和短视频，每季度检查一次更新情况。
六、其他需要报告的事项
无。
`,
    },
  ],
  check,
};

const PROBLEM =
  /问题|不足|短板|差距|薄弱|弱项|欠缺|缺乏|缺少|缺失|滞后|单一|有待|亟待|尚待|不[够高强深多全快严实细到佳]|未能|不及时|不规范|不平衡|不均衡|困难|瓶颈|偏[少低弱窄慢]|较[少低弱窄慢]|还需|仍需|尚需|需要进一步|需进一步|制约/;
const MEASURE =
  /改进|改善|措施|下一?步|今后|接下来|明年|将|整改|打算|计划|针对|为此|已经?(?:建立|完成|开展|增加|制定|修订|整改|印发|明确|落实|优化|调整|统一|强化|加强|组织|通过|对)|采取|继续|(?<![主需重必只])要(?![求点素闻问])|(?:加强|完善|丰富|提升|优化|建立|增加|强化|拓宽|规范|健全|开展|组织)了|20\d\d年，[^。]{0,20}(?:加强|完善|优化|强化|提升)|(?:[。；：\n]|[一二三四五]是)(?:进一步)?(?:加强|加大|完善|健全|强化|优化|提升|提高|拓宽|拓展|丰富|严格|规范|建立|增加|组织|创新|深化|压实|明确)/;

function* check(resolved: ResolvedReport): Generator<Finding> {
  if (!isBoundToForm(resolved)) return;
  const section = firstSection(resolved, 'problems');
  if (!section) return;
  const { text, paragraphs } = proseOf(resolved);
  const own = paragraphs.filter(({ place }) => place === 'problems');
  const words = own.map(({ start, end }) => text.slice(start, end)).join('\n');
  if (words.length < FEWEST_WORDS || own.some(({ isDamaged }) => isDamaged)) return;
  const hasProblem = PROBLEM.test(words);
  const hasMeasure = MEASURE.test(words);
  if (hasProblem && hasMeasure) return;
  yield {
    span: section.heading.span,
    message: `${sectionName(section.spec)}${remark(hasProblem, hasMeasure)}`,
    about: { text: `存在的主要问题及改进情况：${remark(hasProblem, hasMeasure)}` },
  };
}

function remark(hasProblem: boolean, hasMeasure: boolean): string {
  if (hasProblem) return '只写了问题，没有写怎样改进';
  return hasMeasure ? '只写了措施，没有写存在什么问题' : '没有写存在什么问题、怎样改进';
}

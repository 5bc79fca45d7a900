import type { ResolvedReport } from '../resolve/model';
import { paragraphAt, proseOf } from '../resolve/prose';
import { shortNamesOf } from '../resolve/short-names';
import type { Finding, Rule } from './rule';
import { proseFinding } from './wording/prose-finding';
import { shortNameFaults } from './wording/short-name-faults';

export const unclearShortName: Rule = {
  id: 'unclear-short-name',
  severity: 'info',
  title: { zh: '简称未定义或重复定义', en: 'Unclear short name' },
  explanation: {
    zh:
      '法规、文件用了简称，却没有交代或者交代得不清：先用后定义，两份文件用同一个简称，同一个简称定义了两次，正文里没有定义而又不止一部《……条例》可指，' +
      '或者定义之后仍用全称。公文里第一次出现用全称并注明简称，以后只用简称，读者才不会弄混《政府信息公开条例》和《信访工作条例》。' +
      '只提示；上下文清楚、不会误会的，可以接受。',
    en:
      'A short name of a law is used before or without its definition, stands for two laws, is defined twice, or the full name goes on after the ' +
      'definition. The first mention gives the full name with the short one, later ones the short one only. A hint; accept it where nobody can ' +
      'misunderstand.',
  },
  examples: [
    {
      draft: `一、总体情况
认真落实《中华人民共和国政府信息公开条例》，开展《信访工作条例》宣传，在网站发布⟦《条例》⟧全文。
`,
      says: ['《条例》没有写明是哪一部：文中有《中华人民共和国政府信息公开条例》《信访工作条例》'],
    },
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
根据《中华人民共和国政府信息公开条例》（国务院令第711号，以下简称《条例》）编制本报告。
一、总体情况
落实《信访工作条例》（以下简称⟦《条例》⟧）和《条例》要求。
五、存在的主要问题及改进情况
下一步，我局将继续落实⟦《中华人民共和国政府信息公开条例》⟧。
`,
      says: [
        '《条例》前后指两份文件：《中华人民共和国政府信息公开条例》和《信访工作条例》',
        '《中华人民共和国政府信息公开条例》前面已经简称《条例》，以后用简称即可',
      ],
    },
    {
      draft: `一、总体情况
2024年，我局认真落实⟦《条例》⟧，制定了《政务公开办法》（以下简称《办法》），并按照《办法》开展检查。
二、主动公开政府信息情况
五、存在的主要问题及改进情况
我局将按照《中华人民共和国政府信息公开条例》（以下简称《条例》）的要求改进工作。
`,
      says: ['《条例》用在前面，定义在后面：第一次出现时应写全称并注明简称'],
    },
    {
      draft: `一、总体情况
2024年，我局认真落实《中华人民共和国政府信息公开条例》，在网站首页公布《条例》全文。
`,
    },
  ],
  cues: [
    '简称',
    '《条例》',
    '《新条例》',
    '《办法》',
    '《规定》',
    '《通知》',
    '《意见》',
    '《方案》',
    '《要点》',
    '《细则》',
    '《规程》',
    '《指引》',
    '《实施',
  ],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  const prose = proseOf(resolved);
  for (const { start, end, message } of shortNameFaults(prose, shortNamesOf(resolved)))
    if (!paragraphAt(prose, start)?.isDamaged) yield proseFinding(prose, { start, end }, { message });
}

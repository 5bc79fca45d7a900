import { reportingBody } from '../resolve/body';
import { missingAspects } from '../resolve/missing-aspects';
import type { ResolvedReport } from '../resolve/model';
import type { Finding, Rule, WordPlace } from './rule';
import { quote } from './wording/names';
import { firstSection, isBoundToForm } from './wording/sections';
import { appendLines, TO_FILL_IN } from './wording/stub';

export const missingAccountability: Rule = {
  id: 'missing-accountability',
  severity: 'warning',
  title: { zh: '政府年报缺考核、评议、追责', en: 'Missing appraisal, public review or accountability' },
  explanation: {
    zh:
      '《政府信息公开条例》第五十条第四项：各级人民政府的年报还应当包括工作考核、社会评议和责任追究结果情况，一般写在“监督保障”里。' +
      '没有发生责任追究的，也应写明没有。只对人民政府提示（街道办事处只作提示级），部门不要求；整个“监督保障”没有写的，由“总体情况五个方面不全”报告。' +
      '换了说法写到的，可以接受。',
    en:
      'Article 50 item 4 of the Regulations: reports of people’s governments also give the results of work appraisal (工作考核), public review (社会评议) and ' +
      'accountability (责任追究), usually under 监督保障; where nobody was held accountable, that is to be said. Departments are not asked; for street ' +
      'offices it is a hint. Where all of 监督保障 lacks, missing-aspect speaks. Accept it where it is said in other words.',
  },
  fix: 'unsafe',
  examples: [
    {
      draft: `青禾县人民政府2023年政府信息公开工作年度报告
⟦一、总体情况⟧
（一）主动公开。全年公开信息3600条。
（二）依申请公开。全年未收到政府信息公开申请。
（三）政府信息管理。落实保密审查。
（四）政府信息公开平台建设。维护政府网站。
（五）监督保障。政府信息公开纳入年度考核，开展培训2次。
二、主动公开政府信息情况
`,
      says: ['人民政府的年报应写明“社会评议”“责任追究”情况，文中没有写'],
      fixed: `青禾县人民政府2023年政府信息公开工作年度报告
一、总体情况
（一）主动公开。全年公开信息3600条。
（二）依申请公开。全年未收到政府信息公开申请。
（三）政府信息管理。落实保密审查。
（四）政府信息公开平台建设。维护政府网站。
（五）监督保障。政府信息公开纳入年度考核，开展培训2次。
社会评议情况：（请填写）。责任追究情况：（请填写）。
二、主动公开政府信息情况
`,
    },
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
一、总体情况
（一）主动公开。全年公开信息36条。
（二）依申请公开。全年未收到政府信息公开申请。
（三）政府信息管理。落实保密审查。
（四）政府信息公开平台建设。维护政府网站。
（五）监督保障。开展培训2次。
二、主动公开政府信息情况
`,
    },
  ],
  get words() {
    return DUE.flatMap(([, ...words]) => words);
  },
  looksFurther: true,
  check,
};

const DUE: readonly (readonly [name: string, ...words: readonly string[]])[] = [
  ['工作考核', '考核', '考评'],
  ['社会评议', '评议', '社会评价', '测评', '满意度'],
  ['责任追究', '追究', '追责', '问责'],
];
/** For each word what it tells of. */
const NAMES: readonly string[] = DUE.flatMap(([name, ...words]) => words.map(() => name));

function* check(resolved: ResolvedReport, places: readonly WordPlace[]): Generator<Finding> {
  const { kind } = reportingBody(resolved);
  if (kind !== 'government' && kind !== 'township' && kind !== 'street') return;
  const section = firstSection(resolved, 'overview');
  if (!section || section.paragraphs.length === 0 || !isBoundToForm(resolved)) return;
  const told = new Set(places.map(({ word }) => NAMES[word]));
  const lacking = DUE.flatMap(([name]) => (told.has(name) ? [] : [name]));
  if (lacking.length === 0 || missingAspects(resolved).absent.some(({ id }) => id === 'supervision')) return;
  const names = lacking.map(quote).join('');
  yield {
    span: section.heading.span,
    ...(kind === 'street' && { severity: 'info' as const }),
    message: `${kind === 'street' ? '街道办事处的年报宜' : '人民政府的年报应'}写明${names}情况，文中没有写`,
    about: { text: `监督保障：${lacking.join('、')}` },
    fixes: [
      {
        title: `插入${names}情况`,
        safety: 'unsafe',
        preferred: true,
        edits: [appendLines(resolved, section, [lacking.map((name) => `${name}情况：${TO_FILL_IN}。`).join('')])],
      },
    ],
  };
}

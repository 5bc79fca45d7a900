import { bodyOf } from '../resolve/body';
import { missingAspects } from '../resolve/missing-aspects';
import type { ResolvedReport, ResolvedSection } from '../resolve/model';
import type { Gap } from '../resolve/numbering';
import type { AspectSpec } from '../spec/aspects';
import type { Edit, Finding, Rule } from './rule';
import { quote } from './wording/names';
import { insertLines } from './wording/section-skeleton';
import { firstSection, isBoundToForm, lineStart, sectionName } from './wording/sections';
import { appendLines, marksLike, nextMarks, TO_FILL_IN } from './wording/stub';

export const missingAspect: Rule = {
  id: 'missing-aspect',
  severity: 'warning',
  title: { zh: '总体情况五个方面不全', en: 'Missing aspect of the overview' },
  explanation: {
    zh:
      '国办公开办函〔2021〕30号要求“总体情况”从五个方面概述：主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障。' +
      '缺了的方面合并提示一次。分了小标题的，看小标题；没有分的，看有没有句子写到；“做好主动公开、依申请公开等工作”这样带过的，' +
      '在表三有申请而正文别处只字未提时才算缺。修正在末尾插入小标题，内容由经办人填写。某个方面已并入别的段落的，可以接受。',
    en:
      'The notice 国办公开办函〔2021〕30号 asks for an overview by five aspects: proactive disclosure, applications, management of information, ' +
      'platforms, supervision. One finding lists all that lack. Where there are sub-headings they decide; otherwise a sentence is enough; a word in ' +
      'passing counts unless table 三 holds applications that the prose never speaks of. The fix inserts headings for the author to fill in. ' +
      'Accept it where an aspect is dealt with in another paragraph.',
  },
  fix: 'unsafe',
  examples: [
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
⟦一、总体情况⟧
（一）主动公开。全年公开信息36条。
（二）依申请公开。全年未收到政府信息公开申请。
（三）监督保障。开展培训2次。
二、主动公开政府信息情况
`,
      says: ['第一部分“总体情况”没有写“政府信息管理”“政府信息公开平台建设”，五个方面应当写全'],
      fixed: `青禾县水务局2023年政府信息公开工作年度报告
一、总体情况
（一）主动公开。全年公开信息36条。
（二）依申请公开。全年未收到政府信息公开申请。
（三）监督保障。开展培训2次。
（四）政府信息管理：（请填写）。
（五）政府信息公开平台建设：（请填写）。
二、主动公开政府信息情况
`,
    },
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
⟦一、总体情况⟧
（一）主动公开。全年公开信息36条。
（二）依申请公开。全年未收到政府信息公开申请。
（四）政府信息公开平台建设。维护网站专栏。
（五）监督保障。开展培训2次。
二、主动公开政府信息情况
`,
      says: ['第一部分“总体情况”没有写“政府信息管理”，五个方面应当写全'],
      fixed: `青禾县水务局2023年政府信息公开工作年度报告
一、总体情况
（一）主动公开。全年公开信息36条。
（二）依申请公开。全年未收到政府信息公开申请。
（三）政府信息管理：（请填写）。
（四）政府信息公开平台建设。维护网站专栏。
（五）监督保障。开展培训2次。
二、主动公开政府信息情况
`,
    },
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
⟦一、总体情况⟧
2023年，我局做好主动公开、依申请公开等工作，严格保密审查，维护网站专栏，开展业务培训，公开信息36条。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）	申请人情况
	自然人	法人或其他组织	总计
		商业企业	科研机构	社会公益组织	法律服务机构	其他	
一、本年新收政府信息公开申请数量	5	0	0	0	0	0	5
二、上年结转政府信息公开申请数量	0	0	0	0	0	0	0
三、本年度办理结果	（一）予以公开	5	0	0	0	0	0	5
`,
      says: ['第一部分“总体情况”没有写“依申请公开”：表三有 5 件申请，正文只在列举中带过'],
    },
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
一、总体情况
2023年，我局做好主动公开、依申请公开、政府信息管理、平台建设和监督保障各项工作。
二、主动公开政府信息情况
`,
    },
    {
      draft: `青禾县水务局2020年政府信息公开工作年度报告
一、总体情况
全年公开信息36条。
二、主动公开政府信息情况
`,
    },
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
一、总体情况
（一）主动公开。全年公开信息36条。
（二）依申请公开。全年未收到政府信息公开申请。
（三）政府信息公开平台建设。维护网站专栏。
（四）为满足群众需要，我局规范政府信息管理，建立考核制度，强化监督保障。
二、主动公开政府信息情况
`,
    },
  ],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  if (!isBoundToForm(resolved)) return;
  const section = firstSection(resolved, 'overview');
  const { absent, untold, gap } = missingAspects(resolved);
  if (!section || absent.length === 0) return;
  const names = absent.map(({ name }) => quote(name)).join('');
  const isUntoldOnly = untold > 0 && absent.length === 1;
  const reason = isUntoldOnly ? `：表三有 ${untold} 件申请，正文只在列举中带过` : '，五个方面应当写全';
  yield {
    span: section.heading.span,
    message: `${sectionName(section.spec)}没有写${names}${reason}`,
    about: { text: `总体情况：${absent.map(({ name }) => name).join('、')}` },
    fixes: [
      {
        title: `插入${names}`,
        safety: 'unsafe',
        preferred: true,
        edits: [stubs(resolved, section, absent, gap)],
      },
    ],
  };
}

/** In the gap that the numbers leave, else at the end of part 一. */
function stubs(
  resolved: ResolvedReport,
  section: ResolvedSection,
  absent: readonly AspectSpec[],
  gap: Gap | undefined,
): Edit {
  const markOf = gap ? marksLike(resolved, gap) : nextMarks(resolved, section);
  const lines = absent.map((aspect, i) => `${markOf(i)}${aspect.name}：${matterOf(resolved, aspect)}${TO_FILL_IN}。`);
  if (!gap) return appendLines(resolved, section, lines);
  const { text } = resolved.report.draft;
  return insertLines(resolved, lineStart(text, gap.before.paragraph.source.span.start), lines);
}

/** What article 50 asks of governments under 监督保障 besides. */
function matterOf({ body }: ResolvedReport, { id }: AspectSpec): string {
  const isAsked = id === 'supervision' && ['government', 'township', 'street'].includes(bodyOf(body).kind);
  return isAsked ? '工作考核、社会评议和责任追究结果' : '';
}

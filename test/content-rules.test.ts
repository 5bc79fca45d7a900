import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ambiguousYear } from '../server/src/rules/ambiguous-year';
import { contradictingFeeStatement } from '../server/src/rules/contradicting-fee-statement';
import { duplicateParagraph } from '../server/src/rules/duplicate-paragraph';
import { impossibleDate } from '../server/src/rules/impossible-date';
import { inconsistentBodyName } from '../server/src/rules/inconsistent-body-name';
import { leftoverPlaceholder } from '../server/src/rules/leftover-placeholder';
import { leftoverYear } from '../server/src/rules/leftover-year';
import { miscountedParts } from '../server/src/rules/miscounted-parts';
import { misnumberedHeading } from '../server/src/rules/misnumbered-heading';
import { missingAccountability } from '../server/src/rules/missing-accountability';
import { missingAspect } from '../server/src/rules/missing-aspect';
import { missingFeeStatement } from '../server/src/rules/missing-fee-statement';
import { missingImprovement } from '../server/src/rules/missing-improvement';
import { missingSignature } from '../server/src/rules/missing-signature';
import { misusedUntil } from '../server/src/rules/misused-until';
import type { Rule } from '../server/src/rules/rule';
import { suspectDate } from '../server/src/rules/suspect-date';
import { wrongPeriod } from '../server/src/rules/wrong-period';
import { applyFixes, findingsOf, read } from './support/check-examples';
import { unmark } from './support/marked';

/** Parts of a report without fault, to put faults into. */
interface Parts {
  readonly title?: string;
  readonly preamble?: string;
  readonly overview?: string;
  readonly problems?: string;
  readonly other?: string;
  readonly signature?: string;
}

const CLEAN = {
  title: '青禾县水务局2023年政府信息公开工作年度报告',
  preamble: '',
  overview:
    '（一）主动公开。公开信息36条。\n（二）依申请公开。未收到申请。\n（三）政府信息管理。保密审查。\n（四）平台建设。维护网站。\n（五）监督保障。开展培训。',
  problems: '解读形式较为单一。下一步，将增加图解。',
  other: '2023年未收取信息处理费。',
  signature: '',
};

function report(parts: Parts): string {
  const { title, preamble, overview, problems, other, signature } = { ...CLEAN, ...parts };
  return `${title}\n${preamble}\n一、总体情况\n${overview}\n五、存在的主要问题及改进情况\n${problems}\n六、其他需要报告的事项\n${other}\n${signature}\n`;
}

/** What stands at each place that a rule finds. */
function found(rule: Rule, parts: Parts, file?: string): readonly string[] {
  const resolved = read(report(parts), file);
  const { text } = resolved.report.draft;
  return findingsOf(rule, resolved).map(({ span }) => text.slice(span.start, span.end));
}

const severities = (rule: Rule, parts: Parts) =>
  findingsOf(rule, read(report(parts))).map(({ severity = rule.severity }) => severity);

test('aspects and accountability in Traditional and with damaged headings', () => {
  const overview = `?。ㄒ唬┲鲃庸_
公開信息36條。
?。ǘ┮郎暾埞_
未收到申請。
（三）政府信息管理。保密審查。
（四）平臺建設。維護網站。
（五）監督保障。開展培訓。`;
  assert.deepEqual(found(missingAspect, { overview }), []);
  assert.deepEqual(found(missingAspect, { overview: overview.replace(/（四）.*\n/, '') }), ['一、总体情况']);
  const title = '青禾县人民政府2023年政府信息公开工作年度报告';
  assert.deepEqual(severities(missingAccountability, { title }), ['warning']);
  assert.deepEqual(severities(missingAccountability, { title: title.replace('人民政府', '南湖街道办事处') }), ['info']);
  assert.deepEqual(severities(missingAccountability, { title: title.replace('人民政府', '人民政府办公室') }), []);
  // Where all of it lacks, that is told once.
  const partial = CLEAN.overview.replace(/\n（五）.*/, '');
  assert.deepEqual(severities(missingAccountability, { title, overview: partial }), []);
});

test('problems and measures in words of their own', () => {
  const said = (problems: string) =>
    findingsOf(missingImprovement, read(report({ problems }))).map(({ message }) => message.replace(/^.*?”/, ''));
  assert.deepEqual(said('存在的主要问题是解读形式较为单一，需要进一步提升公开质量，基层业务力量不足。'), [
    '只写了问题，没有写怎样改进',
  ]);
  assert.deepEqual(said('我局将认真学习条例，加强组织领导，丰富公开形式，拓宽公开渠道。'), [
    '只写了措施，没有写存在什么问题',
  ]);
  assert.deepEqual(said('2023年全年各项政府信息公开工作按照上级部署有序推进并圆满完成。'), [
    '没有写存在什么问题、怎样改进',
  ]);
  assert.deepEqual(said('公开的深度还不够，更新偏慢。我局加强了对下属单位的指导，丰富了解读的样式。'), []);
});

test('statements on the fee in the ways they are made', () => {
  const statements = [
    '没有产生政府信息公开处理费',
    '2023年度政府信息公开信息处理费收取情况：无。',
    '依申请公开未收取任何费用。',
    '本机关提供政府信息一律免费。',
    '发出收费通知0件，实际收取0元。',
    '信息處理費收取0元',
  ];
  for (const other of statements) assert.deepEqual(found(missingFeeStatement, { other }), [], other);
  assert.deepEqual(found(missingFeeStatement, { other: '无' }), ['无']);
  assert.deepEqual(found(missingFeeStatement, { other: '公开行政事业性收费目录清单1份。' }), [
    '六、其他需要报告的事项',
  ]);
  assert.deepEqual(found(missingFeeStatement, { other: '' }), []);
  const signed = report({ other: '办理建议3件', signature: '青禾县水务局  2024年1月20日' });
  const [finding] = findingsOf(missingFeeStatement, read(signed));
  assert.match(
    applyFixes({ source: signed, resolved: read(signed) }, finding?.fixes ?? []),
    /\n办理建议3件。2023年未收取信息处理费。\n青禾/,
  );
});

test('fees that contradict each other, and those that do not', () => {
  const charged = { overview: `${CLEAN.overview}\n（六）收费情况。对1件申请收取信息处理费300元。` };
  assert.deepEqual(found(contradictingFeeStatement, { ...charged, other: '全年没有产生信息处理费。' }), [
    '没有产生信息处理费',
  ]);
  const right = [
    '其他申请未收取信息处理费。',
    '2022年未收取信息处理费。',
    '收取信息处理费300元。',
    '按照同一自然月内11至30件收费100元/件的标准收取。',
  ];
  for (const other of right) assert.deepEqual(found(contradictingFeeStatement, { ...charged, other }), [], other);
  const parts = '收取信息处理费1,200元。其中，水务局2件，收取700元；民政局1件，收取500元，符合规定。';
  assert.deepEqual(found(contradictingFeeStatement, { other: parts }), []);
  assert.deepEqual(found(contradictingFeeStatement, { other: parts.replace('700', '600') }), ['1,200']);
});

test('numbers of sub-headings', () => {
  const numbered = (overview: string) => found(misnumberedHeading, { overview });
  assert.deepEqual(numbered('（一）甲。\n（三）乙。\n（四）丙。'), ['（三）']);
  assert.deepEqual(numbered('（一）甲。\n(三) 乙。'), ['(三)']);
  assert.deepEqual(numbered('（二）甲。\n（三）乙。'), ['（二）']);
  assert.deepEqual(numbered('①甲。\n③乙。'), ['③']);
  assert.deepEqual(numbered(['十', '十一', '十三'].map((n) => `（${n}）甲。`).join('\n')), ['（十）']);
  // The series is told once, and nothing of a paragraph that stands twice.
  assert.deepEqual(numbered('（一）甲。\n（一）乙。\n（一）丙。'), ['（一）']);
  const twice = '（一）主动公开。全年通过网站公开信息36条。';
  assert.deepEqual(numbered(`${twice}\n${twice}\n（二）依申请公开。`), []);
  assert.deepEqual(numbered('3.5万人次访问网站。\n2023.1月起改版。'), []);
});

test('a number that damage or a run-in list may hide is not missed', () => {
  const numbered = (overview: string) => found(misnumberedHeading, { overview });
  assert.deepEqual(numbered('（一）甲。\n?。ǘ┮郎暾埞_\n（三）乙。'), []);
  assert.deepEqual(numbered('（一）甲。（二）乙。\n（三）丙。'), []);
});

test('lists of the parts of a report', () => {
  const parts = (preamble: string) => found(miscountedParts, { preamble });
  const six =
    '总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议及行政诉讼情况、存在的主要问题及改进情况，以及其他需要报告的事项';
  assert.deepEqual(parts(`本报告由某局编制，包括${six}等六部分。`), []);
  assert.deepEqual(parts(`本报告共6个部分，即：${six}。`), []);
  assert.deepEqual(parts(`本报告由${six}和附件七部分组成。`), []);
  assert.deepEqual(parts(`本报告由${six}七个部分组成。`), ['七']);
  assert.deepEqual(parts(`本报告由${six.replace('总体情况、', '')}等六部分组成。`), ['六']);
  assert.deepEqual(severities(miscountedParts, { preamble: `本报告由${six.replace('总体情况、', '')}六部分组成。` }), [
    'info',
  ]);
});

test('placeholders, and what looks like them', () => {
  const places = (overview: string, file?: string) => found(leftoverPlaceholder, { overview }, file);
  assert.deepEqual(places('XX县公开信息××条，于20XX年X月X日发布，{{name}}，【请填写数字】。'), [
    'XX',
    '××',
    '20XX',
    'X月X日',
    '{{',
    '【请填写数字】',
  ]);
  assert.deepEqual(
    places('收到张××、申请人XX市民的来信，电话139****0000，邮箱xxgk@qh.cn，制定《答复书（模板）》。'),
    [],
  );
  assert.deepEqual(places('***重点*** 工作', 'draft.md'), []);
  assert.deepEqual(found(leftoverPlaceholder, { title: '××教育局2023年政府信息公开工作年度报告' }), ['××']);
});

test('years left over', () => {
  assert.deepEqual(found(leftoverYear, { preamble: '现公布青禾县水务局2022年度政府信息公开工作年度报告。' }), ['2022']);
  assert.deepEqual(found(leftoverYear, { overview: '（一）主动公开。2022年，我局公开信息36条。' }), ['2022']);
  assert.deepEqual(found(leftoverYear, { overview: '2022年，我局获评先进。\n2022年以来，我局公开信息36条。' }), []);
  assert.deepEqual(
    found(leftoverYear, { problems: '2023年，我局将信息公开纳入考核。2023年，我局将进一步加强解读。' }),
    ['2023'],
  );
  assert.deepEqual(found(leftoverYear, { other: '2024年，我局将继续做好工作。2022年，承办建议3件。' }), ['2022']);
});

test('periods', () => {
  const period = (preamble: string) => found(wrongPeriod, { preamble });
  assert.deepEqual(period('统计期限为2023年1月1日—2023年12月30日。'), ['2023年1月1日—2023年12月30日']);
  assert.deepEqual(period('统计期限自二〇二三年一月一日起至二〇二三年十二月三十日止。'), [
    '二〇二三年一月一日起至二〇二三年十二月三十日止',
  ]);
  assert.deepEqual(period('统计期限自 2023 年 1 月 1 日起到 2023 年 12 月 31 日止。'), []);
  assert.deepEqual(period('统计期限为2023年1月至12月。'), []);
  assert.deepEqual(found(wrongPeriod, { overview: '自2023年3月1日起至2023年6月30日止开展检查。' }), []);
});

test('dates of signature', () => {
  const signed = (title: string, date: string) =>
    severities(suspectDate, { title: `${title}2023年政府信息公开工作年度报告`, signature: `${title}\n${date}` });
  assert.deepEqual(signed('青禾县水务局', '2024年1月31日'), []);
  assert.deepEqual(signed('青禾县水务局', '2024年2月1日'), ['warning']);
  assert.deepEqual(signed('青禾县水务局', '二〇二三年一月十八日'), ['warning']);
  assert.deepEqual(signed('青禾县人民政府', '2024年3月31日'), []);
  assert.deepEqual(signed('青禾县人民政府', '2024年4月1日'), ['warning']);
  assert.deepEqual(signed('青禾县松岭镇人民政府', '2024年2月1日'), ['info']);
  assert.deepEqual(signed('青禾县南湖街道办事处', '2024年4月1日'), ['warning']);
  assert.deepEqual(signed('青禾县人民政府办公室', '2024年2月20日'), []);
  assert.deepEqual(found(impossibleDate, { signature: '青禾县水务局\n2024年1月32日' }), ['2024年1月32日']);
});

test('signatures that are not there', () => {
  const preamble = '现将2023年政府信息公开工作年度报告公布如下。';
  const table =
    '二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n';
  const overview = `${CLEAN.overview}\n${table}`;
  assert.deepEqual(found(missingSignature, { overview }), []);
  assert.deepEqual(found(missingSignature, { preamble }), []);
  assert.deepEqual(found(missingSignature, { preamble, overview }), ['2023年未收取信息处理费。']);
  assert.deepEqual(found(missingSignature, { preamble, overview, signature: '20241月20日' }), []);
});

test('names of the body', () => {
  const names = (title: string, signature: string) =>
    found(inconsistentBodyName, {
      title: `${title}2023年政府信息公开工作年度报告`,
      signature: `${signature}\n2024年1月20日`,
    });
  assert.deepEqual(names('青禾县水务局', '青禾县水利局'), ['青禾县水利局']);
  assert.deepEqual(names('青禾县发展和改革委员会', '青禾县发展改革委'), ['青禾县发展改革委']);
  const same = [
    ['临河市青禾县水务局', '青禾县水务局'],
    ['青禾县水务局', '青禾县水务局办公室'],
    ['青禾县', '青禾县人民政府办公室'],
    ['松岭镇', '青禾县松岭镇人民政府'],
    ['青禾县人民政府', '青禾县政务服务管理局'],
    ['青禾縣水務局', '青禾县水务局'],
    ['临沭县水务局', '临沐县水务局'],
    ['青禾县县水务局', '青禾县水务局'],
  ];
  for (const [title = '', signature = ''] of same)
    assert.deepEqual(names(title, signature), [], `${title} ${signature}`);
});

test('paragraphs that stand twice', () => {
  const words = '2023年，我局公开供水、防汛信息，全部按时更新。';
  assert.deepEqual(found(duplicateParagraph, { overview: `${words}\n${words}\n${words}` }).length, 2);
  assert.deepEqual(found(duplicateParagraph, { overview: words, problems: ` ${words.replace('，', ',')}` }).length, 1);
  const header = '青禾县水务局二〇二三年政府信息公开工作年度报告第一页';
  assert.deepEqual(found(duplicateParagraph, { overview: `${header}\n${words}\n${header}` }), []);
});

test('截止 and 今年', () => {
  const marked = '⟦截止⟧2023年底，⟦截止到⟧12月31日，⟦截至到⟧目前；报名截止3月1日，截止时间为6月30日，至2023年截止。';
  const { text, spans } = unmark(marked);
  const resolved = read(report({ overview: text }));
  const offset = resolved.report.draft.text.indexOf(text);
  assert.deepEqual(
    findingsOf(misusedUntil, resolved).map(({ span }) => ({ start: span.start - offset, end: span.end - offset })),
    spans,
  );
  assert.deepEqual(found(ambiguousYear, { overview: '2023年公开36条。今年开展培训2次，比去年多1次。' }), []);
  assert.deepEqual(found(ambiguousYear, { problems: '2023年公开形式单一。今年将增加图解，去年的短板逐步补齐。' }), [
    '今年',
  ]);
});

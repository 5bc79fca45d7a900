import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RULES } from '../server/src/rules/index';
import type { Fix } from '../server/src/rules/rule';
import { exportReport } from '../server/src/service/export';
import { EDITIONS } from '../server/src/spec/editions';
import { SECTIONS } from '../server/src/spec/sections';
import { applyFixes, findingsOf, read } from './support/check-examples';
import { type LogicalReport, randomReport, seeded } from './support/logical-table';
import { NEWEST } from './support/sheet';
import { structureFaults } from './support/structure-rules';
import { USUAL_WAYS } from './support/ways/usual-ways';
import { CHINESE, type Frame, writeDraft } from './support/whole-draft';

const WAY = USUAL_WAYS.find(({ name }) => name.startsWith('word'));
const REPORT = randomReport(seeded(21), NEWEST);
const OLD = randomReport(seeded(21), EDITIONS.find(({ id }) => id === '2019') ?? NEWEST);
const { body, year } = REPORT;

const draft = (frame: Frame = {}, report: LogicalReport = REPORT): string =>
  WAY ? writeDraft(report, WAY, seeded(1), frame) : '';

/** The draft after the first fix of everything that a rule says. */
function mended(rule: string, source: string): string {
  const resolved = read(source, 'draft.txt');
  const fixes = RULES.filter(({ id }) => id === rule).flatMap((one) =>
    findingsOf(one, resolved).flatMap((finding): readonly Fix[] => finding.fixes?.slice(0, 1) ?? []),
  );
  return applyFixes({ source, resolved }, fixes);
}

/** How the report is called, and what part of that is wrong; an info where only 年度 stands for 年. */
const TITLES: readonly (readonly [title: string, told?: string])[] = [
  [`${body}${year}年度政府信息公开工作报告`, `error misworded-title ${year}年度政府信息公开工作报告`],
  [`${body}${year}年度政府信息公开年度报告`, `error misworded-title ${year}年度政府信息公开年度报告`],
  [`${body}${year}年政务公开工作年度报告`, 'error misworded-title 政务公开工作年度报告'],
  [`${body}${year}年度政府信息公开工作年度报告`, `info misworded-title ${year}年度政府信息公开工作年度报告`],
  [`${body}${year}政府信息公开工作年度报告`, `error misworded-title ${year}政府信息公开工作年度报告`],
  [`${body}${year}年政府信息公开年度报告`, 'error misworded-title 政府信息公开年度报告'],
  [`${body}${year}年信息公开工作年度报告`, 'error misworded-title 信息公开工作年度报告'],
  [`${body}${year}年度政府信息公开工作情况报告`, `error misworded-title ${year}年度政府信息公开工作情况报告`],
  [`${body}${year}年政府信息公开年报`, 'error misworded-title 政府信息公开年报'],
  [`${year}年${body}政府信息公开年度报告`, 'error misworded-title 政府信息公开年度报告'],
  [`${body}${year}年政府信息公工开作年度报告`, 'error misworded-title 政府信息公工开作年度报告'],
  [`${body}${year}年政府息信公开工作年度报告`, 'error misworded-title 政府息信公开工作年度报告'],
  [`${body}${year}年政府信息公开工作告年度报`, 'error misworded-title 政府信息公开工作告年度报'],
  [`${body}${year}年政府信息公开工作年度报吿`, 'error misworded-title 政府信息公开工作年度报吿'],
  [`${body}${year}年政府信恩公开工作年度报告`, 'error misworded-title 政府信恩公开工作年度报告'],
  [`${body} ${year} 年政府信息公开工作年度报告`],
  [`${body}关于${year}年政府信息公开工作年度报告`],
];

for (const [title, told] of TITLES) {
  test(`${title}: ${told ?? 'nothing to say'}`, () => {
    const source = draft({ title });
    assert.deepEqual(structureFaults(source, 'draft.txt'), told === undefined ? [] : [told]);
    const exported = exportReport('draft.txt', read(source, 'draft.txt'));
    assert.deepEqual([exported.year, exported.body], [year, body]);
    const right = mended('misworded-title', source);
    assert.match(right.split('\n')[0] ?? '', /\d{4} ?年(?!度).*政府信息公开工作年度报告$/);
    assert.deepEqual(structureFaults(right, 'draft.txt'), []);
  });
}

/** Titles of parts in other words; those that hold the official ones are worth a hint. */
const SECTION_TITLES: readonly (readonly [ordinal: number, title: string, severity: 'warning' | 'info'])[] = [
  [1, '基本情况', 'warning'],
  [1, '总体工作情况', 'warning'],
  [1, '工作概述', 'warning'],
  [2, '主动公开信息情况', 'warning'],
  [2, '政府信息主动公开情况', 'warning'],
  [2, '行政机关主动公开政府信息情况', 'info'],
  [3, '申请受理和办理情况', 'warning'],
  [3, '收到和处理政府信息公开申请的情况', 'warning'],
  [3, '依申请公开政府信息情况', 'warning'],
  [4, '行政复议、行政诉讼情况', 'warning'],
  [4, '政府信息公开行政复议行政诉讼情况', 'info'],
  [4, '因政府信息公开工作被申请行政复议、提起行政诉讼情况', 'warning'],
  [5, '存在的不足及下一步打算', 'warning'],
  [5, '主要问题和改进措施', 'warning'],
  [5, `${year}年存在的主要问题及改进情况`, 'info'],
  [6, '其他需要反映的事项', 'warning'],
  [6, '需要报告的其他事项', 'warning'],
];

const withTitle = (ordinal: number, title: string): Frame => ({
  heading: (own, official) => `${CHINESE.charAt(own - 1)}、${own === ordinal ? title : official}`,
});

for (const [ordinal, title, severity] of SECTION_TITLES) {
  test(`part ${ordinal} called ${title}: one ${severity}, and its fix brings the official title`, () => {
    const source = draft(withTitle(ordinal, title));
    assert.deepEqual(structureFaults(source, 'draft.txt'), [`${severity} misworded-section ${title}`]);
    assert.equal(mended('misworded-section', source), draft());
  });
}

test('titles of parts are no more than a hint in reports on 2019 and 2020', () => {
  for (const [ordinal, title] of SECTION_TITLES) {
    const told = structureFaults(draft(withTitle(ordinal, title), OLD), 'draft.txt');
    const isOfThatForm = title.startsWith('因政府信息公开工作');
    assert.deepEqual(told, isOfThatForm ? [] : [`info misworded-section ${title}`]);
  }
});

const NUMBERINGS: readonly (readonly [name: string, mark: (ordinal: number) => string, told: string])[] = [
  ['5、 for 五、', (n) => (n === 5 ? '5、 ' : `${CHINESE.charAt(n - 1)}、`), 'error misnumbered-section 5、'],
  ['三、 twice', (n) => `${CHINESE.charAt(n === 4 ? 2 : n - 1)}、`, 'error misnumbered-section 三、'],
  ['one skipped', (n) => `${CHINESE.charAt(n > 2 ? n : n - 1)}、`, 'error misnumbered-section 四、'],
  ['1、 every time', () => '1、', 'error misnumbered-section 1、'],
  ['Arabic', (n) => `${n}、`, 'warning misnumbered-section 1、'],
  ['none', () => '', 'info misnumbered-section 总体情况'],
];

for (const [name, mark, told] of NUMBERINGS) {
  test(`numbers of parts, ${name}: one finding, and its fix numbers them`, () => {
    const source = draft({ heading: (ordinal, title) => mark(ordinal) + title });
    assert.deepEqual(structureFaults(source, 'draft.txt'), [told]);
    assert.equal(mended('misnumbered-section', source), draft());
  });
}

/** The parts of the draft, each with what stands under it. */
function partsOf(source: string): readonly string[] {
  const starts = SECTIONS.map(({ title }, i) => source.indexOf(`${CHINESE.charAt(i)}、${title}`));
  return starts.map((start, i) => source.slice(start, starts[i + 1] ?? source.length));
}

const arranged = (order: readonly number[]): string => {
  const source = draft();
  const parts = partsOf(source);
  return source.slice(0, source.indexOf(parts[0] ?? '')) + order.map((ordinal) => parts[ordinal - 1]).join('');
};

test('parts that are exchanged or there twice are told once', () => {
  assert.deepEqual(structureFaults(arranged([1, 2, 3, 4, 6, 5]), 'draft.txt'), [
    'warning misordered-section 五、存在的主要问题及改进情况',
  ]);
  for (const ordinal of [5, 6]) {
    const order = [1, 2, 3, 4, 5, 6].flatMap((own) => (own === ordinal ? [own, own] : [own]));
    assert.deepEqual(structureFaults(arranged(order), 'draft.txt'), [
      `error duplicate-section ${CHINESE.charAt(ordinal - 1)}、${SECTIONS[ordinal - 1]?.title}`,
    ]);
  }
});

test('parts with nothing in them', () => {
  for (const words of ['', '无', '无。', '暂无。', '没有问题。'])
    assert.deepEqual(structureFaults(draft({ prose: { 5: words } }), 'draft.txt'), [
      'error empty-section 五、存在的主要问题及改进情况',
    ]);
  assert.deepEqual(structureFaults(draft({ prose: { 1: '' } }), 'draft.txt'), ['warning empty-section 一、总体情况']);
  assert.deepEqual(structureFaults(draft({ prose: { 6: '无' } }), 'draft.txt'), []);
});

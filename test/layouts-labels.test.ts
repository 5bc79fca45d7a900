import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EDITIONS } from '../server/src/spec/editions';
import { fixed, reworded, toldOf } from './support/faulty-draft';
import { randomReport, seeded } from './support/logical-table';
import { sampleDraft } from './support/sample-draft';
import { NEWEST } from './support/sheet';
import { USUAL_WAYS } from './support/ways/usual-ways';
import { writeDraft } from './support/whole-draft';

type Wording = readonly [official: string, written: string, whole?: string];

const NOTE = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

/** Wrong wordings of labels by what is to be said of them; `whole` is the label where only a part of it is given. */
const FAULTS: Readonly<Record<string, readonly Wording[]>> = {
  'error mislabelled-row': [
    ['行政规范性文件', '规范性文件'],
    [
      '逾期不补正、行政机关不再处理其',
      '逾期不补正、行政机关不再处理',
      '1.申请人无正当理由逾期不补正、行政机关不再处理政府信息公开申请',
    ],
    ['逾期不补正、', '逾期不补正，', '1.申请人无正当理由逾期不补正，行政机关不再处理其政府信息公开申请'],
    ['6.属于四类过程性信息', '6.属于四类过程行信息'],
    ['4.保护第三方合法权益', '4.保护第三方合法权利'],
    ['5.属于三类内部事务信息', '5.属于三类内部事物信息'],
    ['（六）其他处理', '（六）其它处理'],
    ['（七）总计', '（七）合计'],
    ['二、上年结转政府信息公开申请数量', '二、上年度结转政府信息公开申请数量'],
    ['四、结转下年度继续办理', '四、结转下年继续办理'],
    ['（一）予以公开', '（一）予以公布'],
    ['行政许可', '行政审批'],
    ['行政事业性收费', '行政性事业收费'],
    ['三、本年度办理结果', '三、本年度处理结果'],
    ['（三）不予公开', '（三）不公开'],
  ],
  'info mislabelled-row': [
    ['1.属于国家秘密', '1、属于国家秘密'],
    ['1.属于国家秘密', '１．属于国家秘密'],
    ['1.属于国家秘密', '①属于国家秘密'],
    ['7.属于行政执法案卷', '属于行政执法案卷'],
    ['（一）予以公开', '(一)予以公开'],
  ],
  'error mislabelled-column': [
    ['本年废止件数', '本年度止件数'],
    ['法人或其他组织', '法人或其它组织'],
    ['本年收费金额（单位：万元）', '本年收费数量（单位：万元）'],
    ['本年收费金额（单位：万元）', '本年收费金额（单位：元）'],
    ['商业企业', '商业机构'],
    ['尚未审结', '尚未办结'],
    ['未经复议直接起诉', '未经复议起诉'],
    ['第二十条第（五）项', '第二十条（五）项'],
    ['信息内容', '信息类别'],
    ['本年新公开数量', '本年公开数量'],
    ['本年增/减', '本年增减'],
  ],
  'info mislabelled-column': [['第二十条第（五）项', '第二十条第(五)项']],
  'warning truncated-label': [
    ['1.信访举报投诉类申请', '1.信访举报投诉'],
    ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '（二）部分公开'],
    ['一、本年新收政府信息公开申请数量', '一、本年新收'],
    ['社会公益组织', '社会公益'],
    ['申请人情况', '申请人'],
    ['现行有效件数', '现行有效件'],
    ['本年新制作数量', '本年新'],
  ],
  'warning misworded-note': [
    [NOTE, NOTE.replace('为：', '：')],
    [NOTE, NOTE.replace('勾稽', '钩稽')],
  ],
};

for (const [told, wordings] of Object.entries(FAULTS)) {
  for (const [official, written, whole = written] of wordings) {
    test(`${told}: ${written} for ${official}`, () => {
      let seen = 0;
      for (const edition of EDITIONS) {
        const report = randomReport(seeded(5), edition);
        for (const way of USUAL_WAYS) {
          const name = `draft.${way.ending}`;
          const right = writeDraft(report, way, seeded(1));
          const wrong = reworded(right, official, written);
          // The rows and columns of the other edition are not there.
          if (wrong === undefined || (edition.id === '2019' && official === '行政规范性文件')) continue;
          seen++;
          const [one, ...others] = toldOf(wrong, name);
          assert.deepEqual(
            others.map(({ message }) => message),
            [],
            `${way.name}: nothing else`,
          );
          assert.deepEqual([`${one?.severity} ${one?.rule}`, one?.place], [told, whole], way.name);
          assert.equal(fixed(wrong, name, one?.finding.fixes?.[0]), right, way.name);
        }
      }
      assert.ok(seen > 5, `tried ${seen} times`);
    });
  }
}

/** What is as it should be: the form breaks its labels, and quotation marks come in many kinds. */
const RIGHT: readonly Wording[] = [
  ['3.危及“三安全一稳定”', '3.危及三安全一稳定'],
  ['3.危及“三安全一稳定”', '3.危及"三安全一稳定"'],
  ['3.危及“三安全一稳定”', '3.危及「三安全一稳定」'],
  ['规章', '规\u200b章'],
  [NOTE, NOTE.replace(/[（）：，]/g, (mark) => '(),:'.charAt('（），：'.indexOf(mark)))],
];

for (const [official, written] of RIGHT) {
  test(`nothing is said of ${written}`, () => {
    for (const way of USUAL_WAYS) {
      const right = writeDraft(randomReport(seeded(5), NEWEST), way, seeded(1));
      assert.deepEqual(toldOf(reworded(right, official, written) ?? '', `draft.${way.ending}`), [], way.name);
    }
  });
}

test('nothing is said of a space where the form breaks a label', () => {
  const edition = NEWEST;
  for (const way of USUAL_WAYS.filter(({ name }) => !name.includes('space'))) {
    const right = writeDraft(randomReport(seeded(5), edition), way, seeded(1));
    const wrong = [
      ['规章', '规 章'],
      ['商业企业', '商业 企业'],
      ['结果维持', '结果 维持'],
      ['总计', '总 计'],
    ].reduce((text, [official = '', written = '']) => reworded(text, official, written) ?? text, right);
    assert.deepEqual(toldOf(wrong, `draft.${way.ending}`), [], way.name);
  }
});

test('a note added to a label hides neither the label nor its figures', () => {
  const edition = NEWEST;
  for (const way of USUAL_WAYS) {
    const right = writeDraft(randomReport(seeded(5), edition), way, seeded(1));
    const wrong = reworded(right, '行政规范性文件', '行政规范性文件（不含转发的文件）') ?? '';
    assert.deepEqual(
      toldOf(wrong, `draft.${way.ending}`).map(({ rule, severity }) => `${severity} ${rule}`),
      ['error mislabelled-row'],
      way.name,
    );
  }
});

test('beside 申请人情况 stands 总计, whatever is wrong with it', () => {
  const below = '自然人\t法人或其他组织\t总计';
  const inFirstLine = (written: string): string => {
    const moved = sampleDraft().replace('申请人情况', `申请人情况\t\t\t\t\t\t${written}`);
    return moved.replace(below, '自然人\t法人或其他组织\t');
  };
  const told = (written: string) =>
    toldOf(inFirstLine(written), 'draft.txt').map(({ rule, place }) => `${rule} ${place}`);
  assert.ok(sampleDraft().includes(below));
  assert.deepEqual(told('总计'), []);
  for (const written of ['总记', '合计', '总汁']) assert.deepEqual(told(written), [`mislabelled-column ${written}`]);
  assert.deepEqual(told('总'), ['truncated-label 总']);
});

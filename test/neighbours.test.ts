import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FiledProfile, identityOf, neighbourSearch } from '../server/src/service/neighbours';
import { read } from './support/check-examples';
import { sampleDraft } from './support/sample-draft';

const filed = (path: string, year: number, body: string, figures?: string): FiledProfile => ({
  path,
  identity: { year, body },
  figures,
});

const OWN = filed('2024', 2024, '青禾县水务局', 'ab');

const besideOwn = (others: readonly FiledProfile[], roster = {}) => neighbourSearch([OWN, ...others])(OWN, roster);

test('a report says whose it is and of which year, whatever the width and the script of the name', () => {
  assert.deepEqual(identityOf(read(sampleDraft())), { year: 2024, body: '青禾县水务局' });
  assert.equal(identityOf(read('青禾縣水務局2024年政府信息公開工作年度報告\n'))?.body, '青禾县水务局');
  assert.equal(identityOf(read('一、总体情况\n')), undefined);
  const rest = '统计期限自2024年1月1日起至2024年12月31日止。\n一、总体情况\n2024年，我局收到申请3件。\n';
  assert.equal(identityOf(read(`青禾县水务局2023年政府信息公开工作年度报告\n${rest}`))?.year, 2024);
});

test('last year’s report of the same body stands beside a report', () => {
  assert.deepEqual(besideOwn([filed('2023', 2023, '青禾县水务局')]), { previous: '2023' });
  const others = [
    filed('2022', 2022, '青禾县水务局'),
    filed('other', 2023, '青禾县林业局'),
    filed('2025', 2025, '青禾县水务局'),
  ];
  assert.equal(besideOwn(others), undefined);
});

test('of two reports for last year neither does', () => {
  assert.equal(besideOwn([filed('a', 2023, '青禾县水务局'), filed('b', 2023, '青禾县水务局')]), undefined);
});

test('reports of other bodies for the year with the same telling figures do', () => {
  assert.deepEqual(besideOwn([filed('copy', 2024, '青禾县林业局', 'ab')]), { equal: ['copy'] });
  const others = [
    filed('itself again', 2024, '青禾县水务局', 'ab'),
    filed('older', 2023, '青禾县林业局', 'ab'),
    filed('another', 2024, '青禾县林业局', 'cd'),
    filed('untold', 2024, '青禾县民政局'),
  ];
  assert.equal(besideOwn(others), undefined);
  const many = Array.from({ length: 9 }, (_, i) => filed(`copy ${i}`, 2024, `第${i}局`, 'ab'));
  assert.equal(besideOwn(many)?.equal?.length, 5);
});

test('reports of the bodies on its roster do, and those that lack are named', () => {
  const roster = { 青禾县水务局: ['青禾县水文站', '青禾县水政支队', '青禾县河道管理所'] };
  const others = [
    filed('station', 2024, '青禾县水文站'),
    filed('older', 2023, '青禾县水政支队'),
    filed('once', 2024, '青禾县河道管理所'),
    filed('twice', 2024, '青禾县河道管理所'),
  ];
  assert.deepEqual(besideOwn(others, roster), {
    rollup: {
      children: ['station'],
      missing: ['青禾县水政支队', '青禾县河道管理所'],
      doubled: ['青禾县河道管理所'],
    },
  });
});

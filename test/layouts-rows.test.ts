import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isIdeograph, isOfIdeographs } from '../server/src/report/ideographs';
import { isPipe, PIPES } from '../server/src/report/line-cells';
import { BLANK_RANGES, isBlankCode } from '../server/src/report/lines';
import { toldOf } from './support/faulty-draft';
import type { GridRow } from './support/form-grid';
import { randomReport, seeded } from './support/logical-table';
import { NEWEST } from './support/sheet';
import { USUAL_WAYS } from './support/ways/usual-ways';
import { writeDraft } from './support/whole-draft';

type Change = (rows: readonly GridRow[]) => readonly GridRow[];

const at = (rows: readonly GridRow[], label: string): number => rows.findIndex(({ line }) => line?.label === label);

/** A row without the labels of its groups, which stand in the first row of each. */
const alone = (row: GridRow): GridRow => ({
  ...row,
  cells: row.cells.filter(({ kind, text }) => kind === 'figure' || text === row.line?.label),
});
const groups = (row: GridRow) => row.cells.filter(({ kind, text }) => kind !== 'figure' && text !== row.line?.label);

const without =
  (label: string): Change =>
  (rows) =>
    rows.filter(({ line }) => line?.label !== label);

const twice =
  (label: string): Change =>
  (rows) =>
    rows.flatMap((row) => (row.line?.label === label ? [row, alone(row)] : [row]));

const exchanged =
  (first: string, second: string): Change =>
  (rows) => {
    const [i, j] = [at(rows, first), at(rows, second)];
    const [a, b] = [rows[i], rows[j]];
    if (!a || !b) return rows;
    return rows.map((row, k) => {
      if (k === i) return { ...b, cells: [...groups(a), ...alone(b).cells] };
      return k === j ? { ...a, cells: [...groups(b), ...alone(a).cells] } : row;
    });
  };

const more =
  (after: string, label: string): Change =>
  (rows) =>
    rows.flatMap((row) => {
      if (row.line?.label !== after) return [row];
      const cells = alone(row).cells.map((cell) => ({ ...cell, text: cell.kind === 'figure' ? '0' : label }));
      return [row, { cells }];
    });

/** What is said of rows that are lost, doubled, exchanged or too many, and at which label. */
const FAULTS: readonly (readonly [told: string, place: string | undefined, change: Change])[] = [
  ['error missing-row', undefined, without('一、本年新收政府信息公开申请数量')],
  ['error missing-row', '1.属于国家秘密', without('2.其他法律行政法规禁止公开')],
  ['error missing-row', '2.没有现成信息需要另行制作', without('3.补正后申请内容仍不明确')],
  ['error missing-row', undefined, without('3.其他')],
  ['error missing-row', '（七）总计', without('四、结转下年度继续办理')],
  ['error missing-row', undefined, without('行政处罚')],
  ['error missing-row', '规章', without('行政规范性文件')],
  ['error duplicate-row', '2.重复申请', twice('2.重复申请')],
  ['error duplicate-row', '3.其他', twice('3.其他')],
  ['error duplicate-row', '（七）总计', twice('（七）总计')],
  ['error duplicate-row', '行政处罚', twice('行政处罚')],
  ['error misordered-row', undefined, exchanged('1.信访举报投诉类申请', '2.重复申请')],
  ['error misordered-row', undefined, exchanged('4.保护第三方合法权益', '5.属于三类内部事务信息')],
  ['error misordered-row', undefined, exchanged('行政处罚', '行政强制')],
  ['warning surplus-row', '9.属于工作秘密', more('8.属于行政查询事项', '9.属于工作秘密')],
  ['warning surplus-row', '五、其中网上申请', more('四、结转下年度继续办理', '五、其中网上申请')],
];

FAULTS.forEach(([told, place, change], i) => {
  test(`${told} ${i + 1}: one finding, whatever the way of writing`, () => {
    for (const way of USUAL_WAYS) {
      const report = randomReport(seeded(8), NEWEST);
      const write: typeof way.write = (rows, random, form) => way.write(change(rows), random, form);
      const said = toldOf(writeDraft(report, { ...way, write }, seeded(1)), `draft.${way.ending}`);
      assert.deepEqual(
        said.map(({ severity, rule }) => `${severity} ${rule}`),
        [told],
        `${way.name}: ${said.map(({ message }) => message).join('; ')}`,
      );
      if (place !== undefined) assert.equal(said[0]?.place, place, way.name);
    }
  });
});

test('blanks and pipes are listed as they are told one by one', () => {
  const codes = Array.from({ length: 0x10000 }, (_, code) => code);
  const isListed = (code: number) => BLANK_RANGES.some(([first, last]) => code >= first && code <= last);
  assert.deepEqual(codes.filter(isListed), codes.filter(isBlankCode));
  assert.equal(String.fromCharCode(...codes.filter(isPipe)), PIPES);
});

test('ideographs are those of the Unicode standard', () => {
  const codes = Array.from({ length: 0x10000 }, (_, code) => code);
  const isHan = (code: number) => /\p{Script=Han}/u.test(String.fromCharCode(code));
  assert.deepEqual(codes.filter(isIdeograph), codes.filter(isHan));
  assert.ok(isOfIdeographs('㙍𬭚县（水务）局', '（）', 6, 8));
  assert.ok(
    !isOfIdeographs('水务局、', '（）') && !isOfIdeographs('水务局', '', 4) && !isOfIdeographs('水务局', '', 1, 2),
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFigure } from '../server/src/report/figure';
import { exportReport } from '../server/src/service/export';
import { EDITIONS } from '../server/src/spec/editions';
import type { FormId, TableForm } from '../server/src/spec/types';
import { read } from './support/check-examples';
import { fixed, toldOf } from './support/faulty-draft';
import { type LogicalReport, randomReport, seeded, type WrittenValues } from './support/logical-table';
import { NEWEST } from './support/sheet';
import { USUAL_WAYS } from './support/ways/usual-ways';
import type { Way } from './support/ways/way';
import { writeDraft } from './support/whole-draft';

const REPORT = randomReport(seeded(5), NEWEST);
const OLD = EDITIONS.find(({ id }) => id === '2019') ?? NEWEST;

interface Place {
  readonly form: FormId;
  readonly row: string;
  readonly column: string;
}

/** The draft with something else in one cell. */
function withCell(report: LogicalReport, way: Way, { form, row, column }: Place, written: string): string {
  const values: WrittenValues = report.tables[form];
  const table = { ...values, [row]: { ...values[row], [column]: written } };
  return writeDraft(report, way, seeded(1), { tables: { ...report.tables, [form]: table } });
}

/** A cell of each table that holds 0, or that does not. */
function cellsWith(report: LogicalReport, wanted: (value: number) => boolean): readonly Place[] {
  return (['proactive', 'applications', 'reviews'] as const).flatMap((form) => {
    const cells = Object.entries(report.tables[form]).flatMap(([row, columns]) =>
      Object.entries(columns).flatMap(([column, value]) =>
        wanted(value) && !['total', 'amount', 'change'].includes(column) ? [{ form, row, column }] : [],
      ),
    );
    return cells.slice(0, 1);
  });
}

const ZEROS = cellsWith(REPORT, (value) => value === 0);
const NUMBERS = cellsWith(REPORT, (value) => value > 9);

interface Fault {
  readonly told: string;
  readonly places: readonly Place[];
  readonly written: (value: string) => string;
  /** The fix brings the number back. */
  readonly isMended: boolean;
}

const fault = (told: string, places: readonly Place[], written: Fault['written'], isMended = true): Fault => ({
  told,
  places,
  written,
  isMended,
});

const wide = (value: string): string => value.replace(/\d/g, (digit) => '０１２３４５６７８９'.charAt(Number(digit)));

const FAULTS: readonly Fault[] = [
  ...['/', '-', '—', '－', '无', '——'].map((mark) => fault('warning blank-figure', ZEROS, () => mark)),
  fault('info malformed-figure', NUMBERS, wide),
  fault('info unit-in-figure', NUMBERS, (value) => `${value}件`),
  fault('info unit-in-figure', NUMBERS, (value) => `${value}（其中1件为上年结转）`),
  ...['若干', '约8'].map((words) => fault('error invalid-figure', ZEROS, () => words, false)),
  ...['2.5', '-3'].map((words) => fault('error invalid-figure', ZEROS.slice(0, 1), () => words, false)),
];

for (const { told, places, written, isMended } of FAULTS) {
  test(`${told}: ${written('12')}`, () => {
    for (const way of USUAL_WAYS) {
      const name = `draft.${way.ending}`;
      const right = writeDraft(REPORT, way, seeded(1));
      for (const place of places) {
        const value = String(REPORT.tables[place.form][place.row]?.[place.column]);
        const wrong = withCell(REPORT, way, place, written(value));
        const [one, ...others] = toldOf(wrong, name);
        const where = `${way.name}, ${place.form} ${place.row} ${place.column}`;
        assert.deepEqual(
          others.map(({ message }) => message),
          [],
          `${where}: nothing else`,
        );
        assert.deepEqual([`${one?.severity} ${one?.rule}`, one?.place], [told, written(value)], where);
        if (isMended) assert.equal(fixed(wrong, name, one?.finding.fixes?.[0]), right, where);
        else assert.deepEqual(one?.finding.fixes ?? [], [], where);
      }
    }
  });
}

/** Where in its cell 0 is typed, the markup leaves open. */
const wordsOf = (source: string): string => source.replace(/<[^<>]*>|\s/g, '');

test('a blank cell is told where it shows, and 0 is typed into it', () => {
  for (const way of USUAL_WAYS.filter(({ hidesBlanks }) => !hidesBlanks)) {
    for (const place of ZEROS) {
      for (const blank of ['', '\u00a0', '\u3000']) {
        const name = `draft.${way.ending}`;
        const wrong = withCell(REPORT, way, place, blank);
        const told = toldOf(wrong, name);
        assert.deepEqual(
          told.map(({ rule, severity }) => `${severity} ${rule}`),
          ['warning blank-figure'],
          way.name,
        );
        const mended = fixed(wrong, name, told[0]?.finding.fixes?.[0]);
        assert.deepEqual(toldOf(mended, name), [], way.name);
        assert.ok(wordsOf(mended) === wordsOf(writeDraft(REPORT, way, seeded(1))), way.name);
      }
    }
  }
});

test('a figure too few or too many is told at its row', () => {
  for (const way of USUAL_WAYS.filter(({ name }) => !name.startsWith('markdown'))) {
    for (const [change, count] of [
      [(figures: readonly string[]) => figures.slice(1), 6],
      [(figures: readonly string[]) => [...figures, '0'], 8],
    ] as const) {
      const source = writeDraft(REPORT, { ...way, write: changing('2.重复申请', change, way) }, seeded(1));
      assert.deepEqual(
        toldOf(source, `draft.${way.ending}`).map(({ rule, severity, message }) => [severity, rule, message]),
        [['error', 'miscounted-cells', `表三“2.重复申请”一行${count < 7 ? '只' : ''}有 ${count} 个数字，应有 7 个`]],
        way.name,
      );
    }
  }
});

/** The way with the figures of one row changed. */
function changing(label: string, change: (figures: readonly string[]) => readonly string[], way: Way): Way['write'] {
  return (rows, random, form: TableForm) => {
    const changed = rows.map((row) => {
      if (row.line?.label !== label) return row;
      const labels = row.cells.filter(({ kind }) => kind !== 'figure');
      const figures = row.cells.flatMap(({ kind, text }) => (kind === 'figure' ? [text] : []));
      const cells = change(figures).map((text) => ({ text, kind: 'figure' as const, colspan: 1, rowspan: 1 }));
      return { ...row, cells: [...labels, ...cells] };
    });
    return way.write(changed, random, form);
  };
}

test('signs, decimals and units are right where the form leaves them open', () => {
  for (const way of USUAL_WAYS) {
    const silent = (report: LogicalReport, row: string, column: string, written: string) => {
      const source = withCell(report, way, { form: 'proactive', row, column }, written);
      assert.deepEqual(toldOf(source, `draft.${way.ending}`), [], `${way.name}: ${written}`);
    };
    silent(REPORT, 'institutionalFee', 'amount', '59237.2449');
    const old = randomReport(seeded(5), OLD);
    for (const change of ['减7', '+215', '-2', '↑6']) silent(old, 'licence', 'change', change);
    for (const amount of ['360000元', '1424.4万元']) silent(old, 'procurement', 'amount', amount);
  }
});

test('a space parts groups of three, not a 0 from what stands beside it', () => {
  assert.deepEqual(
    ['2 150', '0 377', '0,377'].map((text) => readFigure(text).value),
    [2150, undefined, undefined],
  );
});

test('figures in merged columns are read past the blank cells that these left behind', () => {
  const source = `青禾县水务局2020年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（五）项				
信息内容	上一年项目数量	本年增/减		处理决定数量
行政许可	12		-3	9
其他对外管理服务事项	4		1	5
第二十条第（六）项				
信息内容	上一年项目数量	本年增/减		处理决定数量
行政处罚	7		0	16
行政强制	2		0	3
`;
  const { tables } = exportReport('draft.txt', read(source, 'draft.txt'));
  assert.deepEqual(
    Object.values(tables.proactive ?? {}).map((row) => Object.values(row).join(' ')),
    ['12 -3 9', '4 1 5', '7 0 16', '2 0 3'],
  );
});

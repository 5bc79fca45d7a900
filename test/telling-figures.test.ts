import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figurePrint } from '../server/src/resolve/telling-figures';
import { read } from './support/check-examples';
import { randomReport, seeded, type WrittenValues } from './support/logical-table';
import { NEWEST } from './support/sheet';
import { fileEnding, LAYOUTS, writeReport } from './support/write-table';

type Values = Record<string, Record<string, number | string>>;
type Tables = Record<'proactive' | 'applications' | 'reviews', Values>;

/** The print of a report with telling figures after a change. */
function printOf(change: (tables: Tables) => void, layout: (typeof LAYOUTS)[number] = 'tabbed-cells') {
  const report = randomReport(seeded(11), NEWEST);
  const tables = structuredClone(report.tables) as unknown as Tables;
  change(tables);
  const written = tables as unknown as Record<string, WrittenValues>;
  const source = writeReport({ ...report, tables: written } as typeof report, layout, () => 0);
  return figurePrint(read(source, `report.${fileEnding(layout)}`));
}

const unchanged = () => {};
const set = (values: Values, row: string, column: string, value: number | string) => {
  values[row] = { ...values[row], [column]: value };
};

/** All figures 0 but those given for tables 二 and 三. */
const only =
  (proactive: Values, applications: Values = {}) =>
  (tables: Tables) => {
    for (const values of Object.values(tables))
      for (const row of Object.values(values)) for (const column of Object.keys(row)) row[column] = 0;
    for (const [row, own] of Object.entries(proactive)) Object.assign(tables.proactive[row] ?? {}, own);
    for (const [row, own] of Object.entries(applications)) Object.assign(tables.applications[row] ?? {}, own);
  };

test('the print of telling figures is the same in every layout, and another where one figure is', () => {
  const print = printOf(unchanged);
  assert.ok(print);
  for (const layout of LAYOUTS) assert.equal(printOf(unchanged, layout), print, layout);
  const other = printOf(({ proactive }) => set(proactive, 'licence', 'processed', 4321));
  assert.ok(other && other !== print);
});

test('a blank cell and a mark for nothing count 0', () => {
  const zero = printOf(({ proactive }) => set(proactive, 'compulsion', 'processed', 0));
  for (const written of ['', '—', '/'])
    assert.equal(
      printOf(({ proactive }) => set(proactive, 'compulsion', 'processed', written)),
      zero,
    );
});

test('there is none where a figure is no number', () => {
  assert.equal(
    printOf(({ proactive }) => set(proactive, 'compulsion', 'processed', '若干')),
    undefined,
  );
});

test('there is none where a table is not there', () => {
  const source = writeReport(randomReport(seeded(11), NEWEST), 'tabbed-cells', () => 0);
  assert.ok(figurePrint(read(source)));
  assert.equal(figurePrint(read(source.slice(0, source.indexOf('四、政府信息公开')))), undefined);
});

const oneApplicant = (row: number) => ({
  received: { natural: row, total: row },
  granted: { natural: row, total: row },
  handled: { natural: row, total: row },
});

test('the few figures of a small body, its stock and round figures tell nothing', () => {
  const quiet: readonly ReturnType<typeof only>[] = [
    only({}),
    only({ normativeDocument: { inForce: 137 }, rule: { inForce: 2468 } }),
    only({ licence: { processed: 8 }, penalty: { processed: 3 } }, oneApplicant(5)),
    only({ licence: { processed: 12 } }, oneApplicant(15)),
    only({ licence: { processed: 300 }, penalty: { processed: 2000 } }, oneApplicant(40)),
    only({ licence: { processed: 123456 } }),
    only({}, oneApplicant(1234567)),
  ];
  for (const change of quiet) assert.equal(printOf(change), undefined);
  assert.ok(printOf(only({ licence: { processed: 1234 } }, oneApplicant(15))));
  assert.ok(printOf(only({ licence: { processed: 57 }, penalty: { processed: 23 } }, oneApplicant(15))));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cellAt, placeOfCell } from '../client/src/preview-places';
import { readFromPage, readPageState } from '../client/webview/messages';
import { readHtml } from '../server/src/parts/html';
import { analyze, type RuleFinding } from '../server/src/service/analyze';
import { DEFAULT_SETTINGS } from '../server/src/service/settings';
import { type TableView, tableView, type ViewedCell } from '../server/src/service/table-view';
import { EDITIONS } from '../server/src/spec/editions';
import { logicalReports, randomReport, seeded } from './support/logical-table';
import { sampleDraft } from './support/sample-draft';
import { fileEnding, LAYOUTS, writeReport } from './support/write-table';

const viewOf = (source: string, name = 'draft.txt'): TableView => {
  const { resolved, findings } = analyze(source, DEFAULT_SETTINGS, { name, parts: { html: readHtml } });
  return tableView(resolved, findings);
};

const cellsOf = (view: TableView): readonly ViewedCell[] =>
  view.tables.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)));

function cell(view: TableView, key: string): ViewedCell {
  const found = cellsOf(view).find((candidate) => candidate.key === key);
  assert.ok(found, `no cell ${key}`);
  return found;
}

test('every figure that was read stands in its cell, with the place it was written at', () => {
  fc.assert(
    fc.property(logicalReports, fc.constantFrom(...LAYOUTS), fc.nat(), (report, layout, seed) => {
      const source = writeReport(report, layout, seeded(seed));
      const parts = { html: readHtml };
      const { resolved, findings } = analyze(source, DEFAULT_SETTINGS, { name: `a.${fileEnding(layout)}`, parts });
      const view = tableView(resolved, findings);
      for (const { form, figures } of resolved.tables) {
        for (const { id, cell: written } of [...figures.values()].flat()) {
          const { text, span } = cell(view, `${form.id}/${id.row}-${id.column}`);
          assert.equal(text, written.text);
          assert.equal(span && source.slice(span.start, span.end), text);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('rows and spans fill the whole grid of each form', () => {
  for (const edition of EDITIONS) {
    const view = viewOf(writeReport(randomReport(seeded(3), edition), 'tab-separated', seeded(3)));
    for (const { key, columns, groups } of view.tables) {
      const rows = groups.flatMap((group) => group.rows);
      const filled = rows.map(() => 0);
      rows.forEach(({ cells }, y) => {
        for (const { rowspan, colspan } of cells) {
          for (let down = 0; down < rowspan; down++) filled[y + down] = (filled[y + down] ?? 0) + colspan;
        }
      });
      assert.deepEqual(new Set(filled), new Set([columns]), `${edition.id} ${key}`);
    }
  }
});

test('keys are unique and stay the same when the draft is edited elsewhere', () => {
  const keys = cellsOf(viewOf(sampleDraft())).map(({ key }) => key);
  assert.equal(new Set(keys).size, keys.length);
  assert.deepEqual(
    cellsOf(viewOf(`\n${sampleDraft().replace('5\t0', '15\t0')}`)).map(({ key }) => key),
    keys,
  );
});

test('a finding stands on the cell that it is about, label or figure', () => {
  const view = viewOf(sampleDraft().replace('本年废止件数', '本年度止件数').replace('行政处罚\t0', '行政处罚\t'));
  const label = cell(view, 'proactive/head-0-1-2');
  assert.equal(label.text, '本年度止件数');
  assert.equal(label.kind === 'label' && label.official, '本年废止件数');
  const { findings } = view.tables[0] ?? { findings: [] };
  assert.deepEqual(
    label.findings.map((index) => findings[index]?.rule),
    ['mislabelled-column'],
  );
  const blank = cell(view, 'proactive/penalty-processed');
  assert.equal(blank.kind === 'figure' && blank.state, 'blank');
  assert.deepEqual(
    blank.findings.map((index) => findings[index]?.rule),
    ['blank-figure'],
  );
});

test('missing rows are drawn and marked, and their finding stands on them', () => {
  const view = viewOf(sampleDraft().replace(/7\.属于行政执法案卷[^\n]*\n8\.[^\n]*\n/, ''));
  const rows = view.tables[1]?.groups.flatMap((group) => group.rows) ?? [];
  const missing = rows.filter((row) => row.missing);
  assert.deepEqual(
    missing.map(({ cells }) => cells[0]?.text),
    ['7.属于行政执法案卷', '8.属于行政查询事项'],
  );
  assert.deepEqual(
    missing.map(({ cells }) => cells[0]?.findings),
    [[0], [0]],
  );
  assert.ok(
    missing.every(({ cells }) =>
      cells.slice(1).every((one) => one.kind === 'figure' && one.state === 'absent' && !one.span),
    ),
  );
});

test('rows that the form does not have are shown below it, as written', () => {
  const view = viewOf(sampleDraft().replace('行政强制\t0\n', '行政强制\t0\n公共服务事项\t40\n'));
  const extra = view.tables[0]?.groups.find(({ kind }) => kind === 'extra');
  assert.deepEqual(
    extra?.rows.map(({ cells }) => cells.map(({ text }) => text)),
    [['公共服务事项', '40']],
  );
});

test('a table that is not there is drawn as the empty form', () => {
  const view = viewOf(sampleDraft().replace(/(四、政府信息公开行政复议[^\n]*\n)[\s\S]*(?=五、)/, '$1\n'));
  assert.deepEqual(
    view.tables.map(({ form, written }) => [form, written]),
    [
      ['proactive', true],
      ['applications', true],
      ['reviews', false],
    ],
  );
  const { groups = [] } = view.tables[2] ?? {};
  assert.equal(
    groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).every(({ span }) => span === undefined),
    true,
  );
});

test('what is said of a missing table, or of its whole section, is said once and not as something elsewhere', () => {
  const findingsOf = (change: (text: string) => string) => {
    const { tables, elsewhere } = viewOf(change(sampleDraft()));
    const rules = tables.map(({ findings }) => findings.map(({ rule }) => rule));
    return [rules, elsewhere];
  };
  const none = { error: 0, warning: 0, info: 0 };
  const withoutTable = (text: string) => text.replace(/(\n四、政府信息公开[^\n]*\n)[\s\S]*(?=\n五、)/, '$1');
  assert.deepEqual(findingsOf(withoutTable), [[[], [], ['missing-table']], none]);
  const withoutPart = (text: string) => text.replace(/\n四、政府信息公开[\s\S]*(?=\n五、)/, '');
  assert.deepEqual(findingsOf(withoutPart), [[[], [], ['missing-section']], none]);
  const withoutTwo = (text: string) => text.replace(/\n三、收到[\s\S]*(?=\n五、)/, '');
  assert.deepEqual(findingsOf(withoutTwo), [[[], ['missing-section'], []], none]);
});

test('a garbled text is said to be illegible, not to lack its tables', () => {
  const garbled = Buffer.from(sampleDraft(), 'utf8').toString('latin1');
  const { resolved, findings } = analyze(garbled, DEFAULT_SETTINGS);
  const view = tableView(
    { ...resolved, damage: { kind: 'mojibake-western', spans: [], share: 1, misread: [] } },
    findings,
  );
  assert.deepEqual([view.illegible, view.tables.some(({ written }) => written)], [true, false]);
  assert.equal(viewOf(sampleDraft()).illegible, false);
});

test('findings outside of the tables are counted, not lost; those over many rows belong to the table', () => {
  const { resolved } = analyze(sampleDraft(), DEFAULT_SETTINGS);
  const finding = (start: number, end: number): RuleFinding => ({
    rule: 'typo',
    severity: 'warning',
    message: '…',
    span: { start, end },
    about: { text: '' },
  });
  const table = resolved.tables[1];
  assert.ok(table);
  const view = tableView(resolved, [finding(0, 2), finding(table.span.start, table.span.end)]);
  assert.deepEqual(view.elsewhere, { error: 0, warning: 1, info: 0 });
  assert.deepEqual(
    view.tables[1]?.findings.map(({ cells }) => cells),
    [[]],
  );
});

test('places lead to the source of an HTML draft', () => {
  const edition = EDITIONS[0];
  assert.ok(edition);
  const source = writeReport(randomReport(seeded(5), edition), 'html', seeded(5));
  const { resolved, findings } = analyze(source, DEFAULT_SETTINGS, { name: 'a.html', parts: { html: readHtml } });
  const { span, text } = cell(tableView(resolved, findings), 'applications/received-total');
  assert.equal(span && source.slice(span.start, span.end), text);
});

test('a view is plain JSON', () => {
  const view = viewOf(sampleDraft());
  assert.deepEqual(JSON.parse(JSON.stringify(view)), view);
});

test('no text breaks it', () => {
  for (const source of ['', '\0\0', '一、二、三、', sampleDraft().slice(0, 700), sampleDraft().repeat(2)]) {
    assert.ok(viewOf(source).tables.length >= 3);
  }
});

test('caret and cell lead to each other', () => {
  const source = sampleDraft();
  const view = viewOf(source);
  for (const { key, span } of cellsOf(view)) {
    if (!span) continue;
    assert.deepEqual(placeOfCell(view, key), span);
    assert.equal(cellAt(view, span.start, lineAt(source, span.start)), key);
  }
  assert.equal(cellAt(view, 3, lineAt(source, 3)), undefined, 'the title is no cell');
});

test('on the line of a single cell the caret may stand beside it; a missing cell leads to the one before', () => {
  const source = sampleDraft()
    .replace(/\t/g, '\n\t')
    .replace(/8\.属于行政查询事项(?:\n\t0){7}\n/, '');
  const view = viewOf(source);
  const received = cell(view, 'applications/received-natural').span?.start ?? 0;
  assert.equal(source[received - 1], '\t');
  assert.equal(cellAt(view, received - 1, lineAt(source, received - 1)), 'applications/received-natural');
  const before = cell(view, 'applications/refusedCaseFile-total').span;
  assert.deepEqual(placeOfCell(view, 'applications/refusedInquiry-natural'), { start: before?.end, end: before?.end });
});

test('messages of the page are taken only as they should be', () => {
  assert.deepEqual(readFromPage({ type: 'reveal', cell: 'a/b', extra: 1 }), { type: 'reveal', cell: 'a/b' });
  for (const bad of [
    null,
    'ready',
    {},
    { type: 'run' },
    { type: 'reveal', cell: 'x'.repeat(201) },
    { type: 'revealFinding', table: 'a', index: -1 },
    { type: 'revealFinding', table: 'a', index: 0.5 },
  ]) {
    assert.equal(readFromPage(bad), undefined);
  }
  assert.deepEqual(readPageState({ uri: 'file:///a', scroll: Number.NaN }), { uri: 'file:///a', scroll: 0 });
  assert.equal(readPageState({ uri: 1 }), undefined);
});

function lineAt(source: string, offset: number): { start: number; end: number } {
  const end = source.indexOf('\n', offset);
  return { start: source.lastIndexOf('\n', offset - 1) + 1, end: end < 0 ? source.length : end };
}

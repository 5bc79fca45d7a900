import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseDocument } from 'htmlparser2';
import { openSandbox } from './support/run-cli';
import { sampleDraft } from './support/sample-draft';

const CLEAN = sampleDraft();
const FAULTY = CLEAN.replace('本年废止件数', '本年度止件数').replace('2.重复申请', '2.重复<b>申清');
/** A name and a text that mean something in every format. */
const NASTY = `"<i>&|,:%]]>.txt`;
const { run, write } = openSandbox();

write('faulty.txt', FAULTY);
write('clean.txt', CLEAN);
write('note.txt', '今天下午开会。\n');
write(`nasty/${NASTY}`, FAULTY);
for (const name of readdirSync('test/drafts')) write(`drafts/${name}`, readFileSync(join('test/drafts', name)));

const check = (format: string, ...paths: string[]) => run(['check', '--format', format, ...paths]).stdout;
const findingsOf = (path: string) => JSON.parse(check('json', path))[0].findings;

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly locations: readonly { physicalLocation: { artifactLocation: { uri: string }; region: object } }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

const sarifOf = (...paths: string[]) => {
  const log = JSON.parse(check('sarif', ...paths));
  return { log, results: log.runs[0].results as readonly SarifResult[] };
};

test('sarif: rules, levels and places as in the findings', () => {
  const { log, results } = sarifOf('faulty.txt', 'clean.txt');
  assert.deepEqual([log.version, log.runs.length, log.runs[0].columnKind], ['2.1.0', 1, 'utf16CodeUnits']);
  const { rules, name } = log.runs[0].tool.driver;
  assert.equal(name, 'nianbao');
  const expected = findingsOf('faulty.txt');
  assert.deepEqual(
    results.map(({ ruleId }) => ruleId),
    expected.map(({ rule }: { rule: string }) => rule),
  );
  for (const [i, result] of results.entries()) {
    const { start, end } = expected[i];
    assert.equal(rules[result.ruleIndex].id, result.ruleId);
    assert.equal(result.level, 'error');
    assert.deepEqual(result.locations[0]?.physicalLocation, {
      artifactLocation: { uri: 'faulty.txt' },
      region: {
        startLine: start.line,
        startColumn: start.column,
        endLine: end.line,
        endColumn: end.column,
        charOffset: start.offset,
        charLength: end.offset - start.offset,
      },
    });
  }
  assert.deepEqual(sarifOf('clean.txt').results, []);
});

test('sarif: a finding keeps its fingerprint when the text around it changes, and no two are equal', () => {
  const prints = (text: string) => {
    write('moved.txt', text);
    return sarifOf('moved.txt').results.map(({ partialFingerprints }) => Object.values(partialFingerprints)[0]);
  };
  const before = prints(FAULTY);
  assert.equal(new Set(before).size, before.length);
  assert.deepEqual(prints(FAULTY.replace('\n', '\n\n\n')), before);
  assert.notDeepEqual(prints(FAULTY.replaceAll('2024', '2023')), before);
});

test('sarif: a path becomes a URI', () => {
  const [result] = sarifOf(`nasty/${NASTY}`).results;
  const uri = result?.locations[0]?.physicalLocation.artifactLocation.uri ?? '';
  assert.equal(decodeURIComponent(uri), `nasty/${NASTY}`);
  assert.match(uri, /^[\w%./~!*'()-]+$/);
});

test('junit: errors fail, a clean file passes, what was not checked is skipped', () => {
  const xml = check('junit', 'faulty.txt', 'clean.txt', 'note.txt', `nasty/${NASTY}`);
  const { suites, tests, failures, skipped } = elementsOf(xml);
  const faults = findingsOf('faulty.txt').length;
  assert.deepEqual([suites.length, skipped.length], [4, 1]);
  assert.deepEqual([tests.length, failures.length], [2 * faults + 2, 2 * faults]);
  assert.equal(suites[3]?.attribs.name, `nasty/${NASTY}`);
  assert.match(failures[1]?.attribs.message ?? '', /<b>申清/);
  assert.doesNotMatch(xml, /<b>|[^\n]&(?!amp;|lt;|gt;|quot;|#\d+;)/);
});

function elementsOf(xml: string) {
  const document = parseDocument(xml, { xmlMode: true, decodeEntities: true });
  const found: { name: string; attribs: Readonly<Record<string, string>> }[] = [];
  const visit = (nodes: readonly object[]): void => {
    for (const node of nodes) {
      if (!('attribs' in node) || !('name' in node)) continue;
      found.push(node as (typeof found)[number]);
      visit('children' in node ? (node.children as readonly object[]) : []);
    }
  };
  visit(document.children);
  const named = (name: string) => found.filter((element) => element.name === name);
  return {
    suites: named('testsuite'),
    tests: named('testcase'),
    failures: named('failure'),
    skipped: named('skipped'),
  };
}

test('github: an annotation for each finding, nothing of a name or a text can end it', () => {
  const lines = check('github', `nasty/${NASTY}`).split('\n');
  const findings = findingsOf(`nasty/${NASTY}`);
  const { start, end, message } = findings[0];
  const place = `line=${start.line},endLine=${end.line},col=${start.column},endColumn=${end.column}`;
  const file = `nasty/"<i>&|%2C%3A%25]]>.txt`;
  assert.equal(lines[0], `::error file=${file},${place},title=mislabelled-column::${message}`);
  assert.equal(lines.length, findings.length + 2);
  assert.match(lines.at(-2) ?? '', /^检查了 1 份年报/);
});

test('html: a page by itself, everything escaped', () => {
  const html = check('html', `nasty/${NASTY}`, 'clean.txt', 'note.txt');
  assert.match(html, /^<!DOCTYPE html>\n<html lang="zh-CN">/);
  assert.match(html, /default-src 'none'/);
  assert.doesNotMatch(html, /<(?:i|b|script|link|img)\b|(?:src|href)=/);
  assert.match(html, /&quot;&lt;i&gt;&amp;/);
  assert.match(html, /<mark>2\.重复&lt;b&gt;申清<\/mark>/);
  assert.ok(html.endsWith('</html>\n'));
});

test('markdown: a table for each file with findings, cells stay cells', () => {
  const markdown = check('markdown', `nasty/${NASTY}`, 'clean.txt');
  const rows = markdown.split('\n').filter((line) => line.startsWith('|'));
  assert.equal(rows.length, findingsOf('faulty.txt').length + 2);
  for (const row of rows) assert.equal(row.replace(/\\\|/g, '').split('|').length, 6, row);
  assert.doesNotMatch(markdown, /<[ib]>/);
  assert.match(markdown, /## nasty\/"&lt;i&gt;&amp;\\\|/);
});

test('csv: a line for each figure, the same as in JSON', () => {
  const csv = run(['export', '--format', 'csv', 'drafts/sheet.txt', 'drafts/edition-2019.txt']).stdout;
  const [head, ...lines] = csv.slice(1).trimEnd().split('\r\n');
  assert.ok(csv.startsWith('\ufeff'));
  assert.equal(head, 'path,year,body,edition,table,row,column,tableName,rowName,columnName,value');
  const reports = JSON.parse(run(['export', 'drafts/sheet.txt', 'drafts/edition-2019.txt']).stdout);
  const expected = reports.flatMap(({ path, tables }: Report) =>
    Object.entries(tables).flatMap(([table, rows]) =>
      Object.entries(rows).flatMap(([row, figures]) =>
        Object.entries(figures).map(([column, value]) => [path, table, row, column, String(value ?? '')].join()),
      ),
    ),
  );
  const written = lines.map((line) => line.split(',')).map((c) => [c[0], c[4], c[5], c[6], c.at(-1)].join());
  assert.deepEqual(written, expected);
  for (const line of lines)
    assert.ok(
      line
        .split(',')
        .slice(0, 10)
        .every((field) => field !== ''),
      line,
    );
});

test('csv: text that begins like a formula is none', () => {
  write('=1+1.txt', CLEAN);
  assert.match(run(['export', '--format', 'csv', '=1+1.txt']).stdout, /\r\n'=1\+1\.txt,2024,/);
});

interface Report {
  readonly path: string;
  readonly year: number;
  readonly tables: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number | null>>>>>>;
}

test('md and html: what is exported reads back as the same figures, in both editions', () => {
  for (const name of ['sheet.txt', 'edition-2019.txt', 'word-cells.txt', 'pipe-traditional.txt']) {
    const { year, tables, sections } = JSON.parse(run(['export', `drafts/${name}`]).stdout);
    for (const format of ['md', 'html']) {
      const exported = run(['export', '--format', format, `drafts/${name}`]).stdout;
      write(`exported/${name}.${format}`, exported);
      const again = JSON.parse(run(['export', `exported/${name}.${format}`]).stdout);
      assert.deepEqual([again.year, again.tables], [year, tables], `${name} as ${format}`);
      assert.deepEqual(
        again.sections.map(({ id }: { id: string }) => id),
        sections.map(({ id }: { id: string }) => id),
      );
    }
  }
});

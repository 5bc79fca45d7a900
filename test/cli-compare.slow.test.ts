import assert from 'node:assert/strict';
import { extname } from 'node:path';
import { test } from 'node:test';
import { consolidation } from './corpus/consolidated';
import type { WrittenReport } from './corpus/write-report';
import { openSandbox } from './support/run-cli';
import { sampleDraft } from './support/sample-draft';

const { run, refused, write, read } = openSandbox(['cli', 'parts']);

const OWN = sampleDraft();
/** Of the year before, in words of its own, everything settled: what the sample carries in, nothing, agrees with it. */
const SETTLED = OWN.replaceAll('2024', '2023')
  .replaceAll('2025', '2024')
  .replace('主动公开水价、供水、河长制等信息', '主动公开农田灌溉、水库除险、取水许可等信息')
  .replace('解读形式较为单一。下一步，将增加图解、视频等解读形式', '信息更新不够及时。下一步，将按月检查各科室的栏目');
/** The same with two applications carried over. */
const CARRYING = SETTLED.replace(/(一、本年新收政府信息公开申请数量\t)5(.*)5$/m, '$17$27').replace(
  /(四、结转下年度继续办理\t)0(.*)0$/m,
  '$12$22',
);

write('own.txt', OWN);
write('settled.txt', SETTLED);
write('carrying.txt', CARRYING);
write('other.txt', SETTLED.replaceAll('青禾县', '白石县'));
write('notes.txt', '会议记录\n');

interface Told {
  readonly path: string;
  readonly findings: readonly {
    readonly rule: string;
    readonly start: { readonly offset: number };
    readonly related: readonly { readonly path: string; readonly start: { readonly offset: number } }[];
  }[];
}

const told = (...args: readonly string[]): readonly Told[] =>
  JSON.parse(run(['check', '--format', 'json', ...args]).stdout);

test('last year’s report that agrees adds nothing but that it was compared', () => {
  const { status, stdout } = run(['check', '--previous', 'settled.txt', 'own.txt']);
  assert.deepEqual([status, stdout], [0, '检查了 1 份年报（1 份与其他年报比对过）：没有发现问题。\n']);
});

test('what differs from last year’s report is told in the draft, with the places in that report', () => {
  const [report] = told('--previous', 'carrying.txt', 'own.txt');
  const [finding, ...more] = report?.findings ?? [];
  assert.deepEqual([report?.path, finding?.rule, more], ['own.txt', 'unbalanced-carryover', []]);
  assert.equal(OWN.charAt(finding?.start.offset ?? 0), '0');
  assert.deepEqual(
    finding?.related.map(({ path, start }) => [path, CARRYING.charAt(start.offset)]),
    [
      ['carrying.txt', '2'],
      ['carrying.txt', '2'],
    ],
  );
  assert.match(
    run(['check', '--format', 'sarif', '--previous', 'carrying.txt', 'own.txt']).stdout,
    /"relatedLocations":\[\{"id":0,"physicalLocation":\{"artifactLocation":\{"uri":"carrying.txt"/,
  );
});

test('the draft may come from standard input', () => {
  const { status } = run(['check', '--previous', 'carrying.txt', '-'], { input: OWN });
  assert.equal(status, 1);
});

test('what cannot be last year’s report is refused', () => {
  refused(['check', '--previous', 'gone.txt', 'own.txt'], /gone\.txt/);
  refused(['check', '--previous', 'notes.txt', 'own.txt'], /notes\.txt.*不像/);
  refused(['check', '--previous', 'own.txt', 'own.txt'], /2024 年的年报，不是 2023 年的/);
  refused(['check', '--previous', 'settled.txt', 'own.txt', 'carrying.txt'], /一份草稿/);
  refused(['check', '--previous', 'settled.txt', '--output', './settled.txt', 'own.txt'], /会被盖掉/);
  assert.equal(read('settled.txt').toString(), SETTLED);
  refused(['fix', '--previous', 'settled.txt', 'own.txt'], /--previous/);
});

test('last year’s report of a body with another name is taken, and that is said', () => {
  const { status, stderr } = run(['check', '--previous', 'other.txt', 'own.txt']);
  assert.equal(status, 0);
  assert.match(
    stderr,
    /^上年年报“other\.txt”的机关是“白石县水务局”，草稿的是“青禾县水务局”，请核对是不是同一机关。\n$/,
  );
});

test('of several files those of one body are compared from year to year', () => {
  const reports = told('carrying.txt', 'other.txt', 'own.txt');
  assert.deepEqual(
    reports.map(({ path, findings }) => [path, findings.map(({ rule }) => rule)]),
    [
      ['carrying.txt', []],
      ['other.txt', []],
      ['own.txt', ['unbalanced-carryover']],
    ],
  );
  assert.match(
    run(['check', 'carrying.txt', 'other.txt', 'own.txt']).stdout,
    /3 份年报（1 份与其他年报比对过）：1 处错误/,
  );
});

test('where a year has two reports of one body, nobody knows which to compare with', () => {
  assert.deepEqual(
    told('carrying.txt', 'own.txt', 'settled.txt').flatMap(({ findings }) => findings),
    [],
  );
});

test('threads compare as one does', () => {
  const args = ['carrying.txt', 'other.txt', 'own.txt'];
  assert.deepEqual(told('--jobs', '2', ...args), told('--jobs', '1', ...args));
});

const county = consolidation(7);

/** Writes a report under its own ending and gives its path. */
function put(stem: string, { text, name }: WrittenReport): string {
  const path = `${stem}${extname(name)}`;
  write(path, text);
  return path;
}

const children = county.children.map((child, i) => put(`county/${i}`, county.write(child.tables, child)));
const whole = put('county/whole', county.write(county.tables));
write(
  'county/nianbao.config.json',
  JSON.stringify({ roster: { 青禾县人民政府: county.children.map(({ body }) => body.name) } }),
);

const BETWEEN_REPORTS = /^(?:unbalanced-rollup|missing-child|duplicate-report)$/;

const toldBetween = (...args: readonly string[]): readonly string[] =>
  told(...args).flatMap(({ path, findings }) =>
    findings.filter(({ rule }) => BETWEEN_REPORTS.test(rule)).map(({ rule }) => `${path} ${rule}`),
  );

test('a report that sums up is compared with those of the bodies on its roster', () => {
  assert.deepEqual(toldBetween('county'), []);
  assert.deepEqual(toldBetween(whole, ...children.slice(1)), [`${whole} missing-child`]);
  assert.deepEqual(toldBetween(whole), []);
  const { penalty = {} } = county.tables.proactive;
  const raised = { ...county.tables.proactive, penalty: { ...penalty, processed: (penalty.processed ?? 0) + 5000 } };
  const wrong = put('county/wrong', county.write({ ...county.tables, proactive: raised }));
  assert.deepEqual(toldBetween(wrong, ...children), [`${wrong} unbalanced-rollup`]);
});

test('a copied report is told at both', () => {
  const [child] = county.children;
  assert.ok(child);
  const own = put('copies/own', county.write(child.tables, child));
  const body = { ...child.body, name: '青禾县壬局' };
  const copy = put('copies/copy', county.write(child.tables, { ...child, body }));
  assert.deepEqual(toldBetween('copies'), [`${copy} duplicate-report`, `${own} duplicate-report`]);
});

import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { lineAt } from '../server/src/report/lines';
import { scanLines } from '../server/src/report/scan';
import { analyze } from '../server/src/service/analyze';
import { exportReport } from '../server/src/service/export';
import { DEFAULT_SETTINGS } from '../server/src/service/settings';
import { type DraftFile, ownDrafts, partsFor, realDrafts } from './support/drafts';

/**
 * What the rules say of whole drafts: file → findings as “line severity rule text”. Every change of these
 * lists is read before it is accepted. `NIANBAO_GOLDEN=write npm run test:unit -- golden` writes them anew.
 */
type Golden = Readonly<Record<string, readonly string[]>>;

const SHORT = 12;
const write = process.env.NIANBAO_GOLDEN === 'write';

function check({ name, text }: DraftFile) {
  return analyze(text, DEFAULT_SETTINGS, { name, parts: partsFor(text, name) });
}

function summary(file: DraftFile): string[] {
  const lines = scanLines(file.text);
  return check(file).findings.map(({ span, severity, rule }) => {
    const text = file.text.slice(span.start, Math.min(span.end, span.start + SHORT)).replace(/\s/g, ' ');
    return `${lineAt(lines, span.start) + 1} ${severity} ${rule} ${text}`.trimEnd();
  });
}

function compare(list: string, files: readonly DraftFile[]): void {
  const path = join(process.cwd(), 'test', 'golden', `${list}.json`);
  const found: Golden = Object.fromEntries(files.map((file) => [file.name, summary(file)]));
  if (write && files.length > 0) writeFileSync(path, `${JSON.stringify(found, undefined, 2)}\n`);
  assert.ok(existsSync(path), `${path} is missing`);
  const expected = JSON.parse(readFileSync(path, 'utf8')) as Golden;
  for (const file of files) assert.deepEqual(found[file.name], expected[file.name], file.name);
}

test('findings in the project’s own drafts', () => {
  const files = ownDrafts();
  assert.ok(files.length > 5);
  compare('own', files);
});

for (const folder of ['seeds', 'reports'] as const) {
  test(`findings in the real drafts of ../shared/${folder}`, (t) => {
    const files = realDrafts(folder);
    if (files.length === 0) t.diagnostic(`../shared/${folder} is not here: nothing to compare`);
    compare(folder, files);
  });
}

const FIGURES_2021 = { proactive: 10, applications: 175, reviews: 15 };

function figureCounts(file: DraftFile): Record<string, number> {
  const { tables } = exportReport(file.name, check(file).resolved);
  return Object.fromEntries(
    Object.entries(tables).map(([id, rows]) => [id, Object.values(rows).flatMap(Object.values).length]),
  );
}

test('all 200 figures of every draft are read', (t) => {
  const real = [...realDrafts('seeds'), ...realDrafts('reports').filter((file) => !file.name.includes('mojibake'))];
  if (real.length === 0) t.diagnostic('../shared is not here: the project’s own drafts alone');
  for (const file of [...ownDrafts(), ...real]) {
    const expected = file.name.startsWith('edition-2019')
      ? { proactive: 22, applications: 161, reviews: 15 }
      : FIGURES_2021;
    assert.deepEqual(figureCounts(file), expected, file.name);
  }
});

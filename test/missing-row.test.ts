import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { spanOfRow } from '../server/src/report/cell-places';
import type { Span } from '../server/src/report/model';
import { missingRow } from '../server/src/rules/missing-row';
import { applyFixes, checkValues, findingsOf, read } from './support/check-examples';

/** A draft for each layout in which a row can be written without figures. */
const DRAFTS = ['clean.txt', 'word-cells.txt', 'pipe-traditional.txt', 'notes.md'];

for (const name of DRAFTS) {
  for (const ending of ['\n', '\r\n']) {
    test(`a row taken out of ${name} comes back blank (${JSON.stringify(ending)})`, () => {
      const text = readFileSync(`test/drafts/${name}`, 'utf8').replace(/\r?\n/g, ending);
      const whole = read(text, name);
      let inserted = 0;
      for (const { rows } of whole.tables) {
        for (const { line, source } of rows) if (line) inserted += takeOut(text, name, spanOfRow(source), line.label);
      }
      assert.ok(inserted >= 20, `only ${inserted} rows could be inserted`);
    });
  }
}

/** 1 if the row that stood in `span` was missed and could be put back. */
function takeOut(text: string, name: string, span: Span, label: string): number {
  const source = withoutLines(text, span);
  const resolved = read(source, name);
  const findings = findingsOf(missingRow, resolved);
  const [fix] = findings[0]?.fixes ?? [];
  if (!fix) return 0;
  const mended = read(applyFixes({ source, resolved }, [fix]), name);
  assert.deepEqual(findingsOf(missingRow, mended), [], `${label} is missing still`);
  assert.ok(
    mended.tables.every(({ rows }) => rows.every(({ misordered, duplicate }) => !misordered && !duplicate)),
    label,
  );
  checkValues(resolved, mended);
  return 1;
}

function withoutLines(text: string, { start, end }: Span): string {
  const next = text.indexOf('\n', end);
  return text.slice(0, text.lastIndexOf('\n', start - 1) + 1) + (next < 0 ? '' : text.slice(next + 1));
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TABLE_RUBBLE } from '../scripts/hostile-texts';
import { readDraft } from '../server/src/report/draft';
import { parseReport } from '../server/src/report/parse';
import { resolveReport } from '../server/src/resolve/resolve';
import { ALL_PARTS } from './support/drafts';

const LENGTH = 50_000;

// How the time of reading grows is reported by `npm run growth`; no test depends on the clock.
for (const [piece, ending = 'txt'] of TABLE_RUBBLE) {
  test(`a text full of ${JSON.stringify(piece)} is read to its end`, () => {
    const source = piece.repeat(Math.ceil(LENGTH / piece.length));
    const { report, tables } = resolveReport(parseReport(readDraft(source, `draft.${ending}`, ALL_PARTS)));
    assert.equal(report.draft.source, source);
    for (const { span } of [...report.tables, ...report.paragraphs, ...tables])
      assert.ok(0 <= span.start && span.start <= span.end && span.end <= report.draft.text.length);
  });
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readDraft } from '../server/src/report/draft';
import type { Report, Span } from '../server/src/report/model';
import { parseReport } from '../server/src/report/parse';
import type { ResolvedReport } from '../server/src/resolve/model';
import { resolveReport } from '../server/src/resolve/resolve';
import { analyze } from '../server/src/service/analyze';
import { DEFAULT_SETTINGS } from '../server/src/service/settings';
import { ownDrafts, partsFor, realDrafts } from './support/drafts';

const DRAFTS = [...ownDrafts(), ...realDrafts('seeds')];

function parse(text: string, name: string): Report {
  return parseReport(readDraft(text, name, partsFor(text, name)));
}

/** What was read stands in the text where the reader says. */
function assertSpansSlice({ draft: { text }, headings, tables, paragraphs }: Report): void {
  const inside = ({ start, end }: Span) =>
    assert.ok(start >= 0 && start <= end && end <= text.length, `${start}–${end}`);
  for (const heading of headings) for (const span of [heading.span, heading.mark, heading.title]) inside(span);
  for (const paragraph of paragraphs) for (const line of paragraph.lines) inside(line);
  for (const table of tables) {
    inside(table.span);
    for (const { cells } of table.rows) {
      for (const cell of cells) {
        for (const span of cell.pieces ?? [cell.span]) inside(span);
        inside(cell.place);
        const written = (cell.pieces ?? [cell.span]).map(({ start, end }) => text.slice(start, end)).join('');
        assert.equal(withoutBreaks(written), withoutBreaks(cell.text));
      }
    }
  }
}

function withoutBreaks(text: string): string {
  return text.replace(/[\s|｜│]+/g, '');
}

/** A figure's digits are the number that it was read as. */
function assertFiguresSlice({ report: { draft }, tables }: ResolvedReport): void {
  for (const { figures } of tables) {
    for (const row of figures.values()) {
      for (const figure of row.values()) {
        if (figure.kind !== 'number' || figure.malformed || figure.unit) continue;
        assert.equal(Number(draft.text.slice(figure.digits.start, figure.digits.end)), figure.value);
      }
    }
  }
}

for (const { name, text } of DRAFTS) {
  test(`${name}: spans slice back to the text, whatever the line ends`, () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const report = parse(text.replace(/\r?\n/g, end), name);
      assertSpansSlice(report);
      assertFiguresSlice(resolveReport(report));
    }
  });

  test(`${name}: every prefix is read and checked`, () => {
    for (let end = 0; end <= text.length; end += 1 + (end % 37)) {
      const prefix = text.slice(0, end);
      assertSpansSlice(parse(prefix, name));
      const { findings } = analyze(prefix, DEFAULT_SETTINGS, { name, parts: partsFor(prefix, name) });
      for (const { span } of findings)
        assert.ok(span.start >= 0 && span.end <= prefix.length, `${span.start}–${span.end} of ${prefix.length}`);
    }
  });

  test(`${name}: line ends change neither figures nor findings`, () => {
    const read = (end: string) =>
      analyze(text.replace(/\r?\n/g, end), DEFAULT_SETTINGS, { name, parts: partsFor(text, name) }).findings.map(
        ({ rule, message }) => `${rule} ${message}`,
      );
    assert.deepEqual(read('\r\n'), read('\n'));
    assert.deepEqual(read('\r'), read('\n'));
  });
}

test('any string is read and checked', () => {
  const pieces = [
    '一、总体情况',
    '第二十条第（一）项',
    '规章',
    '行政许可',
    '自然人',
    '总计',
    '\t',
    '|',
    '  ',
    '\n',
    '\r\n',
    '<table>',
    '<td>',
    '</tr>',
    '&nbsp;',
    '?。ㄒ',
    '０',
    '12',
    '\0',
    '\ud800',
    '\u3000',
    '。',
    '—',
    '2023年',
  ];
  const text = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 120 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.constantFrom('a.txt', 'a.md', 'a.html'), (source, name) => {
      assertSpansSlice(parse(source, name));
      analyze(source, DEFAULT_SETTINGS, { name, parts: partsFor(source, name) });
    }),
    { numRuns: 300 },
  );
});

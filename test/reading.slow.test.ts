import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readDraft } from '../server/src/report/draft';
import type { Report } from '../server/src/report/model';
import { parseReport } from '../server/src/report/parse';
import { resolveReport } from '../server/src/resolve/resolve';
import { analyze } from '../server/src/service/analyze';
import { DEFAULT_SETTINGS } from '../server/src/service/settings';
import { ownDrafts, partsFor, realDrafts } from './support/drafts';
import { assertFiguresSlice, assertSpansSlice } from './support/spans';

const DRAFTS = [...ownDrafts(), ...realDrafts('seeds')];

function parse(text: string, name: string): Report {
  return parseReport(readDraft(text, name, partsFor(text, name)));
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
    const longest = Math.max(37, text.length >> 8);
    for (let end = 0; end <= text.length; end += 1 + (end % longest)) {
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

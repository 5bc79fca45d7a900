import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../server/src/service/analyze';
import { DEFAULT_SETTINGS } from '../server/src/service/settings';
import { SECTIONS } from '../server/src/spec/sections';
import { OTHER_MATTERS, OVERVIEWS, PREAMBLES, PROBLEMS, SIGNATURES, WRITERS, type Writer } from './corpus/habits';
import { REPORTS } from './corpus/whole-reports';
import { partsFor } from './support/drafts';
import { pick, seeded, whole } from './support/logical-table';

const COMBINATIONS = 300;
const NUMERALS = '〇一二三四五六七八九';

function written(words: string, { name, self, signs }: Writer, year: number): string {
  const inWords = (n: number) => [...String(n)].map((digit) => NUMERALS.charAt(Number(digit))).join('');
  return words
    .replaceAll('{YY+1}', inWords(year + 1))
    .replaceAll('{Y+1}', String(year + 1))
    .replaceAll('{Y-1}', String(year - 1))
    .replaceAll('{Y}', String(year))
    .replaceAll('{B}', name)
    .replaceAll('{S}', self)
    .replaceAll('{G}', signs);
}

/** A report without its tables, as an extract of a page has it. */
function extract(seed: number): string {
  const random = seeded(seed);
  const writer = pick(random, WRITERS);
  const year = whole(random, 2021, 2025);
  const bodies = [pick(random, OVERVIEWS), '', '', '', pick(random, PROBLEMS), pick(random, OTHER_MATTERS)];
  const sections = SECTIONS.flatMap(({ ordinal, title }) => [
    `${NUMERALS.charAt(ordinal)}、${title}`,
    bodies[ordinal - 1] ?? '',
  ]);
  return [writer.title, pick(random, PREAMBLES), ...sections, pick(random, SIGNATURES)]
    .filter((part) => part !== '')
    .map((part) => `${written(part, writer, year)}\n`)
    .join('');
}

/** Errors and warnings, and how many hints there are but for the one that the tables are not there. */
function check(text: string): { readonly wrong: readonly string[]; readonly hints: number } {
  const { findings } = analyze(text, DEFAULT_SETTINGS, { name: 'draft.txt', parts: partsFor(text, 'draft.txt') });
  const told = findings.filter(({ rule }) => rule !== 'missing-table');
  return {
    wrong: told.flatMap(({ severity, rule, message, span }) =>
      severity === 'info' ? [] : [`${rule}: ${message}\n  ${text.slice(Math.max(0, span.start - 30), span.end + 30)}`],
    ),
    hints: told.filter(({ severity }) => severity === 'info').length,
  };
}

test('habits of wording without fault, put together at random, are left alone', () => {
  let hints = 0;
  for (let seed = 1; seed <= COMBINATIONS; seed++) {
    const found = check(extract(seed));
    assert.deepEqual(found.wrong, [], `seed ${seed}`);
    hints += found.hints;
  }
  assert.ok(hints < COMBINATIONS, `${hints} hints`);
});

for (const text of REPORTS) {
  test(`a report without fault: ${text.slice(0, text.indexOf('\n'))}`, () => assert.deepEqual(check(text).wrong, []));
}

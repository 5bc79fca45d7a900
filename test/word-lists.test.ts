import assert from 'node:assert/strict';
import { test } from 'node:test';
import { proseOf } from '../server/src/resolve/prose';
import placeholders from '../server/src/spec/words/placeholders.json';
import { cleanReport } from './corpus/clean-report';
import { writeCleanReport } from './corpus/write-report';
import { read } from './support/check-examples';
import { ownDrafts } from './support/drafts';
import { sampleDraft } from './support/sample-draft';

interface Entry {
  readonly words: string;
  readonly reason: string;
}

/** Each list with what its entries look for, as `Prose` writes it. */
const LISTS: Readonly<Record<string, readonly Entry[]>> = { placeholders };

const REPORTS = 100;

function cleanProse(): readonly string[] {
  const clean = ownDrafts().filter(({ name }) => name === 'clean.txt');
  const written = Array.from({ length: REPORTS }, (_, seed) => writeCleanReport(cleanReport(seed)));
  return [...clean, ...written, { name: 'sample.txt', text: sampleDraft() }].map(
    ({ name, text }) => proseOf(read(text, name)).text,
  );
}

for (const [name, entries] of Object.entries(LISTS)) {
  test(`${name}: every entry has its reason and stands once`, () => {
    const words = entries.map((entry) => entry.words);
    assert.deepEqual(
      words.filter((one, i) => words.indexOf(one) !== i),
      [],
    );
    assert.deepEqual(
      entries.filter((entry) => entry.words === '' || entry.reason.length < 2),
      [],
    );
  });

  test(`${name}: no entry stands in a clean draft`, () => {
    const prose = cleanProse();
    assert.deepEqual(
      entries.filter((entry) => prose.some((text) => text.includes(entry.words))),
      [],
    );
  });
}

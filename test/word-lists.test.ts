import assert from 'node:assert/strict';
import { test } from 'node:test';
import { proseOf } from '../server/src/resolve/prose';
import hijacked from '../server/src/spec/words/hijacked.json';
import lookAlikes from '../server/src/spec/words/look-alikes.json';
import mailProviders from '../server/src/spec/words/mail-providers.json';
import pageText from '../server/src/spec/words/page-text.json';
import placeholders from '../server/src/spec/words/placeholders.json';
import symbolFonts from '../server/src/spec/words/symbol-fonts.json';
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
const LISTS: Readonly<Record<string, readonly Entry[]>> = {
  placeholders,
  hijacked: hijacked.map(({ text, reason }) => ({ words: text, reason })),
  lookAlikes: lookAlikes.map(({ wrong, reason }) => ({ words: wrong, reason })),
  mailProviders: mailProviders.map(({ text, reason }) => ({ words: text, reason })),
  pageText: pageText.map(({ text, isLabel, reason }) => ({ words: isLabel ? `${text}：` : text, reason })),
  symbolFonts: symbolFonts.map(({ code, reason }) => ({
    words: String.fromCharCode(Number.parseInt(code, 16)),
    reason,
  })),
};

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

test('lookAlikes: what is wrong differs from what is right in one character', () => {
  for (const { wrong, right } of lookAlikes) {
    assert.equal(wrong.length, right.length, wrong);
    assert.equal([...wrong].filter((ch, i) => ch !== right[i]).length, 1, wrong);
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lawNamed } from '../server/src/resolve/laws';
import { noticeByNumber, noticeNamed, parsedNumber } from '../server/src/resolve/notices';
import { proseOf } from '../server/src/resolve/prose';
import { RULES } from '../server/src/rules/index';
import type { WordPlace } from '../server/src/rules/rule';
import { doubledWords, doubledWordWords } from '../server/src/rules/wording/doubled-words';
import { misusedTerms, misusedTermWords } from '../server/src/rules/wording/misused-terms';
import { nearTerms, nearTermWords } from '../server/src/rules/wording/near-terms';
import { redundantWordings, redundantWords } from '../server/src/rules/wording/redundant-wordings';
import { alteredSlogans, sloganWords } from '../server/src/rules/wording/slogans';
import { typosIn, typoWords } from '../server/src/rules/wording/typos';
import type { WordContext } from '../server/src/rules/wording/word-context';
import { cueSearch } from '../server/src/service/cues';
import { soughtBy } from '../server/src/service/sought';
import doubled from '../server/src/spec/words/doubled-words.json';
import laws from '../server/src/spec/words/laws.json';
import terms from '../server/src/spec/words/misused-terms.json';
import notices from '../server/src/spec/words/notices.json';
import redundant from '../server/src/spec/words/redundant-wordings.json';
import repeatable from '../server/src/spec/words/repeatable-words.json';
import slogans from '../server/src/spec/words/slogans.json';
import near from '../server/src/spec/words/terms.json';
import typos from '../server/src/spec/words/typos.json';
import { cleanReport } from './corpus/clean-report';
import { writeCleanReport } from './corpus/write-report';
import { read } from './support/check-examples';
import { ownDrafts } from './support/drafts';
import { sampleDraft } from './support/sample-draft';

interface Found {
  readonly start: number;
  readonly end: number;
}

type Search = (text: string) => Iterable<Found>;

/** Looks for the words of a list first, as the engine does. */
function listSearch<Kind extends Found>(
  wordsOf: () => readonly string[],
  find: (text: string, places: readonly WordPlace[]) => Iterable<Kind>,
): (text: string) => Iterable<Kind> {
  const [sample] = RULES;
  assert.ok(sample);
  const search = cueSearch(soughtBy([{ ...sample, cues: [], words: wordsOf() }]));
  return (text) => find(text, search(text).placesFor(0));
}

const slogansIn = listSearch(sloganWords, alteredSlogans);

const SEARCHES: Readonly<Record<string, Search>> = {
  typos: listSearch(typoWords, typosIn),
  terms: listSearch(nearTermWords, nearTerms),
  misusedTerms: listSearch(misusedTermWords, misusedTerms),
  doubledWords: listSearch(doubledWordWords, doubledWords),
  slogans: (text) => [...slogansIn(text)].filter(({ isMarksOnly }) => !isMarksOnly),
  redundantWordings: listSearch(redundantWords, redundantWordings),
};

const REPORTS = 150;

function cleanProse(): readonly string[] {
  const clean = ownDrafts().filter(({ name }) => name === 'clean.txt');
  const written = Array.from({ length: REPORTS }, (_, seed) => writeCleanReport(cleanReport(seed)));
  return [...clean, ...written, { name: 'sample.txt', text: sampleDraft() }].map(
    ({ name, text }) => proseOf(read(text, name)).text,
  );
}

test('no entry of any list is found in a clean report', () => {
  for (const text of cleanProse()) {
    for (const [name, search] of Object.entries(SEARCHES)) {
      for (const { start, end } of search(text))
        assert.fail(`${name}: ${text.slice(Math.max(0, start - 10), end + 10)}`);
    }
  }
});

interface Replacing extends WordContext {
  readonly wrong: string;
  readonly right: string;
  readonly reason: string;
}

const REPLACING: Readonly<Record<string, readonly Replacing[]>> = { typos, misusedTerms: terms, doubledWords: doubled };

for (const [name, entries] of Object.entries(REPLACING)) {
  test(`${name}: each entry has its reason, changes something and stands once`, () => {
    const keys = entries.map(({ wrong, onlyAfter, onlyBefore }) => JSON.stringify([wrong, onlyAfter, onlyBefore]));
    assert.deepEqual(
      keys.filter((key, i) => keys.indexOf(key) !== i),
      [],
    );
    for (const { wrong, right, reason } of entries) {
      assert.ok(wrong.length >= 2 && right !== '' && wrong !== right && reason.length >= 4, wrong);
    }
  });

  test(`${name}: each entry is found in its context, and what is right is not`, () => {
    for (const entry of entries) {
      assert.ok(isFound(name, entry, entry.wrong), `${entry.wrong} is not found`);
      assert.ok(!isFound(name, entry, entry.right), `${entry.right} is found instead of ${entry.wrong}`);
    }
  });
}

/** Put between words of its context, a sentence with what else it needs. */
function isFound(name: string, { onlyAfter, onlyBefore, with: wanted }: WordContext, word: string): boolean {
  const before = `，${onlyAfter?.[0] ?? ''}`;
  const text = `${before}${word}${onlyBefore?.[0] ?? ''}，${wanted?.[0] ?? ''}。`;
  const found = [...(SEARCHES[name]?.(text) ?? [])];
  return found.some(({ start, end }) => start < before.length + word.length && end > before.length);
}

test('slogans: each wrong wording is found, the right one is not', () => {
  for (const { slogan, source, wrong } of slogans) {
    assert.ok(source.length >= 2, slogan);
    const find = (words: string) => [...slogansIn(words)];
    assert.deepEqual(find(`，${slogan}。`), [], slogan);
    for (const words of wrong) {
      const found = find(`，${words}。`);
      assert.equal(found.length, 1, words);
      assert.equal(found[0]?.slogan, slogan, words);
    }
  }
  assert.equal(new Set(slogans.map(({ slogan }) => slogan)).size, slogans.length);
});

test('terms: each has its reason and stands once; what is allowed is not found', () => {
  assert.equal(new Set(near.map(({ term }) => term)).size, near.length);
  for (const { term, reason, allowed = [] } of near) {
    assert.ok(term.length >= 4 && reason.length >= 2, term);
    for (const words of [term, ...allowed]) assert.deepEqual([...(SEARCHES.terms?.(`，${words}。`) ?? [])], [], words);
  }
});

test('words that may stand twice are not told', () => {
  for (const { word, onlyAfter, onlyBefore } of repeatable as readonly (WordContext & { word: string })[]) {
    const text = `，${onlyAfter?.[0] ?? ''}${word}${word}${onlyBefore?.[0] ?? ''}。`;
    assert.deepEqual([...(SEARCHES.doubledWords?.(text) ?? [])], [], word);
  }
});

test('redundant wordings: each is found and has what to write instead', () => {
  for (const { first, then, isAroundNumber, right, reason } of redundant as readonly Redundancy[]) {
    const text = `，${first}${then === undefined ? '' : `${isAroundNumber ? '300件' : ''}${then}`}。`;
    assert.equal([...(SEARCHES.redundantWordings?.(text) ?? [])].length, 1, text);
    assert.ok(right !== first + (then ?? '') && reason.length >= 4, first);
  }
});

interface Redundancy {
  readonly first: string;
  readonly then?: string;
  readonly isAroundNumber?: boolean;
  readonly right: string;
  readonly reason: string;
}

test('notices: numbers can be read, titles name their own notice, successors are listed', () => {
  for (const notice of notices) {
    const { agency, year, serial } = parsedNumber(notice);
    assert.equal(`${agency}〔${year}〕${serial}号`, notice.number);
    if ('title' in notice) {
      const words = notice.title?.replace(/[〈〉]/g, '') ?? '';
      assert.deepEqual([noticeNamed(words)?.notice.number, noticeNamed(words)?.isExact], [notice.number, true]);
    }
    if ('supersededBy' in notice) assert.ok(noticeByNumber(notice.supersededBy ?? ''));
  }
});

test('laws: each name is right, each wrong name is mended to it', () => {
  for (const { name, wrong, reason } of laws) {
    assert.ok(reason.length >= 4, name);
    assert.deepEqual([lawNamed(name)?.law.name, lawNamed(name)?.isExact], [name, true]);
    for (const words of wrong)
      assert.deepEqual([lawNamed(words)?.law.name, lawNamed(words)?.isExact], [name, false], words);
  }
});

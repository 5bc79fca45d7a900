import assert from 'node:assert/strict';
import fc from 'fast-check';
import { claimsOf } from '../../server/src/resolve/claims';
import { datesOf } from '../../server/src/resolve/dates';
import { outlineOf } from '../../server/src/resolve/outline';
import { proseOf } from '../../server/src/resolve/prose';
import { numbersOf } from '../../server/src/resolve/prose-numbers';
import { yearEvidence } from '../../server/src/resolve/report-year';
import { type Analysis, analyze } from '../../server/src/service/analyze';
import { DEFAULT_SETTINGS } from '../../server/src/service/settings';
import { type DraftFile, partsFor } from '../support/drafts';
import { edited, type FuzzEdit, fuzzEdit } from './edits';

/** An edit, or the last one undone. */
export type Keystroke = FuzzEdit | 'undo';

const MOST = 8;

export const keystrokes: fc.Arbitrary<readonly Keystroke[]> = fc.array(
  fc.oneof({ weight: 5, arbitrary: fuzzEdit }, { weight: 1, arbitrary: fc.constant('undo' as const) }),
  { minLength: 1, maxLength: MOST },
);

/** What is found in a text after an edit is what is found in it without the one before. */
export function isAsNew([{ name, text }, keys]: readonly [DraftFile, readonly Keystroke[]]): void {
  const texts = [text];
  let before = check(name, text);
  for (const key of keys) {
    const now = texts.at(-1) ?? '';
    const next = key === 'undo' ? (texts.at(-2) ?? now) : edited(now, [key]);
    if (key === 'undo' && texts.length > 1) texts.pop();
    else texts.push(next);
    before = assertAsNew(name, next, before);
  }
}

/** The analysis of a text with that of the text before an edit, which must not be kept. */
export function assertAsNew(name: string, text: string, before: Analysis): Analysis {
  const after = check(name, text, before);
  const anew = check(name, text);
  assert.deepEqual(told(after), told(anew));
  assert.equal(after.resolved.facts.before, undefined);
  return after;
}

export const check = (name: string, text: string, before?: Analysis): Analysis =>
  analyze(text, DEFAULT_SETTINGS, { name, parts: partsFor(text, name), ...(before && { before }) });

/** The findings, the prose with its way back to the draft, and its facts, whether a rule asked for them or not. */
function told({ resolved, findings }: Analysis) {
  const { text, paragraphs, span } = proseOf(resolved);
  const places = paragraphs.map(({ start, end }) => [span(start, end), span(start, start + 1), span(end - 1, end)]);
  const facts = {
    numbers: numbersOf(resolved),
    dates: datesOf(resolved),
    outline: outlineOf(resolved),
    claims: claimsOf(resolved),
    years: yearEvidence(resolved),
  };
  return { findings, text, paragraphs, places, facts };
}

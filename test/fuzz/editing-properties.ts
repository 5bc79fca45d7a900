import assert from 'node:assert/strict';
import fc from 'fast-check';
import { proseOf } from '../../server/src/resolve/prose';
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

/** The findings, and the prose with its way back to the draft. */
function told({ resolved, findings }: Analysis) {
  const { text, paragraphs, span } = proseOf(resolved);
  const { numbers, dates, outline, claims, years } = resolved.facts;
  const places = paragraphs.map(({ start, end }) => [span(start, end), span(start, start + 1), span(end - 1, end)]);
  const lists = { numbers: orNone(numbers), claims: orNone(claims) };
  return { findings, text, paragraphs, places, facts: { ...lists, dates, outline, years } };
}

/** A fact that nobody asked for and one that there is none of are the same. */
const orNone = <T>(list: readonly T[] | undefined): readonly T[] => list ?? [];

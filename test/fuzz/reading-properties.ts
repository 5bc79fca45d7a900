import assert from 'node:assert/strict';
import type { Draft, Span } from '../../server/src/report/model';
import type { Edit } from '../../server/src/rules/rule';
import { type Analysis, analyze, type RuleFinding } from '../../server/src/service/analyze';
import { DEFAULT_SETTINGS } from '../../server/src/service/settings';
import { type DraftFile, partsFor } from '../support/drafts';
import { assertFiguresSlice, assertSpansSlice } from '../support/spans';

export const check = ({ name, text }: DraftFile): Analysis =>
  analyze(text, DEFAULT_SETTINGS, { name, parts: partsFor(text, name) });

/** Reading and checking end, and what they say lies in the text. */
export function isRead(file: DraftFile): void {
  const { resolved, findings } = check(file);
  assertSpansSlice(resolved.report);
  assertFiguresSlice(resolved);
  assertOrigin(resolved.report.draft);
  assertPlaces(findings, file.text);
  assertOrder(findings);
}

/** The same text and settings give the same answer, whatever was read meanwhile. */
export function isRepeatable([file, other]: readonly [DraftFile, DraftFile]): void {
  const first = JSON.stringify(check(file).findings);
  check(other);
  assert.equal(JSON.stringify(check(file).findings), first);
}

/** Every unit that is read comes from a place in the source; those of a line in order. */
function assertOrigin({ text, source, origin }: Draft): void {
  if (!origin) {
    assert.equal(text, source);
    return;
  }
  assert.deepEqual([origin.starts.length, origin.ends.length], [text.length, text.length]);
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const start: number = origin.starts[i] ?? -1;
    const end: number = origin.ends[i] ?? -1;
    if (start < before && (start !== origin.starts[i - 1] || end !== origin.ends[i - 1])) {
      assert.fail(`unit ${i} stands at ${start}, before ${before}`);
    }
    assert.ok(start >= 0 && end >= start && end <= source.length, `unit ${i} stands at ${start}–${end}`);
    before = text[i] === '\n' ? 0 : Math.max(before, start);
  }
}

function assertPlaces(findings: readonly RuleFinding[], text: string): void {
  for (const { rule, span, message, related = [], fixes = [] } of findings) {
    assertInside(span, text, rule);
    assert.match(message, /^[^\r\n]+$/, `${rule}: the message is one line`);
    for (const place of related) assertInside(place.span, text, `${rule}, related`);
    for (const { title, edits } of fixes) {
      assert.match(title, /^[^\r\n]+$/, `${rule}: the title of a fix is one line`);
      assertEdits(edits, text, rule);
    }
  }
}

function assertInside({ start, end }: Span, text: string, what: string): void {
  const isInside = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length;
  assert.ok(isInside, `${what}: ${start}–${end} of ${text.length}`);
  for (const at of [start, end]) assert.ok(!isWithinPair(text, at), `${what}: ${at} is within a character`);
}

const isWithinPair = (text: string, at: number): boolean => (text.codePointAt(at - 1) ?? 0) > 0xffff;

const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);

/** What one fix does is free of overlaps and changes something. */
function assertEdits(edits: readonly Edit[], text: string, rule: string): void {
  const inOrder = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  for (const [i, { span, newText }] of inOrder.entries()) {
    assertInside(span, text, `${rule}, fix`);
    assert.ok(i === 0 || (inOrder[i - 1]?.span.end ?? 0) <= span.start, `${rule}: edits overlap at ${span.start}`);
    assert.equal(isWellFormed(newText) || !isWellFormed(text), true, `${rule}: half a character is written`);
  }
  const isChange = edits.some(({ span, newText }) => text.slice(span.start, span.end) !== newText);
  assert.ok(isChange, `${rule}: a fix that changes nothing`);
}

/** By start, then rule. */
function assertOrder(findings: readonly RuleFinding[]): void {
  for (const [i, { rule, span }] of findings.entries()) {
    const before = findings[i - 1];
    if (!before) continue;
    const isSorted = before.span.start < span.start || (before.span.start === span.start && before.rule <= rule);
    assert.ok(isSorted, `${before.rule} at ${before.span.start} stands before ${rule} at ${span.start}`);
  }
}

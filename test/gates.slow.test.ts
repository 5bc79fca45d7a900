import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RULES } from '../server/src/rules/index';
import { gatesOf } from '../server/src/service/gates';
import { ruleCues } from '../server/src/service/rule-cues';
import { cleanReport } from './corpus/clean-report';
import { FAULTS } from './corpus/faults/index';
import { inject } from './corpus/faults/inject';
import { writeCleanReport } from './corpus/write-report';
import { checkAlone } from './support/check-alone';
import { read } from './support/check-examples';
import { ownDrafts } from './support/drafts';
import { unmark } from './support/marked';

const gates = gatesOf(RULES, ruleCues());

/** A rule that its cues and signs keep from running would have found nothing. */
function checkGates(text: string, name: string | undefined) {
  const resolved = read(text, name);
  const { isOpen } = gates(resolved);
  const missed = RULES.flatMap((rule, i) =>
    isOpen(i) ? [] : [...checkAlone(rule, resolved)].map(({ message }) => `${rule.id}: ${message}`),
  );
  assert.deepEqual(missed, [], `${name}: ${text.slice(0, 200)}`);
}

test('no cue and no sign hides a finding in the examples of the rules', () => {
  for (const { examples } of RULES)
    for (const { draft, file, fixed } of examples) {
      checkGates(unmark(draft).text, file);
      if (fixed !== undefined) checkGates(fixed, file);
    }
});

test('no cue and no sign hides a finding in a draft', () => {
  for (const { text, name } of ownDrafts()) checkGates(text, name);
});

test('no cue and no sign hides a finding in a clean report', () => {
  for (let seed = 1; seed <= 120; seed++) {
    const { text, name } = writeCleanReport(cleanReport(seed));
    checkGates(text, name);
  }
});

const REPORTS_FOR_EACH = 3;

test('no cue and no sign hides a finding in a report with a fault', () => {
  FAULTS.forEach((fault, i) => {
    let injected = 0;
    for (let seed = 1; injected < REPORTS_FOR_EACH && seed < 60; seed++) {
      const report = inject(cleanReport(seed * 17 + i), fault, seed);
      if (!report) continue;
      injected++;
      checkGates(report.faulty, report.name);
    }
  });
});

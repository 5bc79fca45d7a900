import assert from 'node:assert/strict';
import type { RuleFinding } from '../../server/src/service/analyze';
import {
  contentKey,
  type Decision,
  type Decisions,
  type ReportIdentity,
  readDecisions,
  reportName,
} from '../../server/src/service/decisions';

/** The entry that accepts a finding. */
export const decisionOn = (report: ReportIdentity, finding: Pick<RuleFinding, 'rule' | 'about'>): Decision => ({
  rule: finding.rule,
  report: reportName(report),
  key: contentKey(report, finding),
  reason: '已逐项核对，原文如此',
  by: '',
  at: '2025-01-20',
});

/** As they are read from a file that accepts these findings. */
export function decisionsOn(report: ReportIdentity, findings: readonly RuleFinding[]): Decisions {
  const file = JSON.stringify(findings.map((finding) => decisionOn(report, finding)));
  const reading = readDecisions(JSON.parse(file));
  assert.equal(reading?.problem, undefined);
  assert.ok(reading);
  return reading.decisions;
}

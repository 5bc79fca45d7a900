import assert from 'node:assert/strict';
import { toSource } from '../../server/src/report/model';
import { RULES } from '../../server/src/rules/index';
import type { Finding, Fix } from '../../server/src/rules/rule';
import { applyFixes, findingsOf, read } from './check-examples';

/** The rules on how the tables are written and filled in. */
const TABLE_RULES = RULES.filter(({ id }) =>
  [
    ...['wrong-edition', 'mislabelled-row', 'mislabelled-column', 'truncated-label', 'misworded-note'],
    ...['missing-row', 'duplicate-row', 'misordered-row', 'surplus-row', 'miscounted-cells', 'missing-table'],
    ...['blank-figure', 'invalid-figure', 'unit-in-figure', 'malformed-figure', 'unbalanced-sum', 'blank-total'],
  ].includes(id),
);

/** A finding with its rule, the severity it is told with and what it points at. */
export interface Told {
  readonly rule: string;
  readonly severity: string;
  readonly place: string;
  readonly message: string;
  readonly finding: Finding;
}

/** What the rules on tables say of a draft. */
export function toldOf(source: string, name: string): readonly Told[] {
  const resolved = read(source, name);
  return TABLE_RULES.flatMap((rule) =>
    findingsOf(rule, resolved).map((finding) => {
      const { start, end } = toSource(resolved.report.draft, finding.span);
      const { severity = rule.severity, message } = finding;
      return { rule: rule.id, severity, place: source.slice(start, end), message, finding };
    }),
  );
}

/** The draft after a fix. */
export function fixed(source: string, name: string, fix: Fix | undefined): string {
  assert.ok(fix, 'a fix');
  return applyFixes({ source, resolved: read(source, name) }, [fix]);
}

/** The draft with one wording for another, the first time that it stands under part 二 or later. */
export function reworded(source: string, official: string, written: string): string | undefined {
  const at = source.indexOf(official, source.indexOf('二、主动公开'));
  return at < 0 ? undefined : source.slice(0, at) + written + source.slice(at + official.length);
}

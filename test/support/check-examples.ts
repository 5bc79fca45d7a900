import assert from 'node:assert/strict';
import { readDraft } from '../../server/src/report/draft';
import { type Span, toSource } from '../../server/src/report/model';
import { parseReport } from '../../server/src/report/parse';
import type { ReportContext, ReportRef } from '../../server/src/resolve/context';
import type { ResolvedReport } from '../../server/src/resolve/model';
import { proseOf } from '../../server/src/resolve/prose';
import { resolveReport } from '../../server/src/resolve/resolve';
import type { Edit, Example, Finding, Fix, Rule } from '../../server/src/rules/rule';
import { cueSearch } from '../../server/src/service/cues';
import { soughtBy } from '../../server/src/service/sought';
import { checkAlone } from './check-alone';
import { partsFor } from './drafts';
import { mark, unmark } from './marked';

/** Checks what an example promises, and the laws of the catalogue on it. */
export function checkExample(rule: Rule, rules: readonly Rule[], example: Example) {
  const { text: source } = unmark(example.draft);
  const resolved = read(source, example.file);
  const context = contextOf(example);
  const findings = findingsOf(rule, resolved, context);
  assert.equal(
    mark(
      source,
      findings.map(({ span }) => toSource(resolved.report.draft, span)),
    ),
    example.draft,
    'the places',
  );
  if (example.says)
    assert.deepEqual(
      findings.map(({ message }) => message),
      example.says,
      'the messages',
    );
  for (const finding of findings) checkFinding(rule, finding);
  if (findings.length > 0)
    assert.ok(cueSearch(soughtBy([rule]))(proseOf(resolved).text).calls(0), 'a cue stands in the draft');

  const before: Reading = { source, resolved, counts: countFindings(rules, resolved, context) };
  const fixes = findings.flatMap((finding) => firstFix(finding) ?? []);
  if (example.fixed !== undefined) assert.equal(applyFixes(before, fixes), example.fixed, 'the text after the fixes');
  const circumstances: FixContext = {
    rule,
    rules,
    file: example.file,
    context,
    followUps: FOLLOW_UPS[rule.id] ?? [],
  };
  if (fixes.length > 0) checkFix(before, fixes, { ...circumstances, settles: fixes.length });
  for (const fix of findings.flatMap((finding) => finding.fixes ?? [])) {
    if (fix.safety === 'safe') checkFix(before, [fix], { ...circumstances, settles: 1 });
  }
}

/**
 * Checks the laws of the catalogue on any draft: what every rule says of it, and every safe fix by itself,
 * but for the findings that were checked before (`findingKeys`) in a draft that is much the same.
 */
export function checkLaws(
  rules: readonly Rule[],
  source: string,
  file?: string,
  checked: ReadonlySet<string> = new Set(),
) {
  const resolved = read(source, file);
  const before: Reading = { source, resolved, counts: countFindings(rules, resolved) };
  for (const rule of rules) {
    for (const finding of findingsOf(rule, resolved)) {
      const { start, end } = finding.span;
      assert.ok(
        0 <= start && start <= end && end <= resolved.report.draft.text.length,
        `${rule.id} points at ${start}–${end}`,
      );
      checkFinding(rule, finding);
      if (checked.has(keyOf(rule, finding))) continue;
      for (const fix of finding.fixes ?? []) {
        const circumstances: FixContext = { rule, rules, file, context: {}, followUps: FOLLOW_UPS[rule.id] ?? [] };
        if (fix.safety === 'safe') checkFix(before, [fix], { ...circumstances, settles: 1 });
      }
    }
  }
}

/** What every rule says of a draft, for `checkLaws` on others. */
export function findingKeys(rules: readonly Rule[], resolved: ResolvedReport): ReadonlySet<string> {
  return new Set(rules.flatMap((rule) => findingsOf(rule, resolved).map((finding) => keyOf(rule, finding))));
}

const keyOf = ({ id }: Rule, { message }: Finding): string => `${id} ${message}`;

/** Rules whose fix leaves cells or sections for the author to fill in, and the rules that then ask for it. */
const FOLLOW_UPS: Readonly<Record<string, readonly string[]>> = {
  'missing-row': ['blank-figure'],
  'missing-table': ['blank-figure'],
  'missing-section': ['blank-figure', 'empty-section'],
  'missing-aspect': ['leftover-placeholder'],
  'missing-accountability': ['leftover-placeholder'],
};

export function read(source: string, name?: string): ResolvedReport {
  return resolveReport(parseReport(readDraft(source, name, partsFor(source, name))));
}

/** What stands around an example. */
export function contextOf({ beside = {} }: Example): ReportContext {
  const { previous, equal, children = [], missing = [] } = beside;
  return {
    ...(previous !== undefined && { previous: reportRef(previous) }),
    ...(equal && { equal: equal.map(reportRef) }),
    ...(children.length + missing.length > 0 && {
      rollup: { children: children.map(reportRef), missing, doubled: [] },
    }),
  };
}

const reportRef = (source: string): ReportRef => ({ path: 'beside.txt', report: read(source) });

export function findingsOf(rule: Rule, resolved: ResolvedReport, context: ReportContext = {}): readonly Finding[] {
  return [...checkAlone(rule, resolved, context)].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  );
}

function firstFix({ fixes = [] }: Finding): Fix | undefined {
  return fixes.find(({ preferred }) => preferred) ?? fixes[0];
}

const RANK = { info: 0, warning: 1, error: 2 } as const;

function checkFinding({ severity, worst = severity, fix }: Rule, finding: Finding): void {
  const own = finding.severity ?? severity;
  assert.ok(RANK[own] <= RANK[worst], `${own} is higher than the severity of the rule`);
  assert.doesNotMatch(finding.message, /[\r\n]/, 'one sentence');
  for (const { safety } of finding.fixes ?? []) {
    assert.ok(fix !== undefined, 'a fix where the rule declares none');
    assert.ok(fix === 'safe' || safety === 'unsafe', 'a safe fix of a rule whose fixes are unsafe');
  }
}

interface Reading {
  readonly source: string;
  readonly resolved: ResolvedReport;
  readonly counts: ReadonlyMap<string, number>;
}

interface FixContext {
  readonly rule: Rule;
  readonly rules: readonly Rule[];
  readonly file: string | undefined;
  readonly context: ReportContext;
  /** Rules that may speak after the fix because it leaves something for the author to fill in. */
  readonly followUps: readonly string[];
}

/** Law 4: the fixes settle their findings, no rule says more than before, and safe fixes change no value. */
function checkFix(before: Reading, fixes: readonly Fix[], circumstances: FixContext & { readonly settles: number }) {
  const { rule, rules, file, context, followUps, settles } = circumstances;
  const source = applyFixes(before, fixes);
  const resolved = read(source, file);
  const counts = countFindings(rules, resolved, context);
  const left = (before.counts.get(rule.id) ?? 0) - settles;
  const titles = fixes.map(({ title }) => title).join('; ');
  assert.ok((counts.get(rule.id) ?? 0) <= left, `still there after “${titles}”:\n${describe(rule, resolved)}`);
  for (const other of rules) {
    if (followUps.includes(other.id)) continue;
    const isNew = (counts.get(other.id) ?? 0) > (before.counts.get(other.id) ?? 0);
    assert.ok(!isNew, `new after “${titles}”: ${other.id}\n${describe(other, resolved)}`);
  }
  if (fixes.every(({ safety }) => safety === 'safe')) checkValues(before.resolved, resolved);
}

const describe = (rule: Rule, resolved: ResolvedReport): string =>
  findingsOf(rule, resolved)
    .map(({ message }) => message)
    .join('\n');

function countFindings(
  rules: readonly Rule[],
  resolved: ResolvedReport,
  context: ReportContext = {},
): ReadonlyMap<string, number> {
  return new Map(rules.map((rule) => [rule.id, [...checkAlone(rule, resolved, context)].length]));
}

/** What was a number stays that number; only what was none may become one. */
export function checkValues(before: ResolvedReport, after: ResolvedReport): void {
  const values = valuesOf(after);
  for (const [cell, value] of valuesOf(before)) {
    if (value !== undefined) assert.equal(values.get(cell), value, `a safe fix changed ${cell}`);
  }
}

function valuesOf({ tables }: ResolvedReport): ReadonlyMap<string, number | undefined> {
  return new Map(
    tables.flatMap(({ form, figures }, table) =>
      [...figures].flatMap(([row, inRow]) =>
        inRow.map(({ id, value }) => [`${table} ${form.id} ${row} ${id.column}`, value] as const),
      ),
    ),
  );
}

/** The source with the edits of all fixes; they must not overlap. */
export function applyFixes({ source, resolved }: Pick<Reading, 'source' | 'resolved'>, fixes: readonly Fix[]): string {
  const { draft } = resolved.report;
  const inSource = ({ span, newText }: Edit): Edit => ({ span: toSource(draft, span), newText });
  const changes = fixes.map(({ safety, edits }) => ({ safety, edits: edits.map(inSource) }));
  for (const { safety, edits } of changes) if (safety === 'safe') checkOrder(edits);
  const edits = changes
    .flatMap(({ edits }) => edits)
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return applyEdits(source, edits);
}

/** A fix whose edits begin at one place is left out where all safe ones are made together. */
function checkOrder(edits: readonly Edit[]): void {
  const starts = new Set(edits.map(({ span }) => span.start));
  assert.equal(starts.size, edits.length, 'edits of one safe fix begin at one place');
}

function applyEdits(source: string, edits: readonly Edit[]): string {
  let text = '';
  let from = 0;
  for (const { span, newText } of edits) {
    checkPlace(span, from, source.length);
    text += source.slice(from, span.start) + newText;
    from = span.end;
  }
  return text + source.slice(from);
}

function checkPlace({ start, end }: Span, from: number, length: number): void {
  assert.ok(from <= start && start <= end && end <= length, `edits overlap or leave the text at ${start}–${end}`);
}

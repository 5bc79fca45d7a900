import type { Span } from '../report/model';
import type { Edit, Fix } from '../rules/rule';
import type { RuleFinding } from './analyze';

/** Something that can be offered at a place. The words of the last belong to the shell. */
export type Action =
  | { readonly kind: 'fix'; readonly finding: RuleFinding; readonly fix: Fix; readonly preferred: boolean }
  | { readonly kind: 'fixRule'; readonly rule: string; readonly repairs: Repairs };

/** Safe fixes that can be applied together. */
export interface Repairs {
  /** The findings that `edits` settle. */
  readonly findings: readonly RuleFinding[];
  /** In order of position, free of overlaps. */
  readonly edits: readonly Edit[];
}

/** A range touches a finding even where they only meet, as a caret does behind a word. */
export const findingsAt = (findings: readonly RuleFinding[], range: Span): readonly RuleFinding[] =>
  findings.filter(({ span }) => span.start <= range.end && range.start <= span.end);

/** The fixes of the findings at `range`, each followed by the repair of all of its kind where there are several. */
export function quickFixes(findings: readonly RuleFinding[], range: Span): readonly Action[] {
  const here = findingsAt(findings, range);
  const single = here.flatMap((finding) => (finding.fixes ?? []).map((fix) => fixAction(finding, fix)));
  const rules = new Set(here.filter((finding) => safeFix(finding)).map(({ rule }) => rule));
  const grouped = [...rules].flatMap((rule): Action[] => {
    const repairs = safeRepairs(findings, rule);
    return repairs.findings.length > 1 ? [{ kind: 'fixRule', rule, repairs }] : [];
  });
  return [...single.sort((a, b) => Number(b.preferred) - Number(a.preferred)), ...grouped];
}

/** The safe fixes of every rule, or of one; a fix that meets one chosen before it is left for the next time. */
export function safeRepairs(findings: readonly RuleFinding[], rule?: string): Repairs {
  const chosen = findings.flatMap((finding) => {
    const fix = rule === undefined || finding.rule === rule ? safeFix(finding) : undefined;
    return fix ? [{ finding, edits: fix.edits }] : [];
  });
  const owned = chosen.flatMap(({ finding, edits }) => edits.map((edit) => ({ finding, edit })));
  owned.sort((a, b) => byPosition(a.edit, b.edit));
  const left = new Set<RuleFinding>();
  let last: Edit | undefined;
  for (const { finding, edit } of owned) {
    if (left.has(finding) || (last && same(last, edit))) continue;
    if (last && meets(last, edit)) left.add(finding);
    else last = edit;
  }
  const edits = owned.filter(({ finding }) => !left.has(finding)).map(({ edit }) => edit);
  return {
    findings: chosen.map(({ finding }) => finding).filter((finding) => !left.has(finding)),
    edits: edits.filter((edit, i) => i === 0 || !same(edit, edits[i - 1] ?? edit)),
  };
}

function fixAction(finding: RuleFinding, fix: Fix): Action & { kind: 'fix' } {
  const rivals = finding.fixes?.filter(({ preferred }) => preferred).length ?? 0;
  return { kind: 'fix', finding, fix, preferred: fix.preferred === true && rivals === 1 };
}

function safeFix({ fixes }: RuleFinding): Fix | undefined {
  const safe = fixes?.filter((fix) => fix.safety === 'safe' && fix.edits.length > 0) ?? [];
  return safe.find(({ preferred }) => preferred) ?? safe[0];
}

const byPosition = (a: Edit, b: Edit): number => a.span.start - b.span.start || a.span.end - b.span.end;

const same = (a: Edit, b: Edit): boolean =>
  a.span.start === b.span.start && a.span.end === b.span.end && a.newText === b.newText;

/** `a` stands before `b`. Two edits that begin at one place have no order of their own. */
const meets = (a: Edit, b: Edit): boolean => b.span.start < a.span.end || b.span.start === a.span.start;

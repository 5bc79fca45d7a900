import { readDraft } from '../report/draft';
import { type Draft, toSource } from '../report/model';
import { parseReport } from '../report/parse';
import { toSourceEdits } from '../report/source-edits';
import type { TextParts } from '../report/text-parts';
import type { ReportContext } from '../resolve/context';
import { isIllegible } from '../resolve/damage';
import type { ResolvedReport } from '../resolve/model';
import { resolveReport } from '../resolve/resolve';
import { RULES } from '../rules/index';
import type { Finding, Fix, Related, Rule, Severity, WordPlace } from '../rules/rule';
import { asLast, bounded, MOST_OF_A_RULE } from './bounds';
import type { AcceptedFinding } from './decisions';
import { type GateSearch, type Gates, gatesOf } from './gates';
import { ruleCues } from './rule-cues';
import type { Settings } from './settings';
import { withWholeCharacters } from './whole-characters';

export { partsNeeded } from '../report/draft';

/** A finding with the rule that made it, its severity settled. Offsets into the source of the draft. */
export interface RuleFinding extends Finding {
  readonly rule: string;
  readonly severity: Severity;
}

export interface Analysis {
  readonly resolved: ResolvedReport;
  /** Sorted by start, then rule. */
  readonly findings: readonly RuleFinding[];
  /** Not among `findings`; only where there are decisions (`acceptFindings`). */
  readonly accepted?: readonly AcceptedFinding[];
  readonly gates: Gates;
}

export interface AnalysisOptions {
  /** File name or URI, for its ending only: .html and .htm are read as HTML, .md as Markdown. */
  readonly name?: string;
  readonly parts?: TextParts;
  /** Of the same draft before an edit: what the edit cannot have changed is taken over from it. */
  readonly before?: Analysis;
  /** The reports that this one is compared with, or which they are, told by what it says of itself. */
  readonly context?: ReportContext | ((resolved: ResolvedReport) => ReportContext);
  /** Called when a rule throws; the other rules go on. Without it the error is thrown. */
  readonly onRuleError?: (rule: Rule, error: unknown) => void;
}

/**
 * Reads a draft and runs the rules over it. Whether the text is a draft at all is not asked here:
 * see `recognise`. Load `partsNeeded` first; without them the draft is read as far as it goes.
 */
export function analyze(source: string, settings: Settings, options: AnalysisOptions = {}): Analysis {
  const resolved = readReport(source, options);
  cachedGates ??= gatesOf(RULES, ruleCues());
  const gates = cachedGates(resolved, options.before?.gates);
  const { context = {}, onRuleError } = options;
  const around = typeof context === 'function' ? context(resolved) : context;
  const findings = inOrder(findingsIn(resolved, gates, { settings, context: around, onRuleError }));
  // One report holds on to the next no longer than that takes.
  resolved.facts.before = undefined;
  return { resolved, findings, gates };
}

/** A draft as it is meant, without asking any rule. */
export function readReport(source: string, { name, parts, before }: AnalysisOptions): ResolvedReport {
  const report = parseReport(readDraft(source, name, parts), before?.resolved.report);
  return resolveReport(report, before?.resolved);
}

let cachedGates: GateSearch | undefined;

/** What rules are run with. */
interface Asked {
  readonly settings: Settings;
  readonly context: ReportContext;
  readonly onRuleError: AnalysisOptions['onRuleError'];
}

/** Of the rules that have something to look at; of a text that is illegible only that is said. */
function findingsIn(resolved: ResolvedReport, gates: Gates, asked: Asked): RuleFinding[] {
  const { settings, context } = asked;
  const hasOnlyDamage = isIllegible(resolved.damage);
  const findings: RuleFinding[] = [];
  for (let index = 0; index < RULES.length; index++) {
    if (!hasOnlyDamage && !gates.isOpen(index)) continue;
    const rule = RULES[index];
    if (!rule || settings.rules[rule.id] === 'off' || (hasOnlyDamage && rule.id !== 'garbled-text')) continue;
    if (rule.needs !== undefined && context[rule.needs] === undefined) continue;
    runRule(rule, resolved, gates.placesFor(index), asked, findings);
  }
  return findings;
}

function runRule(
  rule: Rule,
  resolved: ResolvedReport,
  places: readonly WordPlace[],
  { settings, context, onRuleError }: Asked,
  findings: RuleFinding[],
): void {
  const before = findings.length;
  try {
    const { draft } = resolved.report;
    for (const finding of rule.check(resolved, places, context)) {
      const isLast = findings.length - before === MOST_OF_A_RULE - 1;
      findings.push(settle(draft, rule, settings, bounded(isLast ? asLast(finding) : finding)));
      if (isLast) break;
    }
  } catch (error) {
    if (!onRuleError) throw error;
    findings.length = before;
    onRuleError(rule, error);
  }
}

const WEIGHT: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** The severity that the user chose stands for the rule's own; a finding that is milder stays so. */
function settle(draft: Draft, rule: Rule, settings: Settings, finding: Finding): RuleFinding {
  const set = settings.rules[rule.id];
  const chosen = set === 'off' ? undefined : set;
  const most = chosen ?? rule.worst ?? rule.severity;
  const own = finding.severity ?? chosen ?? rule.severity;
  const severity = WEIGHT[own] < WEIGHT[most] ? own : most;
  return ofRule(rule, severity, withWholeCharacters(draft.source, inSource(draft, finding)));
}

/** Named one by one: a spread takes longer than most rules. */
function ofRule({ id }: Rule, severity: Severity, finding: Finding): RuleFinding {
  const { span, message, about, related, fixes, unnecessary } = finding;
  const settled: { -readonly [Key in keyof RuleFinding]: RuleFinding[Key] } = {
    span,
    message,
    about,
    rule: id,
    severity,
  };
  if (related) settled.related = related;
  if (fixes) settled.fixes = fixes;
  if (unnecessary) settled.unnecessary = unnecessary;
  return settled;
}

function inSource(draft: Draft, finding: Finding): Finding {
  const { related, fixes } = finding;
  const draftOf = (place: Related): Draft => place.in?.report.report.draft ?? draft;
  if (!draft.origin && !related?.some((place) => draftOf(place).origin)) return finding;
  return {
    ...finding,
    span: toSource(draft, finding.span),
    ...(related && {
      related: related.map((place) => ({ ...place, span: toSource(draftOf(place), place.span) })),
    }),
    ...(fixes && { fixes: fixes.map((fix) => fixInSource(draft, fix)) }),
  };
}

function fixInSource(draft: Draft, fix: Fix): Fix {
  return { ...fix, edits: fix.edits.flatMap((edit) => toSourceEdits(draft, edit)) };
}

function inOrder(findings: readonly RuleFinding[]): RuleFinding[] {
  return [...findings].sort(
    (a, b) => a.span.start - b.span.start || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.span.end - b.span.end),
  );
}

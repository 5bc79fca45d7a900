import type { ResolvedReport } from '../resolve/model';
import type { Finding, Rule, Severity } from '../rules/rule';
import type { Settings } from './settings';
import type { TextParts } from '../report/text-parts';

/** A finding with the rule that made it, its severity settled. Offsets into the source of the draft. */
export interface RuleFinding extends Finding {
  readonly rule: string;
  readonly severity: Severity;
}

export interface Analysis {
  readonly resolved: ResolvedReport;
  /** Sorted by start, then rule. Empty where the text is no report. */
  readonly findings: readonly RuleFinding[];
}

export interface AnalysisOptions {
  /** File name or URI, for its ending only: .html and .htm are read as HTML, .md as Markdown. */
  readonly name?: string;
  readonly parts?: TextParts;
  /** Called when a rule throws; the other rules go on. Without it the error is thrown. */
  readonly onRuleError?: (rule: Rule, error: unknown) => void;
}
export type { Settings };

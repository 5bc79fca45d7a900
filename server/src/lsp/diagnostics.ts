import type { Diagnostic } from 'vscode-languageserver';
import type { RuleFinding } from '../service/analyze';
import type { Check } from './checks';
import type { Compared } from './comparison';
import { toDiagnostic, toNotice } from './convert';
import { isUndecoded, LONGEST_DOCUMENT } from './documents';
import type { AnalysedParams, ComparedParams } from './protocol';
import type { WordList } from './words';

/** What the editor shows for a check. Whatever was left out is said. */
export function diagnosticsOf(
  check: Check,
  words: WordList,
  pageOf: (rule: string) => string | undefined,
): Diagnostic[] {
  const { document, analysis, unchecked, settings } = check;
  if (unchecked === 'tooLarge') return [toNotice(words.tooLarge(document.getText().length, LONGEST_DOCUMENT))];
  if (!analysis) return [];
  const shown = mostSevere(analysis.findings, settings.maxFindings);
  const diagnostics = shown.map((finding) => toDiagnostic(document, finding, pageOf));
  const all = analysis.findings.length;
  return shown.length < all ? [toNotice(words.moreFindings(shown.length, all)), ...diagnostics] : diagnostics;
}

/** At most `count` findings, in order of position. */
function mostSevere(findings: readonly RuleFinding[], count: number): readonly RuleFinding[] {
  if (findings.length <= count) return findings;
  const bySeverity = (['error', 'warning', 'info'] as const).flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
  const kept = new Set(bySeverity.slice(0, count));
  return findings.filter((finding) => kept.has(finding));
}

/** What the client's status item and preview are told. */
export function analysedParams({ document, analysis, compared, unchecked }: Check): AnalysedParams {
  const count = (severity: RuleFinding['severity']) =>
    analysis?.findings.filter((finding) => finding.severity === severity).length ?? 0;
  return {
    uri: document.uri,
    version: document.version,
    isReport: analysis !== undefined,
    year: analysis?.resolved.year ?? null,
    body: analysis?.resolved.body ?? null,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    unchecked: unchecked === undefined || unchecked === 'noReport' ? null : unchecked,
    undecoded: isUndecoded(document.getText()),
    compared: compared === undefined ? null : comparedParams(compared),
  };
}

const comparedParams = ({ previous, isChosen }: Compared): ComparedParams => ({
  uri: previous.path,
  year: previous.report.year ?? null,
  body: previous.report.body ?? null,
  chosen: isChosen,
});

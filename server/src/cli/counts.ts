import type { Severity } from '../rules/rule';
import type { Counts } from './words';

export function countsOf(findings: readonly { readonly severity: Severity }[]): Counts {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}

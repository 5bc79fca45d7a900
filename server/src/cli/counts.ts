import type { Severity } from '../rules/rule';
import type { Counts } from './words';

export function countsOf(findings: readonly { readonly severity: Severity }[]): Counts {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}

export function totalOf(counts: readonly Counts[]): Counts {
  const sum = (name: keyof Counts): number => counts.reduce((total, one) => total + one[name], 0);
  return { errors: sum('errors'), warnings: sum('warnings'), infos: sum('infos') };
}

import type { FaultCount, Measurement } from './measure';

/** The figures of a run in one line, as shares from 0 to 1 and averages; undefined where nothing was counted. */
export interface Totals {
  readonly recall: number | undefined;
  readonly falseErrors: number;
  readonly falseWarnings: number;
  readonly hintsPerReport: number | undefined;
  readonly restoredBySafeFixes: number | undefined;
  readonly findingsPerFault: number | undefined;
}

/** Over the kinds of fault that have a certain answer. */
export function totalsOf({ clean, faults }: Measurement): Totals {
  const certain = faults.filter(({ isCertain }) => isCertain);
  const sum = (of: (count: FaultCount) => number) => certain.reduce((all, count) => all + of(count), 0);
  return {
    recall: share(
      sum(({ found }) => found),
      sum(({ injected }) => injected),
    ),
    falseErrors: clean.errors,
    falseWarnings: clean.warnings,
    hintsPerReport: share(clean.hints, clean.reports),
    restoredBySafeFixes: share(
      sum(({ restoredSafely }) => restoredSafely),
      sum(({ safeFixes }) => safeFixes),
    ),
    findingsPerFault: share(
      sum(({ findings }) => findings),
      sum(({ injected }) => injected),
    ),
  };
}

export function share(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

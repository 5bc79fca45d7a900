import type { ResolvedReport } from './model';

/**
 * The reports that one is compared with, each as a `Report`: read, or by its path alone. Where there is none of a kind,
 * the rules that need one are not run.
 */
export interface Neighbours<Report> {
  /** Last year's report of the same body. */
  readonly previous?: Report;
  /** Reports of other bodies for the same year whose tables have the same figures. */
  readonly equal?: readonly Report[];
  /** Of a report that sums up those of other bodies. */
  readonly rollup?: Rollup<Report>;
}

/** What the rules that compare are given. */
export type ReportContext = Neighbours<ReportRef>;

/** Another report, and where it was found. */
export interface ReportRef {
  readonly path: string;
  readonly report: ResolvedReport;
}

/** The bodies whose figures a report takes in, as the roster in the settings has them. */
export interface Rollup<Report> {
  /** Their reports for the same year, in the order of the roster. */
  readonly children: readonly Report[];
  /** Those without a report that is theirs alone, as the roster writes them. */
  readonly missing: readonly string[];
  /** Those of them that have more than one. */
  readonly doubled: readonly string[];
}

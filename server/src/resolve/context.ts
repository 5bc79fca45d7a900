import type { ResolvedReport } from './model';

/** What stands around a report: reports that it is compared with. Where there is none, the rules that need one are not run. */
export interface ReportContext {
  /** Last year's report of the same body. */
  readonly previous?: ReportRef;
  /** Reports of other bodies for the same year whose tables have the same figures. */
  readonly equal?: readonly ReportRef[];
  /** Of a report that sums up those of other bodies. */
  readonly rollup?: Rollup;
}

/** Another report, and where it was found. */
export interface ReportRef {
  readonly path: string;
  readonly report: ResolvedReport;
}

/** The bodies whose figures a report takes in, as the roster in the settings has them. */
export interface Rollup {
  /** Their reports for the same year, in the order of the roster. */
  readonly children: readonly ReportRef[];
  /** Those without a report that is theirs alone, as the roster writes them. */
  readonly missing: readonly string[];
  /** Those of them that have more than one. */
  readonly doubled?: readonly string[];
}

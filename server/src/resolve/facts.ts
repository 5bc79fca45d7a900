import type { Span } from '../report/model';
import type { Citation, CitedTitle } from './citations';
import type { Claim } from './claims';
import type { JudgedClaims } from './contradictions';
import type { Dates } from './dates';
import type { FeeClause } from './fees';
import type { FieldResidue } from './field-residue';
import type { MissingAspects } from './missing-aspects';
import type { Figure, ResolvedReport } from './model';
import type { WrittenNumber } from './numerals';
import type { SubHeading } from './outline';
import type { Looks } from './paragraph-wise';
import type { WrongPercentage } from './percentages';
import type { Prose } from './prose';
import type { ProseMarks } from './prose-marks';
import type { ProseSentence } from './prose-sentences';
import type { YearEvidence } from './report-year';
import type { Sign } from './signs';
import type { SplitRow } from './split-rows';
import type { SumFaults } from './sum-faults';
import type { TableSums } from './table-sums';
import type { TrustedTables } from './trusted-figures';

/**
 * What several rules ask about a report, read when the first of them does. It is kept with the report, because a
 * look into a map from reports to facts costs more, and such maps keep the collector busy.
 */
export interface Facts {
  /** The report before an edit, while this one is analysed. */
  before: ResolvedReport | undefined;
  readonly looks: Looks;
  textSigns: ReadonlySet<Sign> | undefined;
  /** Fields of Word; with markup of any kind, what is no wording of the author's. */
  fields: readonly FieldResidue[] | undefined;
  residue: readonly Span[] | undefined;
  simplified: string | undefined;
  prose: Prose | undefined;
  marks: ProseMarks | undefined;
  numbers: readonly WrittenNumber[] | undefined;
  /** By paragraph. */
  readonly sentences: (readonly ProseSentence[] | undefined)[];
  dates: Dates | undefined;
  years: YearEvidence | undefined;
  outline: readonly SubHeading[] | undefined;
  citations: readonly Citation[] | undefined;
  titles: readonly CitedTitle[] | undefined;
  fees: readonly FeeClause[] | undefined;
  claims: readonly Claim[] | undefined;
  judgedClaims: JudgedClaims | undefined;
  percentages: readonly WrongPercentage[] | undefined;
  trusted: TrustedTables | undefined;
  aspects: MissingAspects | undefined;
}

/** The same of a table. */
export interface TableFacts {
  /** Those that do not depend on what its figures are. */
  patternSigns: readonly Sign[] | undefined;
  isBalanced: boolean | undefined;
  sums: TableSums | undefined;
  faults: SumFaults | undefined;
  splitRows: readonly SplitRow[] | undefined;
  /** Those that count, in writing order. */
  figures: readonly Figure[] | undefined;
}

/** With all fields from the start, so that the engine sees one shape. */
export const noFacts = (before?: ResolvedReport): Facts => ({
  before,
  looks: {},
  textSigns: undefined,
  fields: undefined,
  residue: undefined,
  simplified: undefined,
  prose: undefined,
  marks: undefined,
  numbers: undefined,
  sentences: [],
  dates: undefined,
  years: undefined,
  outline: undefined,
  citations: undefined,
  titles: undefined,
  fees: undefined,
  claims: undefined,
  judgedClaims: undefined,
  percentages: undefined,
  trusted: undefined,
  aspects: undefined,
});

export const noTableFacts = (patternSigns?: readonly Sign[]): TableFacts => ({
  patternSigns,
  isBalanced: undefined,
  sums: undefined,
  faults: undefined,
  splitRows: undefined,
  figures: undefined,
});

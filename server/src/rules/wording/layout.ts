import type { Lines, Span } from '../../report/model';
import type { ResolvedReport } from '../../resolve/model';

/** What stands where in a draft, for rules on single characters and marks. */
export interface Layout {
  readonly text: string;
  readonly lines: Lines;
  /** Lines that are headings. */
  readonly headings: ReadonlySet<number>;
  /** In order. */
  readonly tables: readonly Span[];
}

export const layoutOf = ({ report: { draft, lines, headings, tables } }: ResolvedReport): Layout => ({
  text: draft.text,
  lines,
  headings: new Set(headings.map(({ line }) => line)),
  tables: tables.map(({ span }) => span),
});

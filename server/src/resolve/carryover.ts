import { isKnown, type KnownFigure } from './figures';
import type { ResolvedReport } from './model';
import { trustedFigures } from './trusted-figures';

/** One column of table 三 in two years: what is carried in is what was carried out. */
export interface CarriedColumn {
  readonly column: string;
  readonly carriedIn: KnownFigure;
  readonly carriedOut: KnownFigure;
}

/** The columns whose figures can be relied on in both reports, in writing order. */
export function carriedColumns(report: ResolvedReport, previous: ResolvedReport): readonly CarriedColumn[] {
  const now = trustedFigures(report, 'applications');
  const before = trustedFigures(previous, 'applications');
  if (!now || !before) return [];
  return (now.table.figures.get('carriedIn') ?? []).flatMap(({ id }) => {
    const carriedIn = now.at(id);
    const carriedOut = before.at({ row: 'carriedOut', column: id.column });
    return isKnown(carriedIn) && isKnown(carriedOut) ? [{ column: id.column, carriedIn, carriedOut }] : [];
  });
}

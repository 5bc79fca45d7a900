import { cellPlace } from '../../server/src/report/cell-places';
import { type Span, toSource } from '../../server/src/report/model';
import type { Figure, ResolvedReport } from '../../server/src/resolve/model';
import type { Edit } from '../../server/src/rules/rule';

/** A figure with its table and its place in the source. */
export interface PlacedFigure {
  readonly figure: Figure;
  readonly form: string;
  readonly place: Span;
}

export function figuresOf({ report, tables }: ResolvedReport): readonly PlacedFigure[] {
  return tables.flatMap(({ form, figures }) =>
    [...figures.values()]
      .flat()
      .map((figure) => ({ figure, form: form.id, place: toSource(report.draft, cellPlace(figure.cell)) })),
  );
}

const nameOf = ({ figure: { id, value }, form }: PlacedFigure): string => `${form} ${id.row} ${id.column} = ${value}`;

/** Numbers that one draft has and another has not, each counted: where the tables stand does not matter. */
export function lostFigures(before: ResolvedReport, after: ResolvedReport): readonly string[] {
  const left = figuresOf(after).map(nameOf);
  return figuresOf(before)
    .filter(({ figure }) => figure.value !== undefined)
    .map(nameOf)
    .filter((name) => {
      const at = left.indexOf(name);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
}

/** Numbers beside the edits that are read as others, or for another cell; edits are in order. */
export function changedFigures(before: ResolvedReport, after: ResolvedReport, edits: readonly Edit[]) {
  const now = new Map(figuresOf(after).map((placed) => [placed.place.start, placed]));
  return figuresOf(before).flatMap((placed) => {
    const { figure, place } = placed;
    if (figure.value === undefined || edits.some((edit) => touches(edit.span, place))) return [];
    const next = now.get(moved(place.start, edits));
    return next && nameOf(next) !== nameOf(placed) ? [{ placed, change: `${nameOf(placed)} → ${nameOf(next)}` }] : [];
  });
}

const touches = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

function moved(at: number, edits: readonly Edit[]): number {
  const before = edits.filter(({ span }) => span.end <= at);
  return before.reduce((now, { span, newText }) => now + newText.length - (span.end - span.start), at);
}

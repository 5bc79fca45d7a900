import type { TableLayout } from '../../server/src/report/model';
import { toSource } from '../../server/src/report/model';
import type { Figure, ResolvedReport } from '../../server/src/resolve/model';
import type { Finding, Fix } from '../../server/src/rules/rule';
import { unbalancedSum } from '../../server/src/rules/unbalanced-sum';
import { EDITIONS } from '../../server/src/spec/editions';
import { applications2021 } from '../../server/src/spec/forms/applications';
import type { Edition, FormId } from '../../server/src/spec/types';
import { findingsOf, read } from './check-examples';
import { type LogicalReport, randomReport, seeded } from './logical-table';
import { writeReport } from './write-table';

/** The edition in force. */
export const NEWEST = EDITIONS.find(({ forms }) => forms.applications === applications2021) as Edition;

export function figureAt(resolved: ResolvedReport, form: FormId, row: string, column: string): Figure {
  const table = resolved.tables.find((one) => one.form.id === form);
  const figure = table?.figures.get(row)?.find(({ id }) => id.column === column);
  if (!figure) throw new Error(`no figure at ${row} ${column}`);
  return figure;
}

/** The source with a cell written otherwise. */
export function write(source: string, resolved: ResolvedReport, { cell }: Figure, text: string): string {
  const { start, end } = toSource(resolved.report.draft, cell);
  return source.slice(0, start) + text + source.slice(end);
}

export const preferred = ({ fixes = [] }: Finding): readonly Fix[] => fixes.filter((fix) => fix.preferred);

/** What `unbalanced-sum` finds. */
export function sums(source: string, name = 'report.txt'): readonly Finding[] {
  return findingsOf(unbalancedSum, read(source, name));
}

/** A balanced report, the same one each time, with a figure in most rows. */
export function sheet(layout: TableLayout = 'tabbed-cells'): {
  source: string;
  resolved: ResolvedReport;
  report: LogicalReport;
} {
  const report = randomReport(seeded(11), NEWEST);
  const source = writeReport(report, layout, () => 0);
  return { source, resolved: read(source, 'report.txt'), report };
}

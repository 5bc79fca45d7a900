import { fingerprint } from '../report/fingerprint';
import type { CellId, FormId } from '../spec/types';
import { figureAt } from './figure-map';
import type { Figure, ResolvedReport, ResolvedTable } from './model';

/** A short name for the figures of all tables, the same for two reports that have the same telling figures. */
export function figurePrint(resolved: ResolvedReport): string | undefined {
  const told = tellingFigures(resolved);
  return told && fingerprint(told);
}

/**
 * All figures of the three tables in the order of the form, blanks as 0: the same for two reports whose tables agree.
 * Undefined where the tables are not complete, or where it tells nothing if they agree: small bodies have the
 * same few figures as others and as every year.
 */
export function tellingFigures({ tables }: ResolvedReport): string | undefined {
  const complete = FORMS.flatMap((form) => onlyOne(tables, form) ?? []);
  if (complete.length < FORMS.length || !isTelling(complete)) return undefined;
  const told = complete.map((table) => [table.form.edition, ...countsOf(table)].join());
  return told.some((counts) => counts.includes(UNKNOWN)) ? undefined : told.join(';');
}

const FORMS: readonly FormId[] = ['proactive', 'applications', 'reviews'];

function onlyOne(tables: readonly ResolvedTable[], form: FormId): ResolvedTable | undefined {
  const [table, ...others] = tables.filter((candidate) => candidate.form.id === form);
  return table && others.length === 0 && !table.doubt && table.missing.length === 0 ? table : undefined;
}

const UNKNOWN = '?';

const countsOf = (table: ResolvedTable): readonly string[] =>
  table.form.blocks
    .flatMap(({ lines }) => lines.flatMap(({ cells }) => cells))
    .map(({ row, column }) => countOf(figureAt(table, row, column)));

function countOf(figure: Figure | undefined): string {
  if (figure?.kind === 'number') return String(figure.value);
  return figure?.kind === 'blank' || figure?.kind === 'dash' ? '0' : UNKNOWN;
}

/**
 * Two figures of n digits are the same by chance about once in 10ⁿ: one pair of reports in a million has six digits in
 * common so, and is told only if all its other figures agree as well.
 */
const TELLING_DIGITS = 6;
const TELLING_VALUES = 2;

function isTelling(tables: readonly ResolvedTable[]): boolean {
  const values = new Set<number>();
  for (const { figures } of tables)
    for (const row of figures.values())
      for (const { id, value } of row) if (value && changesByItself(id)) values.add(Math.abs(value));
  const digits = [...values].map(digitsOf).filter((count) => count > 1);
  return digits.length >= TELLING_VALUES && digits.reduce((sum, count) => sum + count, 0) >= TELLING_DIGITS;
}

/** Stock rightly stays as it is, and totals and what was received follow from other figures. */
const changesByItself = ({ row, column }: CellId): boolean =>
  !STOCK.has(column) && column !== 'total' && row !== 'handled' && row !== 'received';

const STOCK: ReadonlySet<string> = new Set(['inForce', 'previousItems']);

/** Without the zeros at either end: a round figure tells little. */
const digitsOf = (value: number): number => String(value).replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length;

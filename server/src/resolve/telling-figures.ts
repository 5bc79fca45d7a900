import { fingerprint } from '../report/fingerprint';
import type { CellId, FormId } from '../spec/types';
import { figureAt } from './figure-map';
import type { Figure, ResolvedReport, ResolvedTable } from './model';

/** A short name for the figures of all tables, the same for two reports that have the same telling figures. */
export function figurePrint(report: ResolvedReport): string | undefined {
  const tables = tablesOf(report);
  if (!tables || !areTelling(tables)) return undefined;
  const told = tables.map((table) =>
    [table.form.edition, ...cellsOf(table).map((cell) => countAt(table, cell))].join(),
  );
  return told.some((counts) => counts.includes(UNKNOWN)) ? undefined : fingerprint(told.join(';'));
}

/** True where the tables agree in every figure, blanks counting 0, and the figures are such that this tells something. */
export function haveSameFigures(one: ResolvedReport, other: ResolvedReport): boolean {
  const tables = tablesOf(one);
  const others = tablesOf(other);
  if (!tables || !others) return false;
  return tables.every((table, i) => agree(table, others[i])) && areTelling(tables);
}

/** Figures that hardly any other report has by chance, no value twice, those with most digits first. */
export function tellingFigures({ tables }: Pick<ResolvedReport, 'tables'>): readonly TellingFigure[] {
  const found = new Map<number, TellingFigure>();
  for (const table of tables)
    for (const row of table.figures.values())
      for (const figure of row) {
        const { value = 0, id } = figure;
        if (value !== 0 && !found.has(value) && changesByItself(id)) found.set(value, { table, figure, value });
      }
  return [...found.values()]
    .filter(({ value }) => Math.abs(value) >= 10 || digitsOf(value) > 1)
    .sort((a, b) => digitsOf(b.value) - digitsOf(a.value));
}

export interface TellingFigure {
  readonly table: ResolvedTable;
  readonly figure: Figure;
  readonly value: number;
}

const FORMS: readonly FormId[] = ['proactive', 'applications', 'reviews'];

/** Each of the three once and complete. */
function tablesOf({ tables }: ResolvedReport): readonly ResolvedTable[] | undefined {
  const complete = FORMS.flatMap((form) => {
    const [table, ...others] = tables.filter((candidate) => candidate.form.id === form);
    return table && others.length === 0 && !table.doubt && table.missing.length === 0 ? [table] : [];
  });
  return complete.length === FORMS.length ? complete : undefined;
}

const cellsOf = ({ form }: ResolvedTable): readonly CellId[] =>
  form.blocks.flatMap(({ lines }) => lines.flatMap(({ cells }) => cells));

function agree(table: ResolvedTable, other: ResolvedTable | undefined): boolean {
  if (other?.form !== table.form) return false;
  return cellsOf(table).every((cell) => {
    const count = countAt(table, cell);
    return count !== UNKNOWN && count === countAt(other, cell);
  });
}

const UNKNOWN = '?';

function countAt(table: ResolvedTable, { row, column }: CellId): number | typeof UNKNOWN {
  const { kind, value } = figureAt(table, row, column) ?? {};
  return kind === 'blank' || kind === 'dash' ? 0 : (value ?? UNKNOWN);
}

/**
 * Two figures of n digits are the same by chance about once in 10ⁿ: one pair of reports in a million has six digits in
 * common so, and is told only if all its other figures agree as well. Small bodies have the same few figures as others
 * and as every year.
 */
const TELLING_DIGITS = 6;
const TELLING_VALUES = 2;

function areTelling(tables: readonly ResolvedTable[]): boolean {
  const telling = tellingFigures({ tables });
  const digits = telling.reduce((sum, { value }) => sum + digitsOf(value), 0);
  return telling.length >= TELLING_VALUES && digits >= TELLING_DIGITS;
}

/** Stock rightly stays as it is, and totals and what was received follow from other figures. */
const changesByItself = ({ row, column }: CellId): boolean =>
  !STOCK.has(column) && column !== 'total' && row !== 'handled' && row !== 'received';

const STOCK: ReadonlySet<string> = new Set(['inForce', 'previousItems']);

/** Without the zeros at either end: a round figure tells little. */
const digitsOf = (value: number): number =>
  String(Math.abs(value)).replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length;

import { type Equation, type EquationSystem, equationSystem, residualOf, sumOf, type Values } from './equations';
import { inColumn } from './figure-map';
import { countOf } from './figures';
import type { Figure, ResolvedRow, ResolvedTable } from './model';
import type { Circumstances } from './repair';

/** The sums of one written table, as far as its figures are known. */
export interface TableSums extends Circumstances {
  readonly system: EquationSystem;
  /** By cell; undefined where the figure was not found. */
  readonly figures: readonly (Figure | undefined)[];
  /** Blanks and marks for nothing count 0, blank totals what their parts add up to. */
  readonly values: Values;
  /** True where no row is broken down: nothing but totals was filled in. */
  readonly isUndivided: boolean;
}

/** What a blank total has to be. */
export interface BlankTotal {
  readonly figure: Figure;
  /** What its parts add up to. */
  readonly value: number;
  /** True where no equation through it says otherwise. */
  readonly isDetermined: boolean;
}

/** Computed once for each table, because several rules ask. */
export function readSums(table: ResolvedTable): TableSums {
  table.facts.sums ??= computeSums(table);
  return table.facts.sums;
}

function computeSums(table: ResolvedTable): TableSums {
  const system = equationSystem(table.form);
  const figures = figuresInOrder(table, system);
  const blank = new Set<number>();
  const written = figures.map((figure, cell) => {
    if (figure?.kind === 'blank' || figure?.kind === 'dash') blank.add(cell);
    return figure && countOf(figure);
  });
  const blankTotals = new Set([...blank].filter((cell) => isBlankTotal(system, written, cell)));
  const undivided = blank.size > 0 ? withoutBreakdown(system, written, blank) : [];
  const unchecked = new Set([...distortedColumns(table, system), ...undivided]);
  const values = blankTotals.size > 0 ? filledIn(system, written, blankTotals) : written;
  return { system, figures, values, blank, blankTotals, unchecked, isUndivided: undivided.length > 0 };
}

/** In the order of the system's cells, which is that of the form. */
function figuresInOrder(table: ResolvedTable, { cells }: EquationSystem): readonly (Figure | undefined)[] {
  let row = '';
  let inRow: readonly Figure[] | undefined;
  return cells.map((cell) => {
    if (cell.row !== row) {
      row = cell.row;
      inRow = table.figures.get(row);
    }
    return inColumn(inRow, cell.column);
  });
}

/** The totals left blank over parts that are not, in writing order. */
export function blankTotalsOf({ system, figures, values, blankTotals, unchecked }: TableSums): readonly BlankTotal[] {
  return [...blankTotals].flatMap((cell) => {
    const figure = figures[cell];
    const value = values[cell];
    if (!figure || value === undefined) return [];
    const isDetermined = (system.through[cell] ?? []).every(({ equation: index }) => {
      const equation = system.equations[index];
      return unchecked.has(index) || !equation || (residualOf(values, equation) ?? 0) === 0;
    });
    return [{ figure, value, isDetermined }];
  });
}

function isBlankTotal({ equations, through }: EquationSystem, values: Values, cell: number): boolean {
  return (through[cell] ?? []).some(({ equation, sign }) => {
    const { parts = [], whole = [] } = equations[equation] ?? {};
    return sign === -1 && whole.length === 1 && (sumOf(values, parts) ?? 0) !== 0;
  });
}

/** Blank totals take the sum of their parts; a total of totals waits until these are filled in. */
function filledIn({ equations }: EquationSystem, written: Values, blankTotals: ReadonlySet<number>): Values {
  const values = [...written];
  const open = new Set(blankTotals);
  const fill = ({ parts, whole }: Equation): boolean => {
    const [total] = whole;
    if (total === undefined || whole.length !== 1 || !open.has(total) || parts.some((cell) => open.has(cell)))
      return false;
    const sum = sumOf(values, parts);
    if (sum === undefined) return false;
    values[total] = sum;
    return open.delete(total);
  };
  let isFilled: boolean;
  do {
    isFilled = false;
    for (const equation of equations) if (fill(equation)) isFilled = true;
  } while (isFilled);
  return values;
}

/** Columns do not add up as the form says where rows stand twice, in another order or outside the form. */
function distortedColumns(table: ResolvedTable, { equations, cells }: EquationSystem): readonly number[] {
  const hasForeignRow = table.rows.some(isForeign);
  const misplaced = misplacedRows(table);
  if (!hasForeignRow && misplaced.size === 0) return [];
  const isTouched = (cell: number) => hasForeignRow || misplaced.has(cells[cell]?.row ?? '');
  return equations.flatMap(({ column, cells: own }, index) =>
    column !== undefined && own.some(isTouched) ? [index] : [],
  );
}

/** A row with figures that is none of the form's. */
const isForeign = ({ role, source }: ResolvedRow): boolean =>
  role === 'surplus' && source.cells.some(({ text }) => /^\d+$/.test(text));

function misplacedRows({ rows }: ResolvedTable): ReadonlySet<string> {
  const misplaced = new Set<string>();
  for (const { duplicate, misordered, line } of rows)
    if ((duplicate || misordered) && line) for (const { row } of line.cells) misplaced.add(row);
  return misplaced;
}

/** Where all parts of all rows are blank, nobody broke the totals down. */
function withoutBreakdown(
  { equations }: EquationSystem,
  values: Values,
  blank: ReadonlySet<number>,
): readonly number[] {
  const alongRows = equations.flatMap(({ row }, index) => (row === undefined ? [] : [index]));
  const isEmpty = (cell: number) => blank.has(cell) || values[cell] === undefined;
  if (!alongRows.every((index) => equations[index]?.parts.every(isEmpty))) return [];
  return alongRows;
}

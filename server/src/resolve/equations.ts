import type { CellId, SumSpec, TableForm } from '../spec/types';

/** One equation of a form (勾稽关系): the cells of `parts` add up to those of `whole`. */
export interface Equation {
  readonly spec: SumSpec;
  /** The row that it runs along, or the column. */
  readonly row?: string;
  readonly column?: string;
  /** Indices into `EquationSystem.cells`. */
  readonly parts: readonly number[];
  readonly whole: readonly number[];
  /** Parts, then whole. */
  readonly cells: readonly number[];
  /** Equations of one family have no cell in common. */
  readonly family: number;
}

/** A cell's part in an equation: 1 among the parts, −1 in the whole. */
export interface Membership {
  readonly equation: number;
  readonly sign: 1 | -1;
}

/** All equations of a form over numbered cells: 39 over the 175 cells of table 三. */
export interface EquationSystem {
  readonly cells: readonly CellId[];
  readonly equations: readonly Equation[];
  /** For each cell the equations that it enters. */
  readonly through: readonly (readonly Membership[])[];
  /** Rows of cells in the order of the form, each in writing order. */
  readonly rows: readonly (readonly number[])[];
  /** Rows that are totals of columns, or that such are balanced with. */
  readonly results: ReadonlySet<string>;
  readonly families: number;
  readonly incidence: Incidence;
}

/** `through` once more in flat arrays: those of cell c stand from `starts[c]` up to `starts[c + 1]`. */
export interface Incidence {
  readonly starts: Int32Array;
  readonly equations: Int32Array;
  readonly signs: Int8Array;
}

/** A number for each cell; undefined where none is known, and then the equations through it are not checked. */
export type Values = readonly (number | undefined)[];

const systems = new WeakMap<TableForm, EquationSystem>();

export function equationSystem(form: TableForm): EquationSystem {
  const known = systems.get(form);
  if (known) return known;
  const system = expand(form);
  systems.set(form, system);
  return system;
}

function expand(form: TableForm): EquationSystem {
  const cells = form.blocks.flatMap(({ lines }) => lines.flatMap((line) => line.cells));
  const indices = new Map(cells.map((cell, index) => [`${cell.row} ${cell.column}`, index]));
  const rowIds = [...new Set(cells.map(({ row }) => row))];
  const columnIds = [...new Set(cells.map(({ column }) => column))];
  const at = (row: string, column: string) => indices.get(`${row} ${column}`) ?? -1;
  const equations = form.sums.flatMap((spec, family): Equation[] =>
    spec.along === 'rows'
      ? columnIds.map((column) => {
          const parts = spec.parts.map((row) => at(row, column));
          const whole = spec.whole.map((row) => at(row, column));
          return { spec, column, parts, whole, cells: [...parts, ...whole], family };
        })
      : rowIds.map((row) => {
          const parts = spec.parts.map((column) => at(row, column));
          const whole = spec.whole.map((column) => at(row, column));
          return { spec, row, parts, whole, cells: [...parts, ...whole], family };
        }),
  );
  const through: Membership[][] = cells.map(() => []);
  equations.forEach(({ parts, whole }, equation) => {
    for (const cell of parts) through[cell]?.push({ equation, sign: 1 });
    for (const cell of whole) through[cell]?.push({ equation, sign: -1 });
  });
  const rows = new Map<string, number[]>(rowIds.map((row) => [row, []]));
  cells.forEach(({ row }, index) => {
    rows.get(row)?.push(index);
  });
  return {
    cells,
    equations,
    through,
    rows: [...rows.values()],
    results: resultsOf(form),
    families: form.sums.length,
    incidence: incidenceOf(through),
  };
}

function resultsOf({ sums }: TableForm): ReadonlySet<string> {
  const alongRows = sums.filter(({ along }) => along === 'rows');
  return new Set(alongRows.flatMap(({ parts, whole }) => (whole.length > 1 ? [...parts, ...whole] : whole)));
}

function incidenceOf(through: readonly (readonly Membership[])[]): Incidence {
  const starts = new Int32Array(through.length + 1);
  through.forEach((memberships, cell) => {
    starts[cell + 1] = (starts[cell] ?? 0) + memberships.length;
  });
  const all = through.flat();
  const equations = Int32Array.from(all, ({ equation }) => equation);
  return { starts, equations, signs: Int8Array.from(all, ({ sign }) => sign) };
}

/** The sum of cells; undefined where one is unknown. */
export function sumOf(values: Values, cells: readonly number[]): number | undefined {
  let sum = 0;
  for (const cell of cells) {
    const value = values[cell];
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}

/** Parts less whole, 0 where the equation holds; undefined where it cannot be checked. */
export function residualOf(values: Values, { parts, whole }: Equation): number | undefined {
  const sum = sumOf(values, parts);
  const total = sumOf(values, whole);
  return sum === undefined || total === undefined ? undefined : sum - total;
}

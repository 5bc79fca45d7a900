import { fingerprint } from '../report/fingerprint';
import { type CellId, FORM_IDS, type TableForm } from '../spec/types';
import { equationSystem } from './equations';
import { isAt } from './figure-map';
import type { Figure, ResolvedReport, ResolvedTable } from './model';

/** A short name for the figures of all tables, the same for two reports that have the same telling figures. */
export function figurePrint(report: ResolvedReport): string | undefined {
  const tables = countedTables(report);
  return tables && areTelling(tables) ? fingerprint(tables.map(written).join(';')) : undefined;
}

/** True where the tables agree in every figure, blanks counting 0, and the figures are such that this tells something. */
export function haveSameFigures(one: ResolvedReport, other: ResolvedReport): boolean {
  const tables = countedTables(one);
  const others = countedTables(other);
  if (!tables || !others || !areTelling(tables)) return false;
  return tables.every((table, i) => written(table) === written(others[i]));
}

/** Figures that hardly any other report has by chance, no value twice, those with most digits first. */
export function tellingFigures(report: ResolvedReport): readonly TellingFigure[] {
  const found = countedTables(report)?.flatMap(largeFigures) ?? [];
  const values = new Set(found.map(({ value }) => value));
  return [...values]
    .flatMap((value) => found.find((one) => one.value === value) ?? [])
    .sort((a, b) => tellingDigits(b.value) - tellingDigits(a.value));
}

export interface TellingFigure {
  readonly form: TableForm;
  readonly id: CellId;
  readonly value: number;
}

/** A table that is complete, with what each cell of its form counts. */
interface CountedTable {
  readonly form: TableForm;
  readonly counts: readonly number[];
}

/** Each of the three once; undefined where a figure is not known. */
function countedTables({ tables }: ResolvedReport): readonly CountedTable[] | undefined {
  if (tables.length !== FORM_IDS.length) return undefined;
  const counted: CountedTable[] = [];
  for (const form of FORM_IDS) {
    const table = tables.find((candidate) => candidate.form.id === form);
    if (!table || table.doubt || table.missing.length > 0) return undefined;
    const counts = countsOf(table);
    if (!counts) return undefined;
    counted.push({ form: table.form, counts });
  }
  return counted;
}

function countsOf({ form, figures }: ResolvedTable): readonly number[] | undefined {
  const { cells } = equationSystem(form);
  const counts = new Array<number>(cells.length).fill(Number.NaN);
  let next = 0;
  for (const row of figures.values()) {
    for (const figure of row) {
      // Most tables have their figures in the order of the form.
      if (!isAt(cells[next], figure)) next = cells.findIndex((cell) => isAt(cell, figure));
      if (next >= 0) counts[next] = amountOf(figure);
      next++;
    }
  }
  return counts.some(Number.isNaN) ? undefined : counts;
}

/** Also what is no count: the figures are compared as they are. NaN where it is not known. */
const amountOf = ({ kind, value }: Figure): number => value ?? (kind === 'blank' || kind === 'dash' ? 0 : Number.NaN);

/** The edition and what is not 0, which is little. */
function written(table: CountedTable | undefined): string {
  let text = table?.form.edition ?? '';
  table?.counts.forEach((count, cell) => {
    if (count !== 0) text += ` ${cell}:${count}`;
  });
  return text;
}

/**
 * Two figures of n digits are the same by chance about once in 10ⁿ: one pair of reports in a million has six digits in
 * common so, and is told only if all its other figures agree as well. Small bodies have the same few figures as others
 * and as every year.
 */
const TELLING_DIGITS = 6;
const TELLING_VALUES = 2;

function areTelling(tables: readonly CountedTable[]): boolean {
  const values = new Set<number>();
  for (const table of tables) for (const { value } of largeFigures(table)) values.add(value);
  let digits = 0;
  for (const value of values) digits += tellingDigits(value);
  return values.size >= TELLING_VALUES && digits >= TELLING_DIGITS;
}

/** Those of two digits and more that change by themselves. */
function largeFigures({ form, counts }: CountedTable): readonly TellingFigure[] {
  const found: TellingFigure[] = [];
  const { cells } = equationSystem(form);
  for (let cell = 0; cell < counts.length; cell++) {
    const value = counts[cell] as number;
    const id = cells[cell] as CellId;
    if (value !== 0 && isLarge(value) && changesByItself(id)) found.push({ form, id, value });
  }
  return found;
}

const isLarge = (value: number): boolean => Math.abs(value) >= 10 || tellingDigits(value) > 1;

/** Stock rightly stays as it is, and totals and what was received follow from other figures. */
const changesByItself = ({ row, column }: CellId): boolean =>
  !STOCK.has(column) && column !== 'total' && row !== 'handled' && row !== 'received';

const STOCK: ReadonlySet<string> = new Set(['inForce', 'previousItems']);

/** How many digits a figure has without the zeros at either end: a round figure tells little. */
export function tellingDigits(value: number): number {
  if (!Number.isInteger(value)) return String(value).replace(/^-?[0.]*|\./g, '').length;
  let rest = Math.abs(value);
  while (rest > 0 && rest % 10 === 0) rest /= 10;
  let digits = 0;
  for (; rest >= 1; rest /= 10) digits++;
  return digits;
}

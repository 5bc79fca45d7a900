import type { Cell, Row, Table } from '../report/model';
import type { CellId, FormLine, TableForm } from '../spec/types';
import { noTableFacts } from './facts';
import { figureMap } from './figure-map';
import { toFigure } from './figures';
import type { Figure, PairedLabel, ResolvedRow, ResolvedTable } from './model';
import type { Sign } from './signs';
import { isOdd } from './table-labels';
import type { ReadRow } from './table-rows';
import { patternSignsOf } from './table-signs';

/** How a table was read, told by the numbers of its rows and cells: so a table like it is read without looking. */
export interface TableReading {
  readonly rows: readonly RowReading[];
  readonly labels: readonly LabelReading[];
  readonly oddLabels: readonly LabelReading[];
  readonly missing: readonly FormLine[];
  readonly signs: readonly Sign[];
}

interface RowReading extends Omit<ResolvedRow, 'source' | 'label' | 'figures'> {
  readonly row: number;
  /** -1 where there is none. */
  readonly label: number;
  readonly firstFigure: number;
  readonly ids: readonly CellId[];
  readonly isCounted: boolean;
}

interface LabelReading extends Omit<PairedLabel, 'cell'> {
  readonly row: number;
  readonly cell: number;
}

/** Undefined where rows were cut or joined, or where something is wrong with the whole table. */
export function takeDown(table: ResolvedTable, read: readonly ReadRow[], source: Table): TableReading | undefined {
  if (table.doubt) return undefined;
  const rows: RowReading[] = [];
  for (const { row, isCounted } of read) {
    const reading = takeDownRow(row, isCounted, source.rows.indexOf(row.source));
    if (!reading) return undefined;
    rows.push(reading);
  }
  const labels = takeDownLabels(table.labels(), source);
  return (
    labels && { rows, labels, oddLabels: labels.filter(isOdd), missing: table.missing, signs: patternSignsOf(table) }
  );
}

/** Labels and cells are both in writing order. */
function takeDownLabels(labels: readonly PairedLabel[], { rows }: Table): readonly LabelReading[] | undefined {
  const readings: LabelReading[] = [];
  for (let row = 0; row < rows.length; row++) {
    const { cells } = rows[row] as Row;
    for (let cell = 0; cell < cells.length; cell++) {
      const label = labels[readings.length];
      if (!label || label.cell !== cells[cell]) continue;
      const { kind, official, verdict } = label;
      readings.push({ row, cell, kind, official, verdict });
    }
  }
  return readings.length === labels.length ? readings : undefined;
}

function takeDownRow(own: ResolvedRow, isCounted: boolean, row: number): RowReading | undefined {
  if (row < 0) return undefined;
  const { source, role, line, duplicate, misordered } = own;
  const label = own.label ? source.cells.indexOf(own.label) : -1;
  const [first] = own.figures;
  const firstFigure = first ? source.cells.indexOf(first.cell) : 0;
  const areSideBySide = own.figures.every(({ cell }, i) => cell === source.cells[firstFigure + i]);
  if ((own.label && label < 0) || !areSideBySide) return undefined;
  const written = own.figures.map(({ id }) => id);
  const ids = line && isSame(written, line.cells) ? line.cells : written;
  return { row, role, line, label, firstFigure, ids, duplicate, misordered, isCounted };
}

const isSame = (one: readonly CellId[], other: readonly CellId[]): boolean =>
  one.length === other.length && one.every((id, i) => id === other[i]);

/** A table as one like it was read. */
export function readAlike(
  text: string,
  source: Table,
  form: TableForm,
  { rows: readings, labels, oddLabels, missing, signs }: TableReading,
): ResolvedTable {
  const rows = readings.map((reading) => readRowAlike(text, source.rows[reading.row] as Row, reading));
  return {
    form,
    sources: [source],
    span: source.span,
    rows,
    labels: () => labels.map((label) => readLabelAlike(source, label)),
    oddLabels: () => oddLabels.map((label) => readLabelAlike(source, label)),
    figures: figureMap(rows, (index) => readings[index]?.isCounted === true),
    missing,
    doubt: undefined,
    facts: noTableFacts(signs),
  };
}

function readRowAlike(text: string, source: Row, reading: RowReading): ResolvedRow {
  const { cells } = source;
  const { role, line, label, firstFigure, ids, duplicate, misordered } = reading;
  const figures = ids.map((id, i): Figure => toFigure(text, cells[firstFigure + i] as Cell, id));
  return { source, role, line, figures, label: label < 0 ? undefined : cells[label], duplicate, misordered };
}

function readLabelAlike({ rows }: Table, { row, cell, kind, official, verdict }: LabelReading): PairedLabel {
  return { cell: (rows[row] as Row).cells[cell] as Cell, kind, official, verdict };
}

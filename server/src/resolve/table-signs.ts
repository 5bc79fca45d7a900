import type { Cell } from '../report/model';
import type { FormLine, TableForm } from '../spec/types';
import { isBalanced } from './balance';
import { equationSystem } from './equations';
import { inColumn } from './figure-map';
import type { Figure, LabelKind, PairedLabel, ResolvedRow, ResolvedTable } from './model';
import type { Sign } from './signs';

/** One look at each row, label and figure of a table. Of a table in doubt nothing else is told. */
export function addTableSigns(table: ResolvedTable, signs: Set<Sign>): void {
  if (table.doubt) {
    signs.add('table in doubt');
    return;
  }
  table.facts.patternSigns ??= patternSignsOf(table);
  for (const sign of table.facts.patternSigns) signs.add(sign);
  for (const { figures } of table.rows)
    for (const figure of figures) if (!isPlain(figure)) addFigureSigns(table.form, figure, signs);
  if (table.form.id === 'proactive') addDocumentSigns(table, signs);
  if (mayRepeatRows(table)) signs.add('row repeated');
  if (!isBalanced(table)) signs.add('wrong sum');
}

/** Those that are the same in all tables with the same words, whatever their figures are. */
export function patternSignsOf(table: ResolvedTable): readonly Sign[] {
  const signs = new Set<Sign>();
  const labels = table.labels();
  addLabelSigns(labels, table, signs);
  if (table.missing.length > 0) signs.add('row missing');
  for (const row of table.rows) addRowSigns(table, labels, row, signs);
  return [...signs];
}

const NAME_SIGNS: Readonly<Record<LabelKind, Sign>> = {
  row: 'odd row name',
  group: 'odd row name',
  column: 'odd column name',
  caption: 'odd column name',
  note: 'odd note',
};

function addLabelSigns(labels: readonly PairedLabel[], { form }: ResolvedTable, signs: Set<Sign>): void {
  let hasNote = form.note === undefined;
  for (const { kind, verdict } of labels) {
    if (kind === 'note') hasNote = true;
    if (verdict === 'same') continue;
    signs.add(NAME_SIGNS[kind]);
    if (verdict === 'truncated') signs.add('truncated label');
  }
  if (!hasNote) signs.add('odd note');
}

function addRowSigns(table: ResolvedTable, labels: readonly PairedLabel[], row: ResolvedRow, signs: Set<Sign>): void {
  const { role, line, figures, duplicate, misordered } = row;
  if (duplicate) signs.add('row twice');
  if (misordered) signs.add('row out of order');
  if (line && line.label !== '' && !row.label) signs.add('truncated label');
  if (role === 'surplus') signs.add('surplus row');
  if (role === 'head' && isStrangeHead(labels, row)) signs.add('strange head');
  if (line && hasColumnsOtherwise(row, line)) signs.add('odd column name');
  const [first] = figures;
  const isPlaced = first !== undefined && table.figures.get(first.id.row)?.includes(first) === true;
  if (line && (!isPlaced || figures.length !== line.cells.length)) signs.add('miscounted row');
}

/** All figures of the line, but under a head that has the columns in another order. */
export function hasColumnsOtherwise({ figures }: ResolvedRow, { cells }: FormLine): boolean {
  const isOther = figures.some(({ id }, i) => id.column !== cells[i]?.column);
  // A figure too many under a head that lacks a column has none.
  return isOther && figures.length === cells.length && figures.every(({ id }) => id.column !== '');
}

/** Its first words are no label of the form. */
function isStrangeHead(labels: readonly PairedLabel[], { source }: ResolvedRow): boolean {
  for (const cell of source.cells) if (cell.text !== '') return !isLabel(labels, cell);
  return false;
}

function isLabel(labels: readonly PairedLabel[], wanted: Cell): boolean {
  for (const { cell } of labels) if (cell === wanted) return true;
  return false;
}

const isCount = ({ kind, value }: Figure): boolean =>
  kind === 'number' && Number.isInteger(value) && (value ?? -1) >= 0;

/** A whole number and nothing else. */
const isPlain = (figure: Figure): boolean => figure.notation === undefined && isCount(figure);

function addFigureSigns({ freeCells }: TableForm, figure: Figure, signs: Set<Sign>): void {
  const { kind, notation, id } = figure;
  if (kind === 'text') signs.add('words for a figure');
  if (kind === 'blank' || kind === 'dash') signs.add('blank figure');
  if (kind === 'number' && !isCount(figure) && !freeCells?.(id)) signs.add('no count');
  if (notation?.malformed) signs.add('malformed figure');
  if (notation?.unit) signs.add('unit beside a figure');
}

function addDocumentSigns({ figures }: ResolvedTable, signs: Set<Sign>): void {
  for (const row of figures.values()) {
    const issued = inColumn(row, 'issued')?.value;
    const inForce = inColumn(row, 'inForce')?.value;
    if (issued !== undefined && inForce !== undefined && inForce < issued) signs.add('fewer in force than issued');
  }
  if ((inColumn(figures.get('institutionalFee'), 'amount')?.value ?? 0) > 0) signs.add('fee raised');
  for (const { value } of figures.get('rule') ?? []) if ((value ?? 0) > 0) signs.add('figure for rules');
}

/** What is no count is not compared: without it any two rows may be alike. */
export function mayRepeatRows(table: ResolvedTable): boolean {
  if (table.form.sums.length === 0) return false;
  return hasRowsAlike(table) || table.rows.some(({ figures }) => !figures.every(isCount));
}

/** Two rows with the same figures for several parts; totals are like the only row that has any. */
function hasRowsAlike({ figures, form }: ResolvedTable): boolean {
  const { results } = equationSystem(form);
  const divided: (readonly Figure[])[] = [];
  for (const row of figures.values()) {
    if (!isDivided(row) || results.has(row[0]?.id.row ?? '')) continue;
    if (divided.some((other) => isAlike(other, row))) return true;
    divided.push(row);
  }
  return false;
}

function isDivided(row: readonly Figure[]): boolean {
  let parts = 0;
  for (const { id, value = 0 } of row) if (value > 0 && id.column !== 'total') parts++;
  return parts > 1;
}

function isAlike(one: readonly Figure[], other: readonly Figure[]): boolean {
  return one.every(({ id, value }) => (inColumn(other, id.column)?.value ?? 0) === (value ?? 0));
}

import { cellSpan } from '../report/cell-places';
import { groupBy } from '../report/group-by';
import { type Cell, type Draft, type Span, toSource } from '../report/model';
import { figureAt } from '../resolve/figure-map';
import type { PairedLabel, ResolvedRow, ResolvedTable } from '../resolve/model';
import type { Block, CellId, FormLine, HeadCell, TableForm } from '../spec/types';
import type { ViewedCell, ViewedFigure, ViewedGroup, ViewedLabel, ViewedRow } from './table-view';

export interface WrittenTable {
  readonly draft: Draft;
  readonly table: ResolvedTable;
}

/** The rows of the printed form, filled in from what was written; without `written` the empty form. */
export function drawForm(form: TableForm, key: string, written?: WrittenTable): readonly ViewedGroup[] {
  const context: Drawing = { form, key, written, labels: labelQueue(written?.table.labels() ?? []) };
  const single = form.blocks.length === 1;
  const groups = form.blocks.flatMap((block, i): ViewedGroup[] => {
    const head = headRows(context, block, i);
    const bodies = bodyRows(context, block);
    // Several blocks share a table: the head of each then belongs to its own body.
    return single
      ? [{ kind: 'head', rows: head }, ...bodies.map((rows) => ({ kind: 'body' as const, rows }))]
      : [{ kind: 'body', rows: [...head, ...bodies.flat()] }];
  });
  const extra = extraRows(context);
  return extra.length > 0 ? [...groups, { kind: 'extra', rows: extra }] : groups;
}

interface Drawing {
  readonly form: TableForm;
  readonly key: string;
  readonly written: WrittenTable | undefined;
  /** Takes the next written label that stands for an official one. */
  readonly labels: (official: string) => PairedLabel | undefined;
}

/** Equal labels (结果维持 in table 四) are handed out in writing order. */
function labelQueue(labels: readonly PairedLabel[]): (official: string) => PairedLabel | undefined {
  const waiting = groupBy(labels, ({ official }) => official);
  return (official) => waiting.get(official)?.shift();
}

function headRows(drawing: Drawing, block: Block, index: number): readonly ViewedRow[] {
  return block.head.map((cells, row) => ({
    missing: false,
    cells: cells.map((cell, column) => headCell(drawing, block, cell, `head-${index}-${row}-${column}`)),
  }));
}

function headCell(drawing: Drawing, block: Block, cell: HeadCell, name: string): ViewedLabel {
  const isCaption = cell.text === block.caption;
  const role = cell.text === drawing.form.note ? 'note' : isCaption ? 'caption' : 'head';
  return {
    ...labelCell(drawing, name, cell.text, drawing.labels(cell.text)),
    role,
    scope: isCaption ? 'rowgroup' : (cell.colspan ?? 1) > 1 && block.stub !== 1 ? 'colgroup' : 'col',
    colspan: cell.colspan ?? 1,
    rowspan: cell.rowspan ?? 1,
  };
}

/** The lines of a block, divided where the outermost merged label begins or ends. */
function bodyRows(drawing: Drawing, block: Block): readonly (readonly ViewedRow[])[] {
  const bodies: ViewedRow[][] = [];
  block.lines.forEach((line, i) => {
    const row = bodyRow(drawing, block, i);
    const sameBody = i > 0 && block.lines[i - 1]?.groups[0] === line.groups[0];
    if (sameBody) bodies.at(-1)?.push(row);
    else bodies.push([row]);
  });
  return bodies;
}

function bodyRow(drawing: Drawing, block: Block, index: number): ViewedRow {
  const line = block.lines[index];
  if (!line) return { missing: false, cells: [] };
  const missing = drawing.written?.table.missing.includes(line) ?? false;
  const groups = groupCells(drawing, block, index);
  const label = block.stub > 0 ? [lineLabel(drawing, line, block.stub - line.groups.length)] : [];
  const width = gridWidth(block) - block.stub;
  const figures = line.cells.map((id) => figureCell(drawing, id, width / line.cells.length));
  return { missing, cells: [...groups, ...label, ...figures] };
}

const gridWidth = ({ head: [first = []] }: Block): number => first.reduce((n, cell) => n + (cell.colspan ?? 1), 0);

/** The merged labels that begin in this line. */
function groupCells(drawing: Drawing, { lines }: Block, index: number): readonly ViewedLabel[] {
  const groups = lines[index]?.groups ?? [];
  return groups.flatMap((group, depth): ViewedLabel[] => {
    const belongs = (line: FormLine | undefined) =>
      groups.slice(0, depth + 1).every((name, i) => line?.groups[i] === name);
    if (belongs(lines[index - 1])) return [];
    let end = index + 1;
    while (end < lines.length && belongs(lines[end])) end++;
    const cell = labelCell(drawing, `group-${index}-${depth}`, group, drawing.labels(group));
    return [{ ...cell, role: 'group', scope: 'rowgroup', rowspan: end - index }];
  });
}

function lineLabel(drawing: Drawing, line: FormLine, colspan: number): ViewedLabel {
  const row = drawing.written?.table.rows.find((candidate) => candidate.line === line && !candidate.duplicate);
  const paired = drawing.written?.table.labels().find(({ cell }) => cell === row?.label);
  const name = `row-${line.cells[0]?.row ?? ''}`;
  return { ...labelCell(drawing, name, line.label, paired), role: 'row', scope: 'row', colspan };
}

function labelCell(drawing: Drawing, name: string, official: string, paired: PairedLabel | undefined) {
  const differs = paired !== undefined && paired.verdict !== 'same' && paired.verdict !== 'form';
  return {
    ...emptyCell(drawing, name),
    kind: 'label' as const,
    text: differs ? paired.cell.text : official,
    ...(differs && { official }),
    ...placeOf(drawing, paired?.cell),
  };
}

function figureCell(drawing: Drawing, { row, column }: CellId, colspan: number): ViewedFigure {
  const figure = drawing.written && figureAt(drawing.written.table, row, column);
  return {
    ...emptyCell(drawing, `${row}-${column}`),
    kind: 'figure',
    row,
    column,
    colspan,
    text: figure?.cell.text ?? '',
    state: figure?.kind ?? 'absent',
    ...placeOf(drawing, figure?.cell),
  };
}

const emptyCell = ({ key }: Drawing, name: string) => ({
  key: `${key}/${name}`,
  colspan: 1,
  rowspan: 1,
  findings: [],
  related: [],
});

function placeOf({ written }: Drawing, cell: Cell | undefined): { readonly span?: Span } {
  return written && cell ? { span: toSource(written.draft, cellSpan(cell)) } : {};
}

/** Rows that the form does not have or that stand there twice: shown as written, below the form. */
function extraRows(drawing: Drawing): readonly ViewedRow[] {
  const rows = drawing.written?.table.rows ?? [];
  const width = Math.max(...drawing.form.blocks.map(gridWidth));
  const stub = Math.max(1, ...drawing.form.blocks.map((block) => block.stub));
  return rows.filter(isExtra).map((row, i): ViewedRow => {
    const [first, ...rest] = row.source.cells.filter(({ text }) => text !== '');
    const label = row.label ?? first;
    const values = label === first ? rest : [first, ...rest].filter((cell) => cell !== label);
    return { missing: false, cells: extraCells(drawing, `extra-${i}`, { label, values, stub, width }) };
  });
}

const isExtra = ({ role, duplicate }: ResolvedRow): boolean => role === 'surplus' || duplicate;

interface ExtraRow {
  readonly label: Cell | undefined;
  readonly values: readonly (Cell | undefined)[];
  readonly stub: number;
  readonly width: number;
}

function extraCells(drawing: Drawing, name: string, { label, values, stub, width }: ExtraRow): readonly ViewedCell[] {
  return [
    {
      ...emptyCell(drawing, `${name}-label`),
      kind: 'label',
      role: 'row',
      scope: 'row',
      colspan: stub,
      text: label?.text ?? '',
      ...placeOf(drawing, label),
    },
    {
      ...emptyCell(drawing, `${name}-values`),
      kind: 'figure',
      row: '',
      column: '',
      state: 'text',
      colspan: width - stub,
      text: values.map((cell) => cell?.text ?? '').join('  '),
      ...placeOf(drawing, values[0]),
    },
  ];
}

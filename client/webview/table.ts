import { type CellDrawing, drawCell, findingId } from './cell';
import { element, setAttribute, setChildren, setLines, setText } from './element';
import { type Grid, gridOf } from './grid';
import { severityIcon } from './icons';
import type { PageFinding, PageTable } from './messages';

/** One table of the page with its notes and findings; one cell of it is reached with Tab, the others by arrows. */
export interface TableDrawing {
  readonly node: HTMLElement;
  /** False where the form has changed and the table has to be drawn anew. */
  readonly update: (table: PageTable) => boolean;
  readonly grid: Grid;
  readonly cell: (key: string) => HTMLTableCellElement | undefined;
}

export function drawTable(first: PageTable): TableDrawing {
  const shape = shapeOf(first);
  const cells = new Map<string, CellDrawing>();
  const title = element('span', 'title');
  const notes = element('span', 'notes');
  const caption = element('caption', undefined, [title, notes]);
  const table = element('table', first.form, [caption, columnsOf(first)]);
  // Arrow keys move inside, so that screen readers pass them on.
  table.setAttribute('role', 'grid');
  table.setAttribute('aria-readonly', 'true');
  for (const group of first.groups) table.append(drawGroup(first, group, cells));
  const summary = element('h2');
  const list = element('ul', 'findings');
  const sheet = element('div', 'sheet', [table]);
  const node = element('section', undefined, [sheet, summary, list]);
  node.dataset.table = first.key;
  const grid = gridOf(table);
  const entry = grid.cells.find((cell) => cell.tagName === 'TD') ?? grid.cells[0];
  if (entry) entry.tabIndex = 0;

  const update = (next: PageTable): boolean => {
    if (shapeOf(next) !== shape) return false;
    setText(title, next.title);
    setLines(notes, next.notes);
    setAttribute(node, 'class', next.written ? 'written' : 'unwritten');
    updateFindings(list, next);
    setText(summary, next.summary);
    summary.hidden = next.findings.length === 0;
    for (const row of next.groups.flatMap(({ rows }) => rows)) {
      const drawn = row.cells.map((cell) => {
        const drawing = cells.get(cell.key);
        drawing?.update(cell, next);
        return drawing?.node.parentElement;
      });
      if (drawn[0]) setAttribute(drawn[0], 'class', row.missing ? 'missing' : undefined);
    }
    return true;
  };
  update(first);
  return { node, update, grid, cell: (key) => cells.get(key)?.node };
}

/** What has to be the same for cells to be patched: which there are, where, and of which kind. */
function shapeOf({ form, columns, groups }: PageTable): string {
  const rows = groups.map(({ kind, rows }) => [
    kind,
    rows.map((row) => row.cells.map(({ key, colspan, rowspan }) => [key, colspan, rowspan])),
  ]);
  return JSON.stringify([form, columns, rows]);
}

/** Label columns and figure columns are told apart for their widths. */
function columnsOf({ columns, stub }: PageTable): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const labels = element('colgroup', 'labels');
  for (let i = 0; i < stub; i++) labels.append(element('col', `label-${i}`));
  const figures = element('colgroup', 'figures');
  for (let i = stub; i < columns; i++) figures.append(element('col'));
  if (stub > 0) fragment.append(labels);
  fragment.append(figures);
  return fragment;
}

function drawGroup(
  table: PageTable,
  { kind, rows }: PageTable['groups'][number],
  cells: Map<string, CellDrawing>,
): HTMLElement {
  const group = element(kind === 'head' ? 'thead' : 'tbody', kind);
  for (const row of rows) {
    const line = element('tr');
    for (const cell of row.cells) {
      const drawing = drawCell(cell, table);
      cells.set(cell.key, drawing);
      line.append(drawing.node);
    }
    group.append(line);
  }
  return group;
}

function updateFindings(list: Element, { key, findings }: PageTable): void {
  const items = findings.map((finding, index) => list.children[index] ?? drawItem(key, index, finding));
  setChildren(list, items);
  findings.forEach((finding, index) => {
    const item = items[index];
    if (item) updateItem(item, finding);
  });
}

function drawItem(table: string, index: number, finding: PageFinding): HTMLElement {
  const severity = element('span', 'severity');
  const message = element('span', 'message');
  const button = element('button', undefined, [severityIcon(finding.severity), severity, message]);
  button.type = 'button';
  button.dataset.table = table;
  button.dataset.finding = String(index);
  message.id = findingId(table, index);
  return element('li', undefined, [button]);
}

function updateItem(item: Element, { severity, severityName, message }: PageFinding): void {
  const icon = item.querySelector('.icon');
  if (icon && !icon.classList.contains(severity)) icon.replaceWith(severityIcon(severity));
  const name = item.querySelector('.severity');
  if (name) setText(name, severityName);
  const text = item.querySelector('.message');
  if (text) setText(text, message);
}

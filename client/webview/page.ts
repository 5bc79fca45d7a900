import { element, setAttribute, setChildren, setLines, setText } from './element';
import type { Page } from './messages';
import { drawTable, type TableDrawing } from './table';

/** The whole page in the document; what is the same from one draft to the next is left as it is. */
export interface PageDrawing {
  readonly draw: (page: Page) => void;
  readonly cell: (key: string) => HTMLTableCellElement | undefined;
  readonly tableOf: (cell: HTMLTableCellElement) => TableDrawing | undefined;
  /** Marks the cell that the caret of the editor is in, also in tables drawn later. */
  readonly point: (key: string | null) => HTMLTableCellElement | undefined;
  readonly focus: (cell: HTMLTableCellElement) => void;
  /** Makes this the cell of its table that Tab leads to. */
  readonly enterAt: (cell: HTMLTableCellElement) => void;
}

export function createPage(body: HTMLElement): PageDrawing {
  const frame = drawFrame(body);
  let drawings = new Map<string, TableDrawing>();
  let pointed: string | null = null;

  const cellOf: PageDrawing['cell'] = (key) => {
    for (const drawing of drawings.values()) {
      const cell = drawing.cell(key);
      if (cell) return cell;
    }
    return undefined;
  };
  const tableOf: PageDrawing['tableOf'] = (cell) => [...drawings.values()].find(({ node }) => node.contains(cell));
  const enterAt: PageDrawing['enterAt'] = (cell) => {
    for (const other of tableOf(cell)?.grid.cells ?? []) other.tabIndex = -1;
    cell.tabIndex = 0;
  };
  const focus: PageDrawing['focus'] = (cell) => {
    enterAt(cell);
    cell.focus();
  };
  const point: PageDrawing['point'] = (key) => {
    for (const cell of frame.tables.querySelectorAll('[aria-current]')) cell.removeAttribute('aria-current');
    pointed = key;
    const cell = key === null ? undefined : cellOf(key);
    cell?.setAttribute('aria-current', 'true');
    return cell;
  };

  const drawTables = ({ tables }: Page): void => {
    const next = new Map<string, TableDrawing>();
    for (const table of tables) {
      const known = drawings.get(table.key);
      next.set(table.key, known?.update(table) ? known : drawTable(table));
    }
    drawings = next;
    const nodes = [...next.values()].map(({ node }) => node);
    setChildren(frame.tables, nodes);
  };

  const draw = (page: Page): void => {
    const focused = focusedCell();
    frame.update(page);
    drawTables(page);
    if (pointed !== null) point(pointed);
    // A table with other rows than before was drawn anew, and the focus went with the old one.
    const again = focused?.isConnected === false && focused.dataset.cell ? cellOf(focused.dataset.cell) : undefined;
    if (again) focus(again);
  };

  return { draw, cell: cellOf, tableOf, point, focus, enterAt };
}

export function focusedCell(): HTMLTableCellElement | undefined {
  const active = document.activeElement;
  return active instanceof HTMLTableCellElement && active.dataset.cell !== undefined ? active : undefined;
}

/** What stands around the tables. */
function drawFrame(body: HTMLElement) {
  const heading = element('h1');
  const facts = element('p', 'facts');
  const notice = element('p', 'notice');
  const tables = element('div', 'tables');
  const usage = element('p', 'usage');
  const status = element('p', 'spoken');
  status.setAttribute('role', 'status');
  const header = element('header', undefined, [heading, facts]);
  body.append(element('main', undefined, [header, notice, tables, usage, status]));
  const setOptional = (target: HTMLElement, text: string | undefined): void => {
    setText(target, text ?? '');
    target.hidden = text === undefined;
  };
  const update = (page: Page): void => {
    setAttribute(document.documentElement, 'lang', page.language);
    setText(heading, page.heading);
    setLines(facts, page.facts);
    setOptional(notice, page.notice);
    setOptional(usage, page.usage);
    setText(status, page.status);
  };
  return { tables, update };
}

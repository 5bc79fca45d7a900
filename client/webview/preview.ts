import { neighbour } from './grid';
import { type FromPage, type PageState, readPageState } from './messages';
import { createPage, focusedCell, type PageDrawing } from './page';
import { readToPage } from './read-page';

/** The page of the preview: draws what it is told and says which cell was chosen. */

interface Editor {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): Editor;

start(acquireVsCodeApi(), createPage(document.body));

function start(editor: Editor, drawing: PageDrawing): void {
  const remember = rememberPlace(editor, drawing);
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = readToPage(data);
    if (message?.type === 'show') {
      drawing.draw(message.page);
      remember.drawn(message.uri);
    } else if (message) {
      const cell = drawing.point(message.cell);
      // Who reads here with the keyboard is not carried away.
      if (message.scroll && !document.hasFocus()) cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  });
  document.addEventListener('keydown', (event) => onKey(editor, drawing, event));
  document.addEventListener('click', (event) => onClick(editor, drawing, event));
  document.addEventListener('focusin', remember.moved);
  document.addEventListener('scrollend', remember.moved);
  editor.postMessage({ type: 'ready' });
}

/** The page is thrown away while it is hidden: where the reader was is kept, and found again once. */
function rememberPlace(editor: Editor, drawing: PageDrawing) {
  const earlier = readPageState(editor.getState());
  let uri: string | undefined;
  let cell = earlier?.cell;
  const keep = (): void => {
    if (uri !== undefined) editor.setState({ uri, scroll: window.scrollY, ...(cell !== undefined && { cell }) });
  };
  const restore = ({ scroll, cell: key }: PageState): void => {
    window.scrollTo(0, scroll);
    const entry = key === undefined ? undefined : drawing.cell(key);
    if (entry) drawing.enterAt(entry);
  };
  return {
    drawn: (next: string): void => {
      const isFirst = uri === undefined;
      uri = next;
      if (isFirst && earlier?.uri === next) restore(earlier);
      keep();
    },
    moved: (): void => {
      cell = focusedCell()?.dataset.cell ?? cell;
      keep();
    },
  };
}

function onKey(editor: Editor, drawing: PageDrawing, event: KeyboardEvent): void {
  if (event.key === 'Escape') {
    editor.postMessage({ type: 'leave' });
    return;
  }
  const cell = focusedCell();
  if (!cell || event.altKey || event.metaKey) return;
  if (event.key === 'Enter' || event.key === ' ' || event.key === 'F2') {
    event.preventDefault();
    reveal(editor, cell);
    return;
  }
  const grid = drawing.tableOf(cell)?.grid;
  const next = grid && neighbour(grid, cell, event.key, event.ctrlKey);
  if (!next) return;
  event.preventDefault();
  drawing.focus(next);
}

function onClick(editor: Editor, drawing: PageDrawing, { target }: MouseEvent): void {
  if (!(target instanceof Element)) return;
  const button = target.closest<HTMLButtonElement>('button[data-finding]');
  if (button) {
    const { table = '', finding } = button.dataset;
    editor.postMessage({ type: 'revealFinding', table, index: Number(finding) });
    return;
  }
  const cell = target.closest<HTMLTableCellElement>('[data-cell]');
  // Text that is being selected is to be copied.
  if (!cell || window.getSelection()?.isCollapsed === false) return;
  drawing.enterAt(cell);
  reveal(editor, cell);
}

function reveal(editor: Editor, cell: HTMLTableCellElement): void {
  const key = cell.dataset.cell;
  if (key) editor.postMessage({ type: 'reveal', cell: key });
}

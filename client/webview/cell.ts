import { element, setAttribute, setText } from './element';
import { severityIcon } from './icons';
import type { PageCell, PageFinding, PageSeverity, PageTable } from './messages';

const ORDER: readonly PageSeverity[] = ['error', 'warning', 'info'];

/** A cell of the page; `update` changes what differs and nothing else. */
export interface CellDrawing {
  readonly node: HTMLTableCellElement;
  readonly update: (cell: PageCell, table: PageTable) => void;
}

export const findingId = (table: string, index: number): string => `finding-${table}-${index}`;

export function drawCell(first: PageCell, table: PageTable): CellDrawing {
  const node = element(first.kind === 'label' ? 'th' : 'td');
  const text = element('span', 'text');
  node.append(text);
  node.dataset.cell = first.key;
  node.tabIndex = -1;
  let drawn = '';
  const update = (cell: PageCell, { key, findings }: PageTable) => {
    const about = [...cell.findings, ...cell.related];
    const next = JSON.stringify([cell, about.map((index) => findings[index])]);
    if (next === drawn) return;
    drawn = next;
    setText(text, cell.text);
    setAttribute(node, 'colspan', cell.colspan > 1 ? String(cell.colspan) : undefined);
    setAttribute(node, 'rowspan', cell.rowspan > 1 ? String(cell.rowspan) : undefined);
    setAttribute(node, 'scope', cell.scope);
    setAttribute(node, 'title', titleOf(cell, findings));
    setAttribute(node, 'aria-describedby', about.map((index) => findingId(key, index)).join(' ') || undefined);
    const severity = worst(cell.findings, findings);
    setAttribute(node, 'class', classesOf(cell, severity));
    mark(node, severity);
    setSideText(node, 'tag', cell.tag);
    setSideText(node, 'spoken', cell.spoken);
  };
  update(first, table);
  return { node, update };
}

function titleOf({ hint, findings: own, related }: PageCell, findings: readonly PageFinding[]): string | undefined {
  const messages = [...own, ...related].flatMap((index) => {
    const finding = findings[index];
    return finding ? [`${finding.severityName}：${finding.message}`] : [];
  });
  return [...(hint ? [hint] : []), ...messages].join('\n') || undefined;
}

function worst(indices: readonly number[], findings: readonly PageFinding[]): PageSeverity | undefined {
  return ORDER.find((severity) => indices.some((index) => findings[index]?.severity === severity));
}

/** Shape and colour of the frame; related cells are framed lightly. */
function classesOf({ kind, role, state, related }: PageCell, severity: PageSeverity | undefined): string {
  return [role ?? kind, state, ...(severity ? ['found', severity] : related.length > 0 ? ['related'] : [])].join(' ');
}

function mark(node: Element, severity: PageSeverity | undefined): void {
  const present = node.querySelector('.icon');
  if (present && severity && present.classList.contains(severity)) return;
  present?.remove();
  if (severity) node.append(severityIcon(severity));
}

function setSideText(node: Element, className: 'tag' | 'spoken', text: string | undefined): void {
  const present = node.querySelector(`.${className}`);
  if (text === undefined) present?.remove();
  else setText(present ?? node.appendChild(element('span', className)), text);
}

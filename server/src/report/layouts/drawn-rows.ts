import { cellSpan } from '../cell-places';
import { isFigure, makeRow, withText } from '../cells';
import type { Cell, Row } from '../model';

/** A line of a table drawn with characters: its cells, or a rule between two rows. */
export type DrawnLine = readonly Cell[] | 'rule';

const LEAST_RULES = 3;

/**
 * Rows of a table with a rule between each two, in which long labels are wrapped within their columns, as pandoc
 * draws it. Undefined where rules stand around the head alone, or no row has a second line.
 */
export function drawnRows(lines: readonly DrawnLine[]): readonly Row[] | undefined {
  const groups = groupsOf(lines);
  if (groups.length < LEAST_RULES || groups.every((group) => group.length === 1)) return undefined;
  return groups.every(isOneRow) ? groups.map((group) => makeRow(columnsOf(group))) : undefined;
}

type Group = readonly (readonly Cell[])[];

/** What stands between two rules. */
function groupsOf(lines: readonly DrawnLine[]): readonly Group[] {
  const groups: (readonly Cell[])[][] = [];
  let isOpen = false;
  for (const line of lines) {
    if (line === 'rule') isOpen = false;
    else if (isOpen) groups.at(-1)?.push(line);
    else {
      groups.push([line]);
      isOpen = true;
    }
  }
  return groups;
}

/** The same columns on each line, and never two figures below each other. */
function isOneRow(group: Group): boolean {
  const [first = []] = group;
  return (
    group.every(({ length }) => length === first.length) &&
    first.every((_, column) => group.filter((cells) => isWritten(cells[column])).length < 2)
  );
}

const isWritten = (cell: Cell | undefined): boolean => cell !== undefined && cell.text !== '' && isFigure(cell);

const columnsOf = (group: Group): readonly Cell[] =>
  (group[0] ?? []).map((cell, column) =>
    joined(
      cell,
      group.flatMap((cells) => cells[column] ?? []),
    ),
  );

function joined(first: Cell, parts: readonly Cell[]): Cell {
  const [head, ...others] = parts.filter(({ text }) => text !== '');
  if (!head || others.length === 0) return head ?? first;
  const all = [head, ...others];
  return { ...withText(head, all.map(({ text }) => text).join('')), pieces: all.map((cell) => cellSpan(cell)) };
}

import { lineAt } from '../report/lines';
import { scanLines } from '../report/scan';

/** A place as people and other programs count it: line and column from 1, column and offset in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Finds the positions of offsets into a text whose lines end with LF, CRLF or CR. */
export function createPositions(text: string): (offset: number) => Position {
  const lines = scanLines(text);
  return (offset) => {
    const line = lineAt(lines, offset);
    return { line: line + 1, column: offset - (lines.starts[line] ?? 0) + 1, offset };
  };
}

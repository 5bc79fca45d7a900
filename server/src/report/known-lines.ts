import type { LineFacts } from './line-facts';
import { readLineFacts } from './line-kind';
import type { Lines } from './model';

/** The lines of a text, with what is known of them so far: ask `factsAt`. */
export interface KnownLines {
  readonly text: string;
  readonly lines: Lines;
  readonly known: (LineFacts | undefined)[];
}

export const knownLines = (text: string, lines: Lines): KnownLines => ({ text, lines, known: new Array(lines.count) });

/** A line is judged when somebody first asks, because nobody asks about most prose. */
export function factsAt({ text, lines, known }: KnownLines, line: number): LineFacts {
  const facts = known[line] ?? readLineFacts(text, lines, line);
  known[line] = facts;
  return facts;
}

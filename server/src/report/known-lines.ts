import type { LineFacts } from './line-facts';
import { readLineFacts } from './line-kind';
import type { Lines } from './model';

/** The lines of a text. */
export interface KnownLines {
  readonly text: string;
  readonly lines: Lines;
  readonly factsAt: FactsAt;
}

/** What is known of a line by its number. */
export type FactsAt = (line: number) => LineFacts;

/** A line is judged when somebody first asks, because nobody asks about most prose. */
export function knownLines(text: string, lines: Lines): KnownLines {
  const known = new Array<LineFacts | undefined>(lines.count);
  const factsAt = (line: number): LineFacts => {
    const facts = known[line] ?? readLineFacts(text, lines, line);
    known[line] = facts;
    return facts;
  };
  return { text, lines, factsAt };
}

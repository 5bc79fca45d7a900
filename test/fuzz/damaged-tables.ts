import fc from 'fast-check';
import { spanOfRow } from '../../server/src/report/cell-places';
import { type Span, toSource } from '../../server/src/report/model';
import type { ResolvedReport } from '../../server/src/resolve/model';
import { RULES } from '../../server/src/rules/index';
import { checkLaws, findingKeys, read } from '../support/check-examples';
import { type DraftFile, ownDrafts } from '../support/drafts';
import { pick, type Random, seeded } from '../support/logical-table';

interface Damage {
  readonly draft: DraftFile;
  readonly seed: number;
}

export const damages = (): fc.Arbitrary<Damage> =>
  fc.record({ draft: fc.constantFrom(...ownDrafts()), seed: fc.nat() });

/** The laws of the catalogue hold on a draft with one fault in a table, for what that fault brings up. */
export function keepsLaws({ draft: { name, text }, seed }: Damage): void {
  const resolved = read(text, name);
  checkLaws(RULES, damage(seeded(seed), resolved), name, findingKeys(RULES, resolved));
}

const FIGURES = ['', '/', '无', '１２', '3件', '1,200', '\u30007', '2.5', '约8', '9（其中1件为上年）'];
const CHARACTERS = ['', '', ' ', '度', '(', '、', '其'];

/** One fault put into a table of the draft: in a figure, a label, or a whole row. */
function damage(random: Random, { report, tables }: ResolvedReport): string {
  const { draft } = report;
  if (tables.length === 0) return draft.source;
  const table = pick(random, tables);
  const row = pick(random, table.rows);
  const kind = random();
  // A row of markup is more than its lines.
  if (kind < 0.3 && !draft.origin)
    return kind < 0.15
      ? withoutRow(draft.text, spanOfRow(row.source))
      : withRowTwice(draft.text, spanOfRow(row.source));
  const inFigure = kind < 0.6;
  const cells = inFigure ? row.figures.map(({ cell }) => cell) : table.labels().map(({ cell }) => cell);
  if (cells.length === 0) return draft.source;
  const span = pick(random, cells);
  if (inFigure) return replace(draft.source, toSource(draft, span), pick(random, FIGURES));
  const at = span.start + Math.floor(random() * (span.end - span.start));
  const letter = toSource(draft, { start: at, end: at + (random() < 0.6 ? 1 : 0) });
  return replace(draft.source, letter, pick(random, CHARACTERS));
}

function withoutRow(text: string, row: Span): string {
  return replace(text, wholeLines(text, row), '');
}

function withRowTwice(text: string, row: Span): string {
  const lines = wholeLines(text, row);
  return replace(text, { start: lines.end, end: lines.end }, text.slice(lines.start, lines.end));
}

const replace = (text: string, { start, end }: Span, by: string): string => text.slice(0, start) + by + text.slice(end);

function wholeLines(text: string, { start, end }: Span): Span {
  const next = text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: next < 0 ? text.length : next + 1 };
}

import { cellSpan, firstWordsOf, spanOfRow } from '../report/cell-places';
import { isFigureText } from '../report/cells';
import type { Report, Span, Table } from '../report/model';
import { EDITIONS, editionOfYear } from '../spec/editions';
import type { Edition, FormLine, TableForm } from '../spec/types';
import { cellOrder } from './column-order';
import { noTableFacts } from './facts';
import { figureMap } from './figure-map';
import { formLines } from './form-lines';
import { mayLackTotal, withBlankTotals } from './lacking-totals';
import type { Doubt, ResolvedRow, ResolvedTable } from './model';
import { editionOf, groupTables, shapesOf, type TableGroup } from './table-groups';
import { isOdd, readLabels } from './table-labels';
import { readAlike, takeDown } from './table-reading';
import { type ReadRow, readRows } from './table-rows';
import { mayBeTorn } from './torn';

/** The official tables of a report and the edition that they follow. */
export interface TablesReading {
  readonly tables: readonly ResolvedTable[];
  readonly edition: Edition | undefined;
  /** True where the columns of table 二 or the rows of table 三 told it. */
  readonly isCertain: boolean;
}

/** The edition is that of table 二; each table is read by the form that its own words follow. */
export function readTables(report: Report, year: number | undefined): TablesReading {
  const groups = groupTables(report.tables);
  const editions = groups.map(editionOf);
  const told =
    editions.find((_, i) => groups[i]?.form === 'proactive') ?? editions.find((edition) => edition !== undefined);
  const ofYear = year === undefined ? undefined : editionOfYear(year);
  const usual = told ?? ofYear ?? EDITIONS[0];
  const areApart = report.tables.some(hasOnlyFigures);
  const tables = groups.flatMap((group, i): ResolvedTable[] => {
    const form = (editions[i] ?? usual)?.forms[group.form];
    const table = form && readTable(report.draft.text, group, form, areApart);
    return table ? [table] : [];
  });
  return {
    tables,
    edition: told ?? (tables.length > 0 && year === undefined ? undefined : ofYear),
    isCertain: told !== undefined,
  };
}

/** Figures that a converter wrote apart from their labels. */
function hasOnlyFigures({ rows }: Table): boolean {
  return rows.every(({ cells }) => cells.every(({ text }) => isFigureText(text)));
}

/** Undefined where the words of a form stand together without any of its lines: no table, then. */
function readTable(text: string, group: TableGroup, form: TableForm, areApart: boolean): ResolvedTable | undefined {
  const [source] = group.sources;
  const known = areApart ? undefined : group.known;
  const reading = known?.readings.get(form);
  if (reading && source) return readAlike(text, source, form, reading);
  const shapes = shapesOf(group);
  const written = readRows(text, shapes, form, cellOrder(shapes, form), areApart);
  const read = withBlankTotals(text, written, form);
  const present = new Set<FormLine>();
  for (const { row } of read) if (row.line) present.add(row.line);
  if (present.size === 0) return undefined;
  const { lines } = formLines(form);
  const rows = read.map(({ row }) => row);
  const labels = readLabels(read, form);
  const table = {
    form,
    sources: group.sources,
    span: spanOf(group),
    rows,
    labels: () => labels,
    oddLabels: () => labels.filter(isOdd),
    figures: figureMap(rows, (index) => read[index]?.isCounted === true),
    missing: lines.filter((line) => !present.has(line)),
    doubt: doubtOf(read, lines),
    facts: noTableFacts(),
  };
  const dependsOnValues = mayBeTorn(shapes, form) || mayLackTotal(written);
  const told = known && source && !dependsOnValues ? takeDown(table, read, source) : undefined;
  if (told) known?.readings.set(form, told);
  return table;
}

function spanOf(group: TableGroup): Span {
  return { start: group.sources[0]?.span.start ?? 0, end: group.sources[group.sources.length - 1]?.span.end ?? 0 };
}

const MOST_STRANGE_ROWS = 4;

/** Where a third of the rows does not fit the form, the table was torn apart, not miswritten. */
function doubtOf(rows: readonly ReadRow[], lines: readonly FormLine[]): Doubt | undefined {
  const miscounted = rows.filter(({ row, isCounted }) => row.line && !isCounted);
  const strange = rows.filter(({ row }) => row.role === 'surplus');
  if (lines.length > 1 && miscounted.length > 1 && miscounted.length * 3 > lines.length) {
    return {
      span: placeOf(miscounted[0]?.row),
      reason: `有 ${miscounted.length} 行的数字个数与表样不符，分不清各数属于哪一列`,
    };
  }
  if (strange.length > MOST_STRANGE_ROWS) {
    return { span: placeOf(strange[0]?.row), reason: `有 ${strange.length} 行在表样中找不到对应的行` };
  }
  return undefined;
}

function placeOf(row: ResolvedRow | undefined): Span {
  if (!row) return { start: 0, end: 0 };
  return cellSpan(row.label) ?? firstWordsOf(row.source) ?? spanOfRow(row.source);
}

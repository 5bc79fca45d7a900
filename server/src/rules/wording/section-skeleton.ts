import type { ResolvedReport } from '../../resolve/model';
import { EDITIONS, editionOfYear } from '../../spec/editions';
import type { FormId, SectionSpec, TableForm } from '../../spec/types';
import type { Edit } from '../rule';
import { blankForm, styleFor } from './blank-form';
import { lineEndOf, lineStart, officialHeading } from './sections';

/** The form that a table of this report has to follow. */
export function formDue({ edition, year }: ResolvedReport, form: FormId): TableForm | undefined {
  const due = edition ?? (year === undefined ? undefined : editionOfYear(year)) ?? EDITIONS[0];
  return due?.forms[form];
}

/** The blank form as lines, in the way the tables of the draft are written. */
export function blankTable(resolved: ResolvedReport, form: FormId): readonly string[] {
  const { draft, tables } = resolved.report;
  const due = formDue(resolved, form);
  if (!due) return [];
  const layouts = tables.map(({ layout }) => layout);
  return blankForm(due, styleFor(draft.format, layouts));
}

/** The heading, and the blank form where the section has one that is not there yet. */
export function sectionSkeleton(resolved: ResolvedReport, spec: SectionSpec): readonly string[] {
  const isThere = resolved.tables.some(({ form }) => form.id === spec.form);
  return [
    headingPrefix(resolved) + officialHeading(spec),
    ...(spec.form && !isThere ? blankTable(resolved, spec.form) : []),
  ];
}

/** `## ` or an indent, where the other headings have one. */
function headingPrefix({ report: { draft }, sections }: ResolvedReport): string {
  const at = sections[0]?.heading.span.start;
  if (at === undefined || draft.format === 'html') return '';
  const prefix = draft.text.slice(lineStart(draft.text, at), at);
  return /^(?:#{1,6} | {0,8}|\u3000{0,4})$/.test(prefix) ? prefix : '';
}

/** False where what is written would become part of a cell or of another table. */
export function isFreePlace(
  { report: { draft, tables } }: ResolvedReport,
  at: number,
  lines: readonly string[],
): boolean {
  const isBlank = (from: number, to: number) => from <= to && draft.text.slice(from, to).trim() === '';
  const [begins, ends] = [isTableLine(lines[0]), isTableLine(lines.at(-1))];
  return !tables.some(({ span: { start, end }, layout }) => {
    // The end of the text is where its last character ends, in whatever that stands.
    if (layout === 'html') return start <= at && (at < end || (at === end && at >= draft.text.length));
    const isWithin = start < at && at < end;
    return (begins && (isWithin || isBlank(end, at))) || (ends && (isWithin || isBlank(at, start)));
  });
}

const isTableLine = (line = ''): boolean => /[\t|]/.test(line);

/** Writes lines before a place at the beginning of a line, or at the end of the text. */
export function insertLines({ report: { draft } }: ResolvedReport, at: number, lines: readonly string[]): Edit {
  const { text } = draft;
  const end = lineEndOf(text);
  const isAtEnd = at >= text.length;
  const begins = isAtEnd && text !== '' && !/[\r\n]$/.test(text);
  const span = { start: at, end: at };
  // Markdown reads rows right below a paragraph as part of it.
  const isApart = draft.format === 'markdown' && lines[0]?.startsWith('|');
  // In markup a line end shows nothing; what is written stays inside the paragraph that the place is in.
  if (draft.format === 'html') return { span, newText: isAtEnd ? `<br>${markup(lines)}` : `${markup(lines)}<br>` };
  return { span, newText: (begins ? end : '') + (isApart ? end : '') + lines.map((line) => line + end).join('') };
}

function markup(lines: readonly string[]): string {
  const isTag = (line: string | undefined) => line?.startsWith('<') ?? true;
  return lines.map((line, i) => (isTag(line) || isTag(lines[i + 1]) ? line : `${line}<br>`)).join('');
}

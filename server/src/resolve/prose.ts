import { QUESTION_MARK } from '../report/codes';
import { isAnnotatedWithPinyin, pastPinyin } from '../report/fold';
import type { Draft, Paragraph, Span } from '../report/model';
import { firstEndingAfter, overlapsAny } from '../report/spans';
import type { MisreadRun } from '../report/text-parts';
import type { SectionId } from '../spec/types';
import type { ResolvedReport } from './model';
import {
  addPiece,
  beginParagraph,
  endParagraph,
  type ProseWriter,
  placeOfUnit,
  plainWords,
  proseWriter,
  type Runs,
  textOf,
  writeInstead,
  writePlain,
} from './prose-writer';
import { restoreDamaged } from './shifted';
import { textSignsOf } from './signs';
import { simplifiedText } from './simplified';
import { type Unchanged, unchangedParagraphs } from './unchanged';

/**
 * What the report says in words, made comparable: everything outside the tables and the six headings, in
 * order, one paragraph a line. White space and line breaks inside a paragraph are gone, Traditional is
 * Simplified, digits and Latin letters are half-width, the marks ，：；！？（） are full-width (between
 * digits `,` and `:` stay), damaged wordings of the form are restored. So a rule's pattern needs no variants;
 * `[^\n]` is “in this paragraph”.
 */
export interface Prose {
  /** Every paragraph ends with `\n`. */
  readonly text: string;
  readonly paragraphs: readonly ProseParagraph[];
  /** The place in the draft of `text.slice(start, end)`; for an empty range the place before the next unit. */
  readonly span: (start: number, end: number) => Span;
  /** The page has pinyin after its characters, which is left out. */
  readonly isAnnotated: boolean;
  /** What is as it was in `facts.before`. */
  readonly unchanged: Unchanged | undefined;
}

/** Where a paragraph stands: in the title, before the first heading, or in one of the six sections. */
export type ProsePlace = 'title' | 'preamble' | SectionId;

/** Half-open range of `Prose.text`, without the final `\n`. */
export interface ProseParagraph {
  /** Its place among the paragraphs. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly place: ProsePlace;
  readonly source: Paragraph;
  /** Encoding damage that was not restored stands in it: language is not judged there. */
  readonly isDamaged: boolean;
  /** It is written in full-width marks, without white space, in the draft as well; Traditional may stand there. */
  readonly isPlain: boolean;
  /** The way back to the draft. */
  readonly runs: Runs;
}

/** Read once for each report, when a rule first asks. */
export function proseOf(resolved: ResolvedReport): Prose {
  resolved.facts.prose ??= readProse(resolved);
  return resolved.facts.prose;
}

/** The paragraph that holds an offset of `Prose.text`. */
export function paragraphAt({ paragraphs }: Pick<Prose, 'paragraphs'>, at: number): ProseParagraph | undefined {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const paragraph = paragraphs[middle];
    if (!paragraph) return undefined;
    if (at < paragraph.start) high = middle - 1;
    else if (at > paragraph.end) low = middle + 1;
    else return paragraph;
  }
  return undefined;
}

function readProse(resolved: ResolvedReport): Prose {
  const { draft, paragraphs: sources } = resolved.report;
  const isAnnotated = textSignsOf(resolved).has('letter in brackets') && isAnnotatedWithPinyin(draft.text);
  const places = sources.map(placesOf(resolved));
  const unchanged = unchangedParagraphs(resolved, places, isAnnotated);
  const { head, tail } = unchanged ?? { head: 0, tail: 0 };
  const writer = proseWriter();
  const paragraphs = unchanged ? writeUnchanged(writer, resolved, 0, head, 0) : [];
  const simplified = simplifiedText(resolved);
  const write = isAnnotated ? writeWithoutPinyin : writePlain;
  for (let index = head; index < sources.length - tail; index++) {
    const source = sources[index];
    const place = places[index];
    if (!source || !place) continue;
    const start = writer.length;
    beginParagraph(writer, source.span.start);
    const isRestored = writeParagraph(writer, { draft, simplified, source, misread: resolved.damage.misread, write });
    const end = writer.length;
    const isPlain = writer.isPlain && !isAnnotated;
    const runs = endParagraph(writer);
    addPiece(writer, '\n');
    const isOfDamage = !isRestored && isDamaged(resolved, source.span);
    paragraphs.push({ index, start, end, source, place, isDamaged: isOfDamage, isPlain, runs });
  }
  const by = sources.length - (unchanged?.count ?? 0);
  for (const paragraph of writeUnchanged(writer, resolved, sources.length - tail, tail, by)) paragraphs.push(paragraph);
  const text = textOf(writer);
  const span = (start: number, end: number) => placeInDraft(paragraphs, text.length, start, end);
  return { text, paragraphs, span, isAnnotated, unchanged };
}

/** So many paragraphs from the `first` on, which stand as they stood in the text before, `by` paragraphs earlier. */
function writeUnchanged(
  writer: ProseWriter,
  { report, facts }: ResolvedReport,
  first: number,
  count: number,
  by: number,
): ProseParagraph[] {
  const before = facts.before?.facts.prose;
  const known = before?.paragraphs.slice(first - by, first - by + count) ?? [];
  const [begin] = known;
  if (!before || !begin) return [];
  const shift = writer.length - begin.start;
  const end = before.paragraphs[first - by + count]?.start ?? before.text.length;
  addPiece(writer, before.text.slice(begin.start, end));
  return known.map((one, i) => ({
    index: first + i,
    start: one.start + shift,
    end: one.end + shift,
    source: report.paragraphs[first + i] ?? one.source,
    place: one.place,
    isDamaged: one.isDamaged,
    isPlain: one.isPlain,
    runs: one.runs,
  }));
}

/** The place in the draft of a range of the text; for an empty one the place before the next unit. */
function placeInDraft(paragraphs: readonly ProseParagraph[], length: number, start: number, end: number): Span {
  const from =
    start >= 0 && start < length ? unitInDraft(paragraphs, start).start : unitInDraft(paragraphs, length - 1).end;
  const isWithin = end > start && end > 0 && end <= length;
  return { start: from, end: isWithin ? unitInDraft(paragraphs, end - 1).end : from };
}

/** The end of a paragraph stands where it ends in the draft. */
function unitInDraft(paragraphs: readonly ProseParagraph[], unit: number): Span {
  const paragraph = paragraphAt({ paragraphs }, unit);
  if (!paragraph) return { start: 0, end: 0 };
  const { start, end, source, runs } = paragraph;
  if (unit === end) return { start: source.span.end, end: source.span.end };
  const place = placeOfUnit(runs, unit - start);
  return { start: place.start + source.span.start, end: place.end + source.span.start };
}

interface Written {
  readonly draft: Draft;
  readonly simplified: string;
  readonly source: Paragraph;
  readonly misread: readonly MisreadRun[];
  readonly write: typeof writePlain;
}

/** True where damaged wording of the form stood at its beginning and was restored. */
function writeParagraph(writer: ProseWriter, { draft, simplified, source, misread, write }: Written): boolean {
  let isRestored = false;
  for (const line of source.lines) {
    const restored = draft.text.charCodeAt(line.start) === QUESTION_MARK ? restoredLine(draft, line) : undefined;
    if (restored !== undefined) {
      isRestored = true;
      writeInstead(writer, restored, line);
    } else if (misread.length === 0) write(writer, simplified, line.start, line.end);
    else writeLine(writer, simplified, line, misread, write);
  }
  return isRestored;
}

/** Damage is known as it was written: only what it stood for is made Simplified. */
function restoredLine({ text, parts }: Draft, { start, end }: Span): string | undefined {
  const restored = restoreDamaged(text.slice(start, end));
  return restored === undefined ? undefined : (parts?.simplify?.(restored) ?? restored);
}

/** What was read in a wrong encoding is written as what it was, each unit of it at the place of the whole run. */
function writeLine(
  writer: ProseWriter,
  text: string,
  line: Span,
  misread: readonly MisreadRun[],
  write: typeof writePlain,
): void {
  let from = line.start;
  for (let next = firstEndingAfter(misread, from); next < misread.length; next++) {
    const run = misread[next];
    if (!run || run.start >= line.end) break;
    write(writer, text, from, run.start);
    writeInstead(writer, plainWords(run.restored), run);
    from = run.end;
  }
  write(writer, text, from, line.end);
}

/** 公(gōng)開(kāi) as 公開. */
function writeWithoutPinyin(writer: ProseWriter, text: string, start: number, end: number): void {
  let from = start;
  for (const { index } of text.slice(start, end).matchAll(/[(（]/g)) {
    const at = start + index;
    const past = pastPinyin(text, at);
    if (past === 0 || past > end) continue;
    writePlain(writer, text, from, at);
    from = past;
  }
  writePlain(writer, text, from, end);
}

function isDamaged({ damage }: ResolvedReport, { start, end }: Span): boolean {
  return overlapsAny(damage.spans, { start, end });
}

/** Paragraphs come in order, so the sections are walked along with them. */
function placesOf({ title, sections, report }: ResolvedReport): (paragraph: Paragraph) => ProsePlace {
  const headings = report.headings;
  const ids = new Map(sections.map(({ heading, spec }) => [heading, spec.id] as const));
  let next = 0;
  let place: ProsePlace = 'preamble';
  return ({ span }) => {
    for (let heading = headings[next]; heading && heading.span.start <= span.start; heading = headings[++next])
      place = ids.get(heading) ?? place;
    return title && span.start < title.span.end && span.end > title.span.start ? 'title' : place;
  };
}

import { inkSpan, lineSpan } from '../report/lines';
import type { Lines, Report, Span } from '../report/model';
import { censusOf } from '../report/scan';
import { overlapsAny } from '../report/spans';
import type { MisreadKind, MisreadRun } from '../report/text-parts';
import type { Damage } from './model';
import { shiftedRuns } from './shifted';

/** From here on the text is damaged all through. */
const MOSTLY = 0.3;

/** Damaged all through: of such a text nothing but that can be said, and no other rule looks at it. */
export const isIllegible = ({ kind }: Damage): boolean => kind.startsWith('mojibake');

/** How much of a text is damaged by a wrong encoding, and how. */
export function findDamage({ draft: { text, parts }, lines }: Report): Damage {
  const { hasQuestions, hasWestern, debris } = censusOf(text);
  if (!parts?.recode && !hasQuestions && !hasWestern && debris === 0)
    return { kind: 'none', spans: [], share: 0, misread: [] };
  const known = shiftedRuns(text).map((run) => run.span);
  const misread = (parts?.recode ? parts.recode.misread(text) : misreadLines(text, lines)).filter(
    (run) => run.kind !== 'late' || !overlapsAny(known, run),
  );
  const spans: readonly Span[] = misread.map(({ start, end }) => ({ start, end }));
  const isNew = (span: Span) => !overlapsAny(spans, span);
  const shifted = known.filter(isNew);
  const lost = lostRuns(text, lines).filter(isNew);
  const all = [...spans, ...shifted, ...lost].sort((a, b) => a.start - b.start);
  return {
    kind: kindOf(text, misread, shifted, lost),
    spans: all,
    share: shareOf(all, text),
    misread,
  };
}

function kindOf(
  text: string,
  misread: readonly MisreadRun[],
  shifted: readonly Span[],
  lost: readonly Span[],
): Damage['kind'] {
  if (shareOf(misread, text) > MOSTLY) return wholeKind(misread);
  if (shareOf(lost, text) > MOSTLY) return 'mojibake-lost';
  if (misread.length > 0) return 'misread';
  return shifted.length > 0 ? 'shift' : lost.length > 0 ? 'lost' : 'none';
}

function shareOf(spans: readonly Span[], text: string): number {
  const damaged = spans.reduce((sum, span) => sum + span.end - span.start, 0);
  return text === '' ? 0 : damaged / text.length;
}

const WHOLE_KINDS: Readonly<Record<MisreadKind, Damage['kind']>> = {
  gbk: 'mojibake-gbk',
  western: 'mojibake-western',
  'western-utf8': 'mojibake-western-utf8',
  late: 'misread',
};

/** By what most of it is. */
function wholeKind(misread: readonly MisreadRun[]): Damage['kind'] {
  const lengths = new Map<MisreadKind, number>();
  for (const { kind, start, end } of misread) lengths.set(kind, (lengths.get(kind) ?? 0) + end - start);
  const [[kind] = ['gbk' as const]] = [...lengths].sort((a, b) => b[1] - a[1]);
  return WHOLE_KINDS[kind];
}

/** Letters that GBK read as Latin-1 is full of. */
const WESTERN_DEBRIS = /[\u00a1-\u00ff]{4,}/g;
const LEAST_DEBRIS = 5;
const DEBRIS_PER_LENGTH = 50;

/** Without the part that can undo it: whole lines, where the text is damaged all through. */
function misreadLines(text: string, lines: Lines): readonly MisreadRun[] {
  const { debris, hasWestern } = censusOf(text);
  if (debris >= LEAST_DEBRIS && debris * DEBRIS_PER_LENGTH >= text.length)
    return linesWith(text, lines, (written) => censusOf(written).debris > 0, 'gbk');
  const western = hasWestern ? lengthOf(text, WESTERN_DEBRIS) : 0;
  if (western >= LEAST_DEBRIS * 4 && western * 4 >= text.length)
    return linesWith(text, lines, (written) => written.search(WESTERN_DEBRIS) >= 0, 'western');
  return [];
}

function lengthOf(text: string, pattern: RegExp): number {
  let length = 0;
  for (const match of text.matchAll(pattern)) length += match[0].length;
  return length;
}

function linesWith(
  text: string,
  lines: Lines,
  isDebris: (written: string) => boolean,
  kind: MisreadKind,
): readonly MisreadRun[] {
  const runs: MisreadRun[] = [];
  for (let line = 0; line < lines.count; line++) {
    const { start, end } = inkSpan(lines, line);
    const written = text.slice(start, end);
    if (isDebris(written)) runs.push({ kind, start, end, restored: written });
  }
  return runs;
}

const LOST = /\ufffd+|(?<=[\u4e00-\u9fff])\?{3,}|(?<!\?)\?{3,}(?=[\u4e00-\u9fff])/g;

function lostRuns(text: string, lines: Lines): readonly Span[] {
  if (!text.includes('\ufffd') && !text.includes('???')) return [];
  const runs = [...text.matchAll(LOST)].map(({ 0: written, index }) => ({ start: index, end: index + written.length }));
  const inLines = questionedLines(text, lines).filter((span) => !overlapsAny(runs, span));
  return [...runs, ...inLines].sort((a, b) => a.start - b.start);
}

const LEAST_QUESTIONS = 6;
const QUESTIONED = 0.4;

/** Lines of which little is left but question marks. */
function questionedLines(text: string, lines: Lines): readonly Span[] {
  const runs: Span[] = [];
  for (let line = 0; line < lines.count; line++) {
    const { start, end } = lineSpan(lines, line);
    if (!text.slice(start, end).includes('???')) continue;
    const found = [...text.slice(start, end).matchAll(/\?{2,}/g)];
    const lost = found.reduce((sum, match) => sum + match[0].length, 0);
    if (lost < LEAST_QUESTIONS || lost < (end - start) * QUESTIONED) continue;
    for (const { 0: run, index } of found) runs.push({ start: start + index, end: start + index + run.length });
  }
  return runs;
}

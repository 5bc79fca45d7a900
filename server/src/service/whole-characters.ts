import type { Span } from '../report/model';
import type { Edit, Finding, Related } from '../rules/rule';

/** The same finding with no place within a surrogate pair: rules count in units, editors show characters. */
export function withWholeCharacters(source: string, finding: Finding): Finding {
  if (!cutsAny(source, finding)) return finding;
  const { span, related, fixes } = finding;
  return {
    ...finding,
    span: wholeSpan(source, span),
    ...(related && {
      related: related.map((place) => ({ ...place, span: wholeSpan(sourceOf(place, source), place.span) })),
    }),
    ...(fixes && {
      fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => wholeEdit(source, edit)) })),
    }),
  };
}

function cutsAny(source: string, { span, related = [], fixes = [] }: Finding): boolean {
  const cuts = (place: Related) => cutsCharacter(sourceOf(place, source), place.span);
  return (
    cutsCharacter(source, span) ||
    related.some(cuts) ||
    fixes.some(({ edits }) => edits.some(({ span }) => cutsCharacter(source, span)))
  );
}

const sourceOf = (place: Related, own: string): string => place.in?.report.report.draft.source ?? own;

const cutsCharacter = (source: string, { start, end }: Span): boolean =>
  isWithinPair(source, start) || isWithinPair(source, end);

const isWithinPair = (source: string, at: number): boolean => (source.codePointAt(at - 1) ?? 0) > 0xffff;

function wholeSpan(source: string, span: Span): Span {
  if (!cutsCharacter(source, span)) return span;
  const end = isWithinPair(source, span.end) ? span.end + 1 : span.end;
  if (span.start === span.end) return { start: end, end };
  return { start: isWithinPair(source, span.start) ? span.start - 1 : span.start, end };
}

/** What the edit now takes in on either side stays. */
function wholeEdit(source: string, { span, newText }: Edit): Edit {
  const { start, end } = wholeSpan(source, span);
  const before = source.slice(start, Math.max(start, span.start));
  return { span: { start, end }, newText: before + newText + source.slice(Math.max(start, span.end), end) };
}

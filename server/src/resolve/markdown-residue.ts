import type { MarkupResidue } from './markup-residue';
import type { Sign } from './signs';
import { isSurname } from './surnames';

const HEADING = /^#{1,6} (?=\S)/gm;
const FENCE = /^```[a-z]{0,12}$/gm;
const BOLD = /(?<!\*)\*\*[^\s*][^*\r\n]{1,200}\*\*(?!\*)/g;
const LINK = /(!?)\[([^[\]\r\n]{1,80})\]\((?:(?:https?:|[./])[^()\s]{0,300}|[\w-]{1,60}\.(?:png|jpe?g|gif|bmp))\)/g;

/** Marks of Markdown in a plain text; `signs` are those of the text. */
export function markdownResidue(text: string, signs: ReadonlySet<Sign>): readonly MarkupResidue[] {
  if (!SIGNS.some((sign) => signs.has(sign))) return NOTHING;
  const marks = [
    ...(signs.has('#') && text.includes('# ') ? marksOf(text, HEADING) : []),
    ...(signs.has('`') && text.includes('```') ? marksOf(text, FENCE) : []),
  ];
  const bold = signs.has('*') && text.includes('**') ? boldMarks(text, marks.length > 0) : [];
  const links = signs.has('[') && text.includes('](') ? [...text.matchAll(LINK)].flatMap(linkMarks) : [];
  return [...marks, ...bold, ...links].sort((a, b) => a.span.start - b.span.start);
}

const SIGNS: readonly Sign[] = ['#', '`', '*', '['];
const NOTHING: readonly MarkupResidue[] = [];

const marksOf = (text: string, pattern: RegExp): readonly MarkupResidue[] =>
  [...text.matchAll(pattern)].map(({ 0: written, index }) => markAt(index, written));

function markAt(start: number, written: string): MarkupResidue {
  return { span: { start, end: start + written.length }, kind: 'markdown', written };
}

function boldMarks(text: string, isMarkdown: boolean): readonly MarkupResidue[] {
  return [...text.matchAll(BOLD)]
    .filter(({ 0: written, index }) => isMarkdown || !isMask(text, index, written))
    .flatMap(({ 0: written, index }) => [markAt(index, '**'), markAt(index + written.length - 2, '**')]);
}

/** 张**、李**: names whose characters are kept back. */
function isMask(text: string, at: number, written: string): boolean {
  return isSurname(text.charAt(at - 1)) && isSurname(written.charAt(written.length - 3));
}

/** Of a link its words stay, of a picture nothing. */
function linkMarks({ 0: written, 1: sign, 2: words = '', index }: RegExpExecArray): readonly MarkupResidue[] {
  if (sign === '!') return [markAt(index, written)];
  return [markAt(index, '['), markAt(index + 1 + words.length, written.slice(1 + words.length))];
}

import { unescapeMarkdown } from './markdown-escapes';
import type { Draft, DraftFormat } from './model';
import { type Census, censusOf } from './scan';
import type { PartName, TextParts } from './text-parts';

const HTML_DOCUMENT = /<!doctype html|<html[\s>]|<body[\s>]|<head[\s>]/i;
const HTML_TABLE = /<t(?:able|d|r)[\s>/]/i;
/** The body of a page as content management systems show it. */
const HTML_BEGINNING =
  /^\s{0,100}<(?:!--|(?:p|div|span|h[1-6]|table|center|font|section|article|style|meta|ul)[\s>/])/i;
const HTML_END_TAG = /<\/(?:p|div|span|h[1-6]|td|li)>/gi;
const LEAST_END_TAGS = 3;
const SNIFFED = 4000;

/** How a file is read: by its ending, and by what it holds. */
function formatOf(source: string, name?: string): DraftFormat {
  const ending = /\.([a-z]+)$/i.exec(name ?? '')?.[1]?.toLowerCase();
  // In markup a line end is a space: a plain text that is only called a page would lose its lines.
  if ((ending === 'html' || ending === 'htm') && /[<&]/.test(source)) return 'html';
  if (ending === 'md' || ending === 'markdown') return 'markdown';
  const beginning = source.slice(0, SNIFFED);
  if (!beginning.includes('<')) return 'text';
  const isFragment = HTML_BEGINNING.test(beginning) && [...beginning.matchAll(HTML_END_TAG)].length >= LEAST_END_TAGS;
  return isFragment || HTML_DOCUMENT.test(beginning) ? 'html' : 'text';
}

/** The text that is read, with a way back to the file. Without the part that reads markup, markup is read as text. */
export function readDraft(source: string, name?: string, parts: TextParts = {}): Draft {
  const format = formatOf(source, name);
  if (parts.html && needsHtml(source, format)) {
    return { ...parts.html(source, format === 'html'), format, parts };
  }
  const meant = format === 'markdown' ? unescapeMarkdown(source) : undefined;
  return { source, text: source, ...meant, format, markupTables: [], parts };
}

function needsHtml(source: string, format: DraftFormat): boolean {
  return format === 'html' || (source.includes('<') && HTML_TABLE.test(source));
}

/** The parts that a text calls for; whoever analyses it loads them first. */
export function partsNeeded(source: string, name?: string): readonly PartName[] {
  const names: PartName[] = [];
  const census = censusOf(source);
  if (needsHtml(source, formatOf(source, name))) names.push('html');
  if (census.isTraditional) names.push('simplify');
  if (isDamaged(source, census)) names.push('recode');
  return names;
}

/** Chinese in UTF-8 or GBK that was read in a Western encoding, and what GBK read one byte late begins with. */
const WESTERN = /[\u00a1-\u00ff]{4}|[\u00e2-\u00ef][\u0080-\u2122]{2}|\ufffd|(?<![^\s|>])[?？][^\p{ASCII}\s]{3}/u;

function isDamaged(source: string, { isMisread, hasWestern, hasQuestions }: Census): boolean {
  return isMisread || ((hasWestern || hasQuestions) && WESTERN.test(source));
}

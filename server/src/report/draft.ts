import type { Draft, DraftFormat } from './model';
import type { PartName, TextParts } from './text-parts';

const HTML_DOCUMENT = /<!doctype html|<html[\s>]|<body[\s>]|<head[\s>]/i;
const HTML_TABLE = /<t(?:able|d|r)[\s>/]/i;
const SNIFFED = 4000;

/** How a file is read: by its ending, and by what it holds. */
export function formatOf(source: string, name?: string): DraftFormat {
  const ending = /\.([a-z]+)$/i.exec(name ?? '')?.[1]?.toLowerCase();
  if (ending === 'html' || ending === 'htm') return 'html';
  if (ending === 'md' || ending === 'markdown') return 'markdown';
  return HTML_DOCUMENT.test(source.slice(0, SNIFFED)) ? 'html' : 'text';
}

/** The text that is read, with a way back to the file. Without the part that reads markup, markup is read as text. */
export function readDraft(source: string, name?: string, parts: TextParts = {}): Draft {
  const format = formatOf(source, name);
  if (parts.html && needsHtml(source, format)) {
    return { ...parts.html(source, format === 'html'), format, parts };
  }
  return { source, text: source, format, markupTables: [], parts };
}

function needsHtml(source: string, format: DraftFormat): boolean {
  return format === 'html' || HTML_TABLE.test(source);
}

const TRADITIONAL = /[總體開務關個業義國會發對動際爲無現經過還進這說時後點長員產處報應實]/;
const DAMAGE = /\ufffd|\?。|[\u00c0-\u00ff]{4}|鐨|鏀|锛|銆/;

/** The parts that a text calls for; whoever analyses it loads them first. */
export function partsNeeded(source: string, name?: string): readonly PartName[] {
  const names: PartName[] = [];
  if (needsHtml(source, formatOf(source, name))) names.push('html');
  if (TRADITIONAL.test(source)) names.push('simplify');
  if (DAMAGE.test(source)) names.push('recode');
  return names;
}

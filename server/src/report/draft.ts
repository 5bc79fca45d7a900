import { TRADITIONAL_ONLY } from '../spec/traditional-only';
import type { Draft, DraftFormat } from './model';
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
export function formatOf(source: string, name?: string): DraftFormat {
  const ending = /\.([a-z]+)$/i.exec(name ?? '')?.[1]?.toLowerCase();
  if (ending === 'html' || ending === 'htm') return 'html';
  if (ending === 'md' || ending === 'markdown') return 'markdown';
  const beginning = source.slice(0, SNIFFED);
  const isFragment = HTML_BEGINNING.test(beginning) && [...beginning.matchAll(HTML_END_TAG)].length >= LEAST_END_TAGS;
  return isFragment || HTML_DOCUMENT.test(beginning) ? 'html' : 'text';
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

const DAMAGE = /\ufffd|\?。|[\u00c0-\u00ff]{4}|鐨|鏀|锛|銆/;

/** The parts that a text calls for; whoever analyses it loads them first. */
export function partsNeeded(source: string, name?: string): readonly PartName[] {
  const names: PartName[] = [];
  if (needsHtml(source, formatOf(source, name))) names.push('html');
  if (hasTraditional(source)) names.push('simplify');
  if (DAMAGE.test(source)) names.push('recode');
  return names;
}

let cachedTraditional: Uint8Array | undefined;

function hasTraditional(source: string): boolean {
  cachedTraditional ??= flagsOf(TRADITIONAL_ONLY);
  const flags = cachedTraditional;
  for (let at = 0; at < source.length; at++) if (flags[source.charCodeAt(at)] === 1) return true;
  return false;
}

function flagsOf(characters: string): Uint8Array {
  const flags = new Uint8Array(0x10000);
  for (let at = 0; at < characters.length; at++) flags[characters.charCodeAt(at)] = 1;
  return flags;
}

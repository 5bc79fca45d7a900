import { isKnownLabel } from './cells';
import { fold } from './fold';
import { readHeading } from './headings';
import { SURELY_ALIKE } from './section-titles';

/**
 * Whether a text is a draft of an annual report, by what it says and not by its name. Cheap for
 * everything else: a text without any of the words that each report has is not looked at further.
 */
export function recognise(source: string): boolean {
  if (!KEYS.some((key) => source.includes(key))) return false;
  if (ILLEGIBLE.some((words) => countOf(source, words) >= LEAST_ILLEGIBLE)) return true;
  return hasPartsOfReport(source.slice(0, SEARCHED));
}

const KEYS = ['信息公开', '信息公開', '第二十条第', '第二十條第', '鏀垮簻淇℃伅', 'Õþ¸®ÐÅÏ¢'];
/** 政府信息 as UTF-8 read as GBK and as GBK read as Latin-1. */
const ILLEGIBLE = ['鏀垮簻淇℃伅', 'Õþ¸®ÐÅÏ¢'];
const LEAST_ILLEGIBLE = 3;
const SEARCHED = 400_000;
const LONGEST_LINE = 120;
const TITLE = /(?:政府|政务)?信息公开.{0,4}(?:工作|年度){1,3}报告(?:\([^()]{0,12}\))?$/;
const TITLE_LINES = 12;
const LEAST_SECTIONS = 3;
const LEAST_LABELS = 10;
const CELL_BREAK = /[\t|｜,]| {2,}/;

/** A title with a year at the top, or three of the six headings, or ten words of the tables in cells of their own. */
function hasPartsOfReport(source: string): boolean {
  const text = /<[a-z!/]/i.test(source) ? source.replace(/<[^<>]{0,2000}>/g, '\n') : source;
  const sections = new Set<string>();
  const labels = new Set<string>();
  let seen = 0;
  let above = '';
  for (const match of text.matchAll(/[^\n\r]+/g)) {
    const line = match[0].trim();
    if (line === '' || line.length > LONGEST_LINE) continue;
    if (seen++ < TITLE_LINES) {
      if (isTitle(line) || isTitle(above + line)) return true;
      above = line;
    }
    const heading = readHeading(line, 0, line.length, 0);
    if (heading?.spec && heading.likeness >= SURELY_ALIKE) sections.add(heading.spec.id);
    else
      for (const cell of line.split(CELL_BREAK))
        if (cell.trim() !== '' && isKnownLabel(cell.trim())) labels.add(fold(cell));
    if (sections.size >= LEAST_SECTIONS || (sections.size >= 2 && labels.size >= 3) || labels.size >= LEAST_LABELS)
      return true;
  }
  return false;
}

function isTitle(line: string): boolean {
  const folded = fold(line.replace(/^[#*_\s]+|(?<![*_\s])[*_\s]+$/g, ''));
  return folded.length <= 60 && /(?:20\d\d|二[〇零])/.test(folded) && TITLE.test(folded) && !/[。;:,]/.test(folded);
}

function countOf(text: string, words: string): number {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0 && count < LEAST_ILLEGIBLE; at = text.indexOf(words, at + words.length))
    count++;
  return count;
}

import { dropBlank } from '../report/lines';
import type { Heading } from '../report/model';
import type { ResolvedReport, ResolvedSection } from './model';
import type { Sign } from './signs';

const SECTIONS = 6;
const FORMS = 3;

/** One look at each section, and whether the tables are there that belong to them. */
export function addSectionSigns({ report, sections, tables }: ResolvedReport, signs: Set<Sign>): void {
  const { text } = report.draft;
  if (sections.length !== SECTIONS || sections.some(({ spec }, i) => spec.ordinal !== i + 1))
    signs.add('sections amiss');
  for (const section of sections) {
    if (!isRightlyNumbered(text, section)) signs.add('odd section number');
    if (!isRightlyNamed(text, section)) signs.add('odd section title');
  }
  if (new Set(tables.map(({ form }) => form.id)).size < FORMS) signs.add('table missing');
}

function isRightlyNumbered(text: string, { heading, spec }: ResolvedSection): boolean {
  if (heading.ordinal !== spec.ordinal || lacksMark(heading) || hasOddMark(text, heading)) return false;
  for (let at = heading.mark.start; at < heading.mark.end; at++) if (isDigit(text.charCodeAt(at))) return false;
  return true;
}

/** 二主动公开政府信息情况: nothing stands between the number and the title. */
export const lacksMark = ({ mark }: Heading): boolean => mark.end - mark.start === 1;

/** 二. and （二） for 二、; after 第二部分 anything may stand. */
export function hasOddMark(text: string, { mark: { start, end } }: Heading): boolean {
  return ODD_MARKS.includes(text.charAt(dropBlank(text, start, end) - 1) || ' ') && text.charAt(start) !== '第';
}

const ODD_MARKS = '.．,，:：)）';

const isDigit = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);

const isRightlyNamed = (text: string, { heading: { title }, spec }: ResolvedSection): boolean =>
  title.end - title.start === spec.title.length && text.startsWith(spec.title, title.start);
